import Messages
import Model
import Planning
import Standards
import Testing

@Suite("Sheets, versions and the approved text")
struct SheetTests {
    static let departments = ["D1", "D2"].map {
        Department(code: $0, shortName: "\($0)局", fullName: "\($0)局", aliases: [], contact: "\($0)股", isMember: true)
    }

    static func items(rate: String = "50%", basis: String = "依据") -> [InspectionItem] {
        [
            Samples.item("A", .key, Quota(rule: .ratio(Samples.rate(rate))), participants: ["D2"], basis: basis),
            Samples.item("B", .general, Quota(rule: .byTier), cap: Samples.rate("30%"), initiator: "D2"),
            Samples.item(
                "C", .key, Quota(rule: .ratio(.whole), batches: 2), selector: Selector(subjectClasses: [.enterprise]),
                initiator: "D2"),
            Samples.item("Z", .general, Quota(rule: .ratio(Samples.rate("1%")))),
        ]
    }

    static func plan(_ items: [InspectionItem] = items(), targets: Int = 20) throws -> AnnualPlan {
        try #require(
            Planner.plan(
                Samples.inputs(items, targets: Samples.targets(targets), tasks: [Samples.task("T", ["A"])])
            ).plan)
    }

    @Test("the sheet has one row per item, figures as in the plan, and remarks of their own")
    func sheet() throws {
        let plan = try Self.plan()
        let table = PlanSheet(departments: Self.departments).table(plan)
        #expect(table.rows.allSatisfy { $0.count == table.header.count })
        func column(_ title: String) throws -> [String] {
            let place = try #require(table.header.firstIndex(of: title))
            return table.rows.map { $0[place] }
        }
        #expect(
            try column("事项编码")
                == ["B", "C", "A", "Z"].sorted { left, right in
                    (plan.row(item: left)?.serial ?? 0) < (plan.row(item: right)?.serial ?? 0)
                })
        #expect(try column("序号") == ["1", "2", "3", "4"])
        #expect(try column("抽查基数（户）") == plan.rows.map { String($0.population) })
        #expect(try column("抽查数量（户）") == plan.rows.map { String($0.planned) })
        #expect(table.numericColumns.map { table.header[$0] } == ["序号", "抽查基数（户）", "抽查数量（户）"])
        let byItem = Dictionary(uniqueKeysWithValues: try zip(column("事项编码"), table.rows))
        func cell(_ item: String, _ title: String) throws -> String {
            try #require(byItem[item])[try #require(table.header.firstIndex(of: title))]
        }
        #expect(try cell("A", "发起部门") == "D1局" && cell("A", "参与部门") == "D2局")
        #expect(try cell("B", "抽查比例") == "按信用风险分类" && cell("B", "比例上限") == "30%")
        #expect(try cell("B", "信用风险分类要求") == "A级1%、B级3%、C级25%、D级60%、未分类2%")
        #expect(try cell("C", "抽查比例") == "100%，分2批" && cell("C", "抽查类型") == "不定向")
        #expect(try cell("C", "起止时间") == "第1批 2026-03-01 至 2026-07-05；第2批 2026-07-06 至 2026-11-10")
        #expect(try cell("A", "抽查对象（范围）") == "专项库：L" && cell("A", "责任股室") == "D1股")
        #expect(try cell("Z", "备注").contains("向下取整为 0 户"))
    }

    @Test("a department's own sheet and the summary add up to the whole")
    func summary() throws {
        let plan = try Self.plan()
        let sheet = PlanSheet(departments: Self.departments)
        #expect(sheet.table(plan, initiatedBy: "D2").rows.map { $0[0] } == ["1", "2"])
        let summary = sheet.summary(plan)
        #expect(summary.rows.map { $0[1] } == ["D1局", "D2局", "合计"])
        #expect(summary.rows.allSatisfy { $0.count == summary.header.count })
        for place in 2..<summary.header.count {
            let numbers = summary.rows.compactMap { Int($0[place]) }
            #expect(numbers.count == 3 && numbers[0] + numbers[1] == numbers[2], "\(summary.header[place])")
        }
        #expect(summary.rows.last.map { Array($0[2...]) } == ["4", "1", "4", "2", "2", "80", "30"])
    }

    @Test("gaps become an item list to fill in, with what stands already")
    func gapSheet() throws {
        let quota = Quota(rule: .piecewise(limit: 10, count: 2, above: Samples.rate("50%")), minimum: 1)
        let items = [
            Samples.item("B", .general, quota, cap: nil, selector: Selector(), participants: ["D2"]),
            Samples.item("A", .key, Quota(rule: .byTier)),
        ]
        let result = Planner.plan(Samples.inputs(items, targets: Samples.targets(3)))
        let table = GapSheet.table(result.gaps, items: items, names: ["D1": "甲局", "D2": "乙局"])
        let row = try #require(table.rows.first)
        #expect(table.rows.count == 1 && row.count == table.header.count)
        let cells = Dictionary(uniqueKeysWithValues: zip(table.header, row))
        #expect(cells["事项编码"] == "B" && cells["发起部门"] == "甲局" && cells["参与部门"] == "乙局")
        #expect(cells["抽查比例(数量)"] == "≤10户时2户，超过10户50%，不少于1户")
        #expect(cells["比例上限"] == "" && cells["专项库"] == "" && cells["需补充栏目"] == "比例上限、专项库")
    }

    @Test("versions differ by exactly what was changed")
    func difference() throws {
        let sheet = PlanSheet(departments: Self.departments)
        let old = try Self.plan()
        #expect(PlanDifference(from: old, to: try Self.plan(Self.items().reversed()), sheet: sheet).isEmpty)
        let items =
            Self.items(rate: "60%").filter { $0.code != "Z" } + [Samples.item("N", .key, Quota(rule: .count(3)))]
        let difference = PlanDifference(from: old, to: try Self.plan(items), sheet: sheet)
        #expect(difference.added.map(\.item.code) == ["N"] && difference.removed.map(\.item.code) == ["Z"])
        #expect(difference.changed.map(\.item) == ["A"])
        #expect(difference.changed.first?.cells.map(\.title) == ["抽查比例", "抽查数量（户）"])
        #expect(difference.table.rows.map { $0[0] } == ["新增", "取消", "调整", "调整"])
        #expect(difference.table.rows.last == ["调整", "A", "事项A", "抽查数量（户）", "10", "12"])
    }

    @Test("the approved text is sorted lines, the same for the same plan, and unlike for any change")
    func canonicalText() throws {
        let text = try Self.plan().canonicalText
        #expect(text == (try Self.plan(Self.items().reversed())).canonicalText)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines.last == "" && lines.first == "ssj-plan/1\t2026\t2026-02-10")
        let body = Array(lines[1..<lines.count - 1])
        #expect(body == body.sortedByBytes() && body.count == 4 + 4)
        var changed: [[InspectionItem]] = [Self.items(rate: "50.01%")]
        for basis in ["依据\t", "依据\n", "依据\\t", "依据,"] { changed.append(Self.items(basis: basis)) }
        for fields in [["a,b"], ["a", "b"], ["a,", "b"], [""], ["", ""]] {
            var items = Self.items()
            items[0].selector.libraries = ["L"] + fields
            changed.append(items)
        }
        for edit: (inout InspectionItem) -> Void in [
            { $0.remark = "x" }, { $0.listVersion = "x" }, { $0.window = Samples.window("2026-05-01", "2026-05-02") },
            { $0.specialty = "x" }, { $0.cap = nil }, { $0.quota?.minimum = 1 }, { $0.frequency = "x" },
        ] {
            var items = Self.items()
            edit(&items[0])
            changed.append(items)
        }
        let texts = try changed.map { try Self.plan($0).canonicalText }
        #expect(Set(texts + [text]).count == changed.count + 1)
        #expect(texts.allSatisfy { !$0.contains("\r") && $0.utf8.filter { $0 == 0x0A }.count == 9 })
    }
}
