import Digest
import Messages
import Standards

/// Reads a record file line by line: words separated by one space, in the fixed order of SSJ-DRAW/1 §2.1.
public struct RecordReader {
    /// The file's name, for positions.
    public let file: String
    private let lines: [[String]]
    private var next = 0

    /// Splits the file after checking its bytes; refuses empty words.
    public init(_ bytes: [UInt8], file: String) throws(Problem) {
        self.file = file
        var lines: [[String]] = []
        for range in try TextLines.ranges(bytes, file: file) {
            let words = TextLines.fields(bytes[range], separator: UInt8(ascii: " "))
            if words.contains(where: \.isEmpty) {
                throw Problem(
                    .fieldMalformed, at: Position(file: file, line: lines.count + 1), expected: "single spaces",
                    found: String(decoding: bytes[range], as: UTF8.self))
            }
            lines.append(words.map { String(decoding: $0, as: UTF8.self) })
        }
        self.lines = lines
    }

    /// The first word of the line that comes next; nil at the end.
    public var keyword: String? { next < lines.count ? lines[next].first : nil }

    /// Where the line read last stands.
    public var position: Position { Position(file: file, line: max(next, 1)) }

    /// A problem at the line read last.
    public func problem(_ message: Message, expected: String = "", found: String = "") -> Problem {
        Problem(message, at: position, expected: expected, found: found)
    }

    /// Takes the head line, `ssj-draw/1 commits` for example.
    public mutating func head(_ family: CeremonyFamily, _ kind: String) throws(Problem) {
        let words = try words(of: family.rawValue, kind)
        if words != [kind] {
            throw problem(.recordLine, expected: "\(family.rawValue) \(kind)", found: words.joined(separator: " "))
        }
    }

    /// Takes the next line, which must start with `keyword`, and gives its other words, at least one.
    public mutating func words(of keyword: String, _ example: String = "…") throws(Problem) -> [String] {
        guard next < lines.count else {
            throw Problem(
                .recordIncomplete, at: Position(file: file, line: lines.count + 1), expected: "\(keyword) \(example)")
        }
        let words = lines[next]
        next += 1
        guard words.count > 1, words[0] == keyword else {
            throw problem(.recordLine, expected: "\(keyword) \(example)", found: words.joined(separator: " "))
        }
        return Array(words.dropFirst())
    }

    /// Takes the next line, which must hold `keyword` and exactly `count` further words.
    public mutating func words(of keyword: String, count: Int) throws(Problem) -> [String] {
        let words = try words(of: keyword)
        if words.count != count {
            throw problem(.fieldCount, expected: String(count + 1), found: String(words.count + 1))
        }
        return words
    }

    /// Takes the next line, which must hold `keyword` and a digest.
    public mutating func digest(of keyword: String) throws(Problem) -> HashValue {
        try digest(words(of: keyword, count: 1)[0])
    }

    /// Reads a digest of the line read last.
    public func digest(_ word: String) throws(Problem) -> HashValue {
        guard let value = HashValue(hex: word) else {
            throw problem(.fieldMalformed, expected: "[0-9a-f]{64}", found: word)
        }
        return value
    }

    /// Takes the next line, which must hold `keyword` and a moment.
    public mutating func moment(of keyword: String) throws(Problem) -> Moment {
        let word = try words(of: keyword, count: 1)[0]
        guard let moment = Moment(word) else {
            throw problem(.fieldMalformed, expected: "2026-03-10T09:00:00+08:00", found: word)
        }
        return moment
    }

    /// Takes the next line, which must quote exactly this digest.
    public mutating func quote(_ keyword: String, _ value: HashValue) throws(Problem) {
        let found = try digest(of: keyword)
        if found != value { throw problem(.quoteDiffers, expected: value.hex, found: found.hex) }
    }

    /// Refuses lines after the last one of the form.
    public mutating func end() throws(Problem) {
        guard next < lines.count else { return }
        next += 1
        throw problem(.recordLine, expected: "EOF", found: lines[next - 1].joined(separator: " "))
    }
}
