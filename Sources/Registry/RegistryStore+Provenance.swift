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
