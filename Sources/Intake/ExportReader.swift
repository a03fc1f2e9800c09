import Messages
import Model
import Standards
import Tabular

/// Reads one departmental file: bytes in, records with their lines out, nothing lost on the way.
public enum ExportReader {
    /// Reads a file that lies in a department's folder (`folder`), or in none.
    ///
    /// Throws when the file as a whole cannot be taken: unreadable bytes (T), no header (R002), unknown kind (R001,
    /// with two guesses), no, unknown or conflicting department (R003, P011, R004), no data row (R005), more rows
    /// refused than allowed (R006, with all reasons). Single rows never throw: they are in the findings.
    /// Complexity: O(bytes).
    public static func read(
        _ file: SourceFile, folder: Department?, context: IntakeContext
    ) throws(Problem) -> Export {
        let result = try TableReader.read(file)
        do {
            return try read(result, name: file.name, folder: folder, context: context)
        } catch {
            throw error.inFile(file.name)
        }
    }

    private static func read(
        _ result: ReadResult, name: String, folder: Department?, context: IntakeContext
    ) throws(Problem) -> Export {
        let (table, layout) = try table(of: result)
        let above = (0..<layout.headerRow).map { table.rows[$0].fields }
        let (department, unitNote) = try department(above, folder: folder, context: context)
        let title = above.joined().joined(separator: "\n") + "\n" + (table.sheet ?? "")
        let kind = try kind(layout.headers, title: title, name: name)
        let mapping = HeaderMapping(layout.headers, kind: kind)
        var reading = FileReading(context: context, kind: kind, department: department, mapping: mapping)
        if let unitNote { reading.findings.append(unitNote) }
        reading.noteColumns()
        reading.noteOtherTables(result, read: table)
        for note in result.notes {
            reading.findings.append(
                Finding(line: nil, column: "", problem: note, original: note.found, disposition: .note))
        }
        reading.readRows(of: table, layout: layout, problems: result.problems)
        guard reading.accounting.read > 0 else { throw Problem(.exportEmpty) }
        try reading.checkCeiling()
        return Export(
            name: name, kind: kind, department: department, mapping: mapping, accounting: reading.accounting,
            records: reading.records, findings: reading.findings.map { $0.inFile(name) }, format: result.format,
            table: table, layout: layout)
    }

    // The first table with a header; workbooks carry empty sheets and covers.
    private static func table(of result: ReadResult) throws(Problem) -> (Table, Layout) {
        for table in result.tables {
            let top = table.rows.prefix(HeaderFinder.searchedRows).map(\.fields)
            if let layout = HeaderFinder.find(top) { return (table, layout) }
        }
        let first = result.tables.first?.rows.first?.fields.joined(separator: " ") ?? ""
        throw Problem(.headerMissing, expected: String(HeaderFinder.searchedRows), found: String(first.prefix(80)))
    }

    // The title tells more than the file's name, which anybody may have changed.
    private static func kind(_ headers: [String], title: String, name: String) throws(Problem) -> ExportKind {
        do {
            return try KindFinder.find(headers, title: title)
        } catch {
            if let kind = try? KindFinder.find(headers, title: name) { return kind }
            throw error
        }
    }

    // The folder first, then the 填报单位 row; both must agree when both are known.
    private static func department(
        _ above: [[String]], folder: Department?, context: IntakeContext
    ) throws(Problem) -> (Department, Finding?) {
        guard let unit = ReportingUnit.find(above) else {
            guard let folder else { throw Problem(.exportDepartmentMissing) }
            return (folder, nil)
        }
        guard let folder else { return (try context.register.resolve(unit, at: Position()), nil) }
        guard let named = context.register.find(unit) else {
            let problem = Problem(.reportingUnitUnknown, expected: folder.shortName, found: unit)
            return (
                folder, Finding(line: nil, column: "", problem: problem, original: unit, disposition: .note)
            )
        }
        guard named.code == folder.code else {
            throw Problem(.exportDepartmentConflict, expected: folder.shortName, found: unit)
        }
        return (folder, nil)
    }
}

extension Finding {
    fileprivate func inFile(_ name: String) -> Finding {
        Finding(
            line: line, column: column, problem: problem.inFile(name), original: original, suggestion: suggestion,
            disposition: disposition)
    }
}
