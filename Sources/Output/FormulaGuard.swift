/// Keeps a spreadsheet program from taking a cell of a CSV file for a formula.
///
/// A cell beginning with `=` `+` `-` `@`, TAB, CR, LF or one of the full-width ＝ ＋ － ＠ gets an apostrophe in
/// front (OWASP "CSV Injection"; publish.md D1). A cell that already looks guarded gets one more, so that
/// `original` undoes every guard exactly.
public enum FormulaGuard {
    /// The cell as it may stand in a file for people; the same when it is harmless.
    public static func guarded(_ cell: String) -> String {
        isDangerous(cell.utf8) ? "'" + cell : cell
    }

    /// The cell without a guard that `guarded` put there.
    public static func original(_ cell: String) -> String {
        guard cell.utf8.first == UInt8(ascii: "'"), isDangerous(cell.utf8.dropFirst()) else {
            return cell
        }
        return String(decoding: Array(cell.utf8.dropFirst()), as: UTF8.self)
    }

    /// Whether the text is any number of apostrophes followed by a character that starts a formula.
    static func isDangerous(_ text: some Collection<UInt8>) -> Bool {
        let rest = text.drop { $0 == UInt8(ascii: "'") }
        guard let first = rest.first else { return false }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A,
            0x0D:
            return true
        // U+FF1D ＝, U+FF0B ＋, U+FF0D －, U+FF20 ＠
        case 0xEF:
            let next = rest.dropFirst().prefix(2)
            return [[0xBC, 0x9D], [0xBC, 0x8B], [0xBC, 0x8D], [0xBC, 0xA0]].contains(Array(next))
        default: return false
        }
    }
}
