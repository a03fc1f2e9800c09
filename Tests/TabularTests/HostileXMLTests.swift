import Messages
import Testing

@testable import Tabular

@Suite struct HostileXMLTests {
    private static let laughs =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [\n<!ENTITY a \"lol\">\n"
        + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">\n]>\n<lolz><r>&b;</r><r>&b;</r></lolz>"
    private static let quadratic =
        "<!DOCTYPE q [<!ENTITY a \"" + String(repeating: "a", count: 50_000) + "\">]>\n<q>"
        + String(repeating: "&a;", count: 10_000) + "</q>"
    private static let external =
        "\n<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r><c>&x;</c><c>&x;</c></r>"
    private static let flood =
        "<d>\n<r " + (0..<50_000).map { "a\($0)='>'" }.joined(separator: " ") + "/>\n<r b='1'/></d>"

    @Test(
        arguments: [
            (laughs, Message.xmlDoctype, 2),
            (quadratic, .xmlDoctype, 1),
            (external, .xmlDoctype, 2),
            ("<?xml version=\"1.0\"?>\n\n<!DOCTYPE r>\n<r/>", .xmlDoctype, 3),
            ("<!DOCTYPE r SYSTEM \"http://example.invalid/r.dtd\"><r><a/><a/></r>", .xmlDoctype, 1),
            (flood, .xmlTagTooLong, 2),
            ("<d>\n\n<" + String(repeating: "x", count: 70_000) + "/></d>", .xmlTagTooLong, 3),
            ("<d>\n" + String(repeating: "<x>", count: 200), .xmlTooDeep, 2),
            ("<d>\n" + String(repeating: "<x>", count: 100_000), .xmlTooDeep, 2),
            ("<d><r>" + String(repeating: "x", count: 12_000_000) + "</r></d>", .xmlTextTooLong, 1),
            ("<d>\n<r>a\u{B}b</r></d>", .xmlMalformed, 2),
            ("<d>\n<r>A & B</r></d>", .xmlMalformed, 2),
            ("<d>\n<r>A &unknown; B</r></d>", .xmlMalformed, 2),
            ("<d>\n<r><a>1</b></r>\n</d>", .xmlMalformed, 2),
            ("<d>\n<r a='1' a='2'/></d>", .xmlMalformed, 2),
            ("<d>\n<r a=1/></d>", .xmlMalformed, 2),
            ("<d>\n<r><a>1</a></r>\n", .xmlMalformed, 2),
            ("<d/>\n<e/>", .xmlMalformed, 2),
            ("<?xml version=\"1.0\"?>\n", .xmlMalformed, 2),
            ("<d>\n<r><a>x]]>y</a></r></d>", .xmlMalformed, 2),
            ("<d>\n</d>", .xmlNoRecords, nil),
        ] as [(String, Message, Int?)])
    func isRefusedWithItsLine(_ text: String, _ message: Message, _ line: Int?) {
        let problem = Reading.refusal(text)
        #expect(problem?.message == message)
        #expect(problem?.position.line == line)
        #expect(problem?.position.file == "名录.csv")
    }

    @Test func theParserSaysWhy() {
        let problem = Reading.refusal("<d>\n<r><a>1</b></r>\n</d>")
        #expect(problem?.found.contains("Opening and ending tag mismatch") == true)
    }

    @Test func malformedFarBehindTheSurveyLoadsNothing() {
        let rows = (1...40_000).map { "<r><n>样例\($0)公司</n></r>\n" }.joined()
        let problem = Reading.refusal("<d>\n\(rows)<r><n>A & B</n></r>\n</d>")
        #expect(problem?.message == .xmlMalformed && problem?.position.line == 40_002)
    }

    @Test func badBytesRefuseTheDocumentWithLineAndOffset() {
        let bytes = Array("<d>\n<r><n>甲乙</n></r>\n<r><n>".utf8) + [0xFF] + Array("</n></r></d>".utf8)
        let problem = Reading.refusal(bytes)
        #expect(problem?.message == .xmlBadBytes && problem?.position.line == 3)
        #expect(problem?.position.byte == 31)
    }

    @Test(arguments: [0, 7, 63, 64, 65, 1_000])
    func anyCutIsRefused(_ cut: Int) throws {
        let rows = (1...100).map { "<r><n>样例\($0)</n></r>\n" }.joined()
        let bytes = Array("<d>\n\(rows)</d>".utf8)
        #expect(Reading.refusal(bytes) == nil)
        #expect(Reading.refusal(Array(bytes.prefix(bytes.count - 1 - cut))) != nil)
    }

    @Test func lawfulLongContentIsNoFlood() throws {
        let comment = String(repeating: "说明 ", count: 30_000)
        let text =
            "<d><!-- \(comment) --><r a='x'><n>1</n></r><r a='y'><n><![CDATA[\(comment.prefix(9_000))]]></n></r></d>"
        #expect(try Reading.result(text).tables[0].rows.count == 3)
    }
}
