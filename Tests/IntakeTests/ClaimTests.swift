import Intake
import Messages
import Model
import Standards
import Testing

/// Claim sheets that come back: what is claimed is listed, what is refused has a reason, what is open stays open.
@Suite struct ClaimTests {
    static let header = "统一社会信用代码,企业名称,许可类别,行业代码,成立日期,接收日期,认领期限,列入本单的依据,认领结果,不认领原因,列入专项库\n"

    static func row(_ number: Int, _ answer: String, _ reason: String = "", _ library: String = "") -> String {
        "\(Synthetic.code(number)),样例\(number)号有限公司,,5211,2026-03-01,2026-03-10,2026-03-31,事项,\(answer),\(reason),\(library)\n"
    }

    @Test func answersBecomeEntriesInTheRosterOrRefusals() throws {
        let text =
            Self.header + Self.row(1, "认领", "", "食品销售单位") + Self.row(2, "不认领", "由生态环境局监管") + Self.row(3, "")
            + Self.row(4, "不认领") + Self.row(5, "看情况") + Self.row(6, "是")
        let export = try County.read(text)
        #expect(export.kind == .claims)
        #expect(export.accounting == RowAccounting(accepted: 4, merged: 0, rejected: 2))
        let claimed = try County.targets(text).map(\.record)
        #expect(claimed.map(\.oid) == [Synthetic.code(1), Synthetic.code(6)])
        #expect(claimed.map(\.listing.library) == ["食品销售单位", "市场监管局名录库"])
        #expect(claimed.allSatisfy { $0.listing.supervisor == County.market.code })
        #expect(claimed.allSatisfy { $0.status == nil && $0.industry.isEmpty }, "the sheet says no more")
        #expect(export.records.claimRefusals.map(\.reason) == ["由生态环境局监管"])
        #expect(export.codes(.rejected) == ["R133", "R132"])
        #expect(export.codes(.note).filter { $0 == "R131" }.count == 1)
        #expect(export.coverage == .incremental)
    }
}
