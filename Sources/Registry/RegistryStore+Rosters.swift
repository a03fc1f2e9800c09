import GRDB
import Messages
import Model
import Standards

extension RegistryStore {
    /// Derives all rosters from the current entries.
    ///
    /// Complexity: O(entries).
    public func rosters(by order: SourceOrder) throws(Problem) -> Rosters {
        try read { try $0.rosters(by: order) }
    }

    /// The targets, inspectors and recusals of a snapshot; everything else as it stands now.
    ///
    /// A target's entry is its supervising department's, an inspector's and a recusal's the inspector's department's.
    /// Complexity: O(entries ever taken).
    public func rosters(by order: SourceOrder, at snapshot: Snapshot) throws(Problem) -> Rosters {
        try read { try $0.rosters(by: order, at: snapshot) }
    }

    /// The number of the last file that changed targets, inspectors or recusals; 0 when none has.
    public func lastRosterChange() throws(Problem) -> Int {
        try read { database in
            try Int.fetchOne(
                database,
                sql: """
                    SELECT MAX(number) FROM (
                        SELECT MAX(file) AS number FROM target_entry UNION ALL SELECT MAX(until) FROM target_entry
                        UNION ALL SELECT MAX(file) FROM entry WHERE kind IN ('inspector', 'recusal')
                        UNION ALL SELECT MAX(until) FROM entry WHERE kind IN ('inspector', 'recusal'))
                    """) ?? 0
        }
    }
}

extension RegistryWriter {
    /// The rosters as they stand inside the transaction.
    public func rosters(by order: SourceOrder) throws -> Rosters { try database.rosters(by: order) }
}

extension Database {
    func rows<Value>(_ sql: String, _ make: (Row) throws -> Value) throws -> [Value] {
        var result: [Value] = []
        let cursor = try Row.fetchCursor(self, sql: sql)
        while let row = try cursor.next() { result.append(try make(row)) }
        return result
    }

    func rosters(by order: SourceOrder, at snapshot: Snapshot? = nil) throws -> Rosters {
        let departments = try departmentsOfFiles()
        var records = Rosters()
        let (targets, joined) = try targets(by: order, departments, at: snapshot)
        records.targets = targets
        var isInspectorHeld: ((Inspector, Int, Int?) -> Bool)?
        if let snapshot { isInspectorHeld = { snapshot.holds(of: $0.department, from: $1, until: $2) } }
        records.inspectors = try current(by: order, departments, holding: isInspectorHeld).sorted { left, right in
            left.id.utf8.count != right.id.utf8.count
                ? left.id.utf8.count < right.id.utf8.count : ByteOrder.precedes(left.id, right.id)
        }
        var owners: [String: String] = [:]
        for inspector in records.inspectors { owners[inspector.id] = inspector.department }
        var isRecusalHeld: ((Recusal, Int, Int?) -> Bool)?
        if let snapshot {
            isRecusalHeld = { snapshot.holds(of: owners[$0.inspector] ?? "", from: $1, until: $2) }
        }
        records.recusals = try current(by: order, departments, holding: isRecusalHeld)
        records.items = try current(by: order, departments)
        records.classes = try current(by: order, departments)
        records.history = try current(by: order, departments)
        records.experts = try current(by: order, departments)
        records.leave = try current(by: order, departments)
        records.results = try current(by: order, departments)
        records.externalDraws = try current(by: order, departments)
        records.claimRefusals = try current(by: order, departments)
        // Of several departments' lists the highest count counts.
        records.evidence = try current(
            by: order, departments,
            joining: { (kept: inout CreditEvidence, other) in if other.count > kept.count { kept = other } })
        records.follow(joined)
        return records
    }

    /// The current records of a kind, sorted by key; one per key.
    private func current<Record: RosterRecord>(
        by order: SourceOrder, _ departments: [Int: String], holding holds: ((Record, Int, Int?) -> Bool)? = nil,
        joining: (inout Record, Record) throws -> Void = { _, _ in }
    ) throws -> [Record] {
        var result: [Record] = []
        var last: (key: String, source: (department: String, file: Int, line: Int))?
        let cursor = try Row.fetchCursor(
            self,
            sql: holds == nil
                ? "SELECT key, body, file, line, until FROM entry WHERE kind = ? AND until IS NULL ORDER BY key"
                : "SELECT key, body, file, line, until FROM entry WHERE kind = ? ORDER BY key",
            arguments: [Record.entryKind])
        while let row = try cursor.next() {
            let key: String = row[0]
            let record = try Record(key: key, body: row[1])
            if let holds, !holds(record, row[2], row[4]) { continue }
            let source: (department: String, file: Int, line: Int) = (departments[row[2]] ?? "", row[2], row[3])
            guard let previous = last, ByteOrder.same(previous.key, key) else {
                result.append(record)
                last = (key, source)
                continue
            }
            let place = result.count - 1
            let isBetter =
                Record.latestCounts
                ? source.file > previous.source.file : order.precedes(source, previous.source)
            if isBetter {
                let other = result[place]
                result[place] = record
                try joining(&result[place], other)
                last = (key, source)
            } else {
                try joining(&result[place], record)
            }
        }
        return result
    }
}
