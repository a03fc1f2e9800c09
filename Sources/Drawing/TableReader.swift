import Ceremony
import Messages

/// Reads a frozen .tsv file: fields separated by one TAB, rows strictly ascending by bytes (SSJ-DRAW/1 §2.1).
struct TableReader {
    /// One row with its fields.
    struct Row {
        let position: Position
        let fields: [ArraySlice<UInt8>]

        /// The text of a field.
        func text(_ index: Int) -> String { String(decoding: fields[index], as: UTF8.self) }

        /// The text of a field that is an item, cell, reason or other name.
        func name(_ index: Int) throws(Problem) -> String {
            guard Grammar.isName(fields[index]) else { throw malformed(index, "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}") }
            return text(index)
        }

        /// The text of a field that is an object.
        func oid(_ index: Int) throws(Problem) -> String {
            guard Grammar.isOid(fields[index]) else { throw malformed(index, "[A-Z0-9][A-Z0-9._:-]{0,63}") }
            return text(index)
        }

        /// The number of a field.
        func integer(_ index: Int) throws(Problem) -> UInt64 {
            guard let value = Grammar.integer(text(index)) else { throw malformed(index, "0|[1-9][0-9]{0,18}") }
            return value
        }

        /// A problem at this row.
        func problem(_ message: Message, expected: String = "", found: String = "") -> Problem {
            Problem(message, at: position, expected: expected, found: found)
        }

        /// A problem with one field.
        func malformed(_ index: Int, _ expected: String) -> Problem {
            problem(.fieldMalformed, expected: expected, found: text(index))
        }
    }

    /// The rows in file order.
    static func rows(_ bytes: [UInt8], file: String, fields count: Int) throws(Problem) -> [Row] {
        var rows: [Row] = []
        for (index, range) in try sortedRanges(bytes, file: file).enumerated() {
            let fields = TextLines.fields(bytes[range], separator: UInt8(ascii: "\t"))
            let row = Row(position: Position(file: file, line: index + 1), fields: fields)
            if fields.count != count {
                throw row.problem(.fieldCount, expected: String(count), found: String(fields.count))
            }
            rows.append(row)
        }
        return rows
    }

    /// The lines of a file, strictly ascending by bytes (D008).
    static func sortedRanges(_ bytes: [UInt8], file: String) throws(Problem) -> [Range<Int>] {
        let ranges = try TextLines.ranges(bytes, file: file)
        let unsorted = bytes.withUnsafeBufferPointer { buffer in
            zip(ranges, ranges.dropFirst()).enumerated().first { _, pair in
                !buffer[pair.0].lexicographicallyPrecedes(buffer[pair.1])
            }?.offset
        }
        if let unsorted { throw Problem(.rowUnsorted, at: Position(file: file, line: unsorted + 2)) }
        return ranges
    }
}
