import Messages
import Model
import Tabular

/// A departmental file that has been read: its records, where its rows went, and everything worth saying about it.
public struct Export: Sendable {
    /// The file's name, for messages only.
    public let name: String
    /// What it holds.
    public let kind: ExportKind
    /// The department that handed it in.
    public let department: Department
    /// How its columns were understood.
    public let mapping: HeaderMapping
    /// Where its rows went so far; `Resolver` may still refuse rows that name unknown people or targets.
    public let accounting: RowAccounting
    /// Its records, each with its line.
    public let records: Records
    /// Everything found, in file order, notes about the file first.
    public let findings: [Finding]
    /// Container, encoding, delimiter.
    public let format: SourceFormat
    /// The table the rows come from, for the reject table.
    let table: Table
    /// Where header and data lie in it.
    let layout: Layout
}
