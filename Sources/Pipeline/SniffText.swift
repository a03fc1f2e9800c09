import Intake
import Messages
import Model
import Tabular

/// What is told of a file that was looked at.
public struct SniffText: Sendable {
    private let found: Sniff
    /// Which member of an archive it is; nil for a file of its own.
    private let member: String?
    private let language: Language
    /// How many problems are shown.
    private static let shownProblems = 5

    init(_ found: Sniff, member: String?, language: Language) {
        self.found = found
        self.member = member
        self.language = language
    }

    /// Lines for people.
    public var lines: [String] {
        var lines = member.map { [both("压缩包中：", "in the archive: ") + Visible.text($0)] } ?? []
        lines.append(both("格式：", "format: ") + found.format.text)
        for table in found.tables { lines += [""] + self.lines(of: table) }
        for export in found.exports {
            let rows = export.accounting
            let sheet = export.sheet.map { Visible.text($0) + " " } ?? ""
            lines += ["", sheet + export.kind.chineseName + " · " + coverage(export)]
            lines.append(
                both("读入 ", "read ") + "\(rows.read) = " + both("可接受 ", "accepted ") + "\(rows.accepted) + "
                    + both("合并 ", "merged ") + "\(rows.merged) + " + both("退回 ", "rejected ") + "\(rows.rejected)")
            let problems = export.findings.filter { $0.disposition == .rejected || $0.disposition == .altered }
            lines += problems.prefix(Self.shownProblems).map { "  " + $0.problem.text(language) }
            if problems.count > Self.shownProblems {
                lines.append(
                    "  "
                        + both(
                            "另有 \(problems.count - Self.shownProblems) 条", "\(problems.count - Self.shownProblems) more"
                        ))
            }
        }
        return lines
    }

    /// The members of one object for each table, column and export, for machines.
    public var objects: [[String: String]] {
        var objects = member.map { [["kind": "member", "text": $0]] } ?? []
        objects.append(["kind": "format", "text": found.format.text])
        for table in found.tables {
            objects.append(
                [
                    "kind": "table", "sheet": table.sheet ?? "", "header_row": table.headerLine.map(String.init) ?? "",
                    "header_found": String(table.isHeaderFound),
                    "rows": String(table.rows), "is": table.isDecided ? table.kinds.first?.kind.rawValue ?? "" : "",
                    "share": table.kinds.first.map { String($0.share) } ?? "",
                ])
            for column in table.columns {
                objects.append(
                    [
                        "kind": "column", "header": column.header, "meaning": column.meaning,
                        "how": column.how.rawValue, "samples": column.samples.joined(separator: " | "),
                    ])
            }
        }
        for export in found.exports {
            objects.append(
                [
                    "kind": "rows", "sheet": export.sheet ?? "", "is": export.kind.rawValue,
                    "coverage": export.coverage.rawValue, "read": String(export.accounting.read),
                    "accepted": String(export.accounting.accepted), "merged": String(export.accounting.merged),
                    "rejected": String(export.accounting.rejected),
                ])
        }
        return objects
    }

    private func lines(of table: SniffedTable) -> [String] {
        let name = table.sheet.map { Visible.text($0) }.map { both("表“\($0)”", "table “\($0)”") } ?? both("表", "table")
        guard let header = table.headerLine else {
            return [
                name
                    + (table.isSkipped
                        ? both("：不读取，共\(table.rows)行", ": not read, \(table.rows) rows")
                        : both("：没有认出表头，共\(table.rows)行", ": no header recognised, \(table.rows) rows"))
            ]
        }
        var lines = [name + (table.isHeaderFound ? headerPlace(header, table) : headerGuess(header, table))]
        if !table.isHeaderFound { return lines + table.columns.map(self.line) }
        let kinds = table.kinds.map { "\($0.kind.chineseName) \($0.share)%" }
        lines.append(
            table.isDecided
                ? both("类别：", "kind: ") + kinds.prefix(1).joined()
                    + (kinds.count > 1 ? both("（其次：", " (next: ") + kinds[1] + both("）", ")") : "")
                : both("类别不能确定，最接近：", "kind in doubt, nearest: ") + kinds.joined(separator: both("、", ", ")))
        return lines + table.columns.filter { !$0.header.isEmpty || !$0.samples.isEmpty }.map(line)
    }

    private func headerPlace(_ line: Int, _ table: SniffedTable) -> String {
        both(
            "：表头在第\(line)行\(table.headerRows > 1 ? "起\(table.headerRows)行" : "")，其下\(table.rows)行",
            ": header in line \(line)\(table.headerRows > 1 ? " (\(table.headerRows) rows)" : ""), \(table.rows) rows below"
        )
    }

    private func headerGuess(_ line: Int, _ table: SniffedTable) -> String {
        both(
            "：没有认出表头，最像的是第\(line)行，其下\(table.rows)行",
            ": no header recognised; line \(line) looks most like one, \(table.rows) rows below")
    }

    private func line(_ column: SniffedTable.Column) -> String {
        let meaning = column.meaning.isEmpty ? "？" : column.meaning
        let samples = column.samples.isEmpty ? "" : "    " + column.samples.map { shown($0) }.joined(separator: " | ")
        return "  \(shown(column.header)) → \(meaning)  [\(how(column))]\(samples)"
    }

    private func how(_ column: SniffedTable.Column) -> String {
        switch column.how {
        case .exact: both("全词", "whole")
        case .part: both("部分字样", "part")
        case .stated: both("imports.toml", "imports.toml")
        case .repeated: both("重复，不读", "repeated, not read")
        case .unknown: both("未识别", "unknown")
        }
    }

    private func coverage(_ export: Export) -> String {
        language == .chinese ? export.coverage.chineseName : export.coverage.rawValue
    }

    // Cells may hold line ends, and hostile ones anything.
    private func shown(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return Visible.text(line.count > 24 ? line.prefix(24) + "…" : line)
    }

    private func both(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
}
