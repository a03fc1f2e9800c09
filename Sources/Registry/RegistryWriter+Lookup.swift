import GRDB
import Messages
import Model
import Standards

extension RegistryWriter {
    /// The departments of all files, by number.
    public func departmentsOfFiles() throws -> [Int: String] { try database.departmentsOfFiles() }

    /// The name of a target as the sources' order has it, `departments` by file; nil when no roster has the target.
    public func name(of oid: String, by order: SourceOrder, _ departments: [Int: String]) throws -> String? {
        let statements = order.sorted(try database.statements(about: oid, departments))
        return statements.first { !$0.statement.name.isEmpty }?.statement.name
    }

    /// The oids of all current targets, by the keys of their names, each sorted.
    ///
    /// Complexity: O(targets); ask once for all names.
    public func oidsByName() throws -> [String: [String]] {
        var result: [String: Set<String>] = [:]
        try database.forEachRawRow("SELECT name, oid FROM target_entry WHERE until IS NULL") { row in
            result[NameKey.key(of: row.text(0)), default: []].insert(row.text(1))
        }
        return result.mapValues { $0.sortedByBytes() }
    }

    /// The oids of the current targets with some names, by the keys of the names, each sorted; `trail` leads to the rows
    /// that filled the registry.
    ///
    /// Complexity: O(targets); ask once for all names.
    public func oidsByName(only names: Set<String>, _ trail: HashTrail?) throws -> [String: [String]] {
        let keys = Set(names.map(NameKey.key))
        let sought = SoughtHashes(names: keys)
        var result: [String: Set<String>] = [:]
        func look(at row: RawRow) {
            if !row.withText(0, { sought.holds(SoughtHashes.hash(ofName: $0)) }) { return }
            let key = NameKey.key(of: row.text(0))
            if keys.contains(key) { result[key, default: []].insert(row.text(1)) }
        }
        let one = try database.makeStatement(
            sql: "SELECT name, oid FROM target_entry WHERE rowid = ? AND until IS NULL")
        try trail?.forEachRow(sought) { row, _ in
            one.setUncheckedArguments([row])
            try database.forEachRawRow(one, look)
        }
        let others = try database.makeStatement(
            sql: "SELECT name, oid FROM target_entry WHERE rowid > ? AND until IS NULL")
        others.setUncheckedArguments([trail?.count ?? 0])
        try database.forEachRawRow(others, look)
        return result.mapValues { $0.sortedByBytes() }
    }

    /// Oids of one name without the numbers that are joined with one of the codes among them.
    public func withoutJoinedNumbers(_ oids: [String], by order: SourceOrder) throws -> [String] {
        guard oids.count > 1, oids.contains(where: Generations.isNumber) else { return oids }
        let joined = try database.generations(of: oids, by: order).joined
        return oids.filter { joined[$0] == nil }
    }

    /// What each inspector was last said to be, and whether that still stands; sorted by id.
    public func inspectorsEverKnown() throws -> [(inspector: Inspector, isCurrent: Bool)] {
        var last: [String: (inspector: Inspector, isCurrent: Bool)] = [:]
        let cursor = try Row.fetchCursor(
            database, sql: "SELECT key, body, until IS NULL FROM entry WHERE kind = ? ORDER BY until IS NULL, file",
            arguments: [Inspector.entryKind])
        while let row = try cursor.next() {
            let key: String = row[0]
            last[key] = (try Inspector(key: key, body: row[1]), row[2])
        }
        return last.keys.sortedByBytes().compactMap { last[$0] }
    }

    /// Hands over the current statements about each of some targets, sorted by the source order; targets of which only
    /// one entry speaks are passed over.
    public func forEachTarget(
        of oids: [String], by order: SourceOrder, _ body: ([SuppliedStatement]) throws -> Void
    ) throws {
        let departments = try database.departmentsOfFiles()
        for oid in oids {
            let statements = try database.statements(about: oid, departments)
            if statements.count > 1 { try body(order.sorted(statements)) }
        }
    }

    /// Targets that share the key of their name with one under a number of the old generation, each group sorted; the
    /// code that each number of the group was joined with, or would have been if it had not been drawn already.
    ///
    /// Complexity: O(targets) when there is any old number; ask once.
    public func namesakesOfOldNumbers(
        by order: SourceOrder
    ) throws -> [(oids: [String], joined: [String: String], drawn: [String: String])] {
        var groups: [String: [String]] = [:]
        let old = try Row.fetchCursor(
            database,
            sql: "SELECT name FROM target_entry WHERE oid >= 'REG-' AND oid < 'REG.' AND until IS NULL")
        while let row = try old.next() { groups[NameKey.key(of: row[0])] = [] }
        if groups.isEmpty { return [] }
        let all = try Row.fetchCursor(
            database, sql: "SELECT DISTINCT oid, name FROM target_entry WHERE until IS NULL ORDER BY oid, name")
        while let row = try all.next() { groups[NameKey.key(of: row[1])]?.append(row[0]) }
        return try groups.values.filter { Set($0).count > 1 }.map { Set($0).sortedByBytes() }
            .sorted { ByteOrder.precedes($0[0], $1[0]) }
            .map { oids in
                let (joined, drawn) = try database.generations(of: oids, by: order)
                return (oids, joined, drawn)
            }
    }

    /// Does work that may be undone on its own: when it answers false or throws, nothing of it stays.
    public func undoing(_ work: () throws -> Bool) throws {
        try database.inSavepoint { try work() ? .commit : .rollback }
    }

    /// The line that first speaks of a target in a file; nil when the file does not, or a file before the run did.
    public func firstLine(about oid: String, in file: Int, run first: Int) throws -> Int? {
        try Int.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT MIN(line) FROM target_entry WHERE oid = ? AND file = ?
                        AND NOT EXISTS (SELECT 1 FROM target_entry WHERE oid = ? AND file < ?)
                    """), arguments: [oid, file, oid, first])
    }
}
