/// One table of a file: a sheet of a workbook, or all records of a text file.
///
/// Rows stand in file order; nothing is taken for a header. Rows of differing field counts stay as they are.
public struct Table: Sendable {
    /// The name of the sheet, or of the record element of an XML document; nil for delimited text.
    public let sheet: String?
    /// The rows.
    public let rows: RowStore

    /// Names some rows.
    public init(sheet: String? = nil, rows: RowStore) {
        self.sheet = sheet
        self.rows = rows
    }
}
