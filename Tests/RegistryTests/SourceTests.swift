import Foundation
import Testing

/// No SQL is put together from outside text: values go in as arguments.
@Suite struct SourceTests {
    private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources").resolvingSymlinksInPath()

    /// The only statements with a part put in: names of the schema's own tables.
    private static let allowed: Set<String> = [
        #"INSERT INTO \(table) VALUES (\(slots))"#, #"SELECT * FROM \"\(table)\""#,
    ]

    private static let words = [
        "SELECT ", "INSERT ", "UPDATE ", "DELETE ", " FROM ", "WHERE ", "VALUES", "PRAGMA ", "CREATE ", "DROP ",
        "ORDER BY ",
    ]

    /// The lines of a source that put something into a statement and are not on the list.
    static func offenders(in source: String) -> [String] {
        source.split(separator: "\n").map(String.init).filter { line in
            guard words.contains(where: line.contains) else { return false }
            guard line.contains(#"\("#) || line.contains("\" +") || line.contains("+ \"") else { return false }
            return !allowed.contains { line.contains($0) }
        }
    }

    private static func files() throws -> [(path: String, text: String)] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path).sorted()
        return try paths.filter { $0.hasSuffix(".swift") && !$0.contains("/Generated/") }.map {
            ($0, try String(contentsOf: sources.appendingPathComponent($0), encoding: .utf8))
        }
    }

    @Test func noStatementIsBuiltFromText() throws {
        let files = try Self.files().filter { $0.text.contains("import GRDB") || $0.text.contains("sqlite3_") }
        #expect(files.count > 5)
        for file in files { #expect(Self.offenders(in: file.text) == [], "\(file.path)") }
    }

    @Test func onlyTheRegistrySpeaksSQL() throws {
        let files = try Self.files()
        #expect(files.count > 100)
        for file in files where !file.path.hasPrefix("Registry/") {
            #expect(!file.text.contains("import GRDB"), "\(file.path)")
        }
    }

    /// The names put in are literals where they are given.
    @Test func tableNamesAreLiterals() throws {
        for file in try Self.files() where file.path.hasPrefix("Registry/") {
            for line in file.text.split(separator: "\n") where !line.contains("func ") {
                if line.contains("inserting(") { #expect(line.contains("inserting(\""), "\(file.path): \(line)") }
            }
        }
    }

    @Test(
        arguments: [
            #"try database.execute(sql: "DELETE FROM draw WHERE id = '\(id)'")"#,
            #"let sql = "SELECT * FROM target WHERE name = '" + name + "'""#,
            "            WHERE oid = \\(oid)",
        ])
    func theScanSeesAPlantedOne(_ line: String) {
        #expect(Self.offenders(in: "import GRDB\n" + line) == [line])
    }
}
