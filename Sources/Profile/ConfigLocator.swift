/// Finds the line of a key in a TOML text; TOMLKit gives positions of syntax errors only.
struct ConfigLocator {
    /// The file's name for messages.
    let file: String
    /// By table and key; the top table begins on line 1.
    private var lines = ["\n": 1]

    /// Scans `[table]`, `[[table]]` and `key =` lines once; line ends may be LF or CRLF.
    init(_ source: String, file: String) {
        self.file = file
        var table = ""
        var counts: [String: Int] = [:]
        // By bytes: to Swift a CRLF is one character that differs from a line feed.
        for (index, raw) in source.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = String(decoding: raw, as: UTF8.self).drop { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }
            if line.hasPrefix("[[") {
                let name = ConfigLocator.bare(line.dropFirst(2).prefix { $0 != "]" })
                table = "\(name)#\(counts[name, default: 0])"
                counts[name, default: 0] += 1
            } else if line.hasPrefix("[") {
                table = ConfigLocator.bare(line.dropFirst().prefix { $0 != "]" })
            } else if let equals = line.firstIndex(of: "="), !line.hasPrefix("#") {
                let place = "\(table)\n\(ConfigLocator.bare(line[..<equals]))"
                lines[place] = lines[place] ?? index + 1
                continue
            }
            lines["\(table)\n"] = lines["\(table)\n"] ?? index + 1
        }
    }

    /// The line of a key or of the table or list that stands for it; `inner` is the key's full path.
    func line(table: String, key: String, inner: String) -> Int? {
        lines["\(table)\n\(key)"] ?? lines["\(inner)\n"] ?? lines["\(inner)#0\n"]
    }

    /// The line on which a table begins.
    func line(table: String) -> Int? { lines["\(table)\n"] }

    private static func bare(_ key: Substring) -> String {
        String(key.filter { $0 != " " && $0 != "\t" && $0 != "\"" })
    }
}
