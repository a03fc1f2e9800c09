/// Repeats the value of cells merged downwards in the rows below (spec/domain.md §6.2).
///
/// Only rows that hold something of their own are filled, in the first column of the range. A range in whose first
/// row other cells are merged sideways only belongs to a header of two rows — 编号 and 有效期 under 工商执法证 — and
/// stays as it is.
enum SheetMerges {
    /// How many cells were filled, and the first of them.
    struct Filled {
        var count = 0
        var first: CellReference?
    }

    /// Fills the cells of a sheet whose rows are in order.
    ///
    /// Complexity: O(cells + ranges · log ranges + filled rows).
    static func fill(_ sheet: inout SheetCells, budget: WorkbookBudget) -> Filled {
        let groups = Set(
            sheet.merged.filter { $0.first.row == $0.last.row && isAmongOthers($0, sheet) }.map(\.first.row))
        let ranges = sheet.merged.filter { $0.last.row > $0.first.row && !groups.contains($0.first.row) }
            .sorted { ($0.first.column, $0.first.row) < ($1.first.column, $1.first.row) }
        guard !ranges.isEmpty else { return Filled() }
        var filled = Filled()
        var added: [Int: [SheetCells.Cell]] = [:]
        // Ranges of one column that overlap, which no program writes, are filled once.
        var behind = (column: -1, row: 0)
        for range in ranges {
            let column = range.first.column
            if behind.column != column { behind = (column, 0) }
            guard range.first.row >= behind.row else { continue }
            behind.row = range.last.row + 1
            var index = lineIndex(sheet, range.first.row)
            guard index < sheet.lines.count, sheet.lines[index].row == range.first.row,
                let value = cell(sheet, index, column)
            else { continue }
            index += 1
            while index < sheet.lines.count, sheet.lines[index].row <= range.last.row {
                if cell(sheet, index, column) == nil {
                    guard budget.spend(value.range.count + 16) else { return filled }
                    added[index, default: []].append(value)
                    filled.count += 1
                    if filled.first == nil { filled.first = CellReference(column: column, row: sheet.lines[index].row) }
                }
                index += 1
            }
        }
        guard filled.count > 0 else { return filled }
        insert(added, into: &sheet)
        return filled
    }

    // A title merged over all columns stands alone in its row; a group of a header does not.
    private static func isAmongOthers(_ range: MergedRange, _ sheet: SheetCells) -> Bool {
        let index = lineIndex(sheet, range.first.row)
        guard index < sheet.lines.count, sheet.lines[index].row == range.first.row else { return false }
        return sheet.lines[index].cells.count > 1
    }

    private static func insert(_ added: [Int: [SheetCells.Cell]], into sheet: inout SheetCells) {
        var cells: [SheetCells.Cell] = []
        cells.reserveCapacity(sheet.cells.count + added.count)
        for index in sheet.lines.indices {
            let first = cells.count
            let own = sheet.cells[sheet.lines[index].cells]
            if let more = added[index] {
                cells += (own + more).sorted { $0.column < $1.column }
            } else {
                cells += own
            }
            sheet.lines[index].cells = first..<cells.count
        }
        sheet.cells = cells
    }

    /// The index of the first row that is not above a given one.
    private static func lineIndex(_ sheet: SheetCells, _ row: Int) -> Int {
        var low = 0
        var high = sheet.lines.count
        while low < high {
            let middle = (low + high) / 2
            if sheet.lines[middle].row < row { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func cell(_ sheet: SheetCells, _ line: Int, _ column: Int) -> SheetCells.Cell? {
        var low = sheet.lines[line].cells.lowerBound
        let end = sheet.lines[line].cells.upperBound
        var high = end
        while low < high {
            let middle = (low + high) / 2
            if Int(sheet.cells[middle].column) < column { low = middle + 1 } else { high = middle }
        }
        return low < end && Int(sheet.cells[low].column) == column ? sheet.cells[low] : nil
    }
}
