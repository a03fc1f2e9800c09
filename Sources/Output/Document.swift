import Standards

/// An official document after GB/T 9704-2012, as a value: body first, without a red head unless asked for.
///
/// The office's own system adds number, seal and red head (publish.md A3); nothing of that is invented here.
public struct Document: Hashable, Sendable {
    /// The title among the file's properties.
    public var title: String
    /// The day the file bears as its creation; never the clock.
    public var created: CivilDate
    /// A warning at the head of every page such as 样例数据，不得公示.
    public var banner: String?
    /// The issuing organ's name for a red head (发文机关标志); nil leaves the head to the office.
    public var redHead: String?
    /// What the document says, from top to bottom.
    public var blocks: [Block]

    /// Takes all parts.
    public init(
        title: String, created: CivilDate, banner: String? = nil, redHead: String? = nil, blocks: [Block]
    ) {
        self.title = title
        self.created = created
        self.banner = banner
        self.redHead = redHead
        self.blocks = blocks
    }

    /// A part of the document.
    public enum Block: Hashable, Sendable {
        /// The document number (发文字号); nil leaves 〔    〕 for the office to fill in.
        case documentNumber(String?)
        /// The title (标题), 2号 小标宋, centred; line feeds break the line.
        case title(String)
        /// The addressee (主送机关), flush left; a full-width colon is added.
        case addressee(String)
        /// A heading of level 1 (黑体), 2 (楷体) or 3 (仿宋), with its own numbering in the text.
        case heading(level: Int, String)
        /// A paragraph of the body, 3号 仿宋, first line indented by two characters.
        case paragraph(String)
        /// A table.
        case table(Table)
        /// The note on attachments (附件说明): their names in order, without numbers.
        case attachments([String])
        /// The issuing organ and the date (署名, 成文日期), the organ centred over the date.
        case signature(organ: String, date: CivilDate)
        /// The organs that get a copy (抄送), between two rules.
        case copies([String])
        /// A warning line of its own such as 样例数据，不得公示.
        case banner(String)
        /// A note (附注) in brackets, such as 此件公开发布.
        case note(String)
        /// What follows begins on a new page.
        case pageBreak
    }

    /// A table over the full width of the text.
    public struct Table: Hashable, Sendable {
        /// The caption over the table; empty for none.
        public var caption: String
        /// The columns from left to right; at least one.
        public var columns: [Column]
        /// The rows, one text per column.
        public var rows: [[String]]

        /// Takes all parts.
        public init(caption: String = "", columns: [Column], rows: [[String]]) {
            self.caption = caption
            self.columns = columns
            self.rows = rows
        }
    }

    /// A column of a table.
    public struct Column: Hashable, Sendable {
        /// Where the texts stand in their cells.
        public enum Alignment: String, Hashable, Sendable {
            /// Flush left, for texts.
            case left
            /// Centred, for short codes and serial numbers.
            case center
            /// Flush right, for numbers.
            case right
        }

        /// The text in the header row, repeated on every page.
        public var header: String
        /// The share of the width, relative to the other columns; above 0.
        public var width: Int
        /// Where the texts stand.
        public var alignment: Alignment

        /// Takes all parts.
        public init(_ header: String, width: Int = 1, alignment: Alignment = .left) {
            self.header = header
            self.width = width
            self.alignment = alignment
        }
    }
}
