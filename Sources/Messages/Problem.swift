/// Something wrong with an input, a configuration, a step or the machine, as a value.
///
/// A problem stops a command when it is thrown, and stands in a report when it is collected.
public struct Problem: Error, Hashable, Sendable {
    /// The catalogue entry: code, wording, exit status.
    public let message: Message
    /// Where it was found.
    public var position: Position
    /// What was expected, if that can be said.
    public let expected: String
    /// What was found instead: the original value, never altered.
    public let found: String

    /// States a problem.
    public init(
        _ message: Message, at position: Position = Position(), expected: String = "", found: String = ""
    ) {
        self.message = message
        self.position = position
        self.expected = expected
        self.found = found
    }

    /// The same problem with the file filled in, for a reader that does not know its file's name.
    public func inFile(_ name: String) -> Problem {
        var copy = self
        if copy.position.file == nil { copy.position.file = name }
        return copy
    }

    /// What is wrong, in one sentence without position and remedy.
    public func sentence(_ language: Language) -> String { fill(message.wording(language)) }

    /// What to do about it.
    public func remedy(_ language: Language) -> String { fill(message.remedy(language)) }

    /// The whole diagnostic on two lines: position, code and sentence; then the remedy.
    public func text(_ language: Language) -> String {
        let place = position.text
        let head = place.isEmpty ? "" : Visible.text(place) + ": "
        return "\(head)[\(message.code)] \(sentence(language))\n  → \(remedy(language))"
    }

    private func fill(_ template: String) -> String {
        var template = template
        let filled = template.withUTF8 { bytes -> String? in
            guard bytes.contains(UInt8(ascii: "{")) else { return nil }
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count + found.utf8.count + expected.utf8.count)
            var rest = bytes[...]
            while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
                result.append(contentsOf: rest[..<open])
                rest = rest[open...]
                if rest.starts(with: Self.foundMark) {
                    result.append(contentsOf: Visible.text(found).utf8)
                    rest = rest.dropFirst(Self.foundMark.count)
                } else if rest.starts(with: Self.expectedMark) {
                    result.append(contentsOf: Visible.text(expected).utf8)
                    rest = rest.dropFirst(Self.expectedMark.count)
                } else {
                    result.append(UInt8(ascii: "{"))
                    rest = rest.dropFirst()
                }
            }
            result.append(contentsOf: rest)
            return String(decoding: result, as: UTF8.self)
        }
        return filled ?? template
    }

    private static let foundMark = Array("{found}".utf8)
    private static let expectedMark = Array("{expected}".utf8)
}
