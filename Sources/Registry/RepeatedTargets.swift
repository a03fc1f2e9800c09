import GRDB

/// The rows of a newly filled table of targets that say something of a listing which an earlier row speaks of.
///
/// Complexity: O(rows).
struct RepeatedTargets {
    /// The numbers of such rows, each with that of the first row of its listing; by oid and number.
    private(set) var places: [(row: Int64, first: Int64)] = []
    /// The targets of which several rows speak that do not repeat each other, sorted.
    private(set) var several: [String] = []

    private let listing: Statement
    private let database: Database
    /// The rows of one target.
    private var rows: [Int64] = []
    private var oid: [UInt8] = []

    /// Looks through the table, which has its index.
    init(_ database: Database) throws {
        self.database = database
        listing = try database.makeStatement(
            sql: "SELECT supervisor, library, licence_kind, licence_number FROM target_entry WHERE rowid = ?")
        // The rows of one target stand side by side in the index.
        try database.forEachRawRow("SELECT oid, rowid FROM target_entry ORDER BY oid, rowid") { row in
            let isSame = row.withText(0) { text in
                oid.withUnsafeBytes { text.count == $0.count && text.elementsEqual($0) }
            }
            if !isSame {
                try tellApart()
                rows.removeAll(keepingCapacity: true)
                oid.removeAll(keepingCapacity: true)
                row.withText(0) { oid.append(contentsOf: $0) }
            }
            rows.append(row.number(1))
        }
        try tellApart()
    }

    private mutating func tellApart() throws {
        guard rows.count > 1 else { return }
        var firsts: [[UInt8]: Int64] = [:]
        for row in rows {
            listing.setUncheckedArguments([row])
            var key: [UInt8] = []
            try database.forEachRawRow(listing) { listing in
                for column in 0..<Int32(4) {
                    listing.withText(column) { key.append(contentsOf: $0) }
                    key.append(0)
                }
            }
            if let first = firsts[key] { places.append((row, first)) } else { firsts[key] = row }
        }
        if firsts.count > 1 { several.append(String(decoding: oid, as: UTF8.self)) }
    }
}
