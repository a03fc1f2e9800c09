/// A table of text cells for a sheet: a header and rows of the same width.
public struct PlanTable: Hashable, Sendable {
    /// The column titles.
    public let header: [String]
    /// The rows, each as wide as the header.
    public let rows: [[String]]
    /// Columns that hold integers, by their place from 0, ascending.
    public let numericColumns: [Int]
}
