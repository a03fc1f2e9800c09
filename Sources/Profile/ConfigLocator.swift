/// Finds the line of a key in a TOML text; TOMLKit gives positions of syntax errors only.
struct ConfigLocator {
    private var lines: [String: Int] = [:]

    /// Scans `[table]`, `[[table]]` and `key =` lines once.
    init(_ source: String) {
        var table = ""
        var counts: [String: Int] = [:]
        for (index, raw) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = raw.drop { $0 == " " || $0 == "\t" }
            if line.hasPrefix("[[") {
                let name = String(line.dropFirst(2).prefix { $0 != "]" })
                table = "\(name)#\(counts[name, default: 0])"
                counts[name, default: 0] += 1
            } else if line.hasPrefix("[") {
                table = String(line.dropFirst().prefix { $0 != "]" })
            } else if let equals = line.firstIndex(of: "="), !line.hasPrefix("#") {
                let key = line[..<equals].filter { $0 != " " && $0 != "\t" && $0 != "\"" }
                lines["\(table)\n\(key)"] = index + 1
                continue
            }
            lines["\(table)\n"] = lines["\(table)\n"] ?? index + 1
        }
    }

    /// The line of a key of a table, or the table's own line when the key is absent there.
    func line(table: String, key: String) -> Int? {
        lines["\(table)\n\(key)"] ?? lines["\(table)\n"]
    }
}
