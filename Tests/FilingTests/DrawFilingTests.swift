import Filing
import Foundation
import Messages
import Standards
import Testing

/// The filing of how draws were held: it hides no freeze and names nobody.
@Suite struct DrawFilingTests {
    private static let item = DrawFiling.Item(name: "食品经营检查", mode: "定额", population: 240, drawn: 12, now: 13)

    private static func draw(_ id: String, isWitnessed: Bool, later: [String] = []) -> DrawFiling.Draw {
        DrawFiling.Draw(
            id: id, task: "餐饮联合抽查", frozen: "2026年3月10日9时00分", digest: SittingPaperTests.digest,
            isWitnessed: isWitnessed,
            strength: isWitnessed ? ["强度：公开随机数产生前已有第三方见证"] : ["强度：仅凭本单位陈述", "缺少见证：封存摘要 F，应在 10 时之前"],
            later: later,
            items: [item, DrawFiling.Item(name: "消防检查", mode: "不低于比例", population: 7, drawn: 7, now: 7)])
    }

    private static let sittings = [
        DrawFiling.Sitting(
            title: "2026年3月10日10时00分　现场摇号　DICE a 60",
            draws: [
                draw("341282-2026-01", isWitnessed: true, later: ["amend-1 递补：事项 SC-01 1 户"]),
                draw("341282-2026-02", isWitnessed: false),
            ])
    ]
    private static let overdue = DrawFiling.Open(
        id: "341282-2026-03", task: "广告抽查", frozen: "2026年3月10日9时00分", days: 22, due: "2026年3月10日18时00分",
        isOverdue: true, owed: "seed.txt")
    private static let running = DrawFiling.Open(
        id: "341282-2026-01 amend-2", task: "餐饮联合抽查", frozen: "2026年4月1日9时00分", days: 0, due: "2026年4月1日18时00分",
        isOverdue: false, owed: "draw amend throw")
    private static let voided = DrawFiling.Voided(
        id: "341282-2026-04", task: "广告抽查", frozen: "2026年3月11日9时00分", at: "2026年3月11日9时50分",
        reason: "equipment-failure", next: "341282-2026-05")

    private static func filing(
        kind: String = "报送函", sittings: [DrawFiling.Sitting] = sittings, voided: [DrawFiling.Voided] = [voided],
        open: [DrawFiling.Open] = [overdue, running]
    ) throws -> DrawFiling {
        DrawFiling(
            Letter(
                sender: "样例县市场监督管理局", addressee: "样例县商事制度改革联席会议办公室", kind: kind, closing: "现予报送，请备案。",
                date: try #require(CivilDate(iso: "2026-04-01")), banner: Samples.banner), county: "样例县", year: 2026,
            chain: "封存编号连续。", sittings: sittings, voided: voided, open: open)
    }

    @Test func everyFreezeWithoutAnEndStandsBeforeTheResultsWithItsDays() throws {
        let document = try ReadDocument(Self.filing().docx())
        #expect(
            document.rows.contains([
                "341282-2026-03", "广告抽查", "2026年3月10日9时00分", "22", "2026年3月10日18时00分已逾期", "seed.txt",
            ]))
        #expect(document.rows.contains { $0.first == "341282-2026-01 amend-2" && !$0[4].contains("逾期") })
        let headings = ["一、总体情况", "二、没有结果也没有作废的封存", "三、各批次抽取", "四、作废的封存", "现予报送，请备案。"]
        let places = headings.map { document.paragraphs.firstIndex(of: $0) ?? -1 }
        #expect(places == places.sorted() && places.first != -1)
        #expect(document.paragraphs.contains { $0.contains("没有结果也没有作废2次（其中逾期1次）") })
        #expect(document.paragraphs.contains { $0.contains("操纵抽取的常见办法") })
    }

    @Test func whereEveryFreezeHasAnEndItSaysSo() throws {
        let document = try ReadDocument(Self.filing(voided: [], open: []).docx())
        #expect(document.paragraphs.contains("没有。每一次封存都有抽取结果或者作废记录。"))
        #expect(!document.paragraphs.contains { $0.contains("操纵抽取") || $0.contains("逾期") || $0 == "四、作废的封存" })
    }

    @Test func numbersStrengthAndWhatCameAfterStandWithEveryDraw() throws {
        let document = try ReadDocument(Self.filing().docx())
        #expect(document.rows.filter { $0 == ["食品经营检查", "定额", "240", "12", "13"] }.count == 2)
        #expect(document.rows.contains { $0[0] == "强度" && $0[1].contains("缺少见证：封存摘要 F") })
        #expect(document.rows.contains(["抽取之后", "amend-1 递补：事项 SC-01 1 户"]))
        #expect(document.rows.contains(["抽取之后", "无"]))
        #expect(document.rows.contains { $0.first == "341282-2026-04" && $0.last == "341282-2026-05" })
        let overview = try #require(document.paragraphs.first { $0.hasPrefix("已抽取2次") })
        for figure in ["任务1项", "事项4项次", "待抽494户次", "抽中38户次", "现为40户次", "已有第三方见证的1次", "仅凭本单位陈述的1次"] {
            #expect(overview.contains(figure), "\(figure)")
        }
        #expect(document.paragraphs.contains { $0.contains("择一使用") }, "what own word means is said")
    }

    @Test(arguments: [true, false]) func whatOwnWordMeansIsSaidOnlyWhereItIsAllThereIs(_ isWitnessed: Bool) throws {
        let sitting = DrawFiling.Sitting(title: "批次", draws: [Self.draw("341282-2026-01", isWitnessed: isWitnessed)])
        let document = try ReadDocument(Self.filing(sittings: [sitting]).docx())
        #expect(document.paragraphs.contains { $0.contains("择一使用") } == !isWitnessed)
    }

    @Test(arguments: [("报送函", "的报送函"), ("报告", "的报告"), ("备案", "的备案报告")])
    func theKindDecidesTheTitle(_ kind: String, _ title: String) throws {
        let paragraphs = try ReadDocument(Self.filing(kind: kind).docx()).paragraphs
        #expect(paragraphs.contains { $0.hasSuffix("关于样例县2026年度“双随机、一公开”随机抽取情况\(title)") })
    }

    @Test func theSummaryHasALineForEveryItemAndEveryFreeze() throws {
        let summary = DrawSummary(filings: [try Self.filing(), try Self.filing(sittings: [])], office: "样例县联席会议办公室")
        let sheets = try readWorkbook(summary.xlsx())
        let results = try #require(sheets["抽取结果"]).filter { $0.first == "样例县市场监督管理局" }
        #expect(results.count == 4)
        #expect(results[0].suffix(7) == ["餐饮联合抽查", "食品经营检查", "定额", "240", "12", "13", "已有第三方见证"])
        let open = try #require(sheets["未了结的封存"]).filter { $0.first == "样例县市场监督管理局" }
        #expect(
            open.map { $0[1] }
                == Array(repeating: ["341282-2026-03", "341282-2026-01 amend-2"], count: 2).flatMap { $0 })
        #expect(open.first?.contains("22") == true && open.first?[6] == "是")
        #expect(try #require(sheets["作废的封存"]).filter { $0.contains("equipment-failure") }.count == 2)
        #expect(try #require(sheets["强度与后续"]).contains { $0.last == "缺少见证：封存摘要 F，应在 10 时之前" })
    }

    @Test func theSameTwice() throws {
        #expect(try Self.filing().docx() == Self.filing().docx())
        #expect(try Self.filing().docx() != Self.filing(open: []).docx())
    }
}
