import Messages

/// Reads workbooks in the format of Excel 2007 and later (ECMA-376, transitional and strict).
enum Workbook {
    /// The tables of a zip file's sheets, in the order of their tabs; nil when the file is no workbook.
    ///
    /// Empty sheets give no table; charts are passed over. Throws when the container or a needed part is damaged,
    /// encrypted, hostile or malformed; nothing is partly loaded.
    static func read(_ bytes: [UInt8]) throws(Problem) -> ReadResult? {
        let archive = try WorkbookArchive(bytes)
        guard let main = try mainPart(archive) else { return nil }
        let directory = WorkbookDirectory()
        try archive.parse(main, telling: directory)
        guard directory.root == "workbook" else { return nil }
        let relations = try WorkbookRelations.of(main, in: archive).all
        let budget = WorkbookBudget(fileSize: bytes.count)
        let styles = WorkbookStyles()
        if let part = part("styles", "styles.xml", relations, main, archive) {
            try archive.parse(part, telling: styles)
        }
        let strings = SharedStrings(budget: budget)
        if let part = part("sharedStrings", "sharedStrings.xml", relations, main, archive) {
            try archive.parse(part, telling: strings)
        }
        var tables: [Table] = []
        var problems: [Problem] = []
        var notes: [Problem] = []
        for sheet in directory.sheets {
            guard let relation = relations.first(where: { $0.id == sheet.relation }) else {
                throw Problem(.workbookPartMissing, found: "\(sheet.name) (\(sheet.relation))")
            }
            guard relation.kind == "worksheet" else { continue }
            guard let part = WorkbookRelations.resolve(relation.target, from: main, in: archive) else {
                throw Problem(.workbookPartMissing, found: relation.target)
            }
            let reader = SheetReader(
                strings: strings, styles: styles, countsFrom1904: directory.countsFrom1904, budget: budget)
            try archive.parse(part, telling: reader)
            if let fault = reader.fault {
                throw Problem(.workbookCellFault, at: Position(sheet: sheet.name), found: fault)
            }
            let found = try table(reader, sheet, budget)
            guard !found.rows.isEmpty else { continue }
            tables.append(Table(sheet: sheet.name, rows: found.rows))
            problems += found.problems
            notes += found.notes
        }
        guard !budget.isOverdrawn else { throw Problem(.workbookFlood, expected: String(budget.cap)) }
        guard !tables.isEmpty else { throw Problem(.workbookEmpty) }
        return ReadResult(
            tables: tables, format: SourceFormat(container: .xlsx, encoding: .utf8Marked), problems: problems,
            notes: notes)
    }

    private static func table(
        _ reader: SheetReader, _ sheet: WorkbookDirectory.Sheet, _ budget: WorkbookBudget
    ) throws(Problem) -> (rows: RowStore, problems: [Problem], notes: [Problem]) {
        var cells = reader.cells
        cells.order()
        let filled = SheetMerges.fill(&cells, budget: budget)
        guard !budget.isOverdrawn else {
            throw Problem(.workbookFlood, at: Position(sheet: sheet.name), expected: String(budget.cap))
        }
        let (rows, problems) = try SheetTable.rows(cells, name: sheet.name)
        var notes: [Problem] = []
        let here = Position(sheet: sheet.name)
        if sheet.isHidden { notes.append(Problem(.sheetHidden, at: here, found: sheet.name)) }
        if reader.hiddenRows.count > 0 {
            notes.append(
                Problem(
                    .rowsHidden, at: here, expected: String(reader.hiddenRows.first),
                    found: String(reader.hiddenRows.count)))
        }
        let hidden = hiddenColumns(reader, cells)
        if let first = hidden.first {
            notes.append(
                Problem(
                    .columnsHidden, at: here, expected: CellReference.letters(first), found: String(hidden.count)))
        }
        if let first = filled.first {
            notes.append(Problem(.mergedFilledDown, at: here, expected: first.text, found: String(filled.count)))
        }
        let unvalued = reader.unvaluedFormulas
        if unvalued.count > 0 {
            notes.append(
                Problem(.formulaWithoutValue, at: here, expected: unvalued.first, found: String(unvalued.count)))
        }
        return (rows, problems, notes)
    }

    /// The hidden columns that hold anything, ascending.
    private static func hiddenColumns(_ reader: SheetReader, _ cells: SheetCells) -> [Int] {
        guard !reader.hiddenColumns.isEmpty else { return [] }
        var isUsed = [Bool](repeating: false, count: CellReference.columnCap)
        for cell in cells.cells { isUsed[Int(cell.column)] = true }
        var isHidden = [Bool](repeating: false, count: CellReference.columnCap)
        for range in reader.hiddenColumns.prefix(CellReference.columnCap) {
            for column in range.clamped(to: 0...CellReference.columnCap - 1) { isHidden[column] = true }
        }
        return isUsed.indices.filter { isUsed[$0] && isHidden[$0] }
    }

    /// The part that lists the sheets: where the container says, or where it always is.
    private static func mainPart(_ archive: WorkbookArchive) throws(Problem) -> String? {
        if archive.has("xl/workbook.xml") { return "xl/workbook.xml" }
        if archive.has("xl/workbook.bin") { throw Problem(.containerXLSB) }
        let relations = try WorkbookRelations.of("", in: archive).all
        guard let main = relations.first(where: { $0.kind == "officeDocument" }) else { return nil }
        return WorkbookRelations.resolve(main.target, from: "", in: archive)
    }

    private static func part(
        _ kind: String, _ usual: String, _ relations: [WorkbookRelations.Relation], _ main: String,
        _ archive: WorkbookArchive
    ) -> String? {
        let target = relations.first { $0.kind == kind }?.target ?? usual
        return WorkbookRelations.resolve(target, from: main, in: archive)
            ?? WorkbookRelations.resolve(usual, from: main, in: archive)
    }
}
