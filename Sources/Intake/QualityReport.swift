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
    public let findings: Sheet
    /// The department's own table with its refused rows alone and the same columns at its end.
    ///
    /// Corrected, it is read back as it is: the added columns are ignored. Nil when no row was refused.
    public let rejects: Sheet?
    /// Notes about the file as a whole: 代码, 说明, 建议.
    public let notes: Sheet
    /// One row of the overview over many files, below `summaryHeader`.
    public let summary: [String]

    /// The header of the overview.
    public static let summaryHeader = [
        "部门", "文件", "类别", "格式", "读取行数", "采用", "合并", "退回", "更正", "提示", "退回原因",
    ]

    /// Makes the report of a file from what reading and merging gave; identity numbers are masked in it.
    ///
    /// The rows are read again; throws when the file has changed or gone meanwhile (T100, W001).
    public init(_ export: Export, _ outcome: ExportOutcome) throws(Problem) {
        let source = try ReportSource(export, lines: Set(outcome.findings.compactMap(\.line)))
        let above = export.above
        let header = source.header + ErrorColumns.headers
        let width = source.header.count
        var lines: [[String]] = []
        var rejects: [[String]] = []
        var notes: [[String]] = []
        var reasons: [(code: String, count: Int)] = []
        var counts: [Finding.Disposition: Set<Int>] = [:]
        var lastRejected: Int?
        for finding in outcome.findings {
            guard let line = finding.line else {
                notes.append([
                    finding.problem.message.code, finding.problem.sentence(.chinese), finding.problem.remedy(.chinese),
                ])
                continue
            }
            counts[finding.disposition, default: []].insert(line)
            let own = source.fields(ofLine: line, width: width)
            let added = QualityReport.columns(finding)
            lines.append(own + added)
            guard finding.disposition == .rejected else { continue }
            let code = finding.problem.message.code
            if let known = reasons.firstIndex(where: { $0.code == code }) {
                reasons[known].count += 1
            } else {
                reasons.append((code, 1))
            }
            if lastRejected == line, let last = rejects.indices.last {
                for (offset, text) in added.enumerated().dropFirst() where !rejects[last][width + offset].contains(text)
                {
                    rejects[last][width + offset] += "；" + text
                }
            } else {
                rejects.append(own + added)
                lastRejected = line
            }
        }
        findings = Sheet(above: [], header: header, rows: lines)
        self.rejects = rejects.isEmpty ? nil : Sheet(above: above, header: header, rows: rejects)
        self.notes = Sheet(above: [], header: ["代码", "说明", "建议"], rows: notes)
        let accounting = outcome.accounting
        let listed = reasons.sorted { $0.count != $1.count ? $0.count > $1.count : $0.code < $1.code }
        summary = [
            export.department.shortName, export.name, export.kind.chineseName, export.format.text,
            String(accounting.read), String(accounting.accepted), String(accounting.merged),
            String(accounting.rejected),
            String(counts[.altered]?.count ?? 0), String((counts[.note]?.count ?? 0) + notes.count),
            listed.map { "\($0.code)×\($0.count)" }.joined(separator: "、"),
        ]
    }

    private static func columns(_ finding: Finding) -> [String] {
        let remedy = finding.problem.remedy(.chinese)
        return [
            finding.line.map(String.init) ?? "", finding.column, finding.problem.message.code,
            finding.problem.sentence(.chinese), finding.original,
            finding.suggestion.isEmpty ? remedy : "可参考：\(finding.suggestion)。\(remedy)", finding.disposition.rawValue,
        ]
    }
}

/// The department's own rows, found again by line.
private struct ReportSource {
    let header: [String]
    private let rows: [Int: Row]
    private let hidden: Set<Int>
    private let dropped: Set<Int>

    init(_ export: Export, lines: Set<Int>) throws(Problem) {
        rows = try export.rows.rows(inLines: lines)
        hidden = Set(export.mapping.hiddenColumns)
        // Error columns of an earlier round are not carried on.
        let headers = export.headers
        let isReturned = headers.contains(ErrorColumns.headers[0]) && headers.contains(ErrorColumns.headers[2])
        dropped = isReturned ? Set(headers.indices.filter { ErrorColumns.headers.contains(headers[$0]) }) : []
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
