import GRDB
import Messages
import Model
import Standards

/// A statement with the files that it stood from and until.
public struct TargetHistory: Sendable {
    /// What was said, by whom.
    public let source: SuppliedStatement
    /// The number of the file that ended it; nil when it stands.
    public let until: Int?
}

extension RegistryStore {
    /// Everything that was ever said of a target, in the order it was said.
    public func history(of oid: String) throws(Problem) -> [TargetHistory] {
        try read { database in
            let departments = try database.departmentsOfFiles()
            return try Row.fetchAll(
                database, sql: "SELECT * FROM target_entry WHERE oid = ? ORDER BY file, line", arguments: [oid]
            ).map { row in
                TargetHistory(
                    source: SuppliedStatement(
                        statement: try TargetRow.statement(row), department: departments[row[0]] ?? "", file: row[0],
                        line: row[1]), until: row[2])
            }
        }
    }
}

extension RegistryStore {
    /// The day on which the first file that names a target was received, by oid; later files do not change it.
    ///
    /// Complexity: O(entries).
    public func daysOfEntry() throws(Problem) -> [String: CivilDate] {
        try read { database in
            let sql = """
                SELECT oid, MIN(received_on) FROM target_entry JOIN received ON received.seq = target_entry.file
                GROUP BY oid
                """
            var days: [String: CivilDate] = [:]
            for row in try Row.fetchAll(database, sql: sql) {
                let (oid, day): (String, String) = (row[0], row[1])
                days[oid] = CivilDate(iso: day)
            }
            return days
        }
    }

    /// The targets that were first named by one of some files, with that file; sorted by oid.
    ///
    /// Complexity: O(entries) once, and a look-up for each entry of the files.
    public func targets(firstNamedBy files: [Int]) throws(Problem) -> [(oid: String, file: Int)] {
        guard !files.isEmpty else { return [] }
        let list = "[" + files.map(String.init).joined(separator: ",") + "]"
        return try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT t.oid, MIN(t.file) FROM target_entry t
                    WHERE t.file IN (SELECT value FROM json_each(:files)) AND NOT EXISTS (
                        SELECT 1 FROM target_entry e WHERE e.oid = t.oid AND e.file < t.file
                            AND e.file NOT IN (SELECT value FROM json_each(:files)))
                    GROUP BY t.oid ORDER BY t.oid
                    """, arguments: ["files": list]
            ).map { ($0[0], $0[1]) }
        }
    }
}
