import Messages
import Standards

/// An Excel workbook as a value: sheets of one table each, with lines above the table.
///
/// It holds texts and whole numbers only; a text that begins with `=` stays a text.
public struct Workbook: Sendable {
    /// The title among the file's properties.
    public var title: String
    /// The day the file bears as its creation; never the clock.
    public var created: CivilDate
    /// The sheets in order; at least one.
    public var sheets: [Sheet]

    /// Takes all parts.
    public init(title: String, created: CivilDate, sheets: [Sheet]) {
        self.title = title
        self.created = created
        self.sheets = sheets
    }

    /// One sheet: lines above, a header row, the rows.
    public struct Sheet: Sendable {
        /// The name on the tab, at most 31 characters (`sheetNameRefused`).
        public var name: String
        /// The lines above the header row, one row each.
        public var headings: [Heading]
        /// The columns from left to right.
        public var columns: [Column]
        /// The rows; each has at most one cell per column, missing ones stay empty.
        public var rows: Rows

        /// Takes all parts.
        public init(name: String, headings: [Heading] = [], columns: [Column], rows: Rows) {
            self.name = name
            self.headings = headings
            self.columns = columns
            self.rows = rows
        }

        /// Takes all parts, the rows as they are.
        public init(name: String, headings: [Heading] = [], columns: [Column], rows: [[Cell]]) {
            self.init(name: name, headings: headings, columns: columns, rows: Rows(rows))
        }
    }

    /// The rows of a sheet, which are made while it is written: a long table is never held whole.
    public struct Rows: Sendable {
        /// Hands over the rows one by one.
        public typealias Source = @Sendable (_ take: ([Cell]) throws(Problem) -> Void) throws(Problem) -> Void

        /// How many there are.
        public let count: Int
        let forEach: Source

        /// So many rows from a source.
        public init(count: Int, _ forEach: @escaping Source) {
            self.count = count
            self.forEach = forEach
        }

        /// Rows as they are.
        public init(_ rows: [[Cell]]) {
            self.init(count: rows.count) { (take) throws(Problem) in for row in rows { try take(row) } }
        }
    }

    /// A line above the table.
    public enum Heading: Hashable, Sendable {
        /// The title, large and bold.
        case title(String)
        /// A warning such as 样例数据，不得公示, bold and red.
        case banner(String)
        /// An ordinary line, such as 填报单位：….
        case note(String)

        var text: String {
            switch self {
            case .title(let text), .banner(let text), .note(let text): text
            }
        }
    }

    /// A column of the table.
    public struct Column: Hashable, Sendable {
        /// What the column holds, which decides its number format.
        public enum Kind: Hashable, Sendable {
            /// Text format `@`, so that codes of 18 digits stay as they are.
            case text
            /// Whole numbers.
            case integer
        }

        /// The text in the header row.
        public var header: String
        /// The width in characters of the default font.
        public var width: Int
        /// What the column holds.
        public var kind: Kind
        /// What may be chosen in the cells below the header; nil for none.
        public var choices: Choices?

        /// Takes all parts.
        public init(_ header: String, width: Int = 14, kind: Kind = .text, choices: Choices? = nil) {
            self.header = header
            self.width = width
            self.kind = kind
            self.choices = choices
        }
    }

    /// Values that a spreadsheet program offers in a column: those below the header of a column of another sheet.
    ///
    /// A list in the cells' own rule would end at 255 bytes, too few for the departments of a county.
    public struct Choices: Hashable, Sendable {
        /// The sheet where they stand.
        public var sheet: String
        /// The column there, from 0; its filled rows count.
        public var column: Int
        /// Whether other values are refused; otherwise they are asked back.
        public var isClosed: Bool
        /// How many rows below the header have the list.
        public var rows: Int

        /// Takes all parts.
        public init(sheet: String, column: Int, isClosed: Bool, rows: Int) {
            self.sheet = sheet
            self.column = column
            self.isClosed = isClosed
            self.rows = rows
        }
    }

    /// One cell.
    public enum Cell: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
        /// A text, never read as a formula.
        case text(String)
        /// A whole number of at most 15 digits (`sheetNumberTooLarge`).
        case integer(Int)
        /// Nothing.
        case empty

        /// A text cell.
        public init(stringLiteral value: String) { self = .text(value) }
        /// A number cell.
        public init(integerLiteral value: Int) { self = .integer(value) }
    }
}
