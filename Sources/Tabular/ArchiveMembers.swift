import Messages

/// The files that one file holds: itself, or the members of a zip or gzip archive.
///
/// Nothing is written to disk. A member is named `archive.zip/member`; its name may be in UTF-8 or GBK, as its bytes
/// tell. An archive in an archive is looked into, one in that is not.
public struct ArchiveMembers: Sendable {
    /// The files, in the order of the archive's directory.
    public private(set) var files: [SourceFile] = []
    /// Why members, or the archive as a whole, could not be unpacked; each names its file.
    public private(set) var problems: [Problem] = []

    /// How deep archives may stand inside each other.
    private static let depthCap = 2
    /// How many bytes all members may have together.
    private static let totalCap = 2 << 30

    private var total = 0

    /// Looks into a file; one that is no archive, or is a document in a zip container, stands for itself.
    ///
    /// Complexity: O(content).
    public init(_ file: SourceFile) {
        unpack(file, depth: 0)
    }

    private mutating func unpack(_ file: SourceFile, depth: Int) {
        do throws(Problem) {
            let head = try file.head
            let isGzip = ContainerSniffer.isGzip(head)
            guard isGzip || ContainerSniffer.isZip(head), depth < Self.depthCap else { return files.append(file) }
            let bytes = try file.bytes
            if isGzip { unzip(file, bytes, depth) } else { unpackZip(file, bytes, depth) }
        } catch {
            problems.append(error.inFile(file.name))
        }
    }

    private mutating func unzip(_ file: SourceFile, _ bytes: [UInt8], _ depth: Int) {
        let last = file.name.split(separator: "/").last.map(String.init) ?? file.name
        let inside = last.lowercased().hasSuffix(".gz") ? String(last.dropLast(3)) : last
        do throws(GzipFile.Fault) {
            take("\(file.name)/\(inside)", try GzipFile.content(bytes), depth)
        } catch {
            switch error {
            case .damaged: complain(.archiveDamaged, file.name, found: "gzip")
            case .tooLarge: complain(.archiveTooLarge, file.name, expected: ZipFile.memberCap)
            case .ratio: complain(.archiveRatio, file.name, expected: ZipFile.ratioCap)
            }
        }
    }

    private mutating func unpackZip(_ file: SourceFile, _ bytes: [UInt8], _ depth: Int) {
        let zip: ZipFile
        do {
            zip = try ZipFile(bytes)
        } catch {
            // What cannot be opened, or only with a password, is for the reader of tables to tell.
            return files.append(file)
        }
        guard !Self.isDocument(zip) else { return files.append(file) }
        let members = zip.members.filter { !Self.isLitter($0.rawName) }
        if members.isEmpty { complain(.archiveEmpty, file.name) }
        for member in members {
            let name = "\(file.name)/\(Self.name(member.rawName))"
            do throws(ZipFile.Fault) {
                var bytes: [UInt8] = []
                try zip.read(member) {
                    bytes.append(contentsOf: $0)
                    return true
                }
                take(name, bytes, depth)
            } catch {
                refuse(error, name)
            }
        }
    }

    private mutating func take(_ name: String, _ bytes: [UInt8], _ depth: Int) {
        total += bytes.count
        guard total <= Self.totalCap else { return complain(.archiveTooLarge, name, expected: Self.totalCap) }
        unpack(SourceFile(name: name, bytes: bytes), depth: depth + 1)
    }

    private mutating func refuse(_ fault: ZipFile.Fault, _ name: String) {
        switch fault {
        case .encrypted: complain(.archiveEncrypted, name)
        case .ratio: complain(.archiveRatio, name, expected: ZipFile.ratioCap)
        case .flood(let cap): complain(.archiveTooLarge, name, expected: cap)
        case .memberTooLarge, .fileTooLarge, .tooManyMembers:
            complain(.archiveTooLarge, name, expected: ZipFile.memberCap)
        case .damaged(let reason), .memberDamaged(let reason): complain(.archiveDamaged, name, found: reason)
        }
    }

    private mutating func complain(_ message: Message, _ name: String, expected: Int? = nil, found: String = "") {
        problems.append(
            Problem(message, at: Position(file: name), expected: expected.map(String.init) ?? "", found: found))
    }

    /// Whether a zip file is the container of a document.
    private static func isDocument(_ zip: ZipFile) -> Bool {
        let marks = [
            "[content_types].xml", "_rels/.rels", "xl/workbook.xml", "xl/workbook.bin", "mimetype", "ofd.xml",
            "index/document.iwa", "index.zip",
        ]
        return zip.members.contains {
            marks.contains($0.name.lowercased().replacing("\\", with: "/"))
        }
    }

    /// Whether a member is a folder, or something that macOS, Windows or an office program leaves behind.
    private static func isLitter(_ rawName: [UInt8]) -> Bool {
        let name = name(rawName)
        let last = name.split(separator: "/").last.map { $0.lowercased() } ?? ""
        return rawName.last == 0x2F || name.hasPrefix("__MACOSX/")
            || last.hasPrefix("~$") || [".ds_store", "thumbs.db", "desktop.ini"].contains(last)
    }

    /// A member's name for people and for names of reports: no way up or to the root, nothing invisible.
    private static func name(_ raw: [UInt8]) -> String {
        let text = String(validating: raw, as: UTF8.self) ?? (try? GB18030.decode(raw)) ?? nil
        let name = text ?? String(decoding: raw, as: UTF8.self)
        let steps = name.replacing("\\", with: "/").split(separator: "/").filter { $0 != "." && $0 != ".." }
        return Visible.text(steps.joined(separator: "/"))
    }
}
