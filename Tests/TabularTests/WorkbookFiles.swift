import Foundation
import TestSupport

/// Makes workbooks with the standard library of Python: a writer that shares nothing with the reader.
enum WorkbookFiles {
    /// Functions the programs below may use: `package(sheets, …)` gives the bytes of a workbook.
    private static let prelude = """
        import base64, io, json, random, sys, zipfile
        from xml.sax.saxutils import escape, quoteattr
        MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
        REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
        def workbook_parts(sheets, strings='', styles='', date1904=False):
            names = ''.join('<sheet name=%s sheetId="%d" r:id="r%d"/>' % (quoteattr(n), i + 1, i + 1)
                            for i, (n, _) in enumerate(sheets))
            rels = ''.join('<Relationship Id="r%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>'
                           % (i + 1, REL, i + 1) for i in range(len(sheets)))
            parts = [('xl/workbook.xml', '<workbook xmlns="%s" xmlns:r="%s"><workbookPr date1904="%d"/><sheets>%s</sheets></workbook>'
                      % (MAIN, REL, date1904, names)),
                     ('xl/_rels/workbook.xml.rels', '<Relationships>%s</Relationships>' % rels),
                     ('xl/sharedStrings.xml', '<sst xmlns="%s">%s</sst>' % (MAIN, strings)),
                     ('xl/styles.xml', '<styleSheet xmlns="%s">%s</styleSheet>' % (MAIN, styles))]
            return parts + [('xl/worksheets/sheet%d.xml' % (i + 1), '<worksheet xmlns="%s">%s</worksheet>' % (MAIN, x))
                            for i, (_, x) in enumerate(sheets)]
        def package(parts):
            buffer = io.BytesIO()
            with zipfile.ZipFile(buffer, 'w', zipfile.ZIP_DEFLATED) as z:
                for name, text in parts: z.writestr(name, text)
            return buffer.getvalue()
        def letters(c): return (letters(c // 26 - 1) if c >= 26 else '') + chr(65 + c % 26)
        def answer(value): json.dump(value, sys.stdout)
        def b64(data): return base64.b64encode(data).decode()

        """

    /// What a program prints with `answer(…)`.
    static func make<Value: Decodable>(_ program: String, as type: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(type, from: Python.run(["-c", prelude + program]).output)
    }

    /// The workbook with one sheet of this XML inside `worksheet`.
    static func sheet(_ xml: String, strings: String = "", styles: String = "", date1904: Bool = false) throws
        -> [UInt8]
    {
        let values = [xml, strings, styles].map {
            "base64.b64decode('\(Data($0.utf8).base64EncodedString())').decode()"
        }
        let data: Data = try make(
            "answer(b64(package(workbook_parts([('甲&乙', \(values[0]))], \(values[1]), \(values[2]), \(date1904 ? "True" : "False")))))"
        )
        return [UInt8](data)
    }
}
