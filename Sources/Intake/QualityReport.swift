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
    public init(_ export: Export, _ outcome: ExportOutcome) {
        let source = ReportSource(export)
        let above = source.above
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
    let above: [[String]]
    private let export: Export
    private let hidden: Set<Int>
    private let dropped: Set<Int>

    init(_ export: Export) {
        self.export = export
        hidden = Set(export.mapping.hiddenColumns)
        // Error columns of an earlier round are not carried on.
        let headers = export.layout.headers
        let isReturned = headers.contains(ErrorColumns.headers[0]) && headers.contains(ErrorColumns.headers[2])
        dropped = isReturned ? Set(headers.indices.filter { ErrorColumns.headers.contains(headers[$0]) }) : []
        header = headers.indices.filter { [dropped] in !dropped.contains($0) }.map { headers[$0] }
        above = (export.layout.firstRow..<export.layout.headerRow).map { export.table.rows[$0].fields }
    }

    func fields(ofLine line: Int, width: Int) -> [String] {
        let rows = export.table.rows
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].line < line { low = middle + 1 } else { high = middle }
        }
        guard low < rows.count, rows[low].line == line else { return Array(repeating: "", count: width) }
        var fields: [String] = []
        for (index, field) in rows[low].fields.enumerated() where !dropped.contains(index) {
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
