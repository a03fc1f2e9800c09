/// Something a run says when all is well: what was done, what comes next; in both languages.
public struct Notice: Hashable, Sendable {
    /// What kind of line it is.
    public let kind: Kind
    /// The Chinese wording.
    public let chinese: String
    /// The English wording.
    public let english: String

    /// What kind of line it is.
    public enum Kind: String, Sendable {
        /// A step was done.
        case done
        /// Something a person must look at.
        case warning
        /// A step that waits for a person (下一步).
        case nextStep
        /// Where results lie.
        case place
    }

    /// Makes a notice.
    public init(_ kind: Kind, zh chinese: String, en english: String) {
        self.kind = kind
        self.chinese = chinese
        self.english = english
    }

    /// The wording in a language, safe to show.
    public func text(_ language: Language) -> String {
        Visible.text(language == .chinese ? chinese : english)
    }
}
