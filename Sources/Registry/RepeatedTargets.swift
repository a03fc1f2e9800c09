import GRDB
import Model
import Standards

/// Finds, in a newly filled table of targets that has no index yet, the rows that say something of a listing which an
/// earlier row speaks of.
struct RepeatedTargets {
    /// The targets of which several rows speak that do not repeat each other, and perhaps some others.
    private(set) var met: Set<String> = []
    private let database: Database
    private let find: Statement
    /// The only row that counts of those whose oid has a hash; 0 where several do.
    private var alone: [UInt32: Int64] = [:]
    /// Where several do, the last of them by the hash of its listing, and behind it those with the same.
    private var several: [UInt64: Int64] = [:]
    private var before: [Int64: Int64] = [:]

    init(_ database: Database) throws {
        self.database = database
        find = try database.makeStatement(sql: "SELECT * FROM target_entry WHERE rowid = ?")
    }

    /// Looks at a row whose oid has a hash that another's may have too; rows must come in ascending order.
    ///
    /// Gives the row and the one that it repeats; nil when it repeats none.
    mutating func repeated(_ row: Int64, _ hash: UInt32) throws -> StatementBatch? {
        guard let only = alone[hash] else {
            alone[hash] = row
            return nil
        }
        var rows = StatementBatch()
        try read(row, into: &rows)
        if only > 0 {
            try read(only, into: &rows)
            if Self.areSame(rows) { return rows }
            add(only, to: listing(rows, 1))
            alone[hash] = 0
        }
        let listing = listing(rows, 0)
        var place = several[listing]
        while let earlier = place {
            rows.removeAll()
            try read(row, into: &rows)
            try read(earlier, into: &rows)
            if Self.areSame(rows) { return rows }
            place = before[earlier]
        }
        add(row, to: listing)
        met.insert(rows.text(0, .oid))
        return nil
    }

    private mutating func add(_ row: Int64, to listing: UInt64) {
        before[row] = several[listing]
        several[listing] = row
    }

    private func read(_ row: Int64, into rows: inout StatementBatch) throws {
        find.setUncheckedArguments([row])
        try database.forEachRawRow(find) { TargetRow.add($0, to: &rows) }
    }

    private static let listing: [StatementBatch.Column] = [.oid, .supervisor, .library, .licenceKind, .licenceNumber]

    private func listing(_ rows: StatementBatch, _ row: Int) -> UInt64 {
        var hash = KeyHash()
        for column in Self.listing { rows.withText(row, column) { hash.add($0) } }
        return hash.value
    }

    private static func areSame(_ rows: StatementBatch) -> Bool {
        listing.allSatisfy { rows.areSame(0, 1, in: $0) }
    }
}
