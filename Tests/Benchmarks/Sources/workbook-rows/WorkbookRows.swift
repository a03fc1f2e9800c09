import Glibc
import Messages
import Tabular

/// Reads a workbook to canonical rows; with a second argument the fields are written there, joined by U+001F, rows
/// ended by U+001E, each row up to the widest.
@main enum WorkbookRows {
    static func main() throws(Problem) {
        let arguments = CommandLine.arguments
        let result = try TableReader.read(
            SourceFile(name: arguments[1], bytes: try FileReader.bytes(at: arguments[1])))
        let rows = result.tables[0].rows
        print(rows.count, result.problems.count)
        guard arguments.count > 2, let file = fopen(arguments[2], "w") else { return }
        defer { fclose(file) }
        let width = rows.map(\.count).max() ?? 0
        for row in rows {
            for column in 0..<width {
                if column > 0 { fputc(0x1F, file) }
                guard column < row.count else { continue }
                row.withBytes(column) { _ = fwrite($0.baseAddress, 1, $0.count, file) }
            }
            fputc(0x1E, file)
        }
    }
}
