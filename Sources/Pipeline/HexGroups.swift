import Digest

/// A digest as people compare it on paper: groups of four, sixteen to a line of four groups, each line checked.
enum HexGroups {
    /// Four lines' worth of groups joined by spaces; each line ends with a two-digit check group in brackets.
    ///
    /// The check group is the first byte of the SHA-256 of the line's sixteen digits.
    static func lines(_ hex: String) -> [String] {
        let digits = Array(hex)
        return stride(from: 0, to: digits.count, by: 16).map { start in
            let line = digits[start..<min(start + 16, digits.count)]
            let groups = stride(from: line.startIndex, to: line.endIndex, by: 4).map {
                String(line[$0..<min($0 + 4, line.endIndex)])
            }
            let check = HashAlgorithm.sha256.hash(String(line)).hex.prefix(2)
            return groups.joined(separator: " ") + " [\(check)]"
        }
    }

    /// The groups without check groups, for what is typed into a page.
    static func plainLines(_ hex: String) -> [String] { lines(hex).map { String($0.prefix { $0 != "[" }.dropLast()) } }

    /// All lines on one.
    static func text(_ hex: String) -> String { lines(hex).joined(separator: "  ") }
}
