/// A page of the publication: one heading, facts, paragraphs, tables and links, without scripts.
public struct Page: Hashable, Sendable {
    /// The title: the window's and the one `h1`.
    public var title: String
    /// A warning over the page such as 样例数据，不得公示.
    public var banner: String?
    /// Facts about the page in order, such as 索引号, 发布机构, 成文日期.
    public var facts: [Fact]
    /// What stands below, from top to bottom.
    public var blocks: [Block]
    /// The lines at the foot.
    public var footer: [String]

    /// Takes all parts.
    public init(
        title: String, banner: String? = nil, facts: [Fact] = [], blocks: [Block], footer: [String] = []
    ) {
        self.title = title
        self.banner = banner
        self.facts = facts
        self.blocks = blocks
        self.footer = footer
    }

    /// A labelled value.
    public struct Fact: Hashable, Sendable {
        /// The label.
        public var label: String
        /// The value.
        public var value: String

        /// Takes both parts.
        public init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }

    /// A part of the page.
    public enum Block: Hashable, Sendable {
        /// A heading of the second level.
        case heading(String)
        /// A paragraph; line feeds are kept.
        case paragraph(String)
        /// A table.
        case table(Table)
        /// A list of links.
        case links([Link])
    }

    /// A table with caption and header row.
    public struct Table: Hashable, Sendable {
        /// The caption over the table.
        public var caption: String
        /// The columns from left to right.
        public var columns: [Column]
        /// The rows, one text per column; none shows 无.
        public var rows: [[String]]

        /// Takes all parts.
        public init(caption: String, columns: [Column], rows: [[String]]) {
            self.caption = caption
            self.columns = columns
            self.rows = rows
        }
    }

    /// A column of a table.
    public struct Column: Hashable, Sendable {
        /// What the column is for, which decides its look and its meaning to a screen reader.
        public enum Kind: Hashable, Sendable {
            /// Text.
            case text
            /// Numbers, flush right.
            case number
            /// The name of the row (`th scope="row"`).
            case rowHeader
        }

        /// The text in the header row.
        public var header: String
        /// What the column is for.
        public var kind: Kind

        /// Takes both parts.
        public init(_ header: String, kind: Kind = .text) {
            self.header = header
            self.kind = kind
        }
    }

    /// A link.
    public struct Link: Hashable, Sendable {
        /// The visible text.
        public var text: String
        /// A relative path, `#fragment`, `http:` or `https:` address.
        public var target: String

        /// Takes both parts.
        public init(_ text: String, to target: String) {
            self.text = text
            self.target = target
        }
    }
}
