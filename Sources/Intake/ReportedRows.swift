import Messages
import Tabular

/// The department's own rows with what was found about them.
struct ReportedRows: Sendable {
    /// The department's columns.
    let header: [String]
    private let findings: Findings
    private let rows: FoundRows
    /// What becomes of the columns of the file.
    private let uses: [Use]

    private enum Use { case shown, hidden, dropped }

    init(_ export: Export, lines: [Int], findings: Findings) throws(Problem) {
        self.findings = findings
        rows = try export.rows.rows(inLines: lines)
        let headers = export.headers
        // Error columns of an earlier round are not carried on.
        let isReturned = export.isReturned
        var uses = headers.map { isReturned && ErrorColumns.headers.contains($0) ? Use.dropped : .shown }
        for column in export.mapping.hiddenColumns where uses[column] == .shown { uses[column] = .hidden }
        self.uses = uses
        header = headers.indices.filter { uses[$0] != .dropped }.map { headers[$0] }
    }

    /// Hands over the row of each finding with what was found.
    func forEach(_ take: ([String]) throws(Problem) -> Void) throws(Problem) {
        var reader = FoundRows.Reader(rows)
        for finding in findings {
            guard let line = finding.line else { continue }
            try take(fields(of: reader.row(inLine: line)) + finding.columns)
        }
    }

    /// Hands over each refused row with all reasons why it was.
    func forEachRejected(_ take: ([String]) throws(Problem) -> Void) throws(Problem) {
        var reader = FoundRows.Reader(rows)
        var last: (line: Int, fields: [String])?
        for finding in findings where finding.disposition == .rejected {
            guard let line = finding.line else { continue }
            let added = finding.columns
            guard var row = last, row.line == line else {
                if let last { try take(last.fields) }
                last = (line, try fields(of: reader.row(inLine: line)) + added)
                continue
            }
            for (offset, text) in added.enumerated().dropFirst() where !row.fields[header.count + offset].contains(text)
            {
                row.fields[header.count + offset] += "；" + text
            }
            last = row
        }
        if let last { try take(last.fields) }
    }

    private func fields(of row: Row?) -> [String] {
        let width = header.count
        var fields: [String] = []
        fields.reserveCapacity(width + ErrorColumns.headers.count)
        for index in 0..<(row?.count ?? 0) {
            switch index < uses.count ? uses[index] : .shown {
            case .shown: fields.append(IdentityMask.masked(row?.field(index) ?? ""))
            case .hidden: fields.append("")
            case .dropped: continue
            }
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

extension Finding {
    /// What stands in the columns of a report.
    var columns: [String] {
        let remedy = problem.remedy(.chinese)
        return [
            line.map(String.init) ?? "", column, problem.message.code, problem.sentence(.chinese), original,
            suggestion.isEmpty ? remedy : "可参考：\(suggestion)。\(remedy)", disposition.rawValue,
        ]
    }
}
