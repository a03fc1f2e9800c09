import Standards

/// The normal form in which column headers are compared (spec/domain.md §6.4).
enum HeaderText {
    /// A header without width, spaces, marks of obligation, colons and numbering; ASCII letters lower-case.
    static func normal(_ raw: String) -> String {
        // Rows may have many empty cells behind the last one that holds anything.
        if raw.isEmpty { return "" }
        var text = ""
        for scalar in NameKey.key(of: raw).unicodeScalars {
            switch scalar {
            case "*", "★", "☆", ":", "\"", "'", "“", "”", "=": continue
            case "A"..."Z": text.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
            default: text.unicodeScalars.append(scalar)
            }
        }
        // The search is costly, and few headers have brackets.
        if text.utf8.contains(UInt8(ascii: "(")) { text = withoutMarks(text) }
        return withoutNumbering(text)
    }

    private static func withoutMarks(_ normal: String) -> String {
        var text = normal
        for mark in ["(必填)", "(选填)", "(必填项)", "(文本)", "(文本格式)", "(可空)"] {
            while let range = text.firstRange(of: mark) { text.removeSubrange(range) }
        }
        return text
    }

    /// The same without what stands in brackets: `执法证号(11位)` → `执法证号`.
    static func withoutBrackets(_ normal: String) -> String {
        var depth = 0
        var text = ""
        for scalar in normal.unicodeScalars {
            switch scalar {
            case "(": depth += 1
            case ")": depth = max(0, depth - 1)
            default: if depth == 0 { text.unicodeScalars.append(scalar) }
            }
        }
        return text
    }

    // `1.`, `2、`, `(3)` before a header of Chinese characters.
    private static func withoutNumbering(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        let digits = scalars.prefix { ("0"..."9").contains($0) }.count
        guard digits > 0, digits < 3, digits + 1 < scalars.count, [".", "、", "．"].contains(scalars[digits]) else {
            return text
        }
        return String(String.UnicodeScalarView(scalars[(digits + 1)...]))
    }
}
