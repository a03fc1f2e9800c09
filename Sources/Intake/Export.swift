import Messages
import Model
import Tabular

/// One table of a departmental file: its records, where its rows went, and everything worth saying about it.
///
/// A file gives one export for each of its tables; the rows of the file are the sum of theirs.
public struct Export: Sendable {
    /// The file's name, for messages only.
    public let name: String
    /// The name of the sheet, or of the record element of an XML document; nil for delimited text.
    public let sheet: String?
    /// What it holds.
    public let kind: ExportKind
    /// The department that handed it in.
    public let department: Department
    /// Whether it holds everything of its kind, or only what has changed.
    public let coverage: Coverage
    /// How its columns were understood.
    public let mapping: HeaderMapping
    /// Where its rows went so far; `Resolver` may still refuse rows that name unknown people or targets.
    public let accounting: RowAccounting
    /// Its records, each with its line.
    public let records: Records
    /// Everything found, in file order, notes about the file first.
    public let findings: Findings
    /// Why the file as a whole is refused: too many rows of this table were (R006); nil when it may be taken.
    public let refusal: Problem?
    /// Whether this is a reject table that came back with its error columns.
    public var isReturned: Bool { ErrorColumns.stand(in: headers) }
    /// Container, encoding, delimiter.
    public let format: SourceFormat
    /// The rows above the header, for the reject table.
    let above: [[String]]
    /// The header of every column.
    let headers: [String]
    /// Where the rows it speaks of are found again.
    let rows: ReportRows
}
