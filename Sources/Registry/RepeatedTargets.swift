import GRDB

/// The rows of a newly filled table of targets that say something of a listing which an earlier row speaks of.
struct RepeatedTargets {
    /// The numbers of such rows, ascending, each with that of the first row of its listing.
    private(set) var places: [(row: Int64, first: Int64)] = []
    /// The targets of which several rows speak that do not repeat each other.
    private(set) var several: [String] = []

    /// Looks into the table, which has its index; among `suspects` is every row whose target an earlier one speaks of.
    ///
    /// Complexity: O(suspects · log rows).
    init(_ database: Database, among suspects: [Int64]) throws {
        // Each target once: by the last of its rows.
        let last = try database.makeStatement(
            sql: """
                SELECT oid FROM target_entry AS suspect WHERE rowid = ?
                    AND EXISTS (SELECT 1 FROM target_entry WHERE oid = suspect.oid AND rowid < suspect.rowid)
                    AND NOT EXISTS (SELECT 1 FROM target_entry WHERE oid = suspect.oid AND rowid > suspect.rowid)
                """)
        let listings = try database.makeStatement(
            sql: """
                SELECT rowid, supervisor, library, licence_kind, licence_number FROM target_entry
                WHERE oid = ? ORDER BY rowid
                """)
        for suspect in suspects {
            last.setUncheckedArguments([suspect])
            try database.forEachRawRow(last) { target in
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
        places.sort { $0.row < $1.row }
    }
}
