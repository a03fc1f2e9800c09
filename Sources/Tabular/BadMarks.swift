import Messages

/// Numbers the bytes of a page that were no character, so that the cell that holds one tells which it is.
///
/// Rows of pages and of sheets do not know where in the file they stood. So each U+FFFD that stands for bad bytes takes
/// its number along through the reader, as a character of the private planes behind it, and loses it in the rows.
enum BadMarks {
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
    private static let firstNumber = 0xF0000
    private static let length = 4

    /// The text with the numbers in it; throws `damageEverywhere` when there are more than rows may be damaged.
    static func numbered(_ text: TranscodedText) throws(Problem) -> TranscodedText {
        guard !text.bad.isEmpty else { return text }
        guard text.bad.count <= RecordScanner.damageCap else {
            throw Problem(.damageEverywhere, found: String(RecordScanner.damageCap))
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.text.count + text.bad.count * length)
        var at = 0
        for (number, bad) in text.bad.enumerated() {
            let end = bad.textOffset + replacement.count
            bytes += text.text[at..<end]
            bytes += mark(number)
            at = end
        }
        bytes += text.text[at...]
        return text.with(bytes)
    }

    /// A name without the numbers in it.
    static func plain(_ name: String) -> String {
        var isBehind = false
        var plain = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            if !isBehind || Int(scalar.value) < firstNumber { plain.append(scalar) }
            isBehind = scalar == "\u{FFFD}"
        }
        return String(plain)
    }

    /// The result of reading a numbered text: the rows that hold bad bytes are damaged, with the place of the first one;
    /// bytes outside all rows become notes.
    static func resolved(_ result: ReadResult, _ text: TranscodedText) -> ReadResult {
        guard !text.bad.isEmpty else { return result }
        var isInRow = [Bool](repeating: false, count: text.bad.count)
        var damage: [[(row: Int, problem: Problem)]] = []
        var contents: [RowContent] = []
        for table in result.tables {
            let (content, found) = unmarked(table.rows.content, text.bad.count)
            contents.append(content)
            var damaged: [(row: Int, problem: Problem)] = []
            for (row, number) in found {
                isInRow[number] = true
                if damaged.last?.row == row { continue }
                let bad = text.bad[number]
                let place = Position(sheet: table.sheet, line: Int(content.marks[row].line), byte: bad.offset)
                damaged.append((row, Problem(bad.message, at: place, found: bad.shown)))
            }
            damage.append(damaged)
        }
        let outside = text.bad.indices.filter { !isInRow[$0] }.map { text.bad[$0].note(line: nil) }
        return result.damaged(damage, in: contents, notes: outside)
    }

    /// The rows without numbers, and which of them held which numbers, in their order.
    private static func unmarked(_ content: RowContent, _ count: Int) -> (RowContent, [(row: Int, number: Int)]) {
        var text: [UInt8] = []
        text.reserveCapacity(content.text.count)
        var found: [(at: Int, number: Int)] = []
        var at = 0
        while at < content.text.count {
            text.append(content.text[at])
            at += 1
            guard text.last == replacement[2], text.suffix(3).elementsEqual(replacement),
                let number = number(content.text[at...].prefix(length)), number < count
            else { continue }
            found.append((at, number))
            at += length
        }
        guard !found.isEmpty else { return (content, []) }
        var passed = 0
        func moved(_ offset: UInt32) -> Int {
            while passed < found.count, found[passed].at < Int(offset) { passed += 1 }
            return Int(offset) - passed * length
        }
        let starts = content.starts.map { UInt32(truncatingIfNeeded: moved($0)) }
        passed = 0
        var rows: [(row: Int, number: Int)] = []
        let marks = content.marks.enumerated().map { row, mark in
            let first = passed
            let end = moved(mark.end)
            rows += found[first..<passed].map { (row, $0.number) }
            return RowContent.Mark(firstField: Int(mark.firstField), end: end, line: Int(mark.line))
        }
        let plain = RowContent(
            text: text, starts: starts, marks: marks, gap: content.gap, quoted: content.quoted, damaged: content.damaged
        )
        return (plain, rows)
    }

    private static func mark(_ number: Int) -> [UInt8] {
        let value = firstNumber + number
        return [
            UInt8(0xF0 | value >> 18), UInt8(0x80 | value >> 12 & 0x3F), UInt8(0x80 | value >> 6 & 0x3F),
            UInt8(0x80 | value & 0x3F),
        ]
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count == length, bytes[bytes.startIndex] >= 0xF3 else { return nil }
        let value = bytes.dropFirst().reduce(Int(bytes[bytes.startIndex] & 7)) { $0 << 6 | Int($1 & 0x3F) }
        return value >= firstNumber ? value - firstNumber : nil
    }
}

extension ReadResult {
    /// The same result with rows of its tables damaged, unless they are so already.
    fileprivate func damaged(
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
