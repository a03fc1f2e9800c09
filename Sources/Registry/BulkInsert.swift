import GRDB
import GRDBSQLite
import Model
import Standards

/// Fills the empty table of targets: rows go in as bytes, and the index is built when all are there.
///
/// Sorting all codes once costs less than finding the place of each; no text is made of a row on its way. Rows that
/// repeat another are taken out behind the last.
struct BulkInsert {
    private let database: Database
    private let insert: Statement
    private let mustStand = StatementBatch.Column.allCases.map { TargetRow.mustStand.contains($0.rawValue) }
    /// How many rows there are; they are numbered from 1.
    private(set) var count: Int64 = 0
    private var keys: KeyFilter
    /// What the rows call their targets.
    private(set) var names = HashTrail()
    private var oids = HashTrail()
    /// The hashes of the oids that may have come more than once.
    private var suspects: [UInt32] = []
    /// How many rows stand before those of each table of the file.
    private var tables: [(before: Int64, table: Int)] = []

    /// Begins, without the index; `insert` puts a row into the table, and about `expected` rows will come.
    init(_ database: Database, insert: Statement, file: Int, expecting expected: Int) throws {
        self.database = database
        self.insert = insert
        keys = KeyFilter(expecting: expected)
        sqlite3_bind_int64(insert.sqliteStatement, 1, Int64(file))
        sqlite3_bind_null(insert.sqliteStatement, 3)
        try database.execute(sql: "DROP INDEX target_entry_by_oid")
    }

    /// Adds rows of a table of the file up to the first that asks for a deletion, and tells how many; `suspects` are those
    /// whose target an earlier row may speak of.
    mutating func insert(_ rows: StatementBatch, table: Int, _ suspects: inout [Int]) throws -> Int {
        if tables.last?.table != table { tables.append((count, table)) }
        let statement = insert.sqliteStatement
        let end = (0..<rows.count).first { rows.operation($0) == .delete } ?? rows.count
        for row in 0..<end {
            sqlite3_bind_int64(statement, 2, Int64(rows.line(row)))
            rows.forEachChange(row) { column, text in
                // Behind file, line and the end; numbers of parameters begin with 1.
                let parameter = Int32(column + 4)
                if text.isEmpty, !mustStand[column] {
                    sqlite3_bind_null(statement, parameter)
                } else {
                    let start = text.baseAddress?.assumingMemoryBound(to: CChar.self)
                    sqlite3_bind_text(statement, parameter, start, Int32(text.count), nil)
                }
            }
            let code = sqlite3_step(statement)
            sqlite3_reset(statement)
            guard code == SQLITE_DONE else {
                throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
            }
            count += 1
        }
        for row in 0..<end { try names.add(rows.withText(row, .name, SoughtHashes.hash)) }
        // The processor can look up the keys of several rows at once.
        for row in 0..<end {
            let hash = rows.withText(row, .oid, KeyHash.init)
            try oids.add(hash.short)
            if keys.mayHold(hash) {
                suspects.append(row)
                self.suspects.append(hash.short)
            }
        }
        return end
    }

    /// Takes out the rows that repeat an earlier one, builds the index, and gives the targets of which several rows speak.
    ///
    /// Tells of each row that is taken out: a batch of it and of the one that counts, and its table.
    mutating func finish(_ tell: (_ rows: StatementBatch, _ table: Int) -> Void) throws -> Set<String> {
        keys = KeyFilter(expecting: 0)
        let delete = try database.makeStatement(sql: "DELETE FROM target_entry WHERE rowid = ?")
        var targets = try RepeatedTargets(database)
        try oids.forEachRow(SoughtHashes(suspects)) { row, hash in
            guard let rows = try targets.repeated(row, hash) else { return }
            tell(rows, table(of: row))
            try delete.execute(arguments: [row])
        }
        try database.execute(sql: RegistrySchema.targetIndex)
        names.end(at: try Int.fetchOne(database, sql: "SELECT MAX(rowid) FROM target_entry") ?? 0)
        return targets.met
    }

    private func table(of row: Int64) -> Int { tables.last { $0.before < row }?.table ?? 0 }
}
