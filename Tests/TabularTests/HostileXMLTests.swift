import Messages
import Testing

@testable import Tabular

@Suite struct HostileXMLTests {
    @Test func theParserSaysWhy() {
        let problem = Reading.refusal("<d>\n<r><a>1</b></r>\n</d>")
        #expect(problem?.position.file == "名录.csv")
        #expect(problem?.found.contains("Opening and ending tag mismatch") == true)
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
