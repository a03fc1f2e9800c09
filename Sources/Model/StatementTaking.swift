/// Takes the rows of rosters of targets while a file is read, so that they do not wait in memory.
public protocol StatementTaking: AnyObject {
    /// The next rows are those of the file's table of a number; the department, by its code, is that of the file's first
    /// table. About so many rows are in all tables of the file.
    func begin(table: Int, of department: String, rowsOfFile: Int)

    /// Takes the rows of a batch, which are only looked at while this runs; gives the indices of those that may repeat
    /// an earlier row of the file, ascending.
    ///
    /// What goes wrong is told when all rows were handed over.
    func take(_ rows: StatementBatch) -> [Int]
}

/// Keeps the rows of a small file, such as one with a single record.
public final class HeldStatements: StatementTaking {
    /// The rows in the order of the file.
    public private(set) var entries: [Entry<TargetStatement>] = []

    /// No rows.
    public init() {}

    /// All tables are alike.
    public func begin(table: Int, of department: String, rowsOfFile: Int) {}

    /// Keeps rows.
    public func take(_ rows: StatementBatch) -> [Int] {
        entries += (0..<rows.count).map(rows.entry)
        return []
    }
}
