import GRDB

/// The rows of a newly filled table of targets that say something of a listing which an earlier row speaks of.
struct RepeatedTargets {
    /// The numbers of such rows, each with that of the first row of its listing; by oid and number.
    private(set) var places: [(row: Int64, first: Int64)] = []
    /// The targets of which several rows speak that do not repeat each other, sorted.
    private(set) var several: [String] = []

    /// Looks through the table, which has its index; complexity O(rows).
    init(_ database: Database) throws {
        let listings = try database.makeStatement(
            sql: """
                SELECT rowid, supervisor, library, licence_kind, licence_number FROM target_entry
                WHERE oid = ? ORDER BY rowid
                """)
        try database.forEachRawRow("SELECT oid FROM target_entry GROUP BY oid HAVING COUNT(*) > 1") { target in
            let oid = target.text(0)
            var firsts: [[UInt8]: Int64] = [:]
            listings.setUncheckedArguments([oid])
            try database.forEachRawRow(listings) { row in
                var key: [UInt8] = []
                for column in 1...Int32(4) {
                    row.withText(column) { key.append(contentsOf: $0) }
                    key.append(0)
                }
                let place = row.number(0)
                if let first = firsts[key] { places.append((place, first)) } else { firsts[key] = place }
            }
            if firsts.count > 1 { several.append(oid) }
        }
    }
}
