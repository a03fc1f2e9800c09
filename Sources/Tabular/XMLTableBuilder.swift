import Messages

/// Gathers the records of one record element into a table whose first row is the field names.
struct XMLTableBuilder {
    /// The path of the record element.
    let path: Int
    private var names: [String] = []
    private var taken: Set<String> = []
    private var text: [UInt8] = []
    private var starts: [UInt32] = []
    private var marks: [RowContent.Mark] = []
    private var damaged: [Int] = []
    private(set) var problems: [Problem] = []

    /// Expects records of a path in a document of so many bytes.
    init(path: Int, bytes: Int) {
        self.path = path
        // Memory that is never written costs nothing; growing would copy all of it again and again.
        text.reserveCapacity(bytes)
    }

    /// How many fields the table will have, header included.
    var fieldCount: Int { names.count * (marks.count + 1) }

    /// A new column; when the short name is taken, the long one is used.
    mutating func column(_ name: String, or long: String) -> Int {
        var chosen = taken.contains(name) ? long : name
        while taken.contains(chosen) { chosen += "'" }
        taken.insert(chosen)
        names.append(chosen)
        return names.count - 1
    }

    /// Adds a record; several values of one column are joined by a line feed.
    mutating func add(_ fields: [XMLField], _ values: [UInt8], isMixed: Bool, line: Int) {
        let firstField = starts.count
        var isLong = values.count > RecordScanner.rowCap
        if isOrdered(fields) {
            place(fields, values, &isLong)
        } else {
            // A stable order by column keeps several values of one column in document order.
            let order = fields.indices.sorted { (fields[$0].column, $0) < (fields[$1].column, $1) }
            place(order.map { fields[$0] }, values, &isLong)
        }
        if starts.count == firstField { starts.append(UInt32(truncatingIfNeeded: text.count)) }
        if isLong || isMixed {
            damaged.append(marks.count)
            problems.append(Problem(isLong ? .xmlRecordTooLong : .xmlMixedContent, at: Position(line: line)))
        }
        marks.append(RowContent.Mark(firstField: firstField, end: text.count, line: line))
    }

    private func isOrdered(_ fields: [XMLField]) -> Bool {
        var last = -1
        for field in fields {
            guard field.column > last else { return false }
            last = field.column
        }
        return true
    }

    private mutating func place(_ fields: [XMLField], _ values: [UInt8], _ isLong: inout Bool) {
        var last = -1
        for field in fields {
            if field.column == last {
                text.append(0x0A)
            } else {
                while last < field.column {
                    starts.append(UInt32(truncatingIfNeeded: text.count))
                    last += 1
                }
            }
            if field.range.count > RecordScanner.fieldCap { isLong = true }
            text.append(contentsOf: values[field.range])
        }
    }

    /// The table: the names in the order of first sight, then the records, each with all columns.
    mutating func table(named sheet: String) -> Table? {
        guard let first = marks.first, !names.isEmpty else { return nil }
        // The text is taken over, not copied: a roster's is most of what memory holds.
        var text: [UInt8] = []
        swap(&text, &self.text)
        var allStarts: [UInt32] = []
        allStarts.reserveCapacity(names.count * (marks.count + 1))
        var allMarks: [RowContent.Mark] = []
        allMarks.reserveCapacity(marks.count + 1)
        for name in names {
            allStarts.append(UInt32(truncatingIfNeeded: text.count))
            text += Array(name.utf8)
        }
        allMarks.append(RowContent.Mark(firstField: 0, end: text.count, line: Int(first.line)))
        for (index, mark) in marks.enumerated() {
            let next = index + 1 < marks.count ? Int(marks[index + 1].firstField) : starts.count
            let count = next - Int(mark.firstField)
            allMarks.append(
                RowContent.Mark(firstField: allStarts.count, end: Int(mark.end), line: Int(mark.line)))
            allStarts += starts[Int(mark.firstField)..<next]
            // Columns first seen in later records are empty here.
            for _ in count..<max(count, names.count) { allStarts.append(mark.end) }
        }
        (starts, marks) = ([], [])
        let content = RowContent(
            text: text, starts: allStarts, marks: allMarks, gap: 0, quoted: false, damaged: damaged.map { $0 + 1 })
        return Table(sheet: sheet, rows: RowStore(content))
    }
}

/// One value of a record: its column, and where it lies in the record's values.
struct XMLField {
    let column: Int
    let range: Range<Int>
}
