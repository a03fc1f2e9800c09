import Messages
import Model

/// Reads `imports.toml`: what the office has stated about departments' files, in `[[file]]` tables.
public enum ImportOverrides {
    /// The file's name in a workspace.
    public static let fileName = "imports.toml"

    /// The statements in the order of the file; the first that speaks of a table counts.
    ///
    /// Errors: P001–P004 for the form and unknown keys.
    public static func read(text: String, file: String = fileName) throws(Problem) -> [ImportOverride] {
        let top = try ConfigTable(text: text, file: file)
        var all: [ImportOverride] = []
        for table in try top.tables("file") {
            var entry = ImportOverride(name: try table.string("name"))
            entry.department = try table.string("department", default: "")
            entry.sheet = try table.string("sheet", default: "")
            entry.record = try table.string("record", default: "")
            entry.kind = try kind(table)
            entry.headerLine = table.has("header_row") ? try table.integer("header_row") : nil
            entry.headerRows = try table.integer("header_rows", default: 1)
            guard (1...3).contains(entry.headerRows) else { throw table.wrong("header_rows", expected: "1 / 2 / 3") }
            entry.coverage = try coverage(table)
            let columns = try table.table("columns")
            for header in columns.keys() {
                entry.columns.append(
                    .init(header: header, meaning: try columns.string(header), line: columns.position(header).line))
            }
            entry.line = table.position("name").line
            try table.finish()
            all.append(entry)
        }
        try top.finish()
        return all
    }

    private static func kind(_ table: ConfigTable) throws(Problem) -> ImportOverride.Kind {
        let name = try table.string("kind", default: "")
        if name.isEmpty { return .found }
        if name == "不导入" { return .skipped }
        if let kind = ExportKind.allCases.first(where: { $0.rawValue == name || $0.chineseName == name }) {
            return .stated(kind)
        }
        let known = ExportKind.allCases.map { "\"\($0.chineseName)\"" } + ["\"不导入\""]
        throw table.wrong("kind", expected: known.joined(separator: " / "))
    }

    private static func coverage(_ table: ConfigTable) throws(Problem) -> Coverage? {
        let name = try table.string("mode", default: "")
        if name.isEmpty { return nil }
        if let mode = Coverage.allCases.first(where: { $0.rawValue == name || $0.chineseName == name }) { return mode }
        throw table.wrong("mode", expected: "\"全量\" / \"增量\"")
    }
}
