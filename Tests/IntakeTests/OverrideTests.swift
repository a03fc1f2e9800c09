import Intake
import Messages
import Model
import Tabular
import Testing

/// What the office states about a file goes before what reading it finds out.
@Suite struct OverrideTests {
    static let table = """
        说明一行,,
        名录,单位全称,别的
        91341282MA2N12344P,样例甲有限公司,界首市样例路1号
        """

    static func read(
        _ text: String = table, name: String = "甲/名录3月.csv", _ change: (inout ImportOverride) -> Void
    ) throws -> ReadFile {
        var context = try County.context()
        var entry = ImportOverride(name: "名录*.csv")
        change(&entry)
        context.overrides = [entry]
        return try ReadFile(SourceFile(name: name, bytes: Array(text.utf8)), context: context)
    }

    static func stated(_ entry: inout ImportOverride) {
        entry.kind = .stated(.targets)
        entry.headerLine = 2
        entry.columns = [
            .init(header: "别的", meaning: "address"), .init(header: "单位全称", meaning: "企业名称"),
            .init(header: "名录", meaning: "统一社会信用代码"),
        ]
    }

    @Test func aFileNobodyWouldUnderstandIsReadAsStated() throws {
        #expect(throws: Problem.self) { try Self.read { $0.name = "别的.csv" } }
        let file = try Self.read(Self.table, Self.stated)
        #expect(file.targets.map(\.record.oid) == ["91341282MA2N12344P"])
        #expect(file.targets.map(\.record.address) == ["界首市样例路1号"])
        #expect(file.exports.flatMap { $0.codes(.note) }.isEmpty)
    }

    @Test func theRecordElementOfADocumentIsStated() throws {
        let person = "<联系人><姓名>样甲</姓名></联系人>"
        let text =
            "<名录><企业><统一社会信用代码>91341282MA2N12344P</统一社会信用代码><企业名称>样例甲有限公司</企业名称>"
            + "<住所>界首市样例路1号</住所>\(person)\(person)</企业></名录>"
        let file = try Self.read(text, name: "甲/名录.xml") {
            $0.name = "名录*.xml"
            $0.record = "名录/企业"
        }
        #expect(file.targets.map(\.record.oid) == ["91341282MA2N12344P"])
        // The control: what repeats would be taken for the records.
        #expect(throws: Problem.self) { try Self.read(text, name: "甲/名录.xml") { $0.name = "名录*.xml" } }
    }

    @Test func aStatementHoldsForItsDepartmentAndItsFilesAlone() throws {
        for department in ["生态环境局", "教育局"] {
            #expect(throws: Problem.self, "\(department)") {
                try Self.read {
                    Self.stated(&$0)
                    $0.department = department
                }
            }
        }
        let own = try Self.read {
            Self.stated(&$0)
            $0.department = "工商局"
        }
        #expect(own.exports.count == 1)
    }

    @Test(arguments: [
        ("单位全称", "没有这个字段", "R087"), ("没有这一列", "企业名称", "R087"),
    ])
    func whatIsNotThereIsToldWithWhatThereIs(header: String, meaning: String, code: String) throws {
        do {
            _ = try Self.read {
                Self.stated(&$0)
                $0.columns = [.init(header: header, meaning: meaning)]
            }
            Issue.record("accepted")
        } catch let problem as Problem {
            #expect(problem.message.code == code)
            #expect(problem.message.exit == .configuration)
        }
        #expect(throws: Problem.self) { try Self.read { $0.headerLine = 99 } }
    }

    @Test func coverageAndSkippedTablesAreStated() throws {
        let text = "统一社会信用代码,企业名称\n91341282MA2N12344P,样例甲有限公司\n"
        #expect(try Self.read(text) { $0.coverage = .full }.exports.map(\.coverage) == [.full])
        #expect(try Self.read(text) { _ in }.exports.map(\.coverage) == [.incremental])
        #expect(throws: Problem.self) { try Self.read(text) { $0.kind = .skipped } }
    }

    @Test(arguments: [
        ("名录*.csv", "名录3月.csv", true), ("*", "甲/任何.xlsx", true), ("名录?月.csv", "名录三月.csv", true),
        ("名录?.csv", "名录三月.csv", false), ("*月*.csv", "名录3月报.csv", true), ("名录", "名录.csv", false),
        ("*.csv", "名录.csv.xlsx", false), ("", "名录.csv", false),
        ("*.csv", "甲/单条登记-2026-03-02-新增-1.csv", false),
    ])
    func namesAreMatchedAsAWhole(pattern: String, name: String, isMatch: Bool) {
        #expect(ImportOverride(name: pattern).speaks(ofFile: name) == isMatch)
    }
}
