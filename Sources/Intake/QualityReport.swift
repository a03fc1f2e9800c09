import Messages
import Model
import Tabular

/// What goes back to a department about one file: tables of plain text, ready for CSV or a workbook.
public struct QualityReport: Sendable {
    /// A table of text: rows above the header, the header, the rows.
    public struct Sheet: Hashable, Sendable {
        /// Rows that stand above the header in the department's own file.
        public let above: [[String]]
        /// The header.
        public let header: [String]
        /// The rows.
        public let rows: [[String]]
    }

    /// Every refused, altered or merged row and every note about a row: the department's columns as they stand in the
    /// file, then 错误行号, 错误列, 错误代码, 原因, 原值, 建议, 处理; one line per finding, in file order.
    public let findings: FindingTable
    /// The department's own table with its refused rows alone and the same columns at its end.
    ///
    /// Corrected, it is read back as it is: the added columns are ignored. Nil when no row was refused.
    public let rejects: Sheet?
    /// Notes about the file as a whole: 代码, 说明, 建议.
    public let notes: Sheet
    /// Why rows were refused, altered, merged or noted, most frequent first, then by code and disposition.
    public let reasons: [FileQuality.Reason]
    /// How many rows were taken with a value changed or left out.
    public let altered: Int
    /// How many rows give each field.
    public let fields: [FileQuality.FieldCount]
    /// Whether there is nothing to tell.
    public var isEmpty: Bool { findings.isEmpty && notes.rows.isEmpty }

    /// Makes the report of a file from what reading and merging gave; identity numbers are masked in it.
    ///
    /// The rows are read again; throws when the file has changed or gone meanwhile (T100, W001). The refused rows listed
    /// must be as many as the accounting says (R130, a defect of the program).
    public init(_ export: Export, _ outcome: ExportOutcome) throws(Problem) {
        let source = try ReportSource(export, lines: Set(outcome.findings.compactMap(\.line)))
        let above = export.above
        let header = source.header + ErrorColumns.headers
        let width = source.header.count
        var rejects: [[String]] = []
        var notes: [[String]] = []
        var counts: [[String]: (count: Int, example: String)] = [:]
        var alteredLines: Set<Int> = []
        var lastRejected: Int?
        for finding in outcome.findings {
            let code = finding.problem.message.code
            let example = finding.line.map { "第\($0)行：" } ?? ""
            let key = [code, finding.disposition.rawValue]
            counts[key, default: (0, example + finding.problem.sentence(.chinese))].count += 1
            guard let line = finding.line else {
                notes.append([
                    finding.problem.message.code, finding.problem.sentence(.chinese), finding.problem.remedy(.chinese),
                ])
                continue
            }
            if finding.disposition == .altered { alteredLines.insert(line) }
            guard finding.disposition == .rejected else { continue }
            let added = finding.columns
            if lastRejected == line, let last = rejects.indices.last {
                for (offset, text) in added.enumerated().dropFirst() where !rejects[last][width + offset].contains(text)
                {
                    rejects[last][width + offset] += "；" + text
                }
            } else {
                rejects.append(source.fields(ofLine: line, width: width) + added)
                lastRejected = line
            }
        }
        // Findings about the file stand before those about its rows.
        findings = FindingTable(header: header, findings: outcome.findings.drop { $0.line == nil }, source: source)
        self.rejects = rejects.isEmpty ? nil : Sheet(above: above, header: header, rows: rejects)
        self.notes = Sheet(above: [], header: ["代码", "说明", "建议"], rows: notes)
        altered = alteredLines.count
        fields = export.records.fieldCounts(of: export.kind)
        reasons = FileQuality.ranked(
            counts.map { key, value in
                FileQuality.Reason(code: key[0], disposition: key[1], count: value.count, example: value.example)
            })
        guard rejects.count == outcome.accounting.rejected, outcome.accounting.read == export.accounting.read else {
            throw Problem(
                .rowsDoNotAddUp, at: Position(file: export.name), expected: String(outcome.accounting.rejected),
                found: String(rejects.count))
        }
    }
}

/// The findings about rows as a table of text; a line is made when it is asked for, so that none waits in memory.
public struct FindingTable: RandomAccessCollection, Sendable {
    /// The department's columns and those of the findings.
    public let header: [String]
    fileprivate let findings: Slice<Findings>
    fileprivate let source: ReportSource

    /// The first line.
    public var startIndex: Int { findings.startIndex }
    /// Behind the last line.
    public var endIndex: Int { findings.endIndex }

    /// The row of the department with what was found about it.
    public subscript(index: Int) -> [String] {
        let finding = findings[index]
        return source.fields(ofLine: finding.line ?? 0, width: source.header.count) + finding.columns
    }

    /// The columns of the findings alone, for each line.
    public var reasons: some RandomAccessCollection<[String]> { findings.lazy.map(\.columns) }
}

extension Finding {
    fileprivate var columns: [String] {
        let remedy = problem.remedy(.chinese)
        return [
            line.map(String.init) ?? "", column, problem.message.code, problem.sentence(.chinese), original,
            suggestion.isEmpty ? remedy : "可参考：\(suggestion)。\(remedy)", disposition.rawValue,
        ]
    }
}

/// The department's own rows, found again by line.
private struct ReportSource: Sendable {
    let header: [String]
    private let rows: [Int: Row]
    private let hidden: Set<Int>
    private let dropped: Set<Int>

    init(_ export: Export, lines: Set<Int>) throws(Problem) {
        rows = try export.rows.rows(inLines: lines)
        hidden = Set(export.mapping.hiddenColumns)
        // Error columns of an earlier round are not carried on.
        let headers = export.headers
        dropped = export.isReturned ? Set(headers.indices.filter { ErrorColumns.headers.contains(headers[$0]) }) : []
        header = headers.indices.filter { [dropped] in !dropped.contains($0) }.map { headers[$0] }
    }

    func fields(ofLine line: Int, width: Int) -> [String] {
        guard let row = rows[line] else { return Array(repeating: "", count: width) }
        var fields: [String] = []
        for (index, field) in row.fields.enumerated() where !dropped.contains(index) {
            fields.append(hidden.contains(index) ? "" : IdentityMask.masked(field))
        }
        while fields.count < width { fields.append("") }
        // What stands beyond the header is kept visible in the last column.
        if fields.count > width, width > 0 {
            fields[width - 1] += "｜" + fields[width...].filter { !$0.isEmpty }.joined(separator: "｜")
            fields.removeSubrange(width...)
        }
        return fields
    }
}
