import Messages

/// Lays the cells of a sheet out as the rows of a table.
enum SheetTable {
    /// How many empty fields may stand between cells, beyond those that come with the cells themselves.
    private static let blankGrace = 4_000_000

    /// The rows, each up to its last cell, with the sheet's row numbers as lines; rows without content are left out.
    ///
    /// A row with an over-long cell is damaged, and has a problem. Throws `workbookFlood` when cells are scattered so
    /// widely that the blanks between them would fill the memory. Complexity: O(cells + blanks).
    static func rows(_ sheet: SheetCells, name: String) throws(Problem) -> (rows: RowStore, problems: [Problem]) {
        var text: [UInt8] = []
        text.reserveCapacity(sheet.cells.reduce(0) { $0 + $1.range.count })
        var starts: [UInt32] = []
        starts.reserveCapacity(sheet.cells.count + sheet.cells.count / 8)
        var marks: [RowContent.Mark] = []
        marks.reserveCapacity(sheet.lines.count)
        var damaged: [Int] = []
        var problems: [Problem] = []
        let fieldCap = blankGrace + 16 * sheet.cells.count
        for line in sheet.lines {
            let firstField = starts.count
            let rowStart = text.count
            var isLong = false
            for cell in sheet.cells[line.cells] {
                let at = UInt32(truncatingIfNeeded: text.count)
                while starts.count - firstField <= Int(cell.column) { starts.append(at) }
                if cell.range.count > RecordScanner.fieldCap { isLong = true }
                text += (cell.isShared ? sheet.shared : sheet.text)[cell.range]
            }
            guard starts.count <= fieldCap else {
                throw Problem(.workbookFlood, at: Position(sheet: name, line: line.row), expected: String(fieldCap))
            }
            if isLong || text.count - rowStart > RecordScanner.rowCap {
                damaged.append(marks.count)
                problems.append(
                    Problem(isLong ? .fieldTooLong : .rowTooLong, at: Position(sheet: name, line: line.row)))
            }
            marks.append(RowContent.Mark(firstField: firstField, end: text.count, line: line.row))
        }
        let content = RowContent(text: text, starts: starts, marks: marks, gap: 0, quoted: false, damaged: damaged)
        return (RowStore(content), problems)
    }
}
