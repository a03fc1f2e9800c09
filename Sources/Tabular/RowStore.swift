/// The rows of a table: one buffer of UTF-8 and the offsets of the fields in it.
///
/// Costs four bytes for each field and twelve for each row beside the text itself; nothing is allocated for a field
/// until a `String` is asked for. A random-access collection of `Row`.
public struct RowStore: RandomAccessCollection, Sendable {
    @usableFromInline let content: RowContent

    init(_ content: RowContent) { self.content = content }

    /// The first row's index, always 0.
    @inlinable public var startIndex: Int { 0 }
    /// The number of rows.
    @inlinable public var endIndex: Int { content.marks.count }
    /// The row at an index, in O(1).
    @inlinable public subscript(index: Int) -> Row {
        let mark = content.marks[index]
        let next = index + 1 < content.marks.count ? Int(content.marks[index + 1].firstField) : content.starts.count
        return Row(content: content, index: index, mark: mark, count: next - Int(mark.firstField))
    }
}

extension RowStore {
    /// The same rows, each with a line of its own, which is what a row is known by.
    ///
    /// Where several begin in one line, as in XML without line ends, those behind the first count on. `last` is the line of the row before, kept from block to block; nil at the names of the columns, which share the
    /// line of the first record.
    func toldApart(after last: inout Int?) -> RowStore {
        var marks: [RowContent.Mark] = []
        marks.reserveCapacity(content.marks.count)
        var isSame = true
        for mark in content.marks {
            let line = last.map { Swift.max($0 + 1, Int(mark.line)) } ?? Int(mark.line)
            isSame = isSame && line == Int(mark.line)
            marks.append(RowContent.Mark(firstField: Int(mark.firstField), end: Int(mark.end), line: line))
            last = last == nil ? line - 1 : line
        }
        if isSame { return self }
        return RowStore(
            RowContent(
                text: content.text, starts: content.starts, marks: marks, gap: content.gap, quoted: content.quoted,
                damaged: content.damaged))
    }
}

/// The storage behind the rows of one table; never changed once made.
@usableFromInline
final class RowContent: Sendable {
    /// Where a row lies.
    @usableFromInline
    struct Mark: Sendable {
        /// The index of its first field in `starts`.
        @usableFromInline let firstField: UInt32
        /// The offset behind its last field.
        @usableFromInline let end: UInt32
        /// The physical line of its first byte.
        @usableFromInline let line: UInt32

        init(firstField: Int, end: Int, line: Int) {
            self.firstField = UInt32(truncatingIfNeeded: firstField)
            self.end = UInt32(truncatingIfNeeded: end)
            self.line = UInt32(truncatingIfNeeded: line)
        }
    }

    /// All text, as UTF-8.
    @usableFromInline let text: [UInt8]
    /// The offset of every field's first byte, quotes included.
    @usableFromInline let starts: [UInt32]
    /// One entry for each row.
    @usableFromInline let marks: [Mark]
    /// The number of bytes between the end of a field and the start of the next.
    @usableFromInline let gap: Int
    /// Whether a field that begins with a quotation mark is a quoted one.
    @usableFromInline let quoted: Bool
    /// The indices of damaged rows, ascending.
    let damaged: [Int]

    init(text: [UInt8], starts: [UInt32], marks: [Mark], gap: Int, quoted: Bool, damaged: [Int]) {
        self.text = text
        self.starts = starts
        self.marks = marks
        self.gap = gap
        self.quoted = quoted
        self.damaged = damaged
    }

    func isDamaged(_ row: Int) -> Bool {
        var low = 0
        var high = damaged.count
        while low < high {
            let middle = (low + high) / 2
            if damaged[middle] < row { low = middle + 1 } else { high = middle }
        }
        return low < damaged.count && damaged[low] == row
    }
}
