import Digest
import GRDB
import Messages
import Standards

extension RegistryStore {
    /// The logical digest: SHA-256 over a sorted dump of all tables but the migrations.
    ///
    /// Two registries with the same content have the same digest, whatever their bytes (design §4.2).
    public func logicalDigest() throws(Problem) -> HashValue {
        let text = try read { database in
            let tables = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'grdb%' ORDER BY name")
            var dump: [String] = []
            for table in tables {
                var rows: [String] = []
                let cursor = try Row.fetchCursor(database, sql: "SELECT * FROM \"\(table)\"")
                while let row = try cursor.next() {
                    rows.append(table + "\t" + row.databaseValues.map(\.description).joined(separator: "\t"))
                }
                dump += rows.sortedByBytes()
            }
            return dump.joined(separator: "\n")
        }
        return HashAlgorithm.sha256.hash(text)
    }
}
