import Glibc
import Standards

/// A running fingerprint of all cell contents in order, taken while writing and again from the finished file.
///
/// It is to notice cut or lost data, not to withstand an attacker.
struct CellEcho {
    /// How many values were added.
    private(set) var cells = 0
    private var fingerprint = KeyHash()

    private enum Place { case outside, tag, insideTag, value }
    private var place = Place.outside
    /// The first eight bytes of the name of the tag that is being read.
    private var tag: UInt64 = 0
    /// What was read of a value, its entities as they stand.
    private var value: [UInt8] = []
    private var ends = 0

    /// Adds the value of one cell.
    mutating func add(value: String) {
        var value = value
        value.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }

    /// Adds the contents of all `<t>` and `<v>` elements in a piece of a sheet's XML; pieces may end anywhere.
    mutating func add(xml piece: UnsafeRawBufferPointer) {
        var at = 0
        while at < piece.count {
            switch place {
            case .outside:
                at = piece.index(of: "<", from: at) + 1
                if at <= piece.count { startTag() }
            case .tag:
                switch piece[at] {
                case UInt8(ascii: ">"): endTag()
                case UInt8(ascii: " "): place = .insideTag
                default: if tag >> 56 == 0 { tag = tag << 8 | UInt64(piece[at]) }
                }
                at += 1
            case .insideTag:
                at = piece.index(of: ">", from: at) + 1
                if at <= piece.count { endTag() }
            case .value:
                let end = piece.index(of: "<", from: at)
                value.append(contentsOf: piece[at..<end])
                at = end + 1
                if end < piece.count {
                    endValue()
                    startTag()
                }
            }
        }
    }

    /// Whether this many sheets were read to their last tag.
    func isComplete(sheets: Int) -> Bool { ends == sheets && place == .outside }

    /// Compares values only, not how they were read.
    static func == (left: CellEcho, right: CellEcho) -> Bool {
        left.cells == right.cells && left.fingerprint.value == right.fingerprint.value
    }

    /// The first eight bytes of `/worksheet`.
    private static let endOfSheet = "/worksheet".utf8.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }

    private mutating func startTag() {
        tag = 0
        place = .tag
    }

    private mutating func endTag() {
        if tag == Self.endOfSheet { ends += 1 }
        let isValue = tag == UInt64(UInt8(ascii: "t")) || tag == UInt64(UInt8(ascii: "v"))
        if isValue { value.removeAll(keepingCapacity: true) }
        place = isValue ? .value : .outside
    }

    private mutating func endValue() {
        if value.contains(UInt8(ascii: "&")) { value = Self.plain(value) }
        value.withUnsafeBytes { add($0) }
    }

    /// The text with its entities as the characters they stand for.
    private static func plain(_ text: [UInt8]) -> [UInt8] {
        let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
        return entities.reduce(text) { text, entity in
            text.replacing(Array(entity.0.utf8), with: Array(entity.1.utf8))
        }
    }

    private mutating func add(_ value: UnsafeRawBufferPointer) {
        fingerprint.add(value)
        cells += 1
    }
}

extension UnsafeRawBufferPointer {
    /// Where a byte stands next; the count when it does not.
    fileprivate func index(of byte: Unicode.Scalar, from start: Int) -> Int {
        guard let base = baseAddress, let found = memchr(base + start, Int32(UInt8(ascii: byte)), count - start) else {
            return count
        }
        return UnsafeRawPointer(found) - base
    }
}
