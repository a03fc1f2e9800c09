import Ceremony
import Messages

/// The one pass over frame.tsv: it stops at the first line that breaks a rule of SSJ-DRAW/1 §2.1.
struct FrameReader {
    private(set) var groups: [Frame.Group] = []
    private(set) var numbers: [Int32] = []
    private(set) var index: OidIndex
    private var lastItem: [Int32]
    private var item: Int32 = -1

    /// Reserves memory by the usual length of a line.
    init(_ bytes: [UInt8]) {
        let lines = bytes.count / 24
        index = OidIndex(expecting: lines)
        lastItem = []
        lastItem.reserveCapacity(lines)
        numbers.reserveCapacity(lines)
    }

    private static let isOidByte: [Bool] = (0..<256).map { Grammar.isOid([0x41, UInt8($0)]) }

    /// Reads all lines; false at the first that breaks a rule, whose number from 0 is `numbers.count`.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count <= UInt32.max else { return false }
        let allowed = FrameReader.isOidByte
        var start = 0
        var before = 0..<0
        var prefix = 0  // the length of the line before up to its second TAB
        while start < bytes.count {
            // Nearly every line has the item and the cell of the one before.
            var oid = start + prefix
            let isSameGroup =
                prefix > 0 && oid < bytes.count && FrameReader.isEqual(bytes, before.lowerBound, start, prefix)
            if !isSameGroup {
                guard let names = names(bytes, from: start) else { return false }
                oid = names.oid
                open(names.item, names.cell)
                prefix = oid - start
            }
            var end = oid
            while end < bytes.count, allowed[Int(bytes[end])] { end += 1 }
            guard end < bytes.count, bytes[end] == UInt8(ascii: "\n"), end > oid, end - oid <= 64,
                Grammar.isUpper(bytes[oid]) || Grammar.isDigit(bytes[oid]),
                before.isEmpty || FrameReader.precedes(bytes, before, start..<end)
            else { return false }
            let number = index.number(of: oid..<end, in: bytes)
            if Int(number) == lastItem.count { lastItem.append(-1) }
            if lastItem[Int(number)] == item { return false }
            lastItem[Int(number)] = item
            numbers.append(number)
            groups[groups.count - 1].rows = groups[groups.count - 1].rows.lowerBound..<numbers.count
            before = start..<end
            start = end + 1
        }
        return true
    }

    private mutating func open(_ name: String, _ cell: String) {
        if groups.last?.item != name { item += 1 }
        groups.append(Frame.Group(item: name, cell: cell, rows: numbers.count..<numbers.count))
    }

    private func names(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> (item: String, cell: String, oid: Int)? {
        var tabs: [Int] = []
        var place = start
        while tabs.count < 2, place < bytes.count, place < start + 130 {
            if bytes[place] == UInt8(ascii: "\t") { tabs.append(place) }
            place += 1
        }
        guard tabs.count == 2 else { return nil }
        let item = bytes[start..<tabs[0]]
        let cell = bytes[(tabs[0] + 1)..<tabs[1]]
        guard Grammar.isName(item), Grammar.isName(cell) else { return nil }
        return (String(decoding: item, as: UTF8.self), String(decoding: cell, as: UTF8.self), tabs[1] + 1)
    }

    private static func isEqual(_ bytes: UnsafeBufferPointer<UInt8>, _ left: Int, _ right: Int, _ count: Int) -> Bool {
        var offset = 0
        while offset < count {
            if bytes[left + offset] != bytes[right + offset] { return false }
            offset += 1
        }
        return true
    }

    private static func precedes(_ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
        let count = min(left.count, right.count)
        var offset = 0
        while offset < count {
            let pair = (bytes[left.lowerBound + offset], bytes[right.lowerBound + offset])
            if pair.0 != pair.1 { return pair.0 < pair.1 }
            offset += 1
        }
        return left.count < right.count
    }

    /// What is wrong at a line (from 0) that could not be read, or with the bytes before it.
    static func diagnose(_ bytes: [UInt8], line: Int) -> Problem {
        do {
            let ranges = try TableReader.sortedRanges(bytes, file: "frame.tsv")
            let position = Position(file: "frame.tsv", line: line + 1)
            guard line < ranges.count else { return Problem(.lastLineOpen, at: position) }
            let fields = TextLines.fields(bytes[ranges[line]], separator: UInt8(ascii: "\t"))
            if fields.count != 3 {
                return Problem(.fieldCount, at: position, expected: "3", found: String(fields.count))
            }
            for (index, field) in fields.enumerated()
            where index == 2 ? !Grammar.isOid(field) : !Grammar.isName(field) {
                return Problem(
                    .fieldMalformed, at: position,
                    expected: index == 2 ? "[A-Z0-9][A-Z0-9._:-]{0,63}" : "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}",
                    found: String(decoding: field, as: UTF8.self))
            }
            return Problem(.keyRepeated, at: position, found: String(decoding: fields[2], as: UTF8.self))
        } catch {
            return error
        }
    }
}
