import Messages
import Model
import Standards
import Tabular

/// What the office has stated about one table of a file, ready to be followed.
struct StatedTable {
    private let override: ImportOverride
    private let file: String
    private static let source = "imports.toml"

    /// The first statement that speaks of a table of a file; nil when none does.
    init?(_ sheet: String?, file: String, department: Department?, context: IntakeContext) {
        let all = StatedTable.statements(of: file, department, context)
        guard let match = all.first(where: { $0.sheet.isEmpty || $0.sheet == sheet }) else { return nil }
        override = match
        self.file = file
    }

    /// A file with the record elements that are stated, should it be an XML document.
    static func file(_ file: SourceFile, department: Department?, context: IntakeContext) -> SourceFile {
        var records: [String] = []
        for entry in statements(of: file.name, department, context) where !entry.record.isEmpty {
            if !records.contains(entry.record) { records.append(entry.record) }
        }
        return file.stating(records: records)
    }

    private static func statements(
        of file: String, _ department: Department?, _ context: IntakeContext
    ) -> [ImportOverride] {
        context.overrides.filter { entry in
            guard entry.speaks(ofFile: file) else { return false }
            if entry.department.isEmpty { return true }
            guard let department else { return false }
            return context.register.find(entry.department)?.code == department.code
        }
    }

    /// Whether the table is not to be read.
    var isSkipped: Bool { override.kind == .skipped }

    /// The kind, where it is stated.
    var kind: ExportKind? {
        if case .stated(let kind) = override.kind { return kind }
        return nil
    }

    /// The coverage, where it is stated.
    var coverage: Coverage? { override.coverage }

    /// Where the header lies, where it is stated; R086 when the table has no such line.
    func layout(of table: TableRows) throws(Problem) -> Layout? {
        guard let line = override.headerLine else { return nil }
        var index = 0
        while table.has(index), table[index].line < line { index += 1 }
        var layout: Layout?
        if table.has(index), table[index].line == line {
            layout = HeaderFinder.stated(
                table.fields(from: 0, count: index + override.headerRows), headerRow: index,
                depth: override.headerRows)
        }
        guard let layout else {
            throw Problem(
                .overrideRowMissing, at: position(override.line), expected: table.sheet ?? file, found: String(line))
        }
        return layout
    }

    /// The fields of the columns whose meaning is stated; R087 for a column that is not there or a meaning that is none.
    func fields(_ headers: [String], kind: ExportKind) throws(Problem) -> [Int: Field] {
        var fields: [Int: Field] = [:]
        for column in override.columns {
            let name = HeaderText.normal(column.header)
            guard let index = headers.firstIndex(where: { HeaderText.normal($0) == name }) else {
                throw Problem(
                    .overrideColumn, at: position(column.line),
                    expected: headers.filter { !$0.isEmpty }.joined(separator: "、"), found: column.header)
            }
            guard let field = StatedTable.field(column.meaning, kind) else {
                let known = HeaderTerms.entries(of: kind).filter { !$0.field.isUnread }.compactMap(\.words.first)
                throw Problem(
                    .overrideColumn, at: position(column.line), expected: known.joined(separator: "、"),
                    found: column.meaning)
            }
            fields[index] = field
        }
        return fields
    }

    private static func field(_ meaning: String, _ kind: ExportKind) -> Field? {
        if meaning == "不导入" { return .notKept }
        return HeaderDictionary.of(kind).exactField(of: meaning) ?? Field.allCases.first { "\($0)" == meaning }
    }

    private func position(_ line: Int?) -> Position { Position(file: StatedTable.source, line: line) }
}
