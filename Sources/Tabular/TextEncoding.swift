import Messages

/// How the characters of a file became bytes.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    /// UTF-8 without a mark.
    case utf8
    /// UTF-8 with the mark EF BB BF (Excel: CSV UTF-8).
    case utf8Marked
    /// UTF-16, low byte first (Excel: Unicode 文本).
    case utf16LittleEndian
    /// UTF-16, high byte first.
    case utf16BigEndian
    /// GB18030, which contains GBK and GB2312 (Excel in China: CSV).
    case gb18030

    /// The name shown to people.
    public var label: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf8Marked: "UTF-8 BOM"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .gb18030: "GB18030"
        }
    }

    /// How many bytes an ASCII character has.
    var unit: Int { self == .utf16LittleEndian || self == .utf16BigEndian ? 2 : 1 }

    /// U+FFFE, which is no character, where an ASCII character has one byte; the last of its bytes is one less than that
    /// of U+FFFF.
    var nonCharacter: [UInt8] { self == .gb18030 ? [0x84, 0x31, 0xA4, 0x38] : [0xEF, 0xBF, 0xBE] }

    /// The bytes a file in this encoding begins with.
    public var mark: [UInt8] {
        switch self {
        case .utf8, .gb18030: []
        case .utf8Marked: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        }
    }

    /// The text in this encoding, without the mark.
    ///
    /// Throws `Message.gb18030TableDiffers` when the system's converter cannot be trusted. Complexity: O(length).
    public func encode(_ text: String) throws(Problem) -> [UInt8] {
        switch self {
        case .utf8, .utf8Marked: return Array(text.utf8)
        case .utf16LittleEndian: return text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        case .gb18030: return try GB18030.encode(text)
        }
    }
}
