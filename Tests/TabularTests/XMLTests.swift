import Messages
import Testing

@testable import Tabular

@Suite struct XMLTests {
    private static let records = """
        <RECORDS>
        <RECORD><QYMC>界首市样例商贸有限公司</QYMC><TYSHXYDM>A1</TYSHXYDM></RECORD>
        <RECORD>
          <QYMC>甲 &amp; 乙㐂&#x4E2D;</QYMC>
          <ZS><![CDATA[东路<1>号]]></ZS>
          <TYSHXYDM/>
        </RECORD>
        </RECORDS>
        """

    @Test func elementsAreFieldsInTheOrderOfFirstSight() throws {
        let result = try Reading.result("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + Self.records)
        #expect(result.format.container == .xml && result.format.encoding == .utf8 && result.format.delimiter == nil)
        #expect(result.tables.map(\.sheet) == ["RECORD"])
        #expect(
            result.tables[0].rows.map(\.fields) == [
                ["QYMC", "TYSHXYDM", "ZS"], ["界首市样例商贸有限公司", "A1", ""], ["甲 & 乙㐂中", "", "东路<1>号"],
            ])
        #expect(result.tables[0].rows.map(\.line) == [3, 3, 4])
        #expect(result.envelope.isEmpty && result.problems.isEmpty)
    }

    @Test(arguments: ["UTF-8", "GB2312", "GBK", "GB18030", "gb18030", "UTF-16", "ISO-8859-1", "x-nonsense"])
    func theBytesDecideAndNotTheDeclaration(_ declared: String) throws {
        let text = "<?xml version=\"1.0\" encoding=\"\(declared)\" standalone=\"yes\"?>\r\n" + Self.records
        let expected = try Reading.result(Self.records).tables[0].rows.map(\.fields)
        for encoding in TextEncoding.allCases {
            let result = try Reading.result(encoding.mark + encoding.encode(text))
            #expect(result.format.encoding == encoding)
            #expect(result.tables[0].rows.map(\.fields) == expected, "\(declared) \(encoding)")
        }
        let marked = try Reading.result(TextEncoding.utf8Marked.mark + GB18030.encode(text))
        #expect(marked.tables[0].rows.map(\.fields) == expected)
        for encoding in [TextEncoding.utf16LittleEndian, .utf16BigEndian] {
            #expect(try Reading.result(encoding.encode(text)).tables[0].rows.map(\.fields) == expected)
        }
    }

    @Test(
        arguments: [
            (
                "<data>\n<row name='甲' code='1'/>\n<row name='乙'\n code='2' zs='东'/>\n</data>",
                [["name", "code", "zs"], ["甲", "1", ""], ["乙", "2", "东"]]
            ),
            (
                "<e:msg xmlns:e='urn:x'><head><batch>B1</batch></head><body><q:e xmlns:q='u'><n>甲</n></q:e><e><n>乙</n></e></body></e:msg>",
                [["n"], ["甲"], ["乙"]]
            ),
            (
                "<resultset><row><field name='QYMC'>甲</field><field name='DM'>1</field></row><row><field name='QYMC'>乙</field><field name='DM'>2</field></row></resultset>",
                [["QYMC", "DM"], ["甲", "1"], ["乙", "2"]]
            ),
            ("<RECORDS><RECORD><QYMC>甲</QYMC><DM>1</DM></RECORD></RECORDS>", [["QYMC", "DM"], ["甲", "1"]]),
            ("<data><row name='甲' code='1'/></data>", [["name", "code"], ["甲", "1"]]),
            (
                "<a><r><g><n>甲</n></g><h><n>1</n></h></r><r><h><n>2</n></h><g><n>乙</n></g></r></a>",
                [["n", "h/n"], ["甲", "1"], ["乙", "2"]]
            ),
            (
                "<a><r><n>甲</n><jyfw>x</jyfw><jyfw>y</jyfw></r><r><n>乙</n><jyfw>z</jyfw></r></a>",
                [["n", "jyfw"], ["甲", "x\ny"], ["乙", "z"]]
            ),
            (
                "<a><r><n xsi:nil='true' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'/><m t='k'>1</m></r><r><n>乙</n></r></a>",
                [["n", "m@t", "m"], ["", "k", "1"], ["乙", "", ""]]
            ),
            ("<名录><企业 id='7'><名称>甲</名称></企业><企业><名称>乙</名称></企业></名录>", [["id", "名称"], ["7", "甲"], ["", "乙"]]),
            ("\r\n  <a><r><n> 甲\n</n></r><r><n>\t</n></r></a>", [["n"], [" 甲\n"], ["\t"]]),
        ] as [(String, [[String]])])
    func shapesOfRosters(_ text: String, _ rows: [[String]]) throws {
        let result = try Reading.result(text)
        #expect(result.tables.count == 1)
        #expect(result.tables[0].rows.map(\.fields) == rows)
    }

    @Test func theEnvelopeIsKept() throws {
        let result = try Reading.result(
            "<m id='9'>\n<head><batch>B1</batch><n>2</n></head>\n<body><e><n>甲</n></e>\n<e><n>乙</n></e></body>\n<end>x</end></m>"
        )
        #expect(
            result.envelope == [
                EnvelopeField(name: "m@id", value: "9", line: 1), EnvelopeField(name: "batch", value: "B1", line: 2),
                EnvelopeField(name: "n", value: "2", line: 2), EnvelopeField(name: "end", value: "x", line: 5),
            ])
        #expect(result.tables[0].rows.map(\.line) == [3, 3, 4])
    }

    @Test func batchesOfRecordsAreSeenThrough() throws {
        var text = "<all>\n"
        for batch in 1...2 {
            text += "<batch><no>\(batch)</no>\n"
            for row in 1...10 { text += "<row><n>\(batch)-\(row)</n></row>\n" }
            text += "</batch>\n"
        }
        let result = try Reading.result(text + "</all>")
        #expect(result.tables[0].rows.count == 21)
        #expect(result.envelope.map(\.value) == ["1", "2"])
    }

    @Test func twoKindsOfRecordsGiveTwoTables() throws {
        let result = try Reading.result("<d><i><n>甲</n></i><i><n>乙</n></i><u><m>丙</m></u><u><m>丁</m></u></d>")
        #expect(result.tables.map(\.sheet) == ["i", "u"])
        #expect(result.tables[1].rows.map(\.fields) == [["m"], ["丙"], ["丁"]])
    }

    @Test func recordsBehindALongHeadAreFound() throws {
        let head = "<h>" + String(repeating: "<p>说明</p>", count: 120_000) + "</h>\n"
        let rows = (1...200).map { "<r><n>\($0)</n></r>\n" }.joined()
        #expect(Reading.refusal("<d>\(head)\(rows)</d>")?.message == .xmlLooseContent)
        let late = (1...30_000).map { "<r><n>样例\($0)公司</n></r>\n" }.joined()
        let kinds = try Reading.result("<d>\(late)<x>\(rows.replacing("r>", with: "s>"))</x></d>")
        #expect(kinds.tables.map(\.rows.count) == [30_001, 201])
    }

    @Test(
        arguments: [
            ([], ["人"], [["姓名"], ["甲"], ["乙"], ["丙"]]), (["所/处"], ["处"], [["名", "姓名"], ["一", "甲\n乙\n丙"]]),
            (["/所/处/人/"], ["人"], [["姓名"], ["甲"], ["乙"], ["丙"]]),
            (["所/号", "所/处/人"], ["号", "人"], [["号"], ["7"], ["8"]]),
        ] as [([String], [String], [[String]])])
    func recordElementsMayBeStated(_ stated: [String], _ tables: [String], _ rows: [[String]]) throws {
        let people = ["甲", "乙", "丙"].map { "<人><姓名>\($0)</姓名></人>" }.joined()
        let text = "<x:所 xmlns:x='u'><号>7</号><号>8</号><x:处><名>一</名>\(people)</x:处></x:所>"
        let file = SourceFile(name: "名录.xml", bytes: Array(text.utf8)).stating(records: stated)
        let result = try TableReader.read(file)
        #expect(result.tables.map(\.sheet) == tables && result.tables[0].rows.map(\.fields) == rows)
    }

    @Test func aStatedElementMustBeThere() {
        let file = SourceFile(name: "f", bytes: Array("<d><b><r><n>1</n></r></b></d>".utf8)).stating(records: ["d/r"])
        let problem = #expect(throws: Problem.self) { try TableReader.read(file) }
        #expect(problem?.message == .xmlRecordMissing && problem?.found == "d/r" && problem?.expected == "d、d/b、d/b/r")
    }

    @Test(arguments: ["<r>甲<n>3</n></r>", "<r><n>3</n>甲</r>", "<r><g><n>3</n>甲</g></r>"])
    func textBesideElementsIsNotLostSilently(_ record: String) throws {
        let result = try Reading.result("<d>\n<r><n>1</n></r>\n\(record)\n<r><n>4</n></r></d>")
        #expect(result.problems.map(\.message) == [.xmlMixedContent])
        #expect(result.rejectedLines == [3])
    }

    @Test func aLongRecordIsRejectedAlone() throws {
        let long = String(repeating: "x", count: 70_000)
        let result = try Reading.result("<d>\n<r><n>1</n></r>\n<r><n>\(long)</n></r>\n<r><n>3</n></r></d>")
        #expect(result.problems.map(\.message) == [.xmlRecordTooLong])
        #expect(result.rejectedLines == [3])
    }
}
