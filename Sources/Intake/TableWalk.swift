import Messages
import Model
import Standards
import Tabular

/// Goes through the tables of a file, one below the other and sheet by sheet, and reads each that has a header.
struct TableWalk {
    private let source: TableSource
    private let name: String
    private let context: IntakeContext
    private let taker: (any StatementTaking)?
    /// The department of the file, as soon as it is known.
    private var department: Department?
    private var exports: [Export] = []
    /// The first rows of the file, for those who are told that there is no header.
    private var top: [[String]]?
    /// What is worth saying about tables that were not read.
    private var notes = Findings()
    /// Why the first table with a header could not be read.
    private var failure: Problem?

    private static let explanations: Set<String> = ["填写说明", "填表说明", "填报说明", "说明", "使用说明", "填写须知", "可填的值"]

    /// Whether a sheet explains the others: it speaks of their columns, and would pass for a table with a header.
    static func isExplanation(_ table: TableRows, ofTables count: Int) -> Bool {
        guard count > 1 else { return false }
        if explanations.contains(table.sheet ?? "") { return true }
        return table.fields(from: 0, count: 4).contains { fields in
            fields.starts(with: FillInTemplate.explanationHeaders) || fields.first == FillInTemplate.choicesTitle
        }
    }

    init(
        _ source: TableSource, name: String, folder: Department?, context: IntakeContext,
        taker: (any StatementTaking)?
    ) {
        self.source = source
        self.taker = taker
        self.name = name
        self.context = context
        department = folder
    }

    /// Reads all tables of a sheet.
    mutating func read(_ table: TableRows) throws(Problem) {
        if source.tableCount > 1, ReportSheets.contain(table.sheet) { return }
        if top == nil { top = table.fields(from: 0, count: HeaderFinder.searchedRows) }
        let stated = StatedTable(table.sheet, file: name, department: department, context: context)
        if stated?.isSkipped ?? TableWalk.isExplanation(table, ofTables: source.tableCount) {
            note(.tableNotRead, table, expected: table.sheet ?? "", found: String(table.count()))
            return
        }
        if let layout = try stated?.layout(of: table) {
            _ = try read(table, layout, stated)
            return
        }
        var start = 0
        var isFirst = true
        while table.has(start) {
            let top = table.fields(from: start, count: HeaderFinder.searchedRows)
            guard let layout = HeaderFinder.find(top, offset: start) else {
                if isFirst { note(.tableNotRead, table, expected: table.sheet ?? "", found: String(table.count())) }
                return
            }
            isFirst = false
            start = try read(table, layout, stated)
        }
    }

    // Reads one table and tells where the next one begins.
    private mutating func read(_ table: TableRows, _ layout: Layout, _ stated: StatedTable?) throws(Problem) -> Int {
        try SideBySide.check(layout.headers)
        let above = table.fields(from: layout.firstRow, count: layout.headerRow - layout.firstRow)
        let (owner, unitNote) = try department(above)
        let title = above.joined().joined(separator: "\n") + "\n" + (table.sheet ?? "")
        let kind: ExportKind
        do {
            if let known = stated?.kind { kind = known } else { kind = try self.kind(layout.headers, title: title) }
        } catch {
            failure = failure ?? error
            note(.tableKindUnknown, table, expected: error.expected, found: place(of: table, layout))
            return TableEnd(table, layout).index(from: layout.firstDataRow)
        }
        let fields = try stated?.fields(layout.headers, kind: kind) ?? [:]
        let mapping = HeaderMapping(layout.headers, kind: kind, stated: fields)
        var reading = FileReading(context: context, kind: kind, department: owner, mapping: mapping, taker: taker)
        taker?.begin(
            table: exports.count, of: (exports.first?.department ?? owner).code, rowsOfFile: source.expectedRows)
        if let unitNote { reading.findings.append(unitNote) }
        reading.noteColumns()
        if kind == .creditClasses, !mapping.has(.dataDate), let month = TitleMonth.find(title) {
            reading.titleMonth = month
            reading.noteFile(.monthOfTitle, found: month.text)
        }
        for note in source.notes
        where note.position.sheet == nil && exports.isEmpty || note.position.sheet == table.sheet {
            reading.findings.append(
                Finding(line: nil, column: "", problem: note, original: note.found, disposition: .note))
        }
        let end = try reading.readRows(of: table, layout: layout, format: source.format)
        if let failure = source.failure { throw failure }
        guard reading.accounting.read > 0 else {
            failure = failure ?? Problem(.exportEmpty)
            return end
        }
        department = owner
        reading.findings.file = name
        exports.append(
            Export(
                name: name, sheet: table.sheet, kind: kind, department: owner,
                coverage: stated?.coverage
                    ?? CoverageFinder.coverage(layout.headers, mapping, title: title, name: name),
                mapping: mapping,
                accounting: reading.accounting, records: reading.records,
                findings: reading.findings, refusal: reading.ceilingProblem?.inFile(name),
                format: source.format, above: above, headers: layout.headers, rows: reading.origin(of: table)))
        return end
    }

    /// The exports, the first one with the notes about what was not read.
    func finished() throws(Problem) -> [Export] {
        guard let first = exports.first else { throw failure ?? MissingHeader.problem(top ?? []) }
        var exports = exports
        exports[0] = first.noting(notes)
        return exports
    }

    private mutating func note(_ message: Message, _ table: TableRows, expected: String, found: String) {
        guard table.has(0) else { return }
        let problem = Problem(message, at: Position(sheet: table.sheet), expected: expected, found: found)
        notes.append(Finding(line: nil, column: "", problem: problem, original: found, disposition: .note))
    }

    private func place(of table: TableRows, _ layout: Layout) -> String {
        let line = table[layout.headerRow].line
        let headers = layout.headers.filter { !$0.isEmpty }.prefix(8).joined(separator: "、")
        return (table.sheet.map { $0 + " " } ?? "") + "第\(line)行 " + headers
    }

    // The title tells more than the file's name, which anybody may have changed.
    private func kind(_ headers: [String], title: String) throws(Problem) -> ExportKind {
        do {
            return try KindFinder.find(headers, title: title)
        } catch {
            if let kind = try? KindFinder.find(headers, title: title + "\n" + name) { return kind }
            throw error
        }
    }

    // The folder first, then the 填报单位 row; both must agree when both are known. A further table without such a row
    // is the department's of the one before.
    private func department(_ above: [[String]]) throws(Problem) -> (Department, Finding?) {
        guard let unit = ReportingUnit.find(above) else {
            guard let department else { throw Problem(.exportDepartmentMissing) }
            return (department, nil)
        }
        guard let department else { return (try context.register.resolve(unit, at: Position()), nil) }
        guard let named = context.register.find(unit) else {
            let problem = Problem(.reportingUnitUnknown, expected: department.shortName, found: unit)
            return (
                department, Finding(line: nil, column: "", problem: problem, original: unit, disposition: .note)
            )
        }
        guard named.code == department.code else {
            throw Problem(.exportDepartmentConflict, expected: department.shortName, found: unit)
        }
        return (department, nil)
    }
}

extension Export {
    fileprivate func noting(_ notes: Findings) -> Export {
        if notes.isEmpty { return self }
        var all = notes
        all.file = name
        all += findings
        return Export(
            name: name, sheet: sheet, kind: kind, department: department, coverage: coverage, mapping: mapping,
            accounting: accounting, records: records, findings: all, refusal: refusal, format: format,
            above: above, headers: headers, rows: rows)
    }
}
