import Messages
import Model
import Profile
import Testing

@Suite struct ImportOverridesTests {
    @Test func everyKeyIsRead() throws {
        let text = """
            [[file]]
            name = "名录*.xlsx"
            department = "市场监管局"
            sheet = "Sheet2"
            record = "名录/企业"
            kind = "检查对象名录库"
            header_row = 4
            header_rows = 2
            mode = "全量"
            [file.columns]
            "单位" = "企业名称"
            "备用" = "不导入"

            [[file]]
            name = "封面.xlsx"
            kind = "不导入"

            [[file]]
            name = "人员.csv"
            kind = "inspectors"
            mode = "incremental"
            """
        let entries = try ImportOverrides.read(text: text)
        #expect(entries.map(\.name) == ["名录*.xlsx", "封面.xlsx", "人员.csv"])
        #expect(entries.map(\.kind) == [.stated(.targets), .skipped, .stated(.inspectors)])
        #expect(entries[0].department == "市场监管局" && entries[0].sheet == "Sheet2" && entries[0].record == "名录/企业")
        #expect(entries[0].headerLine == 4 && entries[0].headerRows == 2)
        #expect(entries.map(\.coverage) == [.full, nil, .incremental])
        #expect(entries[0].columns.map(\.header) == ["单位", "备用"])
        #expect(entries[0].columns.map(\.meaning) == ["企业名称", "不导入"])
        #expect(entries.map(\.line) == [2, 15, 19])
    }

    @Test(arguments: [
        ("[[file]]\nkind = \"targets\"", 1), ("[[file]]\nname = \"a\"\nkind = \"企业\"", 3),
        ("[[file]]\nname = \"a\"\nmode = \"半量\"", 3), ("[[file]]\nname = \"a\"\nheader_rows = 4", 3),
        ("[[file]]\nname = \"a\"\nsheets = \"b\"", 3), ("[[files]]\nname = \"a\"", 1),
    ])
    func whatCannotBeIsToldWithItsLine(text: String, line: Int) {
        do {
            _ = try ImportOverrides.read(text: text)
            Issue.record("accepted")
        } catch {
            #expect(error.position.line == line)
            #expect(error.message.exit == .configuration)
        }
    }
}
