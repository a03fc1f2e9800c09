import Intake
import Messages
import Model
import Tabular
import Testing

/// What `sniff` tells of a file.
@Suite struct SniffTests {
    static func sniff(_ text: String) throws -> Sniff {
        try Sniff(
            SourceFile(name: "名录.csv", bytes: Array(text.utf8)), folder: County.market, context: County.context())
    }

    @Test func everyColumnIsToldWithItsMeaningAndValues() throws {
        let found = try Self.sniff(
            """
            检查对象名录
            统一社会信用代码,本局所填企业名称,身份证号,企业名称,某列
            91341282MA2N12344P,样例甲有限公司,210921190001010017,样例甲有限公司,210921190001010017
            合计,,,,1
            """)
        #expect(found.refusal == nil)
        #expect(found.exports.map(\.accounting.read) == [1])
        let table = try #require(found.tables.first)
        #expect(table.headerLine == 2 && table.rows == 2 && table.isDecided)
        #expect(table.kinds.first?.kind == .targets && table.kinds.first?.share == 80)
        #expect(table.columns.map(\.meaning) == ["统一社会信用代码", "企业名称", "身份号码（不读取）", "企业名称", ""])
        #expect(table.columns.map(\.how) == [.exact, .part, .exact, .repeated, .unknown])
        #expect(
            table.columns.map(\.samples.first) == [
                "91341282MA2N12344P", "样例甲有限公司", nil, "样例甲有限公司", "210921**********17",
            ])
    }

    @Test func aRefusedFileIsToldWithItsTwoBestGuesses() throws {
        let found = try Self.sniff("姓名,执法证号,回避企业,回避原因,请假开始日期,请假结束日期\n甲,1,乙,丙,2026-03-02,2026-03-06\n")
        #expect(found.refusal?.message.code == "R084")
        #expect(found.exports.isEmpty)
        let table = try #require(found.tables.first)
        #expect(!table.isDecided && Set(table.kinds.map(\.kind)) == [.recusals, .leave])
        let none = try Self.sniff("甲,乙\n丙,丁\n")
        #expect(
            none.tables.map(\.isHeaderFound) == [false] && none.tables.map(\.headerLine) == [1]
                && none.refusal?.message.code == "R002")
    }

    @Test func tablesBelowEachOtherAreToldOneByOne() throws {
        let found = try Self.sniff(
            """
            统一社会信用代码,企业名称
            91341282MA2N12344P,样例甲有限公司

            姓名,执法证号
            检查员甲01,34128201001
            检查员甲02,34128201002
            """)
        #expect(found.tables.map(\.headerLine) == [1, 4])
        #expect(found.tables.map(\.rows) == [1, 2])
        #expect(found.exports.map(\.kind) == [.targets, .inspectors])
    }
}
