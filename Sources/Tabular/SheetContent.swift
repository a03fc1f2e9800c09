import Messages

/// One sheet or page table as its reader found it, before it is laid out as rows.
struct SheetContent {
    /// The name of the sheet.
    var name: String
    /// Whether the sheet is hidden.
    var isHidden = false
    /// The cells and merged ranges.
    var cells = SheetCells()
    /// How many hidden rows hold anything, and the first of them.
    var hiddenRows = (count: 0, first: 0)
    /// The columns that are hidden, whether or not they hold anything.
    var hiddenColumns: [ClosedRange<Int>] = []
    /// How many formulas have no stored result, and the first of them.
    var unvaluedFormulas = (count: 0, first: "")

    /// Counts a hidden row that holds something.
    mutating func noteHidden(row: Int) {
        if hiddenRows.count == 0 { hiddenRows.first = row }
        hiddenRows.count += 1
    }
}

/// The sheets of a file laid out as tables, with what is worth knowing about each.
struct SheetTables {
    /// How much the cells may hold.
    let budget: WorkbookBudget
    private var tables: [Table] = []
    private var problems: [Problem] = []
    private var notes: [Problem] = []

    init(budget: WorkbookBudget) { self.budget = budget }

    /// Whether no sheet with rows came yet.
    var isEmpty: Bool { tables.isEmpty }

    /// Lays out a sheet; one without content gives no table.
    ///
    /// Throws `workbookFlood` when merged or scattered cells hold far more than the file does.
    mutating func add(_ sheet: SheetContent) throws(Problem) {
        let here = Position(sheet: sheet.name)
        var cells = sheet.cells
        cells.order()
        let filled = SheetMerges.fill(&cells, budget: budget)
        guard !budget.isOverdrawn else { throw Problem(.workbookFlood, at: here, expected: String(budget.cap)) }
        let (rows, damaged) = try SheetTable.rows(cells, name: sheet.name)
        guard !rows.isEmpty else { return }
        tables.append(Table(sheet: sheet.name, rows: rows))
        problems += damaged
        let note = { (message: Message, first: String, count: Int) in
            Problem(message, at: here, expected: first, found: String(count))
        }
        if sheet.isHidden { notes.append(Problem(.sheetHidden, at: here, found: sheet.name)) }
        if sheet.hiddenRows.count > 0 {
            notes.append(note(.rowsHidden, String(sheet.hiddenRows.first), sheet.hiddenRows.count))
        }
        let hidden = Self.hiddenColumns(sheet.hiddenColumns, cells)
        if let first = hidden.first { notes.append(note(.columnsHidden, CellReference.letters(first), hidden.count)) }
        if let first = filled.first { notes.append(note(.mergedFilledDown, first.text, filled.count)) }
        let unvalued = sheet.unvaluedFormulas
        if unvalued.count > 0 { notes.append(note(.formulaWithoutValue, unvalued.first, unvalued.count)) }
    }

    /// The file's result; throws `workbookEmpty` when no sheet holds anything.
    func result(_ format: SourceFormat) throws(Problem) -> ReadResult {
        guard !budget.isOverdrawn else { throw Problem(.workbookFlood, expected: String(budget.cap)) }
        guard !tables.isEmpty else { throw Problem(.workbookEmpty) }
        return ReadResult(tables: tables, format: format, problems: problems, notes: notes)
    }

    /// The hidden columns that hold anything, ascending.
    private static func hiddenColumns(_ ranges: [ClosedRange<Int>], _ cells: SheetCells) -> [Int] {
        guard !ranges.isEmpty else { return [] }
        var isUsed = [Bool](repeating: false, count: CellReference.columnCap)
        for cell in cells.cells { isUsed[Int(cell.column)] = true }
        // How many more ranges begin than end at a column: a hostile file has many that cover everything.
        var changes = [Int](repeating: 0, count: CellReference.columnCap + 1)
        for range in ranges where range.lowerBound < CellReference.columnCap {
            changes[range.lowerBound] += 1
            changes[min(range.upperBound, CellReference.columnCap - 1) + 1] -= 1
        }
        var open = 0
        return isUsed.indices.filter { column in
            open += changes[column]
            return isUsed[column] && open > 0
        }
    }
}
