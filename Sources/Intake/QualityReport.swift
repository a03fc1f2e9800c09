import Messages
import Model

/// What goes back to a department about one file: tables of plain text, ready for CSV or a workbook.
public struct QualityReport: Sendable {
    /// A table of text: rows above the header, the header, and rows that are made when they are asked for, so that none
    /// waits in memory.
    public struct Sheet: Sendable {
        /// Hands over the rows one by one.
        public typealias Rows = @Sendable (_ take: ([String]) throws(Problem) -> Void) throws(Problem) -> Void

        /// Rows that stand above the header in the department's own file.
        public let above: [[String]]
        /// The header.
        public let header: [String]
        /// How many rows there are.
        public let count: Int
        /// Hands over the rows one by one; throws what the taker throws, and T110 when rows cannot be read back.
        public let forEachRow: Rows
    }

    /// Every refused, altered or merged row and every note about a row: the department's columns as they stand in the
    /// file, then 错误行号, 错误列, 错误代码, 原因, 原值, 建议, 处理; one line per finding, in file order.
    public let findings: Sheet
    /// The same without the department's columns.
    public let findingsAlone: Sheet
    /// The department's own table with its refused rows alone and the same columns at its end.
    ///
    /// Corrected, it is read back as it is: the added columns are ignored. Nil when no row was refused.
    public let rejects: Sheet?
    /// Notes about the file as a whole: 代码, 说明, 建议.
    public let notes: [[String]]
    /// Why rows were refused, altered, merged or noted, most frequent first, then by code and disposition.
    public let reasons: [FileQuality.Reason]
    /// How many rows were taken with a value changed or left out.
    public let altered: Int
    /// How many rows give each field.
    public let fields: [FileQuality.FieldCount]
    /// Whether there is nothing to tell.
    public var isEmpty: Bool { findings.count == 0 && notes.isEmpty }

    /// Makes the report of a file from what reading and merging gave; identity numbers are masked in it.
    ///
    /// The rows are read again; throws when the file has changed or gone meanwhile (T100, W001). The refused rows listed
    /// must be as many as the accounting says (R130, a defect of the program).
    public init(_ export: Export, _ outcome: ExportOutcome) throws(Problem) {
        var counts: [Reason: (count: Int, example: String)] = [:]
        var notes: [[String]] = []
        // Findings stand in the order of their lines, those about the file first.
        var lines: [Int] = []
        var (lastAltered, altered) = (0, 0)
        var (lastRejected, rejected) = (0, 0)
        for finding in outcome.findings {
            let problem = finding.problem
            let example = finding.line.map { "第\($0)行：" } ?? ""
            let reason = Reason(code: problem.message.code, disposition: finding.disposition)
            counts[reason, default: (0, example + problem.sentence(.chinese))].count += 1
            guard let line = finding.line else {
                notes.append([reason.code, problem.sentence(.chinese), problem.remedy(.chinese)])
                continue
            }
            if lines.last != line { lines.append(line) }
            if finding.disposition == .altered, lastAltered != line { (lastAltered, altered) = (line, altered + 1) }
            if finding.disposition == .rejected, lastRejected != line {
                (lastRejected, rejected) = (line, rejected + 1)
            }
        }
        guard rejected == outcome.accounting.rejected, outcome.accounting.read == export.accounting.read else {
            throw Problem(
                .rowsDoNotAddUp, at: Position(file: export.name), expected: String(outcome.accounting.rejected),
                found: String(rejected))
        }
        let rows = try ReportedRows(export, lines: lines, findings: outcome.findings)
        let header = rows.header + ErrorColumns.headers
        let count = outcome.findings.count - notes.count
        findings = Sheet(above: [], header: header, count: count) { (take) throws(Problem) in
            try rows.forEach(take)
        }
        findingsAlone = Sheet(above: [], header: ErrorColumns.headers, count: count) { (take) throws(Problem) in
            for finding in outcome.findings where finding.line != nil { try take(finding.columns) }
        }
        rejects =
            rejected == 0
            ? nil
            : Sheet(above: export.above, header: header, count: rejected) { (take) throws(Problem) in
                try rows.forEachRejected(take)
            }
        self.notes = notes
        self.altered = altered
        fields = outcome.fields
        reasons = FileQuality.ranked(
            counts.map { reason, value in
                FileQuality.Reason(
                    code: reason.code, disposition: reason.disposition.rawValue, count: value.count,
                    example: value.example)
            })
    }

    /// What findings are counted by.
    private struct Reason: Hashable {
        let code: String
        let disposition: Finding.Disposition
    }
}
