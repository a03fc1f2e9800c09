/// One entry of the catalogue: a stable code with its wording in both languages.
///
/// The texts may hold `{found}` and `{expected}`; a test checks that both languages use the same ones.
public struct Message: Hashable, Sendable {
    /// The stable code shown to people and kept in reports, such as `R014`.
    public let code: String
    /// How a command ends when this message stops it.
    public let exit: ExitStatus
    /// What is wrong, in Chinese.
    public let chinese: String
    /// What is wrong, in English.
    public let english: String
    /// What to do about it, in Chinese.
    public let remedyChinese: String
    /// What to do about it, in English.
    public let remedyEnglish: String

    /// Declares one entry: Chinese and English wording, each with its remedy.
    public init(
        _ code: String, exit: ExitStatus = .dataRefused,
        zh chinese: String, remedy remedyChinese: String,
        en english: String, remedyEnglish: String
    ) {
        self.code = code
        self.exit = exit
        self.chinese = chinese
        self.english = english
        self.remedyChinese = remedyChinese
        self.remedyEnglish = remedyEnglish
    }

    /// Two entries are the same when their codes are.
    public static func == (left: Message, right: Message) -> Bool { left.code == right.code }

    /// Hashes the code alone.
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }

    /// What is wrong, before the values are put in.
    public func wording(_ language: Language) -> String { language == .chinese ? chinese : english }

    /// What to do about it, before the values are put in.
    public func remedy(_ language: Language) -> String {
        language == .chinese ? remedyChinese : remedyEnglish
    }
}
