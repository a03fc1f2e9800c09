import Messages

/// Reads the CSV family.
enum DelimitedText {
    /// The rows of a decoded text; `original` serves to show bytes that could not be decoded.
    static func read(_ text: TranscodedText, original: [UInt8]) throws(Problem) -> ReadResult {
        let separator = separatorLine(text)
        let start = separator?.behind ?? text.start
        let line = separator == nil ? 1 : 2
        let outcome = text.text.withUnsafeBytes { source -> Result<(Delimiter, RecordScanner.Records), Problem> in
            let delimiter = separator?.delimiter ?? DelimiterFinder.find(source, from: start)
            do throws(Problem) {
                return .success(
                    (delimiter, try RecordScanner.scan(source, from: start, line: line, delimiter: delimiter)))
            } catch {
                return .failure(error)
            }
        }
        let (delimiter, records) = try outcome.get()
        guard !records.marks.isEmpty else { throw Problem(.fileEmpty) }
        let (damaged, problems) = try withBadBytes(records, text, original)
        let content = RowContent(
            text: text.text, starts: records.starts, marks: records.marks, gap: delimiter.bytes.count, quoted: true,
            damaged: damaged)
        let format = SourceFormat(
            container: .delimited, encoding: text.encoding, delimiter: delimiter, lineEnd: lineEnd(text),
            hasSeparatorLine: separator != nil)
        return ReadResult(tables: [Table(rows: RowStore(content))], format: format, problems: problems)
    }

    /// The line `sep=,` that tells Excel the delimiter.
    private static func separatorLine(_ text: TranscodedText) -> (delimiter: Delimiter, behind: Int)? {
        let head = text.text[text.start...].prefix(16)
        let line = Array(head.prefix { $0 != 0x0A && $0 != 0x0D })
        guard line.count > 4, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=",
            let delimiter = Delimiter.allCases.first(where: { $0.bytes == Array(line.dropFirst(4)) })
        else { return nil }
        var behind = text.start + line.count
        if behind < text.text.count, text.text[behind] == 0x0D { behind += 1 }
        if behind < text.text.count, text.text[behind] == 0x0A { behind += 1 }
        return (delimiter, behind)
    }

    private static func lineEnd(_ text: TranscodedText) -> SourceFormat.LineEnd {
        guard let at = text.text[text.start...].firstIndex(where: RecordSearch.isLineEnd) else { return .crlf }
        if text.text[at] == 0x0A { return .lf }
        return at + 1 < text.text.count && text.text[at + 1] == 0x0A ? .crlf : .cr
    }

    /// Adds the rows with bytes that could not be decoded to the damaged ones; one problem for each row.
    private static func withBadBytes(
        _ records: RecordScanner.Records, _ text: TranscodedText, _ original: [UInt8]
    ) throws(Problem) -> (damaged: [Int], problems: [Problem]) {
        guard !text.bad.isEmpty else { return (records.damaged, records.problems) }
        var found: [(row: Int, problem: Problem)] = Array(zip(records.damaged, records.problems).map { ($0, $1) })
        var row = 0
        var last = -1
        let known = Set(records.damaged)
        for bad in text.bad {
            while row < records.marks.count, Int(records.marks[row].end) <= bad.textOffset { row += 1 }
            // The mark in front of the first row, or line ends behind the last: no row has it.
            guard row < records.marks.count, row != last else { continue }
            last = row
            guard !known.contains(row) else { continue }
            let rowStart = Int(records.starts[Int(records.marks[row].firstField)])
            let inside = text.text[min(rowStart, bad.textOffset)..<bad.textOffset].filter { $0 == 0x0A }.count
            let position = Position(line: Int(records.marks[row].line) + inside, byte: bad.offset)
            found.append((row, Problem(.badBytes, at: position, found: BadBytes.text(original, bad))))
        }
        found.sort { $0.row < $1.row }
        return (found.map(\.row), found.map(\.problem))
    }
}
