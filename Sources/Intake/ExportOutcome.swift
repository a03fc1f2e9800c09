import Messages
import Model

/// Where the rows of an export went in the end, and everything worth saying about it.
public struct ExportOutcome: Sendable {
    /// Where its rows went in the end.
    public let accounting: RowAccounting
    /// All findings of reading, resolving and comparing: about the file first, then by line.
    public let findings: Findings
    /// How many rows give each field.
    public let fields: [FileQuality.FieldCount]

    /// What reading an export gave.
    public init(_ export: Export) { self.init(export, findings: export.findings) }

    /// Joins what reading an export gave with what was found later: `findings` are those of the export and, behind them,
    /// the later ones.
    ///
    /// Rows refused later leave the accepted ones, and so do those that repeat another: `repeated` counts those of targets.
    public init(_ export: Export, findings: Findings, repeated: TargetTally = TargetTally()) {
        fields = export.records.fieldCounts(of: export.kind, without: repeated)
        var accounting = export.accounting
        for finding in findings[export.findings.endIndex...] {
            switch finding.disposition {
            case .rejected:
                accounting.accepted -= 1
                accounting.rejected += 1
            case .merged:
                accounting.accepted -= 1
                accounting.merged += 1
            case .altered, .note: break
            }
        }
        precondition(accounting.read == export.accounting.read, "rows lost in resolving")
        self.accounting = accounting
        var findings = findings
        findings.sortByLine()
        self.findings = findings
    }
}

extension Export {
    /// Notes something about a record of the export; identity numbers are masked.
    func finding(
        _ message: Message, line: Int, field: Field? = nil, expected: String = "", found value: String = "",
        suggestion: String = "", _ disposition: Finding.Disposition = .note
    ) -> Finding {
        let value = IdentityMask.masked(value)
        let problem = Problem(message, expected: IdentityMask.masked(expected), found: value).inFile(name)
        return Finding(
            line: line, column: field.map { mapping.header(of: $0) } ?? "", problem: problem, original: value,
            suggestion: suggestion, disposition: disposition)
    }
}
