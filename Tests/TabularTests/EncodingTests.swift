import Messages
import Testing

@testable import Tabular

@Suite struct EncodingTests {
    private let table = "企业名称,统一社会信用代码\r\n界首市样例商贸有限公司,91341282MA0000000X\r\n龴㐂𠂇样例店,无\r\n"

    @Test(arguments: TextEncoding.allCases)
    func everyEncodingGivesTheSameRows(_ encoding: TextEncoding) throws {
        let result = try Reading.result(encoding.mark + encoding.encode(table))
        #expect(result.format.encoding == encoding)
        #expect(result.format.delimiter == .comma && result.format.lineEnd == .crlf)
        #expect(try result.tables[0].rows.map(\.fields) == Reading.rows(table))
        #expect(result.tables[0].rows.map(\.line) == [1, 2, 3])
        #expect(result.problems.isEmpty)
    }

    @Test func aBadByteCostsItsRowAlone() throws {
        var text = try GB18030.encode("名称,代码\n")
        for _ in 0..<300 { text += try GB18030.encode("样例公司,A1\n") }
        let offset = text.count
        text += [0xFF] + (try GB18030.encode("样例店,B2\n样例厂,C3\n"))
        let result = try Reading.result(text)
        let rows = result.tables[0].rows
        #expect(rows.count == 303)
        #expect(rows.filter(\.isDamaged).map(\.line) == [302])
        #expect(rows[302].fields == ["样例厂", "C3"])
        #expect(result.problems.map(\.message) == [.badBytes])
        #expect(result.problems.first?.position == Position(file: "名录.csv", line: 302, byte: offset))
        #expect(result.rejectedLines == [302])
    }

    @Test func aUTF8FileWithOneBadByteDoesNotBecomeGB18030() throws {
        var text = Array("名称,代码\n甲乙丙丁,1\n".utf8)
        let offset = text.count
        text += [0x80] + Array("丙丁,2\n戊己,3\n".utf8)
        let result = try Reading.result(text)
        #expect(result.format.encoding == .utf8)
        #expect(result.tables[0].rows.map(\.isDamaged) == [false, false, true, false])
        #expect(result.tables[0].rows[3].fields == ["戊己", "3"])
        #expect(result.problems.first?.position.byte == offset)
    }

    @Test func aMarkBeforeGB18030IsPassedOver() throws {
        let result = try Reading.result([0xEF, 0xBB, 0xBF] + GB18030.encode("名称,代码\n样例市场,1\n"))
        #expect(result.format.encoding == .gb18030)
        #expect(result.tables[0].rows[0].fields == ["名称", "代码"])
    }

    @Test func bytesInNoEncodingAreRefusedWithTheFirstBadLine() {
        let line = Array("a,b\n".utf8)
        let bad: [UInt8] = [0xFF, 0xFF, 0x2C, 0xFF, 0x0A]
        let problem = Reading.refusal(line + bad + bad + bad + bad)
        #expect(problem?.message == .encodingUnknown)
        #expect(problem?.position == Position(file: "名录.csv", line: 2, byte: 4))
    }

    @Test(arguments: TextEncoding.allCases)
    func aZeroByteCostsItsRowAlone(_ encoding: TextEncoding) throws {
        let bytes = try encoding.mark + encoding.encode("名称,码\r\n甲,2\r\n乙,\u{0}4\r\n丙,5\r\n")
        let result = try Reading.result(bytes)
        #expect(result.format.encoding == encoding)
        #expect(result.rejectedLines == [3])
        #expect(
            result.tables[0].rows.filter { !$0.isDamaged }.map(\.fields) == [["名称", "码"], ["甲", "2"], ["丙", "5"]])
        let problem = try #require(result.problems.first)
        #expect(problem.message == .forbiddenCharacter && result.problems.count == 1)
        #expect(problem.position.byte.map { bytes[$0] } == 0)
    }

    @Test func manyZeroBytesRefuseTheFileWithTheFirstLine() {
        let lines = (1...50).map { "样例商店\($0),\(3...5 ~= $0 ? "\u{0}" : "")4\r\n" }.joined()
        let problem = Reading.refusal(lines)
        #expect(problem?.message == .nulByte && problem?.position.line == 3)
    }

    @Test(
        arguments: [
            ([0x50, 0x4B, 3, 4] + Array("....xl/workbook.xml".utf8), Message.workbookDamaged),
            ([0x50, 0x4B, 3, 4] + Array("....word/document.xml".utf8), .archiveDamaged),
            ([0x50, 0x4B, 5, 6], .archiveDamaged),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .xlsDamaged),
            ([0x09, 0x04, 0x06, 0x00, 0, 0], .containerXLS),
            (Array("%PDF-1.7".utf8), .containerPDF),
            ([0x1F, 0x8B, 8], .archiveInside),
            ([0xFF, 0xD8, 0xFF, 0xE0], .containerImage),
            (Array("\u{89}PNG\r\n".unicodeScalars.map { UInt8($0.value) }), .containerImage),
            (Array("II*\u{0}".utf8), .containerImage),
            (Array("BM".utf8) + [54, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0], .containerImage),
            (Array("{\\rtf1 x}".utf8), .containerRTF),
            (Array("SQLite format 3\u{0}".utf8), .containerDatabase),
            ([0, 1, 0, 0] + Array("Standard ACE DB".utf8), .containerDatabase),
            ([UInt8](repeating: 0x61, count: 257) + Array("ustar".utf8), .containerTar),
            (Array("MIME-Version: 1.0\r\nContent-Type: multipart/related".utf8), .containerMHT),
            (Array("[\n  {\"企业名称\": \"甲\"}]".utf8), .containerJSON),
            (Array("\u{FEFF}{\"data\":[]}".utf8), .containerJSON),
            (Array("Rar!\u{1A}\u{7}\u{0}".utf8), .containerRar),
            ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0], .container7z),
            (
                Array("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>".utf8),
                .workbookEmpty
            ),
            (Array("\r\n<html><body><form>请登录</form></body></html>".utf8), .htmlNoTable),
            (Array("<meta http-equiv=Content-Type content=\"text/html; charset=gb2312\"><table>".utf8), .htmlNoTable),
            (Array("<TABLE border=1><TR><TD> </TD></TR></TABLE>".utf8), .htmlNoTable),
            ([], .fileEmpty),
            (Array(" \r\n\r\n".utf8), .fileEmpty),
            ([0xEF, 0xBB, 0xBF], .fileEmpty),
        ] as [([UInt8], Message)])
    func otherContainersAreRefusedByName(_ bytes: [UInt8], _ message: Message) {
        #expect(Reading.refusal(bytes)?.message == message)
    }
}
