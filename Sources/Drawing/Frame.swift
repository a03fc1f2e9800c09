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
    private let objects: OidIndex.Places

    /// The number of rows.
    public var rowCount: Int { numbers.count }

    /// How many different objects there are.
    var objectCount: Int { objects.count }

    /// Where a numbered object's bytes stand.
    func range(_ number: Int32) -> Range<Int> { objects[number] }

    /// The text of a numbered object.
    func oid(_ number: Int32) -> String { String(decoding: bytes[objects[number]], as: UTF8.self) }

    /// Whether every object is a pseudonym, `P-` and 40 upper-case hexadecimal digits (§2.9).
    var isBlinded: Bool {
        (0..<Int32(objects.count)).allSatisfy { number in
            let range = objects[number]
            return range.count == 42 && bytes[range].starts(with: [UInt8(ascii: "P"), UInt8(ascii: "-")])
                && bytes[range].dropFirst(2).allSatisfy {
                    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                        || (UInt8(ascii: "A")...UInt8(ascii: "F")).contains($0)
                }
        }
    }

    /// Reads frame.tsv: grammar, order, one row per (item, oid); at most 4 GiB.
    ///
    /// One pass, line by line against the line before. Complexity: O(bytes).
    init(_ bytes: [UInt8]) throws(Problem) {
        var reader = FrameReader(bytes)
        let isWell = bytes.withUnsafeBufferPointer { reader.read($0) }
        if !isWell { throw FrameReader.diagnose(bytes, line: reader.numbers.count) }
        self.bytes = bytes
        groups = reader.groups
        numbers = reader.numbers
        objects = reader.index.places
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
