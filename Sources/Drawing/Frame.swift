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
    /// The number of each row's object: the first row that names it.
    private(set) var numbers: [Int32] = []
    /// Where the object of each row stands.
    private let places: OidPlaces

    /// The number of rows.
    public var rowCount: Int { numbers.count }

    /// Where a numbered object's bytes stand.
    func range(_ number: Int32) -> Range<Int> { places[number] }

    /// The text of a numbered object.
    func oid(_ number: Int32) -> String { String(decoding: bytes[places[number]], as: UTF8.self) }

    /// Whether every object is a pseudonym, `P-` and 40 upper-case hexadecimal digits (§2.9).
    var isBlinded: Bool {
        bytes.withUnsafeBufferPointer { bytes in
            (0..<Int32(rowCount)).allSatisfy { row in
                let range = places[row]
                guard range.count == 42, bytes[range.lowerBound] == UInt8(ascii: "P"),
                    bytes[range.lowerBound + 1] == UInt8(ascii: "-")
                else { return false }
                return bytes[range.dropFirst(2)].allSatisfy {
                    Grammar.isDigit($0) || $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "F")
                }
            }
        }
    }

    /// Whether an item has an object; complexity O(cells · log rows).
    func contains(_ oid: String, in item: String) -> Bool {
        let wanted = Array(oid.utf8)
        return groups.contains { group in
            guard group.item == item else { return false }
            var rows = group.rows
            while !rows.isEmpty {
                let middle = rows.lowerBound + rows.count / 2
                let found = bytes[places[Int32(truncatingIfNeeded: middle)]]
                if found.elementsEqual(wanted) { return true }
                let isBelow = found.lexicographicallyPrecedes(wanted)
                rows = isBelow ? middle + 1..<rows.upperBound : rows.lowerBound..<middle
            }
            return false
        }
    }

    /// Reads frame.tsv: grammar, order, one row per (item, oid); at most 4 GiB.
    ///
    /// The earliest line that breaks a rule is told. Complexity: O(bytes), on all cores.
    init(_ bytes: [UInt8], inPiecesOf piece: Int = 1 << 21) throws(Problem) {
        let (reader, index) = bytes.withUnsafeBytes { file in
            let reader = FrameReader(file, inPiecesOf: piece)
            return (reader, OidIndex(reader.places, rows: reader.readRows, items: reader.itemStarts, in: file))
        }
        if let line = index.firstRepeated ?? (reader.isWell ? nil : reader.readRows) {
            throw FrameReader.diagnose(bytes, line: line)
        }
        self.bytes = bytes
        groups = reader.groups
        numbers = index.numbers
        places = reader.places.withoutHashes
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
