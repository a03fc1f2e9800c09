import GRDB
import GRDBSQLite
import Model

/// Fills the empty table of targets: rows go in as bytes, and the index is built when all are there.
///
/// Sorting all codes once costs less than finding the place of each; no text is made of a row on its way. Rows that
/// repeat another are taken out behind the last.
struct BulkInsert {
    private let database: Database
    private let insert: Statement
    private let mustStand = StatementBatch.Column.allCases.map { TargetRow.mustStand.contains($0.rawValue) }
    /// Whether a column was NULL in the row before and need not be told again.
    private var isNull = [Bool](repeating: false, count: StatementBatch.Column.allCases.count)
    /// How many rows there are; they are numbered from 1.
    private(set) var count: Int64 = 0
    /// How many rows stand before those of each table of the file.
    private var tables: [(before: Int64, table: Int)] = []

    /// Begins, without the index; `insert` puts a row into the table.
    init(_ database: Database, insert: Statement, file: Int) throws {
        self.database = database
        self.insert = insert
        sqlite3_bind_int64(insert.sqliteStatement, 1, Int64(file))
        sqlite3_bind_null(insert.sqliteStatement, 3)
        try database.execute(sql: "DROP INDEX target_entry_by_oid")
    }

    /// Adds rows of a table of the file up to the first that asks for a deletion, and tells how many.
    mutating func insert(_ rows: StatementBatch, table: Int) throws -> Int {
        if tables.last?.table != table { tables.append((count, table)) }
        let statement = insert.sqliteStatement
        return try rows.withBytes { bytes in
            guard let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return 0 }
            for row in 0..<rows.count {
                if rows.operation(row) == .delete { return row }
                sqlite3_bind_int64(statement, 2, Int64(rows.line(row)))
                for column in mustStand.indices {
                    let place = rows.extent(row, column)
                    // Behind file, line and the end; numbers of parameters begin with 1.
                    let parameter = Int32(column + 4)
                    if place.isEmpty, !mustStand[column] {
                        if !isNull[column] { sqlite3_bind_null(statement, parameter) }
                        isNull[column] = true
                    } else {
                        isNull[column] = false
                        sqlite3_bind_text(statement, parameter, start + place.lowerBound, Int32(place.count), nil)
                    }
                }
                let code = sqlite3_step(statement)
                sqlite3_reset(statement)
                guard code == SQLITE_DONE else {
                    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
                }
                count += 1
            }
            return rows.count
        }
    }

    /// Builds the index, takes out the rows that repeat an earlier one, and gives the targets of which several rows speak.
    ///
    /// Tells of each row that is taken out: a batch of it and of the one that counts, and its table.
    func finish(_ tell: (_ rows: StatementBatch, _ table: Int) -> Void) throws -> [String] {
        try database.execute(sql: RegistrySchema.targetIndex)
        let found = try RepeatedTargets(database)
        let find = try database.makeStatement(sql: "SELECT * FROM target_entry WHERE rowid = ?")
        let delete = try database.makeStatement(sql: "DELETE FROM target_entry WHERE rowid = ?")
        var rows = StatementBatch()
        for place in found.places {
            for row in [place.row, place.first] {
                find.setUncheckedArguments([row])
                try database.forEachRawRow(find) { TargetRow.add($0, to: &rows) }
            }
            tell(rows, table(of: place.row))
            rows.removeAll()
            try delete.execute(arguments: [place.row])
        }
        return found.several
    }

    private func table(of row: Int64) -> Int { tables.last { $0.before < row }?.table ?? 0 }
}
