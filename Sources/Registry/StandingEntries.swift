import GRDB
import GRDBSQLite
import Model
import Standards

/// Finds the current entry that a row says nothing new to; as bytes, since most rows of a roster that comes again say so.
struct StandingEntries {
    private let database: Database
    private let find: Statement

    init(_ database: Database) throws {
        self.database = database
        find = try database.makeStatement(
            sql: "SELECT rowid, * FROM target_entry WHERE oid = ? AND until IS NULL")
    }

    /// The number of the entry of some files that has exactly the key of a row, when the row says nothing else than the
    /// entry does; nil when there is none.
    ///
    /// Complexity: O(log entries).
    func unchanged(by row: Int, of rows: StatementBatch, in files: Set<Int>) throws -> Int64? {
        try rows.withBytes { bytes in
            let oid = rows.extent(row, StatementBatch.Column.oid.rawValue)
            guard let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return nil }
            sqlite3_bind_text(find.sqliteStatement, 1, start + oid.lowerBound, Int32(oid.count), nil)
            var found: Int64?
            try database.forEachRawRow(find) { entry in
                guard found == nil, files.contains(Int(entry.number(1))) else { return }
                func isSame(_ column: StatementBatch.Column) -> Bool {
                    // Behind rowid, file, line and the end.
                    entry.withText(Int32(column.rawValue + 4)) {
                        ByteOrder.same($0, UnsafeRawBufferPointer(rebasing: bytes[rows.extent(row, column.rawValue)]))
                    }
                }
                let isOfKey = [.supervisor, .library, .licenceKind, .licenceNumber].allSatisfy(isSame)
                guard isOfKey else { return }
                let isUnchanged = StatementBatch.Column.allCases.allSatisfy {
                    !rows.speaks(row, of: $0) || isSame($0)
                }
                if isUnchanged { found = entry.number(0) }
            }
            return found
        }
    }
}
