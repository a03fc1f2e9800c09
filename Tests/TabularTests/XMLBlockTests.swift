import Messages
import TestSupport
import Testing

@testable import Tabular

/// Large documents are read in blocks, plain records past libxml2; neither may be seen in what comes out.
@Suite struct XMLBlockTests {
    /// What reading gave, in a form that can be compared.
    private struct Reading: Equatable {
        var rows: [[[String]]] = []
        var lines: [[Int]] = []
        var damaged: [[Bool]] = []
        var sheets: [String?] = []
        var problems: [Problem] = []
        var notes: [Problem] = []
        var envelope: [EnvelopeField] = []
        var refusal: Problem?
    }

    /// Reads in blocks of some size; in windows as small as the smallest no record is whole, and libxml2 reads all.
    private static func read(_ bytes: [UInt8], blocks size: Int) -> (reading: Reading, blocks: Int) {
        var reading = Reading()
        var blocks = 0
        do throws(Problem) {
            let stream = try TableStream(ByteSource(bytes), name: "f", blockSize: size)
            (reading.notes, reading.envelope) = (stream.notes, stream.envelope)
            while let block = try stream.next() {
                if block.table == reading.rows.count {
                    reading.rows.append([])
                    reading.lines.append([])
                    reading.damaged.append([])
                    reading.sheets.append(block.sheet)
                }
                #expect(block.firstRow == reading.rows[block.table].count)
                reading.rows[block.table] += block.rows.map(\.fields)
                reading.lines[block.table] += block.rows.map(\.line)
                reading.damaged[block.table] += block.rows.map(\.isDamaged)
                reading.problems += block.problems
                blocks += 1
            }
            #expect(stream.tableCount == reading.rows.count)
        } catch {
            reading = Reading(refusal: error)
        }
        return (reading, blocks)
    }

    /// Pieces of documents; every kind of record stands beside plain ones.
    private static let records = [
        "<r><n>甲</n><m>一，二</m></r>", "<r><n>乙</n><m/></r>", "<r>\n  <n>丙</n>\r\n\t<m>x y</m>\n</r>",
        "<r><m>先</m><n>后</n></r>", "<r><n>甲</n><n>乙</n></r>", "<r a='1' b=\"二\"><n>丁</n></r>",
        "<r b='1'/>", "<r a=\"x&gt;\" />", "<r a='1'\n b='2'/>", "<r b='1' a='2'/>", "<r a='1' a='2'/>", "<r></r>",
        "<r> </r>", "<r>字</r>", "<r><n>甲 &amp; 乙</n></r>", "<r><n><![CDATA[<r><n>x</n></r>]]></n></r>",
        "<r><n>a>b</n></r>", "<r><n>]]></n></r>", "<r><n>多\n行</n></r>", "<r><n>\n</n></r>", "<r><n> \r\n</n></r>",
        "<r><nn>长名</nn><n>短名</n></r>", "<r><g><n>里</n><k t='1'>值</k></g></r>", "<r><g>\n</g></r>",
        "<r><g>字<n>里</n></g></r>", "<r>字<n>甲</n></r>", "<r><n>甲</n>字</r>", "<r><!-- <r> --><n>甲</n></r>",
        "<!-- <r><n>无</n></r>\n<r><n>无</n></r> -->", "<?p <r><n>无</n></r>?>", "<rr><n>别</n></rr>", "<b>批</b>",
        "<r><n>甲</m></r>", "<r><n>A & B</n></r>", "<r><n>\u{B}</n></r>", "<r><n>\u{FFFE}</n></r>",
        "<r><n>\u{FFFD}</n></r>",
        "<x:r><n>前缀</n></x:r>", "<r xmlns='u'><n xmlns=''>空间</n></r>", "<r><n name='名'>值</n></r>", "<r><c1>新</c1></r>",
        "<r><n>&lt;甲&amp;&quot;乙&apos;&gt;</n><n>&amp;</n></r>", "<r a='&amp;&lt;b&#x4E2D;' b='&quot;'/>",
        "<r><n>&#20013;</n></r>",
        "<r><n>&nbsp;</n></r>", "<r><n>&am", "<r><n><![CDATA[]]></n><m><![CDATA[a]]b<]]></m></r>",
        "<r><n><![CDATA[a\nb]]></n></r>",
        "<r><n>甲<![CDATA[乙]]></n></r>", "<r><n><![CDATA[甲]]>乙</n></r>", "<r><![CDATA[甲]]></r>",
        "<r><统一社会信用代码>91</统一社会信用代码></r>", "<r><r><n>里</n></r></r>", "<r><n>\u{1F600}é\u{7F}</n></r>", "字",
        "<r\n><n\t>甲</n\n></r >", "<r><n>坏\u{1}</n></r>", "</r>", "<r><n>甲</n>",
    ]

    /// A document of such records, of many when it is to be read several times without a fault.
    private static func document(_ generator: inout SplitMix64) -> [UInt8] {
        let isWindows = Bool.random(using: &generator)
        var text = "<?xml version='1.0'?>\n<d><h>头</h>\n"
        let chosen = (0..<6).map { _ in records[Int.random(in: 0..<records.count, using: &generator)] }
        for _ in 0..<Int.random(in: 2...40, using: &generator) {
            let isPlain = Int.random(in: 0..<4, using: &generator) > 0
            text += isPlain ? records[0] : chosen[Int.random(in: 0..<6, using: &generator)]
            if Bool.random(using: &generator) { text += isWindows ? "\r\n" : "\n" }
        }
        var bytes = Array((text + "<t>尾</t></d>").utf8)
        if Int.random(in: 0..<4, using: &generator) == 0 {
            // A byte of a text, so that the document stays well-formed.
            let places = bytes.indices.filter { bytes[$0] >= 0x80 }
            bytes[places[Int.random(in: 0..<places.count, using: &generator)]] = 0xFF
        }
        return bytes
    }

    @Test func neitherBlocksNorPlainRecordsAreSeen() {
        var generator = SplitMix64(20_261_121)
        var (several, refused, damaged) = (0, 0, 0)
        for _ in 0..<400 {
            let bytes = Self.document(&generator)
            let (expected, _) = Self.read(bytes, blocks: 9)
            if expected.refusal != nil { refused += 1 }
            damaged += expected.problems.count
            for size in [60, 300, Int.max] {
                let (found, blocks) = Self.read(bytes, blocks: size)
                let isSame = found == expected
                #expect(
                    isSame,
                    "\(size) \(String(decoding: bytes, as: UTF8.self).debugDescription)\n\(found)\n\(expected)")
                if blocks > 1 { several += 1 }
            }
        }
        // The control: the documents have everything in them.
        #expect(several > 100 && refused > 20 && damaged > 100, "\(several) \(refused) \(damaged)")
    }

    @Test func plainRecordsAreReadPastTheParserAndNoOthers() {
        var plain = XMLPlainRecords()
        plain.learn(1, below: 0, named: Array("r".utf8))
        plain.learn(2, below: 1, named: Array("n".utf8))
        plain.learn(2, column: 0)
        plain.learn(3, below: 1, named: Array("s:统一社会信用代码".utf8))
        plain.learn(3, column: 1)
        plain.learn(1, attribute: Array("id".utf8), column: 2)
        let tail = String(repeating: " ", count: 80) + "</d>"
        let sound = [
            "<r><n>甲&amp;&lt;</n></r>", "\n<r id=\"7\" />", "<r>\r\n <s:统一社会信用代码>91</s:统一社会信用代码>\n<n/></r>",
            "<r id='&quot;'><n><![CDATA[<甲\n]]></n></r>", "<r><n>一\n\t二</n></r>",
        ]
        let others = [
            "<r><n>&nbsp;</n></r>", "<r><n>&#48;</n></r>", "<r><n>&amp</n></r>", "<r><n><![CDATA[甲]]>乙</n></r>",
            "<r><n><![CDATA[甲</n></r>", "<r><![CDATA[甲]]></r>", "<r><m>1</m></r>", "<r></r>", "<r><n>1</m></r>",
            "<r><n>1<n>2</n></n></r>",
            "<r>x</r>",
            "<r><n>a>b</n></r>", "<r><n>\u{1}</n></r>", "<r no='1'/>", "<r id=7/>", "<r id='7' id='7'/>", "<r/ >",
            "<rn/>",
            "<!---->", "<r><n>甲</n>", "</r>", "x<r><n>甲</n></r>", "<r><n>一\r\n二</n></r>", "<r id='一\n二'/>",
        ]
        for other in others {
            let text = sound.joined() + other + "<r><n>乙</n></r>" + tail
            var table = XMLTableBuilder(path: 1, room: Int.max, fieldCap: Int.max, header: ["n", "s", "id"])
            let taken = Array(text.utf8).withUnsafeBytes { plain.read(1, in: $0, from: 0, line: 5, into: &table) }
            #expect(taken.end == sound.joined().utf8.count && taken.lines == 5, "\(other)")
            let rows = table.takeBlock()?.rows
            #expect(
                rows?.dropFirst().map(\.fields) == [
                    ["甲&<", "", ""], ["", "", "7"], ["", "91", ""], ["<甲\n", "", "\""], ["一\n\t二", "", ""],
                ])
            #expect(rows?.map(\.line) == [5, 5, 6, 6, 8, 9])
        }
    }

    @Test func aLargeDocumentIsNotHeldWhole() throws {
        let late = "<r><晚>新</晚></r>\n"
        let text = "<d><b>7</b>\n" + (1...3_000).map { "<r><n>样例\($0)</n></r>\n" }.joined() + late + "</d>"
        let (reading, blocks) = Self.read(Array(text.utf8), blocks: 10_000)
        #expect(blocks > 5 && reading.rows[0].count == 3_002)
        // A column of the last record stands in the header and in every row.
        #expect(reading.rows[0][0] == ["n", "晚"] && reading.rows[0][1] == ["样例1", ""])
        #expect(reading.rows[0][3_001] == ["", "新"] && reading.lines[0][3_001] == 3_002)
        #expect(reading.envelope == [EnvelopeField(name: "b", value: "7", line: 1)])
    }

    /// A large document whose middle, from which on another thread counts, holds something else than plain records.
    @Test(
        arguments: [
            "<!--\n§-->", "<e><![CDATA[§]]></e>", "<r><n>1</n><!-- §--></r>", "<r><n>&#48;</n></r>\n",
            "<r><新>1</新></r>\n",
            "<r><n>\u{FFFE}</n></r>\n", "<r><n>1</r>\n", "",
        ])
    func whatIsCountedAheadIsTrustedOnlyWhereItBelongs(_ middle: String) throws {
        let some = (1...1_500).map { "<r><n>样例\($0)</n></r>\n" }.joined()
        for mark in ["", "\u{FEFF}"] {
            let text = mark + "<d>\n" + some + middle.replacing("§", with: some + some) + some + "</d>"
            let (expected, _) = Self.read(Array(text.utf8), blocks: Int.max)
            let (found, blocks) = Self.read(Array(text.utf8), blocks: 5_000)
            #expect(found == expected && (blocks > 5 || expected.refusal != nil))
        }
    }

    @Test func recordsAheadAreCounted() throws {
        var plain = XMLPlainRecords()
        plain.learn(1, below: 0, named: Array("r".utf8))
        plain.learn(2, below: 1, named: Array("n".utf8))
        plain.learn(2, column: 0)
        let record = "<r><n>样\n例</n></r>\n"
        let bytes = Array(("<d>\n" + String(repeating: record, count: 1_000) + "</d>").utf8)
        let run = try #require(try XMLRun(of: 1, plain, in: ByteSource(bytes), from: 10_000))
        let (start, counted) = (run.start, run.counted)
        #expect(start >= 10_000 && (start - 4) % record.utf8.count == record.utf8.count - 1)
        #expect(counted.records > 500 && counted.end - start == counted.records * record.utf8.count)
        #expect(counted.lines == 2 * counted.records && bytes.count - counted.end < 100)
    }
}
