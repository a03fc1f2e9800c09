import Foundation
import Messages
import TestSupport
import Testing

@testable import Tabular

/// Tables of web pages, XML spreadsheets and Word documents.
@Suite struct PageTests {
    private static func tables(_ text: String) throws -> [[[String]]] {
        try Reading.result(text).tables.map { $0.rows.map(\.fields) }
    }

    @Test(
        arguments: [
            // Spans, blanks, breaks.
            ("<table><tr><td colspan=2>甲</td><td>乙</td></tr></table>", [[["甲", "", "乙"]]]),
            (
                "<table><tr><td rowspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr><tr><td>3<td>4</table>",
                [[["甲", "1"], ["甲", "2"], ["3", "4"]]]
            ),
            (
                "<table><tr><th> 名&nbsp;称\n</th><td>&nbsp;</td><td>一<br>二<p>三</p></td></tr></table>",
                [[["名 称", "", "一\n二\n三"]]]
            ),
            // Numbers that Excel shows short have the whole number beside them.
            (
                "<table><tr><td x:num=\"913301007161035\">9.1E+14</td><td x:num=\"44084\">2020/9/10</td></tr></table>",
                [[["913301007161035", "2020/9/10"]]]
            ),
            // Text above a table is its title; a table in a cell is a table of its own.
            (
                "<h3>名录</h3><p>填报单位：某局</p><table><caption>表一</caption><tr><td>1</td></tr></table>说明<table><tr><td>2</td></tr></table>尾",
                [[["名录"], ["填报单位：某局"], ["表一"], ["1"]], [["说明"], ["2"]]]
            ),
            (
                "<table><tr><td>外<table><tr><td>内</td></tr></table>边</td></tr></table>",
                [[["外边"]], [["内"]]]
            ),
            // What stands open or is left out; tags in capitals; entities.
            ("<TABLE><TR><TD>甲&amp;乙&lt;&#20013;<TD>2<TR><TD>3", [[["甲&乙<中", "2"], ["3"]]]),
            ("<table><td>1</td><tr><td>2</td></tr></table>", [[["1"], ["2"]]]),
        ])
    func webPages(_ page: String, _ expected: [[[String]]]) throws {
        #expect(try Self.tables("<html><body>\(page)") == expected)
    }

    @Test func aBadByteInAPageDamagesItsRowAlone() throws {
        let rows = (1...9).map { "<tr><td>甲乙丙\($0)</td></tr>\n" }
        let bytes =
            Array("<table>\(rows[0...3].joined())<tr><td>丁".utf8) + [0xFF]
            + Array("</td></tr>\(rows[4...].joined())</table>".utf8)
        let result = try Reading.result(bytes)
        #expect(result.tables[0].rows.map(\.isDamaged) == (1...10).map { $0 == 5 })
        #expect(
            result.problems.map(\.position) == [
                Position(file: "名录.csv", sheet: "表1", line: 5, byte: bytes.firstIndex(of: 0xFF))
            ])
    }

    private static func sheet(_ rows: String, styles: String = "", after: String = "") -> String {
        """
        <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">\
        \(styles)<Worksheet ss:Name="甲"><Table>\(rows)</Table>\(after)</Worksheet><Worksheet ss:Name="乙"><Table><Row><Cell><Data ss:Type="String">末</Data></Cell></Row></Table></Worksheet></Workbook>
        """
    }

    private static func cell(_ text: String, _ type: String = "String", _ attributes: String = "") -> String {
        "<Cell \(attributes)><Data ss:Type=\"\(type)\">\(text)</Data></Cell>"
    }

    @Test func placesAndMergedCellsOfXMLSpreadsheets() throws {
        let rows =
            "<Row ss:Index=\"3\">\(Self.cell("a", "String", "ss:MergeDown=\"1\""))\(Self.cell("b", "String", "ss:Index=\"3\" ss:MergeAcross=\"1\""))\(Self.cell("c"))</Row>"
            + "<Row>\(Self.cell("d", "String", "ss:Index=\"2\""))</Row>"
        let result = try Reading.result(Self.sheet(rows))
        #expect(result.tables.map(\.sheet) == ["甲", "乙"])
        #expect(result.tables[0].rows.map(\.line) == [3, 4])
        #expect(result.tables[0].rows.map(\.fields) == [["a", "", "b", "", "c"], ["", "d"]])
        let lone = try Reading.result(
            Self.sheet(
                "<Row>\(Self.cell("局", "String", "ss:MergeDown=\"1\""))\(Self.cell("1"))</Row><Row>\(Self.cell("2", "String", "ss:Index=\"2\""))</Row>"
            ))
        #expect(lone.tables[0].rows.map(\.fields) == [["局", "1"], ["局", "2"]])
        #expect(lone.notes.map(\.message) == [.mergedFilledDown])
    }

    @Test(
        arguments: [
            ("9.13301007161035E+14", "Number", "", "913301007161035"), ("12.50", "Number", "", "12.5"),
            ("341", "Number", "six", "000341"), ("44084", "Number", "day", "2020-09-10"),
            ("1234", "Number", "standard", "1234"), ("1", "Boolean", "", "TRUE"), ("#N/A", "Error", "", "#N/A"),
            ("2020-09-10T00:00:00.000", "DateTime", "day", "2020-09-10"),
            ("2020-09-10T08:30:00.000", "DateTime", "day", "2020-09-10 08:30:00"),
            ("1899-12-31T08:30:00.000", "DateTime", "day", "08:30:00"),
            ("a&amp;b&#10;c", "String", "", "a&b\nc"), ("<B>粗</B>体", "String", "", "粗体"),
        ])
    func valuesOfXMLSpreadsheets(_ value: String, _ type: String, _ style: String, _ expected: String) throws {
        let styles =
            "<Styles><Style ss:ID=\"six\"><NumberFormat ss:Format=\"000000\"/></Style><Style ss:ID=\"day\"><NumberFormat ss:Format=\"yyyy/m/d\"/></Style><Style ss:ID=\"standard\"><NumberFormat ss:Format=\"Standard\"/></Style></Styles>"
        let text = Self.sheet("<Row>\(Self.cell(value, type, "ss:StyleID=\"\(style)\""))</Row>", styles: styles)
        #expect(try Reading.result(text).tables[0].rows[0].fields == [expected])
    }

    @Test func whatIsHiddenInXMLSpreadsheetsIsNoted() throws {
        let text = Self.sheet(
            "<Column ss:Hidden=\"1\" ss:Index=\"2\" ss:Span=\"1\"/><Row ss:Hidden=\"1\">\(Self.cell("a"))\(Self.cell("b"))\(Self.cell("c"))</Row>",
            after:
                "<WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\"><Visible>SheetHidden</Visible></WorksheetOptions>"
        )
        let notes = try Reading.result(text).notes
        #expect(notes.map(\.message) == [.sheetHidden, .rowsHidden, .columnsHidden])
        #expect(notes.map(\.expected) == ["", "1", "B"] && notes.map(\.found) == ["甲", "1", "2"])
    }

    @Test func mergedCellsAndSeveralTablesOfWordDocuments() throws {
        let program = """
            import io, sys, zipfile
            def cell(text, props=''): return '<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>' % (props, ''.join('<w:p><w:r><w:t>%s</w:t></w:r></w:p>' % t for t in text.split('|')))
            def row(*cells): return '<w:tr>%s</w:tr>' % ''.join(cells)
            one = row(cell('部门'), cell('企业', '<w:gridSpan w:val="2"/>'), cell('备注')) \\
                + row(cell('某局', '<w:vMerge w:val="restart"/>'), cell('甲'), cell('1'), cell('一|二')) \\
                + row(cell('', '<w:vMerge/>'), cell('乙'), cell('2'), cell('删').replace('w:t>', 'w:delText>')) \\
                + row(cell('', '<w:vMerge/>'), cell('丙'), cell('3'), cell(''))
            inner = '<w:tc><w:p><w:r><w:t>外</w:t></w:r></w:p><w:tbl>%s</w:tbl><w:p/></w:tc>' % row(cell('内'))
            body = '<w:p><w:r><w:t>名</w:t><w:tab/><w:t>录</w:t></w:r></w:p><w:tbl>%s</w:tbl><w:p/><w:tbl>%s</w:tbl>' % (one, row(inner, cell('x')))
            out = io.BytesIO()
            with zipfile.ZipFile(out, 'w') as file: file.writestr('word/document.xml', '<w:document xmlns:w="w"><w:body>%s</w:body></w:document>' % body)
            sys.stdout.buffer.write(out.getvalue())
            """
        let result = try Reading.result([UInt8](Python.run(["-c", program]).output))
        #expect(
            result.tables.map { $0.rows.map(\.fields) } == [
                [
                    ["名 录"], ["部门", "企业", "", "备注"], ["某局", "甲", "1", "一\n二"], ["某局", "乙", "2"],
                    ["某局", "丙", "3"],
                ], [["外", "x"]], [["内"]],
            ])
        #expect(result.notes.map(\.message) == [.mergedFilledDown])
    }

    @Test func ampersandsInAttributesOfRecords() throws {
        let rows = try Reading.rows("<d><r n='甲&amp;乙&#38;丙&lt;&quot;&amp;#38;' m='1'/><r n='丁' m='2'/></d>")
        #expect(rows == [["n", "m"], ["甲&乙&丙<\"&#38;", "1"], ["丁", "2"]])
    }

    @Test func valuesOfDumpsStayAsTheyAre() throws {
        let rows = try Reading.rows("名称\u{1}代码\n甲\u{1}\\N\n\\N\u{1}91a\n")
        #expect(rows == [["名称", "代码"], ["甲", "\\N"], ["\\N", "91a"]])
    }

    @Test func aTextWithFewZeroBytesIsNoUnmarkedUTF16() {
        #expect(Reading.refusal([UInt8](repeating: 0, count: 4_096))?.message == .nulByte)
    }
}
