import Foundation
import Messages
import Testing

@testable import Tabular

@Suite struct DelimitedTests {
    @Test(arguments: [
        "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines", "newlines_crlf",
        "quotes_and_newlines", "simple", "simple_crlf", "utf8",
    ])
    func csvSpectrum(_ name: String) throws {
        let result = try Reading.result(Cases.bytes("csv-spectrum/csvs/\(name).csv"))
        let json = Data(try Cases.bytes("csv-spectrum/json/\(name).json"))
        let expected = try JSONDecoder().decode([[String: String]].self, from: json)
        let rows = result.tables[0].rows.map(\.fields)
        let header = try #require(rows.first)
        let found = rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
        #expect(Array(found) == expected)
        #expect(result.problems.isEmpty)
    }

    @Test func otherPublicExamples() throws {
        // The corpus' JSON of this one is no list of rows.
        let places = try Reading.result(Cases.bytes("csv-spectrum/csvs/location_coordinates.csv"))
        #expect(places.tables[0].rows.allSatisfy { $0.count == places.tables[0].rows[0].count })
        #expect(try Reading.result(Cases.bytes("rust-csv/smallpop.csv")).tables[0].rows.allSatisfy { $0.count == 4 })
        #expect(try Reading.result(Cases.bytes("rust-csv/uspop-null.csv")).tables[0].rows.allSatisfy { $0.count == 5 })
    }

    @Test(arguments: Delimiter.allCases)
    func everyDelimiterIsFound(_ delimiter: Delimiter) throws {
        let mark = delimiter.rawValue
        let lines = [["企业名称", "代码", "地址"], ["甲", "1", "\"东路\(mark)1号\""], ["乙", "", "西路"], ["丙", "3", ""]]
        let text = lines.map { $0.joined(separator: mark) }.joined(separator: "\n")
        for encoding in TextEncoding.allCases {
            let result = try Reading.result(encoding.mark + encoding.encode(text))
            #expect(result.format.delimiter == delimiter)
            #expect(result.tables[0].rows.map(\.fields)[1] == ["甲", "1", "东路\(mark)1号"])
            #expect(result.tables[0].rows.map(\.count) == [3, 3, 3, 3])
        }
    }

    @Test func titleRowsDoNotHideTheDelimiter() throws {
        var text = "界首市市场监督管理局2026年度检查对象名录库（样例）\r\n"
        text += "填报单位：样例单位，填报日期：2026-01-05，单位：户\r\n注意：1，红色为必填；2，代码须为18位；3，勿改表头\r\n"
        text += "序号,企业名称,统一社会信用代码,住所\r\n"
        for number in 1...5_000 { text += "\(number),样例\(number)公司,X\(number),样例路，\(number)号；东侧\r\n" }
        text += "合计,5000\r\n"
        let result = try Reading.result(GB18030.encode(text))
        #expect(result.format == SourceFormat(container: .delimited, encoding: .gb18030, delimiter: .comma))
        let rows = result.tables[0].rows
        #expect(rows.count == 5_005)
        #expect(rows[0].count == 1 && rows[3].count == 4 && rows[5_004].fields == ["合计", "5000"])
        #expect(rows[4_503].fields == ["4500", "样例4500公司", "X4500", "样例路，4500号；东侧"])
        #expect(rows[5_004].line == 5_005)
    }

    @Test(
        arguments: [
            ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
            ("a,b\r1,2\r\n3,4\n", [["a", "b"], ["1", "2"], ["3", "4"]]),
            ("\n\r\na,b\n\n1,2\n\n", [["a", "b"], ["1", "2"]]),
            ("a,b,c\n1\n1,2,3,4,\n", [["a", "b", "c"], ["1"], ["1", "2", "3", "4", ""]]),
            ("a,\n,\n\"\",\"\"\n", [["a", ""], ["", ""], ["", ""]]),
            ("a,b\n\"x\"\"y\"\"\",\"\"\"\"\n", [["a", "b"], ["x\"y\"", "\""]]),
            ("a,b\n\"1\r\n2\n3\",z\n", [["a", "b"], ["1\r\n2\n3", "z"]]),
            ("a,b\nx\"y, \"z\" \n", [["a", "b"], ["x\"y", " \"z\" "]]),
            ("sep=;\na;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
            ("名称\n甲\n乙\n", [["名称"], ["甲"], ["乙"]]),
            ("a,b\n=1+1,＝2\n", [["a", "b"], ["=1+1", "＝2"]]),
            (" 名称 ,\u{3000}代码\n\u{200B}甲,'001\n", [[" 名称 ", "\u{3000}代码"], ["\u{200B}甲", "'001"]]),
            ("<5人,b\n1,2\n", [["<5人", "b"], ["1", "2"]]),
        ] as [(String, [[String]])])
    func rowsAreKeptAsTheyAre(_ text: String, _ rows: [[String]]) throws {
        #expect(try Reading.rows(text) == rows)
        #expect(try Reading.result(text).problems.isEmpty)
    }

    @Test func linesArePhysicalOnes() throws {
        let result = try Reading.result("a,b\r\n\"1\r\n2\r3\n4\",x\r\ny,z\r\n\r\nlast,row")
        #expect(result.tables[0].rows.map(\.line) == [1, 2, 6, 8])
    }

    @Test(
        arguments: [
            ("a,b\n1,\"open\n2,x\n3,y\n", Message.quoteUnclosed, 2),
            ("a,b\n\"好又多\"超市,1\n乙,2\n", .quoteStray, 2),
            ("\"a\",\"b\"\n\"1\",\"x\n\"2\",\"y\"\n\"3\",\"z\"\n", .quoteStray, 2),
            ("a,b\n1,2\n3,\"\n", .quoteUnclosed, 3),
        ] as [(String, Message, Int)])
    func aStrayQuoteCostsItsRowAlone(_ text: String, _ message: Message, _ line: Int) throws {
        let result = try Reading.result(text)
        #expect(result.problems.map(\.message) == [message])
        #expect(result.problems.map(\.position.line) == [line])
        #expect(result.rejectedLines == [line])
        let physical = text.split(separator: "\n").count
        #expect(result.tables[0].rows.map(\.line) == Array(1...physical))
        #expect(result.tables[0].rows.allSatisfy { $0.count == 2 })
    }

    @Test func theOriginalTextOfADamagedRowIsKept() throws {
        #expect(try Reading.rows("a,b\n\"好又多\"超市,1\n")[1] == ["\"好又多\"超市", "1"])
    }

    @Test func longFieldsAndRowsAreRejectedAlone() throws {
        let long = String(repeating: "x", count: 70_000)
        let field = try Reading.result("a,b\n\(long),1\n\"\(long)\",2\nc,3\n")
        #expect(field.problems.map(\.message) == [.fieldTooLong, .quoteUnclosed])
        #expect(field.rejectedLines == [2, 3])
        let row = String(repeating: "yyyyyyyyy,", count: 110_000)
        #expect(try Reading.result("a,b\n\(row)\nc,3\n").problems.map(\.message) == [.rowTooLong])
        let folded = String(repeating: "\"\(String(repeating: "y", count: 30_000))\n\",", count: 40)
        let result = try Reading.result("a,b\n\(folded)\nc,3\n")
        #expect(result.problems.first?.message == .rowTooLong && result.problems.first?.position.line == 2)
        #expect(result.tables[0].rows[result.tables[0].rows.count - 1].fields == ["c", "3"])
    }

    @Test func quotesBrokenThroughoutRefuseTheFile() {
        let hostile = String(repeating: "a\",\"b\n", count: 400_000)
        #expect(Reading.refusal(hostile)?.message == .quotingBroken)
        let strays = String(repeating: "\"a\"b,c\n", count: 100_001)
        #expect(Reading.refusal(strays)?.message == .damageEverywhere)
    }
}
