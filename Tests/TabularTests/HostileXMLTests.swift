import Messages
import Testing

@testable import Tabular

@Suite struct HostileXMLTests {
    @Test func theParserSaysWhy() {
        let problem = Reading.refusal("<d>\n<r><a>1</b></r>\n</d>")
        #expect(problem?.position.file == "名录.csv")
        #expect(problem?.found.contains("Opening and ending tag mismatch") == true)
    }

    @Test func badBytesDamageTheirRecordAlone() throws {
        let bytes =
            Array("<d><batch>".utf8) + [0xFE] + Array("</batch>\n<r><n>甲乙丙丁</n></r>\n<r><n>".utf8) + [0xFF]
            + Array("</n></r><r n='天地玄黄'/>\n<!--宇\n宙\n洪\n荒-->\n</d>".utf8)
        let result = try Reading.result(bytes)
        #expect(result.tables[0].rows.map(\.isDamaged) == [false, false, true, false])
        #expect(result.rejectedLines == [3])
        let problem = try #require(result.problems.first)
        #expect(result.problems.count == 1 && problem.message == .badBytes && problem.found == "FF 3C")
        #expect(problem.position == Position(file: "名录.csv", line: 3, byte: bytes.firstIndex(of: 0xFF)))
        #expect(result.notes.map(\.message) == [.badBytesOutside])
        #expect(result.notes[0].position.line == 1 && result.notes[0].position.byte == 10)
    }

    @Test(
        arguments: [
            "\u{B}", "\u{0}", "&B", "A & B", "&nbsp;", "&#11;", "&#xFFFE;", "<3", "&#x110000;", "&amp",
        ], [TextEncoding.utf8, .utf8Marked, .gb18030])
    func aCharacterThatNoDocumentMayHoldCostsItsRecordAlone(_ fault: String, _ encoding: TextEncoding) throws {
        let sound = "<r><n>甲&amp;&#x4E2D;&lt;</n><m><![CDATA[a & b <3]]></m></r>"
        let bytes =
            try encoding.mark
            + encoding.encode("<?xml version='1.0'?>\n<d>\n\(sound)\n<r><n>乙\(fault)丙</n></r>\n\(sound)<!-- & --></d>")
        let result = try Reading.result(bytes)
        #expect(result.rejectedLines == [4])
        #expect(
            result.tables[0].rows.filter { !$0.isDamaged }.dropFirst().map(\.fields) == [
                ["甲&中<", "a & b <3"], ["甲&中<", "a & b <3"],
            ])
        let problem = try #require(result.problems.first)
        #expect(problem.message == .forbiddenCharacter && problem.position.line == 4)
        let at = try #require(problem.position.byte)
        let mark = try #require(fault.utf8.first { "\u{B}\u{0}&<".utf8.contains($0) })
        #expect(bytes[at] == mark)
        #expect(result.problems.count == 1 && result.notes.isEmpty)
    }

    @Test(arguments: ["\u{FFFE}", "\u{FFFF}", "<![CDATA[\u{FFFE}]]>"], [TextEncoding.utf8, .utf8Marked, .gb18030])
    func aCharacterThatIsNoneCostsItsRecordAlone(_ fault: String, _ encoding: TextEncoding) throws {
        let text = "<d><r><n>甲，一</n></r>\n<r><n>乙\(fault)丙</n></r>\n<r><n>丁￥</n></r></d>"
        let bytes = try encoding.mark + encoding.encode(text)
        let result = try Reading.result(bytes)
        #expect(result.tables[0].rows.map(\.fields) == [["n"], ["甲，一"], ["乙\u{FFFD}丙"], ["丁￥"]])
        #expect(result.rejectedLines == [2] && result.problems.map(\.message) == [.forbiddenCharacter])
        let at = try #require(result.problems.first?.position.byte)
        #expect(bytes[at] == encoding.nonCharacter[0] && result.notes.isEmpty)
    }

    @Test func aReplacementCharacterThatCameWithTheFileIsNoDamage() throws {
        let result = try Reading.result("<d><r><n>甲\u{FFFD}</n></r><r><n>乙</n></r></d>")
        #expect(result.problems.isEmpty && result.tables[0].rows.allSatisfy { !$0.isDamaged })
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
