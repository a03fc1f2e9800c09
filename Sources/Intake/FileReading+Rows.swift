import Messages
import Model
import Standards
import Tabular

extension FileReading {
    /// Reads all rows of the table below its header.
    ///
    /// Those that are no data are noted, damaged ones are refused with their problem. Gives the index of the row in
    /// which the next table of the sheet begins, or the number of rows.
    mutating func readRows(of rows: TableRows, layout: Layout, format: SourceFormat) throws(Problem) -> Int {
        let width = commonWidth(of: .industry, in: rows, from: layout.firstDataRow)
        industries = Remembered { IndustryReading($0, width: width) }
        let filter = RowFilter(mapping: mapping)
        let tables = TableEnd(rows, layout)
        var blanks = 0
        var index = layout.firstDataRow
        while rows.has(index) {
            let row = rows[index]
            place = index
            index += 1
            if draft.isFull || index % 4096 == 0 { handOver(from: rows) }
            if row.isDamaged {
                refuse(row, rows.damage[place] ?? Problem(.badBytes))
                noteFound()
                continue
            }
            let found = filter.reading(row)
            if found == .unclear || found == .skipped(.remark) && ReportingUnit.find([row.fields]) != nil {
                switch tables.start(at: place) {
                case .nothing: break
                case .anotherTable:
                    try end(of: rows, blanks)
                    return place
                case .samePage(let header):
                    for skipped in place..<header {
                        place = skipped
                        noteSkipped(rows[skipped], .repeatedTitle)
                        noteFound()
                    }
                    index = header
                    continue
                }
            }
            switch found {
            case .skipped(.blank): blanks += 1
            case .skipped(let reason): noteSkipped(row, reason)
            case .data, .unclear:
                hasPlainCode = found == .data(hasPlainCode: true)
                if isWhole(row, format), isText(row) { read(row) }
            }
            noteFound()
        }
        try end(of: rows, blanks)
        return index
    }

    private mutating func end(of rows: TableRows, _ blanks: Int) throws(Problem) {
        handOver(from: rows)
        noteEnd(blanks)
        try tellRepeated(by: origin(of: rows))
    }

    private mutating func noteEnd(_ blanks: Int) {
        if blanks > 0 { noteFile(.rowsBlank, found: String(blanks)) }
        if [5_000, 10_000, 20_000, 65_535, 65_536].contains(accounting.read) {
            noteFile(.rowLimitReached, found: String(accounting.read))
        }
    }

    private mutating func refuse(_ row: Row, _ problem: Problem, column: String = "") {
        let original = masked(String(row.field(0).prefix(80)))
        findings.append(
            Finding(line: row.line, column: column, problem: problem, original: original, disposition: .rejected))
        count(.rejected)
    }

    private mutating func noteSkipped(_ row: Row, _ reason: RowFilter.Reason) {
        let text = row.fields.map(CellText.trimmed).filter { !$0.isEmpty }.prefix(6).map(masked).joined(separator: " ")
        let problem = Problem(.rowSkipped, expected: "\(row.line)行（\(reason.rawValue)）", found: text)
        findings.append(Finding(line: row.line, column: "", problem: problem, original: text, disposition: .note))
    }

    /// Whether a row has as many fields as the header; blank ones behind the last do not count.
    ///
    /// Only in delimited text a row may have lost some: elsewhere it ends with its last filled cell.
    private mutating func isWhole(_ row: Row, _ format: SourceFormat) -> Bool {
        let width = mapping.columns.count
        if row.count < width {
            guard format.container == .delimited else { return true }
            let lastNeeded = mapping.columns.last { $0.isRead }?.index ?? 0
            if row.count > lastNeeded { return true }
            let problem = Problem(.fieldsMissing, expected: String(width), found: String(row.count))
            refuse(row, problem)
            return false
        }
        for index in width..<max(width, row.count) {
            let text = row.withBytes(index, CellText.text)
            if text.isEmpty { continue }
            refuse(row, Problem(.fieldsSuperfluous, expected: String(width), found: masked(text)))
            return false
        }
        return true
    }

    /// Whether no field that is read holds a control character, line ends and tabs aside: no document could show it.
    private mutating func isText(_ row: Row) -> Bool {
        guard row.withAllBytes(\.hasControl) else { return true }
        for column in mapping.columns where column.isRead && column.index < row.count {
            let isBad = row.withBytes(column.index, \.hasControl)
            guard isBad else { continue }
            let scalars = row.field(column.index).unicodeScalars.filter {
                $0.value < 0x20 && !["\t", "\n", "\r"].contains($0)
            }
            let problem = Problem(.forbiddenCharacter, found: scalars.first.map(Visible.code) ?? "")
            refuse(row, problem, column: column.header)
            return false
        }
        return true
    }

    /// The number of digits that nearly all numbers in a column's first rows have; nil when they differ.
    private func commonWidth(of field: Field, in rows: TableRows, from first: Int) -> Int? {
        guard let column = mapping.column(of: field) else { return nil }
        var counts = [Int](repeating: 0, count: 5)
        for index in first..<first + FileReading.rowsTold where rows.has(index) {
            let row = rows[index]
            if column >= row.count { continue }
            let digits = row.withBytes(column) { bytes in
                bytes.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? bytes.count : 0
            }
            if (1...4).contains(digits) { counts[digits] += 1 }
        }
        let total = counts.reduce(0, +)
        return counts.indices.last { counts[$0] * 10 >= total * 9 && counts[$0] > 0 }
    }

    /// How many rows tell the form of a column.
    private static let rowsTold = 20_000

    mutating func noteFile(_ message: Message, expected: String = "", found: String = "", column: String = "") {
        findings.append(
            Finding(
                line: nil, column: column, problem: Problem(message, expected: expected, found: found), original: found,
                disposition: .note))
    }

    /// Notes columns that nobody understands, and second columns of one meaning.
    mutating func noteColumns() {
        for column in mapping.columns where !column.isRead && !HeaderText.normal(column.header).isEmpty {
            switch column.field {
            case nil: noteFile(.columnUnknown, found: column.header, column: column.header)
            case .notKept, .identity: continue
            case .elsewhere:
                let kind = ElsewhereKind.of(column.header)
                noteFile(
                    .columnElsewhere, expected: kind.chineseName, found: column.header, column: column.header)
            case let field?:
                noteFile(
                    .columnRepeated, expected: mapping.header(of: field), found: column.header, column: column.header)
            }
        }
    }

    /// Why the file is refused when too many rows were: every reason with its count, most frequent first.
    var ceilingProblem: Problem? {
        let read = accounting.read
        let rejected = accounting.rejected + hopeless.values.reduce(0, +)
        guard read >= context.rejectCeilingFromRows, rejected * 1_000_000 > context.rejectCeiling.ppm * read else {
            return nil
        }
        var counts = hopeless
        for finding in findings where finding.disposition == .rejected {
            counts[finding.problem.message.code, default: 0] += 1
        }
        let reasons = counts.keys.sortedByBytes().sorted { counts[$0, default: 0] > counts[$1, default: 0] }
            .map { code in "\(code) \(wording(code)) \(counts[code, default: 0])行" }
        return Problem(
            .rejectCeilingExceeded, expected: context.rejectCeiling.text,
            found: "共\(read)行，退回\(rejected)行：" + reasons.joined(separator: "；"))
    }

    // The first finding's sentence stands for its code.
    private func wording(_ code: String) -> String {
        let first = findings.first { $0.disposition == .rejected && $0.problem.message.code == code }
        return first.map { "（如第\($0.line ?? 0)行：\($0.problem.sentence(.chinese))）" } ?? ""
    }
}

extension UnsafeRawBufferPointer {
    /// Whether there is a control character among the bytes, line ends and tabs aside.
    fileprivate var hasControl: Bool {
        isLow && contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    }

    /// Whether there is a byte below 0x20, 16 being looked at together.
    private var isLow: Bool {
        typealias Lanes = SIMD16<UInt8>
        guard count >= Lanes.scalarCount else { return contains { $0 < 0x20 } }
        var low = SIMD2<UInt64>()
        var at = 0
        while at < count {
            // The last ones are looked at together with some before them.
            let lanes = loadUnaligned(fromByteOffset: Swift.min(at, count &- Lanes.scalarCount), as: Lanes.self)
            low |= unsafeBitCast(lanes .< Lanes(repeating: 0x20), to: SIMD2<UInt64>.self)
            at &+= Lanes.scalarCount
        }
        return low[0] | low[1] != 0
    }
}
