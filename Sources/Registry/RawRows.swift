import GRDB
import GRDBSQLite

extension Database {
    /// Hands over the rows of a query as SQLite gives them: nothing is made of a column that is not looked at.
    ///
    /// For queries that go through all targets to find a few.
    func forEachRawRow(_ sql: String, _ body: (RawRow) throws -> Void) throws {
        try forEachRawRow(makeStatement(sql: sql), body)
    }

    /// Hands over the rows of a statement whose arguments are set.
    func forEachRawRow(_ statement: Statement, _ body: (RawRow) throws -> Void) throws {
        let handle = statement.sqliteStatement
        // The handle is the statement's, which must outlive the last step.
        defer { withExtendedLifetime(statement) { _ = sqlite3_reset(handle) } }
        while true {
            let code = sqlite3_step(handle)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else {
                throw DatabaseError(resultCode: ResultCode(rawValue: code), message: lastErrorMessage)
            }
            try body(RawRow(statement: handle))
        }
    }
}

/// The row that a statement stands on; valid only inside the closure that it is handed to.
struct RawRow {
    fileprivate let statement: SQLiteStatement

    /// Hands over the UTF-8 of a column; nothing where it is NULL.
    func withText<Result>(_ column: Int32, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        let text = sqlite3_column_text(statement, column)
        return try body(UnsafeRawBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement, column))))
    }

    /// The number in a column.
    func number(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

    /// The text of a column.
    func text(_ column: Int32) -> String { withText(column) { String(decoding: $0, as: UTF8.self) } }
}
