import Messages

/// Says why no header was found in a file, as far as its first rows tell.
enum MissingHeader {
    /// The problem of a file whose first table begins with these rows.
    static func problem(_ rows: [[String]]) -> Problem {
        let first = rows.first?.joined(separator: " ") ?? ""
        if isGarbled(first) { return Problem(.headerGarbled, found: String(first.prefix(40))) }
        for row in rows {
            if row.contains("faultstring") {
                let told = rows.last?.filter { !$0.isEmpty }.joined(separator: " ") ?? ""
                return Problem(.interfaceFault, found: String(told.prefix(80)))
            }
            for cell in row.map(CellText.trimmed) where isDocument(cell) {
                return Problem(.documentInCell, found: String(cell.prefix(40)))
            }
            let filled = row.filter { !$0.isEmpty }
            if filled.count == 1,
                HeaderFinder.score(filled[0].split(whereSeparator: \.isWhitespace).map(String.init)) > 0
            {
                return Problem(.columnsOfSpaces, found: String(filled[0].prefix(80)))
            }
        }
        return Problem(.headerMissing, expected: String(HeaderFinder.searchedRows), found: String(first.prefix(80)))
    }

    /// Whether each byte of Chinese in UTF-8 became a character of Western Europe on its way — å and two more — or each
    /// character a question mark.
    private static func isGarbled(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        let broken = zip(scalars, scalars.dropFirst()).count { (0xE4...0xE9).contains($0.value) && !$1.isASCII }
        return broken > 1 || text.contains("锟斤拷") || text.contains("???")
    }

    /// Whether a cell holds an XML or JSON document of its own, as interfaces put it into their answers.
    private static func isDocument(_ cell: String) -> Bool {
        ["<?xml", "{\"", "[{\"", "[[\""].contains { cell.hasPrefix($0) } || cell.hasPrefix("<") && cell.hasSuffix(">")
    }
}
