import Messages

/// Gathers the records of one record element into a table whose first row is the field names.
struct XMLTableBuilder {
    /// The path of the record element.
    let path: Int
    /// How many bytes of text are kept; a table with more is only counted.
    let room: Int
    /// How many fields are kept.
    private let fieldCap: Int
    /// The names of all columns, when they are known from an earlier reading.
    private let header: [String]?
    private var names: [String] = []
    private var taken: Set<String> = []
    /// How many records there were.
    private(set) var count = 0
    /// Whether the records are too many to be kept.
    private(set) var isOverfull = false
    private var hasBegun = false
    private var text: [UInt8] = []
    private var starts: [UInt32] = []
    private var marks: [RowContent.Mark] = []
    private var damaged: [Int] = []
    private var problems: [Problem] = []

    /// Expects records of a path.
    init(path: Int, room: Int, fieldCap: Int, header: [String]?) {
        (self.path, self.room, self.fieldCap, self.header) = (path, room, fieldCap, header)
    }

    /// The names of the columns met so far.
    var columnNames: [String] { names }

    /// How many fields the table has, header included.
    var fieldCount: Int { names.count * (count + 1) }

    /// A new column; when the short name is taken, the long one is used.
    mutating func column(_ name: String, or long: String) -> Int {
        var chosen = taken.contains(name) ? long : name
        while taken.contains(chosen) { chosen += "'" }
        taken.insert(chosen)
        names.append(chosen)
        return names.count - 1
    }

    /// Adds a record whose values stand in a text; several values of one column are joined by a line feed.
    ///
    /// A record that is too long is damaged, and one with a fault is.
    mutating func add(_ fields: [XMLField], from values: UnsafeRawBufferPointer, line: Int, fault: Problem? = nil) {
        count += 1
        guard !isOverfull else { return }
        let (firstField, firstByte) = (starts.count, text.count)
        var isLong: Bool
        if isOrdered(fields) {
            isLong = place(fields, values)
        } else {
            // A stable order by column keeps several values of one column in document order.
            let order = fields.indices.sorted { (fields[$0].column, $0) < (fields[$1].column, $1) }
            isLong = place(order.map { fields[$0] }, values)
        }
        if starts.count == firstField { starts.append(UInt32(truncatingIfNeeded: text.count)) }
        isLong = isLong || text.count - firstByte > RecordScanner.rowCap
        if let fault = isLong ? Problem(.xmlRecordTooLong, at: Position(line: line)) : fault {
            damaged.append(marks.count)
            problems.append(fault)
        }
        marks.append(RowContent.Mark(firstField: firstField, end: text.count, line: line))
        if text.count > room || starts.count > fieldCap {
            isOverfull = true
            (text, starts, marks, damaged, problems) = ([], [], [], [], [])
        }
    }

    /// Counts records that were not read here; nothing is kept.
    mutating func add(unread records: Int) { count += records }

    private func isOrdered(_ fields: [XMLField]) -> Bool {
        var last = -1
        for field in fields {
            guard field.column > last else { return false }
            last = field.column
        }
        return true
    }

    /// Stores the values of a record, ordered by column; tells whether one of them is too long.
    private mutating func place(_ fields: [XMLField], _ values: UnsafeRawBufferPointer) -> Bool {
        let room = fields.reduce(fields.count) { $0 &+ $1.range.count }
        // One piece is appended for each record, since each costs much more than its bytes.
        return withUnsafeTemporaryAllocation(byteCount: room, alignment: 1) { piece in
            var (written, last, isLong) = (0, -1, false)
            for field in fields {
                if field.column == last {
                    piece[written] = 0x0A
                    written += 1
                } else {
                    while last < field.column {
                        starts.append(UInt32(truncatingIfNeeded: text.count &+ written))
                        last += 1
                    }
                }
                let value = UnsafeRawBufferPointer(rebasing: values[field.range])
                let target = UnsafeMutableRawBufferPointer(rebasing: piece[written...])
                if field.hasReferences {
                    written += XMLReference.copy(value, to: target)
                } else {
                    target.copyMemory(from: value)
                    written += value.count
                }
                isLong = isLong || field.range.count > RecordScanner.fieldCap
            }
            text.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece[..<written]))
            return isLong
        }
    }

    /// The records since the last time, each with all columns; nil when there are none.
    ///
    /// In front of the first one stand the names, in the order of first sight.
    mutating func takeBlock() -> (rows: RowStore, problems: [Problem])? {
        let header = header ?? names
        guard let first = marks.first, !header.isEmpty else { return nil }
        // The text is taken over, not copied: it is most of what memory holds.
        var text: [UInt8] = []
        swap(&text, &self.text)
        var allStarts: [UInt32] = []
        allStarts.reserveCapacity(header.count * (marks.count + 1))
        var allMarks: [RowContent.Mark] = []
        allMarks.reserveCapacity(marks.count + 1)
        if !hasBegun {
            for name in header {
                allStarts.append(UInt32(truncatingIfNeeded: text.count))
                text += Array(name.utf8)
            }
            allMarks.append(RowContent.Mark(firstField: 0, end: text.count, line: Int(first.line)))
            damaged = damaged.map { $0 + 1 }
        }
        for (index, mark) in marks.enumerated() {
            let next = index + 1 < marks.count ? Int(marks[index + 1].firstField) : starts.count
            let count = next - Int(mark.firstField)
            allMarks.append(RowContent.Mark(firstField: allStarts.count, end: Int(mark.end), line: Int(mark.line)))
            allStarts += starts[Int(mark.firstField)..<next]
            // Columns that the record does not have are empty.
            for _ in count..<max(count, header.count) { allStarts.append(mark.end) }
        }
        let content = RowContent(
            text: text, starts: allStarts, marks: allMarks, gap: 0, quoted: false, damaged: damaged)
        defer {
            // The next block will be about as large.
            self.text.reserveCapacity(text.count + text.count / 16)
            starts.removeAll(keepingCapacity: true)
            marks.removeAll(keepingCapacity: true)
            (damaged, problems) = ([], [])
            hasBegun = true
        }
        return (RowStore(content), problems)
    }
}

/// One value of a record: its column, and where it lies in the record's values.
struct XMLField {
    let column: Int
    let range: Range<Int>
    /// Whether references have to be replaced in it.
    var hasReferences = false
}
