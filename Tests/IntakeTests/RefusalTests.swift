import Intake
import Messages
import Model
import Testing

@Suite struct RefusalTests {
    static let table = "统一社会信用代码,企业名称\n91341282MA2N12344P,样例甲有限公司\n"

    @Test(
        arguments: [
            ("", County.market, County.market), ("填报单位：市监局,\n", County.market, .some(County.market)),
            ("填报单位：环保局,\n", nil, County.environment),
            ("填报单位：综合监管股,\n", County.market, County.market),
        ] as [(String, Department?, Department?)])
    func theDepartmentIsTheFolderElseTheReportingUnit(above: String, folder: Department?, expected: Department?) throws
    {
        #expect(try County.read(above + Self.table, folder: folder).department == expected)
    }

    @Test(
        arguments: [
            ("", nil, "R003"), ("填报单位：教育局,\n", nil, "P011"), ("填报单位：环保局,\n", County.market, "R004"),
        ] as [(String, Department?, String)])
    func anUnclearDepartmentRefusesTheFile(above: String, folder: Department?, code: String) throws {
        let problem = try #require(try County.refusal(of: above + Self.table, folder: folder))
        #expect(problem.message.code == code)
        #expect(problem.position.file == "名单.csv")
    }

    @Test(arguments: [
        ("甲,乙\n丙,丁\n", "R002"), ("Société,Café\n1,2\n", "R002"),
        // Chinese in UTF-8, read as Latin letters and saved so; and a conversion that lost everything.
        ("å§“å,æ‰§æ³•è¯å·\n1,2\n", "R095"), ("锟斤拷锟斤拷,锟斤拷\n1,2\n", "R095"), ("????????,????\n1,2\n", "R095"),
        // Columns of spaces, half or full width; a sentence is none.
        ("名录\n统一社会信用代码    企业名称\n91341282MA2N12344P  样例甲有限公司\n", "R103"),
        ("　姓名　　执法证号　\n样例甲　34128200001\n", "R103"), ("企业名称 见附件\n", "R002"),
        // What an interface answers with: a document in a cell, or a fault.
        ("<a><r>&lt;?xml version='1.0'?&gt;&lt;d/&gt;</r></a>", "R104"),
        ("<a><r><![CDATA[ {\"rows\":[]}]]></r></a>", "R104"), ("结果\n\"[{\"\"qymc\"\":1}]\"\n", "R104"),
        ("<e><b><Fault><faultcode>s</faultcode><faultstring>timeout</faultstring></Fault></b></e>", "R105"),
    ])
    func whyThereIsNoHeaderIsTold(text: String, code: String) throws {
        #expect(try County.refusal(of: text)?.message.code == code)
    }

    @Test func theTwoBestGuessesOfAnUnknownDepartmentAreNamed() throws {
        let problem = try #require(try County.refusal(of: "填报单位：生态局,\n" + Self.table, folder: nil))
        #expect(problem.expected == "生态环境局、市场监管局")
    }

    /// A file with some rows whose code is cut, after as many good ones.
    static func file(good: Int, bad: Int) -> String {
        let goodRows = (0..<good).map { "\(Synthetic.code($0)),样例\($0)号有限公司\n" }.joined()
        let badRows = (0..<bad).map { "91341282MA2N1234,样例坏\($0)号有限公司\n" }.joined()
        return "统一社会信用代码,企业名称\n" + goodRows + badRows
    }

    @Test(arguments: [(95, 5, false), (94, 6, true), (0, 99, false), (0, 100, true)])
    func aboveTheCeilingTheWholeFileIsRefusedWithItsReasons(good: Int, bad: Int, isRefused: Bool) throws {
        let problem = try County.refusal(of: Self.file(good: good, bad: bad))
        #expect((problem?.message.code == "R006") == isRefused)
        if let problem {
            #expect(problem.found.contains("共\(good + bad)行，退回\(bad)行"))
            #expect(problem.found.contains("S008") && problem.found.contains("\(bad)行"))
            #expect(problem.expected == "5%")
        }
    }

    /// As wide as a sheet can be, which spreadsheets save when somebody touched column XFD; quadratic work would hang here.
    @Test(arguments: ["", "统一社会信用代码,,"])
    func aHeaderAsWideAsASheetIsReadOrRefused(right: String) throws {
        let wide = String(repeating: ",", count: 16_000 - right.count) + String(repeating: right, count: 20)
        let text = "统一社会信用代码,企业名称\(wide)备注\n\(Synthetic.code(1)),样例甲有限公司\(wide.filter { $0 == "," })\n"
        if right.isEmpty {
            #expect(try County.read(text).accounting == RowAccounting(accepted: 1, merged: 0, rejected: 0))
        } else {
            #expect(try County.refusal(of: text) == nil)
        }
    }
}
