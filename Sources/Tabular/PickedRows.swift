/// Rows picked out of the blocks of a table, held without the others.
public struct PickedRows: Sendable {
    private var text: [UInt8] = []
    private var starts: [UInt32] = []
    private var marks: [RowContent.Mark] = []
    private var damaged: [Int] = []
    /// The storage of the last row, which tells the form of all.
    private var form: (gap: Int, quoted: Bool) = (0, false)

    /// No rows.
    public init() {}

    /// Adds a copy of a row; all are of one table.
    public mutating func add(_ row: Row) {
        form = (row.content.gap, row.content.quoted)
        let start = row.bounds(0).lowerBound
        let firstField = starts.count
        for field in 0..<row.count {
            starts.append(UInt32(truncatingIfNeeded: row.bounds(field).lowerBound - start + text.count))
        }
        row.withAllBytes { text.append(contentsOf: $0) }
        if row.isDamaged { damaged.append(marks.count) }
        marks.append(RowContent.Mark(firstField: firstField, end: text.count, line: row.line))
    }

    /// The rows in the order in which they were added.
    public var rows: RowStore {
        RowStore(
            RowContent(
                text: text, starts: starts, marks: marks, gap: form.gap, quoted: form.quoted, damaged: damaged))
    }
}
