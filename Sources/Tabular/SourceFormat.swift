/// The form in which a table arrived, so that it can be shown and a reject file can be written in the same form.
public struct SourceFormat: Hashable, Sendable {
    /// What holds the rows.
    public enum Container: String, Hashable, Sendable {
        /// Text with one record per line and a delimiter between fields (CSV, TSV and their kin).
        case delimited
        /// An XML document with one element per record.
        case xml
        /// A workbook in the format of Excel 2007 and later; its encoding is given as UTF-8 with a mark.
        case xlsx
        /// A workbook in a binary format of Excel 5 to 2003 or of WPS; its encoding is given as UTF-8 with a mark.
        case xls
        /// An “XML Spreadsheet 2003”.
        case spreadsheetML
        /// The tables of a web page.
        case html
        /// The tables of a text document of Word 2007 and later; its encoding is given as UTF-8 with a mark.
        case docx
    }

    /// How a record of delimited text ends.
    public enum LineEnd: String, Hashable, Sendable {
        /// CR LF, as Windows writes it.
        case crlf = "\r\n"
        /// LF alone.
        case lf = "\n"
        /// CR alone.
        case cr = "\r"
    }

    /// What holds the rows.
    public let container: Container
    /// How characters became bytes.
    public let encoding: TextEncoding
    /// What stands between fields; nil for everything but delimited text.
    public let delimiter: Delimiter?
    /// The line end of the file's first line; CR LF when it has none.
    public let lineEnd: LineEnd
    /// Whether the file began with a `sep=` line for Excel.
    public let hasSeparatorLine: Bool

    /// Describes a form.
    public init(
        container: Container, encoding: TextEncoding, delimiter: Delimiter? = nil, lineEnd: LineEnd = .crlf,
        hasSeparatorLine: Bool = false
    ) {
        self.container = container
        self.encoding = encoding
        self.delimiter = delimiter
        self.lineEnd = lineEnd
        self.hasSeparatorLine = hasSeparatorLine
    }

    /// A short description for people, such as `GB18030 CSV ","`.
    public var text: String {
        switch container {
        case .delimited: "\(encoding.label) CSV \"\((delimiter ?? .comma).label)\""
        case .xml: "\(encoding.label) XML"
        case .xlsx: "XLSX"
        case .xls: "XLS"
        case .spreadsheetML: "\(encoding.label) SpreadsheetML"
        case .html: "\(encoding.label) HTML"
        case .docx: "DOCX"
        }
    }
}
