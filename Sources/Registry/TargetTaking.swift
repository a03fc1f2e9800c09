import GRDB
import Messages
import Model
import Standards

/// Takes the rows of one file's rosters of targets.
///
/// The key of a row is its oid and its listing's library and licence. A row is compared with the department's current
/// entry of its key: one that says the same writes nothing; one that says something else ends the old entry and starts
/// a new one, and an empty cell takes nothing away. What a full file does not hold ends.
public struct TargetTaking {
    private let database: Database
    private let file: TakenFile
    private let ours: Set<Int>
    private let find: Statement
    private let end: Statement
    private let insert: Statement
    /// Whether the department has no entry yet that a row could be compared with.
    private var isFirst: Bool
    /// The lines that say what stands, by entry.
    private var seen: [Int64: Int] = [:]
    /// What the rows did so far.
    public private(set) var counts = EntryCounts()
    private var repeated: [RepeatedRow] = []
    /// The lines that ask for a deletion of what is not there.
    public private(set) var missing: [Int] = []
    /// What a full file takes away: oid, name and licence of each.
    public private(set) var removed: [String] = []

    /// Begins with a file that is recorded.
    public init(_ writer: RegistryWriter, file: TakenFile) throws {
        database = writer.database
        self.file = file
        ours = try database.files(of: file.department)
        find = try database.makeStatement(
            sql: "SELECT rowid, * FROM target_entry WHERE oid = ? AND until IS NULL")
        end = try database.makeStatement(sql: "UPDATE target_entry SET until = ? WHERE rowid = ?")
        insert = try writer.inserting("target_entry", columns: TargetRow.columns)
        isFirst = try Int.fetchOne(database, sql: "SELECT 1 FROM target_entry LIMIT 1") == nil
    }

    /// Takes the rows of one table, which do not repeat a key.
    ///
    /// While the registry holds no target, rows go in as they are and the index is built behind the last.
    /// Complexity: O(rows · log entries).
    public mutating func take(_ rows: StatementRows) throws {
        var bulk = isFirst ? try BulkInsert(database, insert: insert, file: file.sequence) : nil
        isFirst = false
        try rows.forEach { row in
            if row.operation != .delete, bulk != nil {
                try bulk?.insert(row)
                counts.new += 1
                return
            }
            try bulk?.finish()
            bulk = nil
            try take(row.entry())
        }
        try bulk?.finish()
    }

    /// Takes a row whose code was found out by its name.
    public mutating func take(_ row: Entry<TargetStatement>) throws {
        if row.operation == .delete { return try delete(row) }
        var statement = row.record
        if let standing = meant(by: statement.listing, among: try standing(statement)) {
            statement = statement.carrying(standing.statement)
            let first = standing.file == file.sequence ? standing.line : seen[standing.id]
            if let first {
                repeated.append(
                    RepeatedRow(
                        line: row.line, first: first, differing: differing(statement, standing.statement)))
                return
            }
            if statement == standing.statement {
                counts.unchanged += 1
                seen[standing.id] = row.line
                return
            }
            try end.execute(arguments: [file.sequence, standing.id])
            counts.changed += 1
        } else {
            counts.new += 1
        }
        try insert.execute(arguments: TargetRow.arguments(statement, file: file.sequence, line: row.line))
    }

    /// The rows that were not taken since the last asking, because the file says something of their entries before.
    public mutating func tellRepeated() -> [RepeatedRow] {
        defer { repeated = [] }
        return repeated
    }

    /// Ends what a full file does not hold, and gives what the file did.
    public mutating func finish() throws -> EntryCounts {
        guard file.isFull else { return counts }
        let current = try Row.fetchCursor(
            database,
            sql: """
                SELECT rowid, file, oid, name, library, licence_number FROM target_entry
                WHERE until IS NULL AND file <> ?
                """, arguments: [file.sequence])
        var gone: [Int64] = []
        while let row = try current.next() {
            guard ours.contains(row[1]), seen[row[0]] == nil else { continue }
            gone.append(row[0])
            let licence: String? = row[5]
            removed.append("\(row[2] as String)\t\(row[3] as String)\t\(row[4] as String)\t\(licence ?? "")")
        }
        for id in gone { try end.execute(arguments: [file.sequence, id]) }
        counts.gone += gone.count
        return counts
    }

    /// Ends the entry of a row's licence, or all of the department's about the target when the row names no licence.
    private mutating func delete(_ row: Entry<TargetStatement>) throws {
        let standing = try standing(row.record)
        let one = meant(by: row.record.listing, among: standing)
        let ended = one.map { [$0] } ?? (row.record.listing.licenceNumber.isEmpty ? standing : [])
        for entry in ended where entry.file != file.sequence {
            try end.execute(arguments: [file.sequence, entry.id])
            counts.gone += 1
        }
        // What the same file said before never stood.
        for entry in ended where entry.file == file.sequence {
            try database.execute(sql: "DELETE FROM target_entry WHERE rowid = ?", arguments: [entry.id])
        }
        if ended.isEmpty { missing.append(row.line) }
    }

    private func differing(_ left: TargetStatement, _ right: TargetStatement) -> [String] {
        TargetField.allCases.filter { !ByteOrder.same($0.text(of: left), $0.text(of: right)) }.map(\.rawValue)
            + (left.listing == right.listing ? [] : ["许可"])
    }

    private typealias Standing = (id: Int64, file: Int, line: Int, statement: TargetStatement)

    /// The entry of a listing; else the only one of an earlier file that it can mean where one of both leaves the kind of
    /// licence open.
    private func meant(by listing: Listing, among standing: [Standing]) -> Standing? {
        if standing.isEmpty { return nil }
        let key = listing.key
        if let exact = standing.first(where: { ByteOrder.same($0.statement.listing.key, key) }) { return exact }
        let possible = standing.filter {
            $0.file != file.sequence && seen[$0.id] == nil && $0.statement.listing.canMean(listing)
        }
        return possible.count == 1 ? possible[0] : nil
    }

    /// The department's current entries about a statement's target.
    private func standing(_ statement: TargetStatement) throws -> [Standing] {
        var result: [Standing] = []
        let found = try Row.fetchCursor(find, arguments: [statement.oid])
        while let row = try found.next() {
            guard ours.contains(row[1]) else { continue }
            let other = try TargetRow.statement(row, from: 1)
            result.append((row[0], row[1], row[2], other))
        }
        return result
    }
}
