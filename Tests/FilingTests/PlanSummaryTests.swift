import Filing
import Foundation
import Messages
import Testing

@Suite struct PlanSummaryTests {
    private func summary(banner: String? = Samples.banner) throws -> PlanSummary {
        let filings = [
            try Samples.filing(), try Samples.filing(sender: "样例县生态环境分局", rows: Array(Samples.rows.suffix(2))),
            try Samples.filing(
                sender: "样例县农业农村局", rows: [Samples.row("农资抽查", "种子检查", "重点", 33, "1户", 1, isJoint: false)]),
        ]
        return PlanSummary(
            title: "样例县2026年度抽查计划汇总表", banner: banner, office: "样例县联席会议办公室", date: try Samples.day(),
            filings: filings)
    }

    /// The rows below the header row, which begins with a known text.
    private func table(_ rows: [[String]], below first: String) -> [[String]] {
        Array(rows.drop { $0.first != first }.dropFirst())
    }

    @Test func everyDepartmentHasItsLineAndTheTotalsAreTheSums() throws {
        let sheets = try readWorkbook(summary().xlsx())
        let lines = table(try #require(sheets["部门汇总"]), below: "部门").map { Array($0.prefix(5)) }
        #expect(
            lines == [
                ["样例县市场监督管理局", "3", "4", "2", "440"], ["样例县生态环境分局", "2", "2", "1", "421"],
                ["样例县农业农村局", "1", "1", "1", "1"], ["合计", "6", "7", "4", "862"],
            ])
        for column in 1...4 {
            let sum = lines.dropLast().reduce(0) { $0 + (Int($1[column]) ?? -1_000_000) }
            #expect(lines.last?[column] == String(sum))
        }
    }

    @Test func theDetailsAreTheRowsOfTheFilingsAndAddUpToTheTotals() throws {
        let sheets = try readWorkbook(summary().xlsx())
        let details = table(try #require(sheets["计划明细"]), below: "报送部门")
        let expected = try summary().filings.flatMap { filing in
            filing.rows.map { row in
                [
                    filing.letter.sender, row.task, row.item, row.itemClass, String(row.population), row.rate,
                    String(row.planned),
                    row.departments, row.window,
                ]
            }
        }
        #expect(details == expected)
        #expect(details.reduce(0) { $0 + (Int($1[6]) ?? 0) } == 862)
    }

    @Test func bothSheetsBearTitleBannerAndOffice() throws {
        for rows in try readWorkbook(summary().xlsx()).values {
            let above = rows.prefix(3).joined().joined(separator: "|")
            #expect(above.contains("样例县2026年度抽查计划汇总表"))
            #expect(above.contains(Samples.banner))
            #expect(above.contains("样例县联席会议办公室　2026年3月2日"))
        }
        for rows in try readWorkbook(summary(banner: nil).xlsx()).values {
            #expect(!rows.joined().joined().contains(Samples.banner))
        }
    }

    @Test func theSameTwice() throws {
        #expect(try summary().xlsx() == summary().xlsx())
    }
}
