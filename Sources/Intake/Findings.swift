import Messages
import Standards

/// Findings in the order in which they were added, about a hundred bytes each: what many share is kept once, the rest as
/// bytes.
public struct Findings: RandomAccessCollection, Sendable {
    /// What many findings share.
    private struct Kind: Hashable {
        let message: Message
        let column: String
        let disposition: Finding.Disposition
        let file: String?
        let sheet: String?
    }

    /// The file of those that name none.
    var file: String?
    private var kinds: [Kind] = []
    private var kindNumbers: [Kind: Int] = [:]
    /// The bytes of all, one behind the other; none reaches from one piece into the next.
    private var pieces: [[UInt8]] = []
    /// Where each begins: the number of its piece, and in the lower sixteen bits the offset there.
    private var places: [UInt32] = []

    private static let pieceSize = 1 << 15

    /// No findings.
    public init() {}

    /// The first one's index, always 0.
    public var startIndex: Int { 0 }
    /// The number of findings.
    public var endIndex: Int { places.count }

    /// The finding at an index.
    public internal(set) subscript(index: Int) -> Finding {
        get { read(index) { finding(&$0) } }
        set {
            append(newValue)
            places[index] = places.removeLast()
        }
    }

    /// Adds one.
    public mutating func append(_ finding: Finding) {
        if pieces.last.map({ $0.count >= Self.pieceSize }) ?? true {
            var piece: [UInt8] = []
            if !pieces.isEmpty { piece.reserveCapacity(Self.pieceSize + Self.pieceSize / 8) }
            pieces.append(piece)
        }
        let problem = finding.problem
        let kind = Kind(
            message: problem.message, column: finding.column, disposition: finding.disposition,
            file: problem.position.file, sheet: problem.position.sheet)
        let last = pieces.count - 1
        places.append(UInt32(last << 16 | pieces[last].count))
        pieces[last].add(number: finding.line.map { $0 + 1 } ?? 0)
        pieces[last].add(number: number(of: kind))
        pieces[last].add(number: problem.position.byte.map { $0 + 1 } ?? 0)
        pieces[last].add(text: problem.found)
        pieces[last].add(text: problem.expected)
        pieces[last].add(text: finding.suggestion)
        // What was found is mostly what stood there.
        let isFound = ByteOrder.same(finding.original, problem.found)
        pieces[last].append(isFound ? 1 : 0)
        if !isFound { pieces[last].add(text: finding.original) }
    }

    /// Adds several.
    public static func += (findings: inout Findings, more: some Sequence<Finding>) {
        for finding in more { findings.append(finding) }
    }

    /// Puts them in the order of their lines, those about the file first; what was added first stays first.
    mutating func sortByLine() {
        let lines = indices.map { read($0) { $0.number() } }
        places = indices.sorted { (lines[$0], $0) < (lines[$1], $1) }.map { places[$0] }
    }

    private mutating func number(of kind: Kind) -> Int {
        if let number = kindNumbers[kind] { return number }
        kindNumbers[kind] = kinds.count
        kinds.append(kind)
        return kinds.count - 1
    }

    private func read<Value>(_ index: Int, _ body: (inout PackedReader) -> Value) -> Value {
        let place = Int(places[index])
        return pieces[place >> 16].withUnsafeBytes { bytes in
            var reader = PackedReader(bytes: bytes, at: place & 0xFFFF)
            return body(&reader)
        }
    }

    private func finding(_ reader: inout PackedReader) -> Finding {
        let line = reader.number()
        let kind = kinds[reader.number()]
        let byte = reader.number()
        let found = reader.text()
        let expected = reader.text()
        let suggestion = reader.text()
        let original = reader.number() == 1 ? found : reader.text()
        let position = Position(file: kind.file ?? file, sheet: kind.sheet, byte: byte == 0 ? nil : byte - 1)
        return Finding(
            line: line == 0 ? nil : line - 1, column: kind.column,
            problem: Problem(kind.message, at: position, expected: expected, found: found), original: original,
            suggestion: suggestion, disposition: kind.disposition)
    }
}

extension [UInt8] {
    fileprivate mutating func add(number: Int) {
        var rest = UInt(number)
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }

    fileprivate mutating func add(text: String) {
        add(number: text.utf8.count)
        append(contentsOf: text.utf8)
    }
}

/// Reads numbers and texts one behind the other.
private struct PackedReader {
    let bytes: UnsafeRawBufferPointer
    var at: Int

    mutating func number() -> Int {
        var number: UInt = 0
        var shift: UInt = 0
        while bytes[at] >= 0x80 {
            number |= UInt(bytes[at] & 0x7F) << shift
            shift += 7
            at += 1
        }
        number |= UInt(bytes[at]) << shift
        at += 1
        return Int(number)
    }

    mutating func text() -> String {
        let count = number()
        defer { at += count }
        return String(decoding: bytes[at..<at + count], as: UTF8.self)
    }
}
