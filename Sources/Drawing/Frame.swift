import Ceremony
import Messages

/// frame.tsv: the objects that are drawn from, per item and cell (SSJ-DRAW/1 §2.2).
public struct Frame: Sendable {
    /// A row to be frozen.
    public struct Row: Hashable, Sendable {
        /// The item.
        public let item: String
        /// `all` or TIER/CLASS/DIVISION.
        public let cell: String
        /// The object.
        public let oid: String

        /// Makes a row; it is checked when frozen.
        public init(item: String, cell: String, oid: String) {
            self.item = item
            self.cell = cell
            self.oid = oid
        }
    }

    /// The rows of one item and cell, which stand together.
    struct Group {
        let item: String
        let cell: String
        var rows: Range<Int>
    }

    let bytes: [UInt8]
    /// The groups in file order, that is by item and cell.
    private(set) var groups: [Group] = []
    /// The dense number of each row's object.
    private(set) var numbers: [Int32] = []
    /// Where each numbered object's bytes stand.
    private(set) var objects: [Range<Int>] = []

    /// The number of rows.
    public var rowCount: Int { numbers.count }

    /// How many different objects there are.
    var objectCount: Int { objects.count }

    /// Where a numbered object's bytes stand.
    func range(_ number: Int32) -> Range<Int> { objects[Int(number)] }

    /// The text of a numbered object.
    func oid(_ number: Int32) -> String { String(decoding: bytes[objects[Int(number)]], as: UTF8.self) }

    /// Whether every object is a pseudonym, `P-` and 40 upper-case hexadecimal digits (§2.9).
    var isBlinded: Bool {
        objects.allSatisfy { range in
            range.count == 42 && bytes[range].starts(with: [UInt8(ascii: "P"), UInt8(ascii: "-")])
                && bytes[range].dropFirst(2).allSatisfy {
                    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                        || (UInt8(ascii: "A")...UInt8(ascii: "F")).contains($0)
                }
        }
    }

    /// Reads frame.tsv: grammar, order, one row per (item, oid).
    ///
    /// Complexity: O(bytes).
    init(_ bytes: [UInt8]) throws(Problem) {
        self.bytes = bytes
        let ranges = try TableReader.sortedRanges(bytes, file: "frame.tsv")
        numbers.reserveCapacity(ranges.count)
        var index = OidIndex()
        var lastItem: [Int32] = []
        var itemNumber: Int32 = -1
        let tab = UInt8(ascii: "\t")
        for (line, range) in ranges.enumerated() {
            let slice = bytes[range]
            let position = Position(file: "frame.tsv", line: line + 1)
            guard let first = slice.firstIndex(of: tab),
                let second = slice[(first + 1)...].firstIndex(of: tab),
                !slice[(second + 1)...].contains(tab)
            else {
                let count = TextLines.fields(slice, separator: tab).count
                throw Problem(.fieldCount, at: position, expected: "3", found: String(count))
            }
            let oid = second + 1..<range.upperBound
            guard Grammar.isOid(bytes[oid]) else {
                throw Problem(
                    .fieldMalformed, at: position, expected: "[A-Z0-9][A-Z0-9._:-]{0,63}",
                    found: String(decoding: bytes[oid], as: UTF8.self))
            }
            let isSameItem = groups.last.map { slice[..<first].elementsEqual($0.item.utf8) } ?? false
            let cell = slice[(first + 1)..<second]
            if !isSameItem || !(groups.last.map { cell.elementsEqual($0.cell.utf8) } ?? false) {
                for name in [slice[..<first], cell] where !Grammar.isName(name) {
                    throw Problem(
                        .fieldMalformed, at: position, expected: "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}",
                        found: String(decoding: name, as: UTF8.self))
                }
                if !isSameItem { itemNumber += 1 }
                groups.append(
                    Group(
                        item: String(decoding: slice[..<first], as: UTF8.self),
                        cell: String(decoding: cell, as: UTF8.self), rows: line..<line))
            }
            groups[groups.count - 1].rows = groups[groups.count - 1].rows.lowerBound..<line + 1
            let number = bytes.withUnsafeBufferPointer { index.number(of: oid, in: $0) }
            if Int(number) == lastItem.count { lastItem.append(-1) }
            if lastItem[Int(number)] == itemNumber {
                throw Problem(.keyRepeated, at: position, found: String(decoding: bytes[oid], as: UTF8.self))
            }
            lastItem[Int(number)] = itemNumber
            numbers.append(number)
        }
        objects = index.ranges
    }

    /// The bytes of frame.tsv for some rows, sorted; refuses malformed fields (D007) before ordering them.
    static func bytes(_ rows: [Row]) throws(Problem) -> [UInt8] {
        for row in rows {
            for name in [row.item, row.cell] where !Grammar.isName(name.utf8) {
                throw Problem(.fieldMalformed, expected: "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}", found: name)
            }
            if !Grammar.isOid(row.oid.utf8) {
                throw Problem(.fieldMalformed, expected: "[A-Z0-9][A-Z0-9._:-]{0,63}", found: row.oid)
            }
        }
        // All fields are ASCII now, so that the order of texts is the order of bytes.
        let sorted = rows.sorted { ($0.item, $0.cell, $0.oid) < ($1.item, $1.cell, $1.oid) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(rows.count * 48)
        for row in sorted {
            bytes += row.item.utf8
            bytes.append(UInt8(ascii: "\t"))
            bytes += row.cell.utf8
            bytes.append(UInt8(ascii: "\t"))
            bytes += row.oid.utf8
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }
}
