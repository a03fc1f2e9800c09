/// Takes the rows of rosters of targets while a file is read, so that they do not wait in memory.
public protocol StatementTaking: AnyObject {
    /// The next rows are those of the file's table of a number; the department, by its code, is that of the file's first
    /// table.
    func begin(table: Int, of department: String)

    /// Takes the rows of a batch, which are only looked at while this runs.
    ///
    /// What goes wrong is told when all rows were handed over.
    func take(_ rows: StatementBatch)
}

/// Keeps the rows of a small file, such as one with a single record.
public final class HeldStatements: StatementTaking {
    /// The rows in the order of the file.
    public private(set) var entries: [Entry<TargetStatement>] = []

    /// No rows.
    public init() {}

    /// All tables are alike.
    public func begin(table: Int, of department: String) {}

    /// Keeps rows.
    public func take(_ rows: StatementBatch) { entries += (0..<rows.count).map(rows.entry) }
}
