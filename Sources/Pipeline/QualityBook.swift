import Intake
import Messages
import Model
import Output
import Standards

/// The workbook that goes back to a department about one table of a file: the rows to correct, then what was found.
///
/// Only the first sheet is read when the workbook comes back; without refused rows there is none to correct.
struct QualityBook {
    /// The sheet of refused rows in the department's own columns.
    static let rejects = "退回行"

    /// What to do with the sheet of refused rows, when the others were taken and when none was.
    private static let partly = "请在本表中改正后原样报回（不必删除后面几列），只报本表所列各行即可。"
    private static let wholly = "本文件整份退回，未采用任何一行：请按本表改正后，重新报送整份文件。"

    let title: String
    let banner: String?
    /// What was found; nil when the file could not be read.
    let report: QualityReport?
    /// Why the file as a whole was refused; nil when it was taken.
    let refusal: Problem?
    let created: CivilDate

    /// The workbook; a cell or a sheet that Excel cannot hold says so and where it stands in full.
    var workbook: Workbook {
        var sheets: [Workbook.Sheet] = []
        if let rejects = report?.rejects { sheets.append(sheet(of: rejects)) }
        if let report { sheets.append(sheet(ofFindings: report)) }
        sheets.append(notes)
        return Workbook(title: title, created: created, sheets: sheets)
    }

    private func sheet(of rejects: QualityReport.Sheet) -> Workbook.Sheet {
        let advice = refusal == nil ? QualityBook.partly : QualityBook.wholly
        return Workbook.Sheet(
            name: QualityBook.rejects, headings: headings(advice) + above(rejects),
            columns: columns(rejects.header), rows: rows(of: rejects))
    }

    /// The rows above the department's header, such as 填报单位：…, one line each; what an earlier round added is not doubled.
    private func above(_ rejects: QualityReport.Sheet) -> [Workbook.Heading] {
        rejects.above.compactMap { row in
            let text = row.filter { !$0.isEmpty }.joined(separator: "　")
            let isOurs = text == banner || text == QualityBook.partly || text == QualityBook.wholly
            return text.isEmpty || isOurs ? nil : .note(QualityBook.cell(text))
        }
    }

    private func sheet(ofFindings report: QualityReport) -> Workbook.Sheet {
        Workbook.Sheet(
            name: ReportSheets.findings, headings: headings("仅供查看，报回时不读取本表。"),
            columns: columns(report.findingsAlone.header), rows: rows(of: report.findingsAlone))
    }

    private var notes: Workbook.Sheet {
        var lines = report?.notes ?? []
        if let refusal {
            lines.insert([refusal.message.code, refusal.sentence(.chinese), refusal.remedy(.chinese)], at: 0)
        }
        let counts = (report?.reasons ?? []).map {
            [$0.code, "\($0.disposition) \($0.count) 处，例：\($0.example)", ""]
        }
        return Workbook.Sheet(
            name: ReportSheets.notes, headings: headings("仅供查看，报回时不读取本表。"),
            columns: [
                Workbook.Column("提示代码", width: 10), Workbook.Column("内容", width: 80),
                Workbook.Column("怎么办", width: 60),
            ], rows: (lines + counts).map(QualityBook.cells))
    }

    private func headings(_ advice: String) -> [Workbook.Heading] {
        (banner.map { [.banner($0)] } ?? []) + [.note(advice)]
    }

    private func columns(_ header: [String]) -> [Workbook.Column] {
        let wide: Set = ["原因", "建议"]
        return header.map { name in
            Workbook.Column(QualityBook.cell(name), width: wide.contains(name) ? 48 : max(12, min(28, name.utf8.count)))
        }
    }

    private func rows(of sheet: QualityReport.Sheet) -> Workbook.Rows {
        let left = sheet.count - QualityBook.mostRows
        return Workbook.Rows(count: min(sheet.count, QualityBook.mostRows + 1)) { (take) throws(Problem) in
            var count = 0
            try sheet.forEachRow { (row) throws(Problem) in
                count += 1
                if count <= QualityBook.mostRows { try take(QualityBook.cells(row)) }
            }
            if left > 0 { try take([.text("另有 \(left) 行未列入本表，全部内容见同名 CSV 文件")]) }
        }
    }

    private static func cells(_ row: [String]) -> [Workbook.Cell] { row.map { .text(cell($0)) } }

    /// Below Excel's limit of 1,048,576, with room for what stands above the table.
    private static let mostRows = 1_000_000
    /// Below Excel's limit of 32,767 UTF-16 units.
    private static let longest = 30_000

    /// A text as a cell can hold it: controls are shown as `\u{…}`, what is cut is told.
    static func cell(_ text: String) -> String {
        let mayHide = text.utf8.withContiguousStorageIfAvailable {
            $0.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0xEF }
        }
        if text.utf8.count <= longest, mayHide == false { return text }
        let shown = Visible.text(text)
        guard shown.utf8.count > longest, shown.utf16.count > longest else { return shown }
        return String(shown.prefix(longest / 4)) + "…（全文 \(text.count) 字，见同名 CSV 文件）"
    }
}
