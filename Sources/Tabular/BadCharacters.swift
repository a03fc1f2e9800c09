import Messages

/// Finds the records that hold bytes which were no character, in tables made from XML.
///
/// Such a byte became U+FFFD on the way, and a record's line tells which bytes it holds. In a file with none of them
/// U+FFFD is left alone: somebody else lost that character; in a file with some, every row with U+FFFD is damaged.
enum BadCharacters {
    private struct Hit {
        let table: Int
        let row: Int
        let line: Int
        let count: Int
    }

    /// The result with those rows damaged; bytes outside all rows, such as in a batch number, become notes.
    ///
    /// Complexity: O(1) for files without such bytes, else O(bytes).
    static func marked(_ result: ReadResult, _ text: TranscodedText) -> ReadResult {
        guard !text.bad.isEmpty else { return result }
        let lines = badLines(text)
        let hits = result.tables.enumerated().flatMap { rows(of: $1, $0) }
            .sorted { ($0.line, $0.table, $0.row) < ($1.line, $1.table, $1.row) }
        var notes: [Problem] = []
        var damage = result.tables.map { _ in [(row: Int, problem: Problem)]() }
        var next = 0
        for hit in hits {
            while next + 1 < lines.count, lines[next] < hit.line {
                notes.append(outside(text.bad[next], line: lines[next]))
                next += 1
            }
            let bad = text.bad[min(next, text.bad.count - 1)]
            next = min(next + hit.count, lines.count)
            let place = Position(line: hit.line, byte: bad.offset)
            damage[hit.table].append((hit.row, Problem(bad.message, at: place, found: bad.shown)))
        }
        for index in min(next, lines.count)..<lines.count { notes.append(outside(text.bad[index], line: lines[index])) }
        return result.damaged(damage, in: result.tables.map(\.rows.content), notes: notes)
    }

    /// The note on bytes that stand in no row.
    static func outside(_ bad: BadSequence, line: Int?) -> Problem {
        Problem(.badBytesOutside, at: Position(line: line, byte: bad.offset), found: bad.shown)
    }

    /// The physical line of each bad sequence.
    private static func badLines(_ text: TranscodedText) -> [Int] {
        var lines: [Int] = []
        var line = 1
        var at = 0
        for bad in text.bad {
            line += text.text[at..<bad.textOffset].count { $0 == 0x0A }
            at = bad.textOffset
            lines.append(line)
        }
        return lines
    }

    private static func rows(of table: Table, _ index: Int) -> [Hit] {
        table.rows.indices.compactMap { row in
            let fields = table.rows[row]
            let count = (0..<fields.count).reduce(0) { sum, field in sum + fields.withBytes(field, Self.replacements) }
            return count > 0 ? Hit(table: index, row: row, line: fields.line, count: count) : nil
        }
    }

    private static func replacements(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard bytes.count > 2 else { return 0 }
        return (0..<bytes.count - 2).count { bytes[$0] == 0xEF && bytes[$0 + 1] == 0xBF && bytes[$0 + 2] == 0xBD }
    }
}

extension ReadResult {
    /// The same result with rows of its tables damaged, unless they are so already.
    func damaged(
        _ damage: [[(row: Int, problem: Problem)]], in contents: [RowContent], notes more: [Problem]
    ) -> ReadResult {
        let all = tables.indices.map { table in
            let known = Array(zip(contents[table].damaged, problems(of: table)))
            let new = damage[table].filter { hit in !known.contains { $0.0 == hit.row } }
            return (known + new.map { ($0.row, $0.problem) }).sorted { $0.0 < $1.0 }
        }
        let damagedTables = tables.indices.map { table in
            Table(sheet: tables[table].sheet, rows: RowStore(contents[table].with(damaged: all[table].map(\.0))))
        }
        return ReadResult(
            tables: damagedTables, format: format, problems: all.flatMap { $0.map(\.1) }, notes: notes + more,
            envelope: envelope)
    }
}

extension RowContent {
    /// The same rows, with others damaged.
    fileprivate func with(damaged: [Int]) -> RowContent {
        RowContent(text: text, starts: starts, marks: marks, gap: gap, quoted: quoted, damaged: damaged)
    }
}
