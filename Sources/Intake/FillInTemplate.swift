import Model

/// A table for a department to fill in, whose headers are understood without any mapping.
public struct FillInTemplate: Sendable {
    /// One column.
    public struct Column: Sendable {
        /// The header; obligatory ones begin with `*`.
        public let header: String
        /// What may stand in it; empty when anything may.
        public let choices: [String]
        /// Whether nothing but the choices may stand in it.
        public let isClosed: Bool
        /// What stands in the sample row.
        public let sample: String
        /// How to fill it in.
        public let advice: String

        init(
            _ header: String, _ sample: String, _ advice: String = "", choices: [String] = [], isClosed: Bool = true
        ) {
            self.header = header
            self.sample = sample
            self.advice = advice
            self.choices = choices
            self.isClosed = isClosed
        }
    }

    /// The headers of the sheet that explains the columns; the reader passes over it, also where a program has dropped
    /// the names of sheets.
    public static let explanationHeaders = ["列", "要求", "怎样填写"]
    /// The title of the sheet that holds the lists, which is passed over likewise.
    public static let choicesTitle = "下拉列表中的值，请勿改动"

    /// What the table holds.
    public let kind: ExportKind
    /// The columns; the first one numbers the rows, and in the sample row it says 示例, which the reader passes over.
    public let columns: [Column]

    /// The template of a kind; the words of a county are offered as choices.
    public init(_ kind: ExportKind, words: CountyWords = CountyWords()) {
        self.kind = kind
        columns = [Column("序号", "示例", "从1起顺序填写；示例行不必删除")] + FillInTemplate.columns(of: kind, words)
    }

    /// The words that a county uses, and the department that is to fill the table in.
    public struct CountyWords: Sendable {
        /// 业务专长.
        public var specialties: [String] = []
        /// 区域.
        public var regions: [String] = []
        /// Short names of departments.
        public var departments: [String] = []
        /// The department's short name.
        public var department = ""

        /// No words.
        public init() {}
    }
}
