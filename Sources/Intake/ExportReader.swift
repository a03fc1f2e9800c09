import Messages
import Model
import Standards
import Tabular

/// Reads one departmental file: bytes in, records with their lines out, nothing lost on the way.
public enum ExportReader {
    /// Reads a file that lies in a department's folder (`folder`), or in none: one export for each table with a header,
    /// in the order of the file; at least one.
    ///
    /// The rows of rosters of targets go to `taker` while they are read; nil only counts them.
    ///
    /// Throws when the file as a whole cannot be taken: unreadable bytes (T), no header (R002), unknown kind (R001,
    /// R084, with two guesses), no, unknown or conflicting department (R003, P011, R004), two tables side by side
    /// (R075), no data row (R005). Single rows never throw: they are in the findings. When more rows of a table are
    /// refused than allowed, its export says so (`refusal`): nothing of the file may be taken, but everything that is
    /// wrong with it can be told. Complexity: O(bytes); of a text file a few blocks are in memory at a time.
    public static func read(
        _ file: SourceFile, folder: Department?, context: IntakeContext, taker: (any StatementTaking)? = nil
    ) throws(Problem) -> [Export] {
        let source = try TableSource(
            StatedTable.file(file, department: folder, context: context), progress: context.progress)
        do {
            var walk = TableWalk(source, name: file.name, folder: folder, context: context, taker: taker)
            while let table = try source.next() { try walk.read(table) }
            return try walk.finished()
        } catch {
            throw error.inFile(file.name)
        }
    }
}
