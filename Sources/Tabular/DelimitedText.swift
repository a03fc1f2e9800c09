import Messages

/// Reads the CSV family, block by block.
struct DelimitedText: BlockReading {
    /// How much text is looked at to find the form of the file; `DelimiterFinder` needs no more.
    private static let head = DelimiterFinder.window + 64

    /// The form of the file.
    let format: SourceFormat

    private let blockSize: Int
    private var windows: TextWindows
    private var progress: RecordProgress
    private let delimiter: Delimiter
    /// Where the text of the next block begins: behind the mark and the separator line, in the first.
    private var start: Int
    private var isEnded = false
    private var hasRows = false

    /// Finds the form of a text file; a block will hold the text of about `blockSize` bytes of the file.
    init(_ source: ByteSource, _ finding: EncodingFinder.Finding, blockSize: Int) throws(Problem) {
        windows = try TextWindows(source, finding)
        self.blockSize = blockSize
        var ahead = windows
        // UTF-16 needs two bytes for each byte of text.
        let text = try ahead.next(min(source.size, 2 * Self.head)).text
        let separator = Self.separatorLine(text, finding.textStart)
        start = separator?.behind ?? finding.textStart
        let from = start
        delimiter = separator?.delimiter ?? text.withUnsafeBytes { DelimiterFinder.find($0, from: from) }
        progress = RecordProgress(line: separator == nil ? 1 : 2)
        format = SourceFormat(
            container: .delimited, encoding: finding.encoding, delimiter: delimiter,
            lineEnd: Self.lineEnd(text, finding.textStart), hasSeparatorLine: separator != nil)
    }

    /// The next rows, with a problem for each damaged one; nil behind the last.
    ///
    /// Throws `quotingBroken`, `damageEverywhere`, `fileChanged`, or `fileEmpty` when there is no row at all.
    mutating func next() throws(Problem) -> Block? {
        var size = blockSize
        while !isEnded {
            let window = try windows.next(size)
            let records = try window.text.withUnsafeBufferPointer { (text) throws(Problem) in
                try RecordScanner.scan(
                    UnsafeRawBufferPointer(text), from: start, isLast: window.isLast, delimiter: delimiter, &progress)
            }
            isEnded = window.isLast
            start = max(0, start - window.text.count)
            windows.putBack(window, from: records.end)
            guard !records.marks.isEmpty else {
                // A row longer than the block.
                size = min(size, Int.max / 4) * 2
                continue
            }
            hasRows = true
            let (damaged, problems) = Self.withBadBytes(records, window)
            let content = RowContent(
                text: window.text, starts: records.starts, marks: records.marks, gap: delimiter.bytes.count,
                quoted: true, damaged: damaged)
            return (RowStore(content), problems)
        }
        guard hasRows else { throw Problem(.fileEmpty) }
        return nil
    }

    /// The line `sep=,` that tells Excel the delimiter.
    private static func separatorLine(_ text: [UInt8], _ start: Int) -> (delimiter: Delimiter, behind: Int)? {
        let line = Array(text[start...].prefix(16).prefix { $0 != 0x0A && $0 != 0x0D })
        guard line.count > 4, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=",
            let delimiter = Delimiter.allCases.first(where: { $0.bytes == Array(line.dropFirst(4)) })
        else { return nil }
        var behind = start + line.count
        if behind < text.count, text[behind] == 0x0D { behind += 1 }
        if behind < text.count, text[behind] == 0x0A { behind += 1 }
        return (delimiter, behind)
    }

    private static func lineEnd(_ text: [UInt8], _ start: Int) -> SourceFormat.LineEnd {
        guard let at = text[start...].firstIndex(where: RecordSearch.isLineEnd) else { return .crlf }
        if text[at] == 0x0A { return .lf }
        return at + 1 < text.count && text[at + 1] == 0x0A ? .crlf : .cr
    }

    /// Adds the rows with bytes that could not be decoded to the damaged ones; one problem for each row.
    private static func withBadBytes(
        _ records: RecordScanner.Records, _ window: TextWindows.Window
    ) -> (damaged: [Int], problems: [Problem]) {
        guard let firstBad = window.bad.first, firstBad.textOffset < records.end else {
            return (records.damaged, records.problems)
        }
        var found: [(row: Int, problem: Problem)] = Array(zip(records.damaged, records.problems).map { ($0, $1) })
        var row = 0
        var last = -1
        let known = Set(records.damaged)
        for bad in window.bad where bad.textOffset < records.end {
            while row < records.marks.count, Int(records.marks[row].end) <= bad.textOffset { row += 1 }
            // The mark in front of the first row, or line ends behind the last: no row has it.
            guard row < records.marks.count, row != last else { continue }
            last = row
            guard !known.contains(row) else { continue }
            let rowStart = Int(records.starts[Int(records.marks[row].firstField)])
            let inside = window.text[min(rowStart, bad.textOffset)..<bad.textOffset].filter { $0 == 0x0A }.count
            let position = Position(line: Int(records.marks[row].line) + inside, byte: bad.offset)
            found.append((row, Problem(bad.message, at: position, found: bad.shown)))
        }
        found.sort { $0.row < $1.row }
        return (found.map(\.row), found.map(\.problem))
    }
}
