import GRDB
import Messages
import Model
import Standards

/// One file taken in: what it was, when, and where its rows went.
public struct ReceivedFile: Hashable, Sendable {
    /// SHA-256 of the bytes, 64 hexadecimal digits.
    public let digest: String
    /// The name the department gave it.
    public let name: String
    /// The department's code.
    public let department: String
    /// What it holds.
    public let kind: ExportKind
    /// The as-of day of the import.
    public let receivedOn: CivilDate
    /// Where the rows went.
    public let accounting: RowAccounting
    /// How many findings its quality report holds.
    public let findings: Int

    /// Makes a record.
    public init(
        digest: String, name: String, department: String, kind: ExportKind, receivedOn: CivilDate,
        accounting: RowAccounting, findings: Int
    ) {
        self.digest = digest
        self.name = name
        self.department = department
        self.kind = kind
        self.receivedOn = receivedOn
        self.accounting = accounting
        self.findings = findings
    }
}

extension RegistryStore {
    /// All files in the order they were taken in.
    public func receivedFiles() throws(Problem) -> [ReceivedFile] {
        try read { database in
            try database.rows("SELECT * FROM received ORDER BY seq") { row in
                ReceivedFile(
                    digest: row[1], name: row[2], department: row[3], kind: try row.choice(4),
                    receivedOn: try row.date(5),
                    accounting: RowAccounting(accepted: row[6], merged: row[7], rejected: row[8]), findings: row[9])
            }
        }
    }
}

extension RegistryWriter {
    /// Records that a file was taken in.
    public func record(_ file: ReceivedFile) throws {
        try database.execute(
            sql: """
                INSERT INTO received (digest, name, department, kind, received_on, accepted, merged, rejected, findings)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                file.digest, file.name, file.department, file.kind.rawValue, file.receivedOn.text,
                file.accounting.accepted, file.accounting.merged, file.accounting.rejected, file.findings,
            ])
    }
}
