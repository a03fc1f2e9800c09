/// The language of messages; reports and publications are always Chinese.
public enum Language: String, Sendable, CaseIterable {
    /// Simplified Chinese.
    case chinese = "zh"
    /// English.
    case english = "en"

    /// The language a locale variable such as `zh_CN.UTF-8` asks for; anything but Chinese gives English.
    public init(locale: String) {
        self = locale.hasPrefix("zh") ? .chinese : .english
    }
}
