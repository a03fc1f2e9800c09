import Messages

/// A table that may leave the office: made only from the columns its publication type allows.
public struct PublicTable: Hashable, Sendable {
    /// What is published.
    public let type: PublicationType
    /// The headers, all of them allowed.
    public let header: [String]
    /// The rows, one text per column.
    public let rows: [[String]]
    /// Which columns hold whole numbers.
    public let numeric: Set<String>

    /// Takes a table as it is; a column outside the allow-list is refused (B001), whatever it holds.
    public init(
        type: PublicationType, header: [String], rows: [[String]], numeric: Set<String> = []
    ) throws(Problem) {
        for column in header where !type.publicColumns.contains(column) {
            throw Problem(.columnNotPublic, expected: type.chineseName, found: column)
        }
        precondition(rows.allSatisfy { $0.count == header.count }, "a row needs one text per column")
        self.type = type
        self.header = header
        self.rows = rows
        self.numeric = numeric
    }

    /// Keeps the allowed columns of a wider table, in the order of the allow-list.
    public init(
        type: PublicationType, selectingFrom header: [String], rows: [[String]], numeric: Set<String> = []
    ) throws(Problem) {
        let indices = type.publicColumns.compactMap { header.firstIndex(of: $0) }
        try self.init(
            type: type, header: indices.map { header[$0] }, rows: rows.map { row in indices.map { row[$0] } },
            numeric: numeric)
    }
}
