import Messages
import Publication
import Testing

@Suite struct PublicTableTests {
    @Test(arguments: PublicationType.allCases) func everyListedColumnMayLeave(_ type: PublicationType) throws {
        let columns = type.publicColumns
        let table = try PublicTable(type: type, header: columns, rows: [columns.map { "值\($0)" }])
        #expect(table.header == columns)
        #expect(Set(columns).count == columns.count)
        for column in columns { #expect(try PublicTable(type: type, header: [column], rows: []).header == [column]) }
    }

    static let unlisted = [
        "住所", "法定代表人", "联系电话", "身份证号", "信用风险等级", "抽签码", "抽取分组", "执法检查人员", "执法证号", "回避原因", "投诉举报次数", "对象化名", "oid", "",
        " 序号", "序号 ", "任务名称\u{200B}", "序號",
    ]

    @Test(arguments: PublicationType.allCases, unlisted)
    func anythingElseMayNot(_ type: PublicationType, _ column: String) {
        let header = [type.publicColumns[0], column]
        let problem = #expect(throws: Problem.self) { try PublicTable(type: type, header: header, rows: [["1", "2"]]) }
        #expect(problem?.message == .columnNotPublic)
        #expect(problem?.found == column)
        #expect(problem?.expected == type.chineseName)
        // Whatever it holds, and also when it holds nothing.
        #expect(throws: Problem.self) { try PublicTable(type: type, header: header, rows: []) }
    }

    @Test(arguments: PublicationType.allCases) func noTypeListsAPrivateColumn(_ type: PublicationType) {
        for word in ["电话", "住所", "地址", "代表人", "身份证", "人员", "证号", "抽签码", "分组", "化名", "投诉", "等级"] {
            #expect(!type.publicColumns.contains { $0.contains(word) }, "\(word)")
        }
    }

    @Test func selectingDropsTheRestAndKeepsRowsTogether() throws {
        let table = try PublicTable(
            type: .drawnList, selectingFrom: ["联系电话", "检查对象名称", "住所", "序号", "统一社会信用代码"],
            rows: [["甲1", "乙1", "丙1", "丁1", "戊1"], ["甲2", "乙2", "丙2", "丁2", "戊2"]], numeric: ["序号"])
        #expect(table.header == ["序号", "检查对象名称", "统一社会信用代码"])
        #expect(table.rows == [["丁1", "乙1", "戊1"], ["丁2", "乙2", "戊2"]])
    }

    @Test func theNoticeOfARunningTaskShowsNothingDrawn() {
        #expect(Set(PublicationType.drawNotice.publicColumns).isDisjoint(with: ["检查对象名称", "统一社会信用代码", "批次"]))
    }
}
