import GRDB
import GRDBSQLite
import Model

/// Fills the empty table of targets: rows go in as bytes, and the index is built when all are there.
///
/// Sorting all codes once costs less than finding the place of each; no text is made of a row on its way.
struct BulkInsert {
    private let database: Database
    private let insert: Statement
    private let mustStand = StatementRows.Column.allCases.map { TargetRow.mustStand.contains($0.rawValue) }
    /// Whether a column was NULL in the row before and need not be told again.
    private var isNull = [Bool](repeating: false, count: StatementRows.Column.allCases.count)

    /// Begins, without the index; `insert` puts a row into the table.
    init(_ database: Database, insert: Statement, file: Int) throws {
        self.database = database
        self.insert = insert
        sqlite3_bind_int64(insert.sqliteStatement, 1, Int64(file))
        sqlite3_bind_null(insert.sqliteStatement, 3)
        try database.execute(sql: "DROP INDEX target_entry_by_oid")
    }

    /// Adds a row, whose bytes are only looked at while this runs.
    mutating func insert(_ row: StatementRow) throws {
        let statement = insert.sqliteStatement
        sqlite3_bind_int64(statement, 2, Int64(row.line))
        row.forEachText { column, text in
            // Behind file, line and the end; numbers of parameters begin with 1.
            let place = Int32(column + 4)
            if text.isEmpty, !mustStand[column] {
                if !isNull[column] { sqlite3_bind_null(statement, place) }
                isNull[column] = true
            } else {
                isNull[column] = false
                sqlite3_bind_text(
                    statement, place, text.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(text.count), nil)
            }
        }
        let code = sqlite3_step(statement)
        sqlite3_reset(statement)
        guard code == SQLITE_DONE else {
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
        }
    }

    /// Builds the index.
    func finish() throws { try database.execute(sql: RegistrySchema.targetIndex) }
}
