/// What stands between two fields of a record.
public enum Delimiter: String, Hashable, Sendable, CaseIterable {
    /// The comma of CSV.
    case comma = ","
    /// The tab of 「Unicode 文本」 and TSV.
    case tab = "\t"
    /// The semicolon of some European settings.
    case semicolon = ";"
    /// The vertical bar of database dumps.
    case bar = "|"
    /// The full-width comma that input methods produce.
    case wideComma = "，"
    /// The control character 0x01 of Hive and ODPS dumps.
    case hive = "\u{1}"

    /// The delimiter as UTF-8.
    public var bytes: [UInt8] { Array(rawValue.utf8) }

    /// The delimiter in a visible form.
    public var label: String {
        switch self {
        case .tab: "\\t"
        case .hive: "\\x01"
        case .comma, .semicolon, .bar, .wideComma: rawValue
        }
    }
}
