import Messages

/// Finds the rows that hold bytes which were no character, in tables made from marked-up text.
///
/// Such a byte became U+FFFD on the way. In a file with none of them U+FFFD is left alone: somebody else lost that
/// character; in a file with some, every row with U+FFFD is damaged.
enum BadCharacters {
    private struct Hit {
        let table: Int
        let row: Int
        let line: Int
        let count: Int
    }

    /// The result with those rows damaged; bytes outside all rows, such as in a batch number, become notes.
    ///
    /// In XML the row's line tells which bytes it holds; rows of sheets have them in the order of the file.
    /// Complexity: O(1) for files without such bytes, else O(bytes).
    static func marked(_ result: ReadResult, _ text: TranscodedText) -> ReadResult {
        guard !text.bad.isEmpty else { return result }
        let isXML = result.format.container == .xml
        let lines = badLines(text)
        var hits = result.tables.enumerated().flatMap { rows(of: $1, $0) }
        if isXML { hits.sort { ($0.line, $0.table, $0.row) < ($1.line, $1.table, $1.row) } }
        var notes = result.notes
        var damage = result.tables.indices.map { table in
            zip(result.tables[table].rows.content.damaged, result.problems(of: table)).map { (row: $0, problem: $1) }
        }
        var next = 0
        for hit in hits {
            while isXML, next + 1 < lines.count, lines[next] < hit.line {
                notes.append(outside(text.bad[next], line: lines[next]))
                next += 1
            }
            let bad = text.bad[min(next, text.bad.count - 1)]
            next = min(next + hit.count, lines.count)
            guard !damage[hit.table].contains(where: { $0.row == hit.row }) else { continue }
            let sheet = isXML ? nil : result.tables[hit.table].sheet
            let place = Position(sheet: sheet, line: hit.line, byte: bad.offset)
            damage[hit.table].append((hit.row, Problem(bad.message, at: place, found: bad.shown)))
        }
        for index in min(next, lines.count)..<lines.count {
            notes.append(outside(text.bad[index], line: isXML ? lines[index] : nil))
        }
        for table in damage.indices { damage[table].sort { $0.row < $1.row } }
        let tables = zip(result.tables, damage).map { table, damage in
            Table(sheet: table.sheet, rows: RowStore(table.rows.content.withDamaged(damage.map(\.row))))
        }
        return ReadResult(
            tables: tables, format: result.format, problems: damage.flatMap { $0.map(\.problem) }, notes: notes,
            envelope: result.envelope)
    }

    private static func outside(_ bad: BadSequence, line: Int?) -> Problem {
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

extension RowContent {
    /// The same rows, with others damaged.
    fileprivate func withDamaged(_ damaged: [Int]) -> RowContent {
        RowContent(text: text, starts: starts, marks: marks, gap: gap, quoted: quoted, damaged: damaged)
    }
}
