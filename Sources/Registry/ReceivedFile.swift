import GRDB
import Messages
import Model
import Standards

/// One file taken in: what it was, when, and where its rows went.
public struct ReceivedFile: Hashable, Sendable {
    /// Its number: files have it in the order they were taken in, and no number is used twice.
    public let sequence: Int
    /// SHA-256 of the bytes, 64 hexadecimal digits.
    public let digest: String
    /// The name the department gave it.
    public let name: String
    /// The department's code.
    public let department: String
    /// What it holds.
    public let kind: ExportKind
    /// What else its tables hold, in their order; empty for a file of one kind.
    public let others: [ExportKind]
    /// The as-of day of the import.
    public let receivedOn: CivilDate
    /// Where the rows went.
    public var accounting: RowAccounting
    /// What it did to the entries that stood before it.
    public var entries: EntryCounts
    /// How many findings its quality report holds.
    public var findings: Int

    /// Makes a record.
    public init(
        sequence: Int, digest: String, name: String, department: String, kind: ExportKind,
        others: [ExportKind] = [], receivedOn: CivilDate, accounting: RowAccounting, entries: EntryCounts, findings: Int
    ) {
        self.sequence = sequence
        self.digest = digest
        self.name = name
        self.department = department
        self.kind = kind
        self.others = others
        self.receivedOn = receivedOn
        self.accounting = accounting
        self.entries = entries
        self.findings = findings
    }

    /// Everything that its tables hold.
    public var kinds: [ExportKind] { [kind] + others }
}

extension RegistryStore {
    /// All files in the order they were taken in.
    public func receivedFiles() throws(Problem) -> [ReceivedFile] {
        try read { database in
            try database.rows("SELECT * FROM received ORDER BY seq") { row in
                let kinds: [ExportKind] = try (row[4] as String).split(separator: " ").map { kind in
                    guard let known = ExportKind(rawValue: String(kind)) else {
                        throw Problem(.registryDamaged, found: row[4])
                    }
                    return known
                }
                guard let kind = kinds.first else { throw Problem(.registryDamaged, found: "received") }
                return ReceivedFile(
                    sequence: row[0], digest: row[1], name: row[2], department: row[3], kind: kind,
                    others: Array(kinds.dropFirst()), receivedOn: try row.date(5),
                    accounting: RowAccounting(accepted: row[6], merged: row[7], rejected: row[8]),
                    entries: EntryCounts(new: row[10], changed: row[11], unchanged: row[12], gone: row[13]),
                    findings: row[9])
            }
        }
    }
}

extension RegistryWriter {
    /// Records that a file is being taken in; its rows can be taken from now on.
    ///
    /// A department's file is taken once.
    public func record(_ file: ReceivedFile) throws {
        try inserting("received", columns: 14).execute(arguments: [
            file.sequence, file.digest, file.name, file.department,
            file.kinds.map(\.rawValue).joined(separator: " "), file.receivedOn.text,
            file.accounting.accepted, file.accounting.merged, file.accounting.rejected, file.findings,
            file.entries.new, file.entries.changed, file.entries.unchanged, file.entries.gone,
        ])
    }

    /// Records where the rows of a file went in the end.
    public func settle(_ file: ReceivedFile) throws {
        try database.execute(sql: "DELETE FROM received WHERE seq = ?", arguments: [file.sequence])
        try record(file)
    }
}
