import Foundation
import Intake
import Messages
import Model
import Tabular
import TestSupport
import Testing

/// A workbook with a cover: the sheet with a header is taken in, from whatever row it begins in.
@Suite struct WorkbookImportTests {
    private static let program = """
        import base64, io, sys, zipfile
        m = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
        r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
        cell = lambda t: '<c t="inlineStr"><is><t>%s</t></is></c>' % t
        row = lambda n, *ts: '<row r="%d">%s</row>' % (n, ''.join(map(cell, ts)))
        sheets = [('封面', row(2, '双随机抽查名录') + row(4, '样例县')),
                  ('名录', row(1, '名录') + row(3, '统一社会信用代码', '企业名称', '住所', '成立日期') + row(5, '91341282MA2N12344P', '样例甲有限公司')
                   + '<row r="6" hidden="1"><c><v>913412820000000000</v></c>' + cell('样例乙有限公司') + '</row>')]
        out = io.BytesIO()
        with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as z:
            z.writestr('xl/workbook.xml', '<workbook xmlns="%s" xmlns:r="%s"><sheets>%s</sheets></workbook>' % (m, r, ''.join(
                '<sheet name="%s" sheetId="%d" r:id="r%d"/>' % (n, i, i) for i, (n, _) in enumerate(sheets))))
            z.writestr('xl/_rels/workbook.xml.rels', '<Relationships>%s</Relationships>' % ''.join(
                '<Relationship Id="r%d" Type="x/worksheet" Target="s%d.xml"/>' % (i, i) for i in range(2)))
            for i, (_, x) in enumerate(sheets):
                z.writestr('xl/s%d.xml' % i, '<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (m, x))
        sys.stdout.write(base64.b64encode(out.getvalue()).decode())
        """

    @Test func theSheetWithAHeaderIsReadWithItsRowNumbers() throws {
        let text = try #require(Python.output(of: Self.program))
        let bytes = try #require(Data(base64Encoded: text))
        let file = try ReadFile(SourceFile(name: "名单.csv", bytes: [UInt8](bytes)))
        let export = try #require(file.exports.first)
        #expect(file.exports.count == 1)
        #expect(export.format.container == .xlsx)
        #expect(export.accounting.read == 2)
        // Workbooks leave out empty cells behind the last: the row lost nothing.
        #expect(file.targets.map(\.line) == [5])
        // The code kept as a number has lost its last digits; nobody is known by the name.
        #expect(export.records.damagedTargets.map(\.row.line) == [6])
        let refused = try Resolver.recovered(from: export, by: KnownTargets([])).findings
        #expect(refused.map(\.line) == [6] && refused.map(\.problem.message.code) == ["S001"])
        // The cover is named, and so is the hidden row.
        #expect(export.codes(.note).contains("R012") && export.codes(.note).contains("T061"))
    }
}
