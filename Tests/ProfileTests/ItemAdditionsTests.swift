import Messages
import Model
import Profile
import Testing

@Suite struct ItemAdditionsTests {
    private func additions(_ sample: String) throws -> ItemAdditions {
        try ItemAdditions(
            text: Repository.text("samples/\(sample)/items.toml"), file: "items.toml",
            register: Repository.register(of: sample))
    }

    private func read(_ text: String) throws -> ItemAdditions {
        try ItemAdditions(text: text, file: "items.toml", register: Repository.register(of: "jieshou"))
    }

    private static let item = InspectionItem(
        code: "SCJG-12", name: "网络食品经营检查", itemClass: .general, basis: "样例依据", content: "样例内容", method: .online,
        cap: Rate("10%"), quota: Quota(rule: .byTier), frequency: "每年1次", initiator: "11341282002901005A",
        participants: [], specialty: "食品安全", selector: Selector(libraries: ["全部"], tags: ["网店"]), window: nil,
        remark: "备注", listVersion: "2026-1")

    @Test func jieshouSampleLoads() throws {
        let additions = try additions("jieshou")
        #expect(additions.items.map(\.code) == ["SCJG-12", "JT-04"])
        #expect(additions.tasks.map(\.id) == ["LH-01", "LH-02", "LH-03", "LH-04", "YJ-01", "SCJG-07", "JT-03"])
        let joint = try #require(additions.tasks.first { $0.id == "LH-02" })
        #expect(joint.items == ["HJ-01", "SCJG-03", "YJ-02"])
        #expect(joint.initiator == "11341282002901005A")
        #expect(joint.windows.map(\.text) == ["2026-05-18 至 2026-07-15"])
        #expect(additions.tasks.first { $0.id == "SCJG-07" }?.windows.count == 4)
    }

    @Test func yangchengSampleLoads() throws {
        let additions = try additions("yangcheng")
        #expect(additions.items.map(\.code) == ["GA-07"])
        #expect(additions.tasks.map(\.items) == [["GA-02"], ["GA-03", "GA-04"]])
        #expect(additions.tasks[0].windows.map(\.text) == ["2026-04-13 至 2026-05-31", "2026-06-01 至 2026-07-31"])
    }

    @Test func anAdditionSetsItsFieldsAndLeavesTheOthers() throws {
        var expected = Self.item
        expected.selector = Selector(libraries: ["食品销售单位"], subjectClasses: [.enterprise], industryPrefixes: ["52"])
        #expect(try additions("jieshou").applied(to: Self.item) == expected)
    }

    @Test func everyFieldCanBeSet() throws {
        let text = """
            [[item]]
            code = "SCJG-12"
            basis = "另一依据"
            class = "重点"
            cap = "4%"
            initiator = "环保局"
            participants = ["农委", "市监局", "农业局"]
            specialty = "排污许可"
            window = ["2026-06-01", "2026-07-31"]
            supervisors = ["生态环境局"]
            regions = ["东城街道"]
            tags = ["夜间"]
            licence_kinds = ["排污许可证"]
            """
        let item = try read(text).applied(to: Self.item)
        #expect(item.basis == "另一依据")
        #expect(item.itemClass == .key)
        #expect(item.cap == Rate("4%"))
        #expect(item.initiator == "11341282002902008T")
        #expect(item.participants == ["11341282002901005A", "11341282002904003R"])
        #expect(item.specialty == "排污许可")
        #expect(item.window?.text == "2026-06-01 至 2026-07-31")
        #expect(
            item.selector
                == Selector(
                    supervisors: ["11341282002902008T"], regions: ["东城街道"], tags: ["夜间"], licenceKinds: ["排污许可证"]))
        #expect(item.name == Self.item.name)
        #expect(item.quota == Self.item.quota)
    }

    @Test func anItemThatIsNotNamedStaysAsItIs() throws {
        #expect(try additions("yangcheng").applied(to: Self.item) == Self.item)
        #expect(ItemAdditions.none.applied(to: Self.item) == Self.item)
    }

    @Test(
        arguments: [
            ("[[item]]\ncap = \"5%\"", "P002", 1, "item.code"),
            ("[[item]]\ncode = \"A\"\n[[item]]\ncode = \"B\"\ncap = \"5\"", "P004", 5, "item.cap"),
            ("[[item]]\ncode = \"A\"\nclass = \"要点\"", "P004", 3, "item.class"),
            ("[[item]]\ncode = \"A\"\nsubject_classes = [\"公司\"]", "P004", 3, "item.subject_classes"),
            ("[[item]]\ncode = \"A\"\nlibrary = [\"甲\"]", "P003", 3, "item.library"),
            ("[[item]]\ncode = \"A\"\nwindow = [\"2026-07-31\", \"2026-06-01\"]", "P004", 3, "item.window"),
            ("[[item]]\ncode = \"A\"\nparticipants = [\"公安局\"]", "P011", 3, "item.participants"),
            (
                "[[task]]\nid = \"T\"\nname = \"甲\"\nitems = [\"A\"]\nwindows = []\ninitiator = \"农委\"", "P004", 5,
                "task.windows"
            ),
            (
                "[[task]]\nid = \"T\"\nname = \"甲\"\nitems = [\"A\"]\nwindows = [\"2026-06-01\"]\ninitiator = \"农委\"",
                "P004",
                5, "task.windows"
            ),
            ("[[task]]\nid = \"T\"\nname = \"甲\"\nitems = [\"A\"]\ninitiator = \"税务局\"", "P011", 5, "task.initiator"),
            ("[[tasks]]\nid = \"T\"", "P003", 1, "tasks"),
        ])
    func faultsAreFoundWhereTheyStand(_ text: String, _ code: String, _ line: Int, _ key: String) {
        let problem = problem { try read(text) }
        #expect(problem?.message.code == code)
        #expect(problem?.position == Position(file: "items.toml", line: line, column: key))
    }
}
