import GRDB
import Messages
import Model
import Standards

/// Takes the rows of one file's rosters of targets.
///
/// The key of a row is its oid and its listing's library and licence. A row is compared with the department's current
/// entry of its key: one that says the same writes nothing; one that says something else ends the old entry and starts
/// a new one, and an empty cell takes nothing away. What a full file does not hold ends.
public final class TargetTaking: StatementTaking {
    private let database: Database
    /// The file's number.
    private let file: Int
    /// The table that the rows come from.
    private var table = 0
    private var department = ""
    private var rowsOfFile = 0
    /// The department's files; empty before the first row.
    private var ours: Set<Int> = []
    /// Those before this one.
    private var earlier: Set<Int> = []
    private let entries: StandingEntries
    private let find: Statement
    private let end: Statement
    private let insert: Statement
    /// Takes the rows while the registry held no target before the file.
    private var bulk: BulkInsert?
    /// What the rows that filled an empty registry call their targets; nil when it was not empty.
    public private(set) var names: HashTrail?
    /// What went wrong with a row that was handed over.
    private var failure: (any Error)?
    /// The lines that say what stands, by entry.
    private var seen: [Int64: Int] = [:]
    /// What the rows did so far.
    public private(set) var counts = EntryCounts()
    /// The rows that repeat another, were not taken and not told yet.
    private var repeated: [RepeatedRow] = []
    /// What those rows say, by table.
    public private(set) var repeatedTally: [Int: TargetTally] = [:]
    /// The lines that ask for a deletion of what is not there.
    public private(set) var missing: [Int] = []
    /// What a full file takes away: oid, name and licence of each.
    public private(set) var removed: [String] = []
    /// The targets that a row spoke of while another entry did so too; they may be fewer by now.
    public private(set) var met: Set<String> = []

    /// Begins with the file of a number, which is not recorded yet.
    public init(_ writer: RegistryWriter, file: Int) throws {
        database = writer.database
        self.file = file
        entries = try StandingEntries(database)
        find = try database.makeStatement(
            sql: "SELECT rowid, * FROM target_entry WHERE oid = ? AND until IS NULL")
        end = try database.makeStatement(sql: "UPDATE target_entry SET until = ? WHERE rowid = ?")
        insert = try writer.inserting("target_entry", columns: TargetRow.columns)
    }

    /// The next rows are those of a table.
    public func begin(table: Int, of department: String, rowsOfFile: Int) {
        self.table = table
        self.department = department
        self.rowsOfFile = rowsOfFile
    }

    /// Takes rows and gives those that repeat an earlier one, or may do so.
    ///
    /// While the registry holds no target, rows go in as they are, and the index is built behind the last; which of them
    /// repeat another is certain only then. Complexity: O(rows · log entries).
    public func take(_ rows: StatementBatch) -> [Int] {
        guard failure == nil, rows.count > 0 else { return [] }
        var suspects: [Int] = []
        do {
            try begin()
            var row = 0
            if bulk != nil {
                row = try bulk?.insert(rows, table: table, &suspects) ?? 0
                if row < rows.count { try finishBulk { repeated.append($0) } }
            }
            for row in row..<rows.count where try !isUnchanged(row, of: rows) {
                let known = repeated.count
                try take(rows.entry(row))
                if repeated.count > known { suspects.append(row) }
            }
        } catch {
            failure = error
        }
        return suspects
    }

    private func isUnchanged(_ row: Int, of rows: StatementBatch) throws -> Bool {
        guard rows.operation(row) != .delete,
            let entry = try entries.unchanged(by: row, of: rows, in: earlier), seen[entry] == nil
        else { return false }
        counts.unchanged += 1
        seen[entry] = rows.line(row)
        return true
    }

    private func begin() throws {
        if !ours.isEmpty { return }
        earlier = try database.files(of: department)
        ours = earlier.union([file])
        if try Int.fetchOne(database, sql: "SELECT 1 FROM target_entry LIMIT 1") == nil {
            bulk = try BulkInsert(database, insert: insert, file: file, expecting: rowsOfFile)
        }
    }

    private func finishBulk(_ tell: (RepeatedRow) -> Void) throws {
        guard var bulk else { return }
        self.bulk = nil
        counts.new += Int(bulk.count)
        let met = try bulk.finish { rows, table in
            counts.new -= 1
            tell(noted(rows, in: table))
        }
        self.met.formUnion(met)
        names = bulk.names
    }

    /// Ends the handing over and tells the rows that repeat another, which were not taken; throws what went wrong.
    ///
    /// Complexity: O(rows · log rows) where the registry held no target, else none.
    public func rowsEnd(_ tell: (RepeatedRow) -> Void) throws {
        if let failure { throw failure }
        repeated.forEach(tell)
        repeated = []
        try finishBulk(tell)
    }

    /// Takes a row of a table whose code was found out by its name, when all other rows were taken; gives it back when it
    /// repeats another.
    public func take(_ row: Entry<TargetStatement>, table: Int) throws -> RepeatedRow? {
        self.table = table
        try begin()
        try take(row)
        return repeated.popLast()
    }

    private func take(_ row: Entry<TargetStatement>) throws {
        if row.operation == .delete { return try delete(row) }
        var statement = row.record
        let (standing, all) = try standing(statement)
        let before = meant(by: statement.listing, among: standing)
        if let before {
            if let first = before.file == file ? before.line : seen[before.id] {
                var rows = StatementBatch()
                rows.add(row)
                rows.add(Entry(line: first, record: before.statement))
                repeated.append(noted(rows, in: table))
                return
            }
            statement = statement.carrying(before.statement)
            if statement == before.statement {
                counts.unchanged += 1
                seen[before.id] = row.line
                return
            }
            try end.execute(arguments: [file, before.id])
            counts.changed += 1
        } else {
            counts.new += 1
        }
        if all > (before == nil ? 0 : 1) { met.insert(statement.oid) }
        try insert.execute(arguments: TargetRow.arguments(statement, file: file, line: row.line))
    }

    private func noted(_ rows: StatementBatch, in table: Int) -> RepeatedRow {
        repeatedTally[table, default: TargetTally()].add(rows, row: 0)
        return RepeatedRow(table: table, rows)
    }

    /// Ends what a full file does not hold, and gives what the file did; what files after it in the run say again stays.
    public func finish(isFull: Bool, before later: some Sequence<TargetTaking>) throws -> EntryCounts {
        let ours = try database.files(of: department)
        // What nobody said before cannot end.
        guard isFull, ours.contains(where: { $0 < file }) else { return counts }
        let current = try Row.fetchCursor(
            database,
            sql: """
                SELECT rowid, file, oid, name, library, licence_number FROM target_entry
                WHERE until IS NULL AND file < ?
                """, arguments: [file])
        var gone: [Int64] = []
        while let row = try current.next() {
            let id: Int64 = row[0]
            guard ours.contains(row[1]), seen[id] == nil, !later.contains(where: { $0.seen[id] != nil }) else {
                continue
            }
            gone.append(row[0])
            let licence: String? = row[5]
            removed.append("\(row[2] as String)\t\(row[3] as String)\t\(row[4] as String)\t\(licence ?? "")")
        }
        for id in gone { try end.execute(arguments: [file, id]) }
        counts.gone += gone.count
        return counts
    }

    /// Ends the entry of a row's licence, or all of the department's about the target when the row names no licence.
    private func delete(_ row: Entry<TargetStatement>) throws {
        let standing = try standing(row.record).ours
        let one = meant(by: row.record.listing, among: standing)
        let ended = one.map { [$0] } ?? (row.record.listing.licenceNumber.isEmpty ? standing : [])
        for entry in ended where entry.file != file {
            try end.execute(arguments: [file, entry.id])
            counts.gone += 1
        }
        // What the same file said before never stood.
        for entry in ended where entry.file == file {
            try database.execute(sql: "DELETE FROM target_entry WHERE rowid = ?", arguments: [entry.id])
            // The number of the last row is given to the next one.
            names?.end(at: Int(entry.id) - 1)
        }
        if ended.isEmpty { missing.append(row.line) }
    }

    private typealias Standing = (id: Int64, file: Int, line: Int, statement: TargetStatement)

    /// The entry of a listing; else the only one of an earlier file that it can mean where one of both leaves the kind of
    /// licence open.
    private func meant(by listing: Listing, among standing: [Standing]) -> Standing? {
        if standing.isEmpty { return nil }
        let key = listing.key
        if let exact = standing.first(where: { ByteOrder.same($0.statement.listing.key, key) }) { return exact }
        let possible = standing.filter {
            $0.file != file && seen[$0.id] == nil && $0.statement.listing.canMean(listing)
        }
        return possible.count == 1 ? possible[0] : nil
    }

    /// The department's current entries about a statement's target, and how many there are of all departments.
    private func standing(_ statement: TargetStatement) throws -> (ours: [Standing], all: Int) {
        var result: [Standing] = []
        var all = 0
        let found = try Row.fetchCursor(find, arguments: [statement.oid])
        while let row = try found.next() {
            all += 1
            guard ours.contains(row[1]) else { continue }
            let other = try TargetRow.statement(row, from: 1)
            result.append((row[0], row[1], row[2], other))
        }
        return (result, all)
    }
}
