import Messages

/// The parts of a workbook or text document, which lie in a zip file.
///
/// Names are compared without regard to case and with 「/」 for 「\\」, as office programs do.
final class WorkbookArchive {
    private let file: ZipFile
    private var parts: [String: ZipFile.Member] = [:]

    /// Opens a container and checks its directory.
    ///
    /// Throws `workbookDamaged` when it is no zip file, and messages of its own for every bound that is broken.
    init(_ bytes: [UInt8]) throws(Problem) {
        do {
            file = try ZipFile(bytes)
        } catch {
            throw Self.problem(error)
        }
        for member in file.members {
            guard parts.updateValue(member, forKey: Self.key(member.name)) == nil else {
                throw Problem(.workbookPartTwice, found: member.name)
            }
        }
    }

    /// Whether a part is there.
    func has(_ name: String) -> Bool { parts[Self.key(name)] != nil }

    /// Hands over a part's bytes piece by piece, until they end or `take` wants no more.
    ///
    /// Throws when the part is missing, encrypted or damaged (wrong length or CRC), or grows beyond its bounds.
    func read(_ name: String, _ take: (UnsafeRawBufferPointer) -> Bool) throws(Problem) {
        guard let part = parts[Self.key(name)] else { throw Problem(.workbookPartMissing, found: name) }
        do {
            try file.read(part, take)
        } catch {
            throw Self.problem(error)
        }
    }

    /// The refusal of a workbook with so many parts; nil for as many as are allowed.
    static func refusal(ofParts count: Int) -> Problem? { count > ZipFile.membersCap ? tooMany(count) : nil }

    private static func tooMany(_ count: Int) -> Problem {
        Problem(.workbookTooManyParts, expected: String(ZipFile.membersCap), found: String(count))
    }

    private static func key(_ name: String) -> String {
        String(
            decoding: name.utf8.map { $0 == 0x5C ? 0x2F : (0x41...0x5A ~= $0 ? $0 | 0x20 : $0) }, as: UTF8.self)
    }

    private static func problem(_ fault: ZipFile.Fault) -> Problem {
        switch fault {
        case .fileTooLarge(let size):
            Problem(.workbookTooLarge, expected: String(ZipFile.fileCap), found: String(size))
        case .damaged(let reason): Problem(.workbookDamaged, found: reason)
        case .tooManyMembers(let count): tooMany(count)
        case .flood(let cap): Problem(.workbookFlood, expected: String(cap))
        case .memberTooLarge(let name):
            Problem(.workbookPartTooLarge, expected: String(ZipFile.memberCap), found: name)
        case .ratio(let name): Problem(.workbookRatio, expected: String(ZipFile.ratioCap), found: name)
        case .encrypted: Problem(.workbookEncrypted)
        case .memberDamaged(let name): Problem(.workbookPartDamaged, found: name)
        }
    }
}
