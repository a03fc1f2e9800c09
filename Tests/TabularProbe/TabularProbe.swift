import Glibc
import Messages
import Tabular

/// Reads files as the product does and says in one line each what came of them, so that limits can be put on the
/// process from outside: `TabularProbe FILE…`.
///
/// `3 rows: a|b / 1|2 / 3|4 T005@2` for a file that was read, with its content when that is short, damaged rows and
/// notes (`T061`); `T031@2` for a refused one. `--hog`, `--spin`, `--sleep` and `--trap` break a limit on purpose.
@main
enum TabularProbe {
    static func main() {
        for argument in CommandLine.arguments.dropFirst() {
            switch argument {
            case "--hog": hog()
            case "--spin": while getpid() != 0 {}
            case "--sleep": sleep(3_600)
            case "--trap": _ = [0][Int(getppid())]
            default: print(outcome(argument))
            }
        }
    }

    private static func hog() {
        var kept: [[UInt8]] = []
        while true { kept.append([UInt8](repeating: UInt8(truncatingIfNeeded: kept.count), count: 16 << 20)) }
    }

    private static func outcome(_ path: String) -> String {
        do throws(Problem) {
            return described(try TableReader.read(SourceFile(name: path, bytes: try FileReader.bytes(at: path))))
        } catch {
            return Self.place(error)
        }
    }

    private static func described(_ result: ReadResult) -> String {
        var rows: [String] = []
        var count = 0
        var bytes = 0
        for table in result.tables {
            for row in table.rows {
                count += 1
                for field in 0..<row.count { row.withBytes(field) { bytes += $0.count } }
                guard bytes <= 400, count <= 20, row.count <= 20 else { continue }
                rows.append(row.fields.map(Visible.text).joined(separator: "|"))
            }
        }
        var text = "\(count) rows"
        if rows.count == count { text += ": " + rows.joined(separator: " / ") }
        if result.tables.count > 1 { text += " in \(result.tables.count) tables" }
        return text + grouped(result.problems) + grouped(result.notes)
    }

    /// The problems by code: where the first of each stands, and how many there are.
    private static func grouped(_ problems: [Problem]) -> String {
        var text = ""
        var seen: Set<String> = []
        for problem in problems where seen.insert(problem.message.code).inserted {
            let count = problems.count { $0.message.code == problem.message.code }
            text += " " + place(problem) + (count > 1 ? "×\(count)" : "")
        }
        return text
    }

    private static func place(_ problem: Problem) -> String {
        problem.message.code + (problem.position.line.map { "@\($0)" } ?? "")
    }
}
