import Filing
import Foundation
import Messages
import Testing

@Suite struct PlanFilingTests {
    @Test func theAnnexHoldsEveryFigureOfItsRows() throws {
        let document = try ReadDocument(Samples.filing().docx())
        let expected = Samples.rows.enumerated().map { index, row in
            [
                String(index + 1), row.task, row.item, row.itemClass, String(row.population), row.rate,
                String(row.planned),
                row.departments, row.window,
            ]
        }
        #expect(document.rows.count == Samples.rows.count + 2)
        #expect(document.rows.first?.count == 9)
        #expect(document.rows.dropFirst().dropLast() == expected[...])
        #expect(document.rows.last == ["合计", "", "", "", "", "", "440", "", ""])
    }

    @Test func theTextCarriesTheTotals() throws {
        let filing = try Samples.filing()
        #expect(filing.taskCount == 3)
        #expect(filing.plannedTotal == 12 + 7 + 391 + 30)
        let overview = try #require(ReadDocument(filing.docx()).paragraphs.first { $0.contains("2026年度共安排") })
        for figure in ["抽查任务3项", "部门联合抽查任务1项", "抽查事项4项", "重点检查事项2项", "一般检查事项2项", "计划抽查440户次"] {
            #expect(overview.contains(figure), "\(figure)")
        }
    }

    @Test func theDocumentHasAddresseeClosingSenderAndDay() throws {
        let paragraphs = try ReadDocument(Samples.filing().docx()).paragraphs
        #expect(paragraphs.contains("样例县商事制度改革联席会议办公室："))
        #expect(paragraphs.contains("现予报送，请备案。"))
        #expect(paragraphs.contains { $0.contains("2026年3月2日") })
        #expect(paragraphs.filter { $0.contains("样例县市场监督管理局") }.count >= 2)
        #expect(paragraphs.contains { $0.contains("附件") && $0.contains("样例县2026年度“双随机、一公开”抽查计划表") })
        let order = ["样例县商事制度改革联席会议办公室：", "一、计划概况", "二、抽取与公示", "现予报送，请备案。"].map { paragraphs.firstIndex(of: $0) ?? -1 }
        #expect(order == order.sorted() && order.first != -1)
    }

    @Test(
        arguments: [
            ("报送函", "现予报送，请备案。", "的报送函", "报送如下"), ("报告", "特此报告。", "的报告", "报送如下"),
            ("请示", "妥否，请批示。", "的请示", "呈上"), ("备案", "请予备案。", "的备案报告", "报送如下"),
        ])
    func theKindDecidesTitleAndOpening(_ kind: String, _ closing: String, _ title: String, _ opening: String) throws {
        let paragraphs = try ReadDocument(Samples.filing(kind: kind, closing: closing).docx()).paragraphs
        #expect(paragraphs.contains { $0.contains("关于样例县2026年度“双随机、一公开”抽查计划\(title)") })
        #expect(paragraphs.contains { $0.hasPrefix("按照") && $0.contains(opening) })
        #expect(paragraphs.contains(closing))
    }

    @Test func theBannerStandsOnceOnEveryPage() throws {
        let marked = try ReadDocument(Samples.filing().docx())
        #expect(!marked.paragraphs.contains(Samples.banner))
        #expect(!marked.headers.isEmpty && marked.headers.allSatisfy { $0.contains(Samples.banner) })
        let plain = try ReadDocument(Samples.filing(banner: nil).docx())
        #expect(!(plain.paragraphs + plain.headers).joined().contains(Samples.banner))
    }

    @Test func remarksAreRepeatedAndLeftOutWhenThereAreNone() throws {
        let remarks = ["广告检查按上限计为30户", "电梯使用检查向上取整"]
        let with = try ReadDocument(Samples.filing(remarks: remarks).docx()).paragraphs
        #expect(with.contains("三、需要说明的事项"))
        #expect(with.contains("广告检查按上限计为30户；电梯使用检查向上取整。"))
        let without = try ReadDocument(Samples.filing().docx()).paragraphs
        #expect(!without.contains { $0.hasPrefix("三、") })
    }

    @Test(arguments: ["样例县市场监督管理局", "样例县农业农村局"]) func aFilingWithoutRowsIsRefused(_ sender: String) {
        let problem = #expect(throws: Problem.self) { try Samples.filing(sender: sender, rows: []) }
        #expect(problem?.message == .filingEmpty)
        #expect(problem?.message.code == "B010")
        #expect(problem?.found == sender)
    }

    @Test func theSameTwice() throws {
        #expect(try Samples.filing().docx() == Samples.filing().docx())
        #expect(try Samples.filing().docx() != Samples.filing(closing: "特此报告。").docx())
    }
}
