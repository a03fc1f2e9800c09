import Messages
import Testing

@testable import Tabular

/// Bytes of pages and sheets that are no character: each costs its own row, and its own place is told.
@Suite struct BadPlaceTests {
    /// What is damaged, by line, and where in the file; what stands outside of all rows.
    private static func places(_ bytes: [UInt8]) throws -> (rows: [[Int]], outside: [Int]) {
        let result = try Reading.result(bytes)
        for table in result.tables {
            for row in table.rows {
                #expect(row.fields.allSatisfy { !$0.unicodeScalars.contains { $0.value >= 0xF0000 } })
            }
        }
        #expect(
            result.tables.flatMap { $0.rows.filter(\.isDamaged).map(\.line) } == result.problems.map(\.position.line))
        return (
            result.problems.map { [$0.position.line ?? 0, $0.position.byte ?? 0] },
            result.notes.filter { $0.message == .badBytesOutside }.map { $0.position.byte ?? 0 }
        )
    }

    private static func offsets(of byte: UInt8, in bytes: [UInt8]) -> [Int] {
        bytes.indices.filter { bytes[$0] == byte }
    }

    private static func bytes(_ text: String) -> [UInt8] {
        text.split(separator: "✗", omittingEmptySubsequences: false).map { Array($0.utf8) }
            .enumerated().flatMap { $0 == 0 ? $1 : [0xFF] + $1 }
    }

    private static let sound = (1...800).map { "<tr><td>甲乙丙丁\($0)</td></tr>\n" }.joined()

    @Test func inAPageBytesOutsideOfRowsShiftNothing() throws {
        let page = Self.bytes(
            "<html><title>名✗录</title><!-- ✗ --><body><table>\n<tr><td>名称</td></tr>\n<tr><td>一✗✗</td></tr>\n"
                + "<tr><td title='✗'>二</td></tr>\n<tr><td>三✗</td></tr>\n\(Self.sound)</table>尾✗</body>")
        let at = Self.offsets(of: 0xFF, in: page)
        let (rows, outside) = try Self.places(page)
        #expect(rows == [[2, at[2]], [4, at[5]]])
        #expect(outside == [at[0], at[1], at[4], at[6]])
    }

    @Test func aCellMergedDownwardsDamagesEveryRowItStandsIn() throws {
        let page = Self.bytes(
            "<table><tr><td>部门</td><td>名称</td></tr><tr><td rowspan=2>某✗局</td><td>一</td></tr><tr><td>二</td></tr>"
                + "<tr><td>某✗局</td><td>三</td></tr>\(Self.sound)</table>")
        let at = Self.offsets(of: 0xFF, in: page)
        #expect(try Self.places(page).rows == [[2, at[0]], [3, at[0]], [4, at[1]]])
    }

    @Test func inAnXMLSpreadsheetToo() throws {
        func row(_ text: String) -> String { "<Row><Cell><Data ss:Type='String'>\(text)</Data></Cell></Row>\n" }
        let sheet = Self.bytes(
            "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>\n"
                + "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet' "
                + "xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'><Author>某✗人</Author>"
                + "<Worksheet ss:Name='名✗录'><Table>\n\(row("名称"))\(row("甲"))\(row("乙✗"))"
                + (1...800).map { row("甲乙丙丁\($0)") }.joined() + "\(row("丙✗"))</Table></Worksheet></Workbook>")
        let at = Self.offsets(of: 0xFF, in: sheet)
        let (rows, outside) = try Self.places(sheet)
        #expect(rows == [[3, at[2]], [804, at[3]]])
        #expect(outside == [at[0], at[1]])
        #expect(try Reading.result(sheet).tables.map(\.sheet) == ["名\u{FFFD}录"])
    }

    @Test(arguments: [
        "&#11;", "&#x0B;", "&#X1f;", "&#0;", "&#xD800;", "&#99999999999;", "&#x110000;", "&#xFFFF;", "&#;", "&#号",
        "&#11", "\u{B}",
    ])
    func aReferenceToNoCharacterIsToldInAPage(_ fault: String) throws {
        let page = Array("<table><tr><td>名称</td></tr><tr><td>甲\(fault)乙</td></tr><tr><td>丙</td></tr></table>".utf8)
        let result = try Reading.result(page)
        #expect(result.tables[0].rows.map(\.isDamaged) == [false, true, false])
        #expect(result.problems.map(\.message) == [.forbiddenCharacter])
        #expect(result.problems.map(\.position.byte) == [page.firstIndex { $0 == 0x26 || $0 == 0x0B }])
    }

    @Test(arguments: [
        ("&#20013;", "中"), ("&#x4e2D;", "中"), ("&#X4E2D;", "中"), ("&#65 ", "A "), ("&#9;", " "), ("&amp;#11;", "&#11;"),
        ("&B", "&B"), ("&nosuch;", "&nosuch;"), ("&#128512;", "😀"),
    ])
    func otherReferencesStay(_ reference: String, _ text: String) throws {
        let result = try Reading.result("<table><tr><td>甲\(reference)乙</td></tr></table>")
        #expect(result.problems.isEmpty && result.notes.isEmpty)
        #expect(result.tables[0].rows.map(\.fields) == [["甲\(text)乙"]])
    }

    @Test func aPrivateCharacterOfTheFileStays() throws {
        let page = Self.bytes(
            "<table><tr><td>甲\u{F0000}</td></tr><tr><td>\u{FFFD}\u{10FFFD}</td></tr><tr><td>✗</td></tr>\(Self.sound)</table>"
        )
        let result = try Reading.result(page)
        #expect(
            result.tables[0].rows.prefix(3).map(\.fields) == [["甲\u{F0000}"], ["\u{FFFD}\u{10FFFD}"], ["\u{FFFD}"]])
        #expect(result.rejectedLines == [3])
    }
}
