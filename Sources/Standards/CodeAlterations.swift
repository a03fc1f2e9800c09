/// What was changed in a raw value before it could be read as a code; each change is listed in the quality report.
public struct CodeAlterations: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// A set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Spaces, tabs, line breaks, non-breaking or ideographic spaces were dropped.
    public static let spaces = CodeAlterations(rawValue: 1)
    /// Zero-width characters or direction marks were dropped.
    public static let invisible = CodeAlterations(rawValue: 2)
    /// Hyphens or dashes were dropped.
    public static let hyphens = CodeAlterations(rawValue: 4)
    /// The marks that force text in a spreadsheet were dropped: a leading `'`, `="…"`, quotes.
    public static let textMarkers = CodeAlterations(rawValue: 8)
    /// Full-width characters were read as the ASCII ones.
    public static let fullWidth = CodeAlterations(rawValue: 16)
    /// Lower-case letters were raised.
    public static let lowerCase = CodeAlterations(rawValue: 32)
    /// A tail `.0`, left by a program that took the number for a decimal one, was dropped.
    public static let decimalTail = CodeAlterations(rawValue: 64)

    /// A number in scientific notation that shows all its digits was written out.
    public static let exponent = CodeAlterations(rawValue: 128)

    /// The kinds of change in Chinese, in a fixed order, such as `去除空格`.
    public var chineseNames: [String] {
        let names: [(CodeAlterations, String)] = [
            (.spaces, "去除空格"), (.invisible, "去除不可见字符"), (.hyphens, "去除连字符"), (.textMarkers, "去除文本标记"),
            (.fullWidth, "全角转半角"), (.lowerCase, "小写转大写"), (.decimalTail, "去除小数尾“.0”"), (.exponent, "科学计数法还原"),
        ]
        return names.filter { contains($0.0) }.map(\.1)
    }
}
