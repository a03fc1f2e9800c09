#!/usr/bin/env python3
"""Writes one small roster into every container that is read: run it in its own folder.

With `--office` the files ending in `-office…` are made anew by LibreOffice from roster.xlsx, a writer that shares
nothing with this script or the readers. All enterprises are invented; codes have the right check characters.
"""
import gzip, io, os, subprocess, sys, zipfile
from xml.sax.saxutils import escape, quoteattr

LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"

def code(serial):
    number = "%08d" % serial
    check = -sum(int(c) * w for c, w in zip(number, [3, 7, 9, 10, 5, 8, 4, 2])) % 11
    body = "91341282" + number + "0123456789X"[check]  # 91, division 341282, the organisation code with its check
    weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    return body + LETTERS[-sum(LETTERS.index(c) * w for c, w in zip(body, weights)) % 31]

TITLE = ["双随机抽查对象名录（样例）"]
UNIT = ["填报单位：样例市市场监管局"]
HEADER = ["序号", "统一社会信用代码", "企业名称", "成立日期", "注册资本", "登记机关编号", "联系电话", "备注"]
NAMES = ["样例县甲一商贸有限公司", "样例县“乙二”食品&餐饮店", "样例县丙三（集团）<分>公司", "样例县丁四农机专业合作社",
         "样例县戊五㐂𠮷药房"]
DAYS = [("2020-09-10", 44084), ("1999-12-31", 36525), ("2004-02-29", 38046), ("2020-01-01", 43831), ("2019-06-18", 43634)]
CAPITAL = ["50", "1234.5", "0.1", "1000000", "33"]
ROWS = [[str(i + 1), code(1000 + 7919 * i), NAMES[i], DAYS[i][0], CAPITAL[i], "%06d" % (341 + i),
         str(13800000001 + i), "第%d条" % (i + 1)] for i in range(5)]
TABLE = [TITLE, UNIT, HEADER] + ROWS

def delimited(gap, end="\r\n"):
    def field(text):
        return '"%s"' % text.replace('"', '""') if gap in text or '"' in text else text
    return "".join(gap.join(map(field, row)) + end for row in TABLE)

def xml(attributes):
    record = (lambda row: "<企业 %s/>" % " ".join("%s=%s" % (n, quoteattr(v)) for n, v in zip(HEADER, row))) if attributes else (
        lambda row: "<企业>%s</企业>" % "".join("<%s>%s</%s>" % (n, escape(v), n) for n, v in zip(HEADER, row)))
    return '<?xml version="1.0" encoding="gb2312"?>\n<名录>\n%s</名录>\n' % "".join(map(lambda r: record(r) + "\n", ROWS))

def letters(column): return chr(65 + column)

def xlsx():
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    def cell(r, c, text):
        place = "%s%d" % (letters(c), r)
        if r > 3 and c in (0, 4, 6): return '<c r="%s"><v>%s</v></c>' % (place, text)
        if r > 3 and c == 3: return '<c r="%s" s="1"><v>%d</v></c>' % (place, DAYS[r - 4][1])
        if r > 3 and c == 5: return '<c r="%s" s="2"><v>%d</v></c>' % (place, int(text))
        if r > 3 and c == 7: return '<c r="%s" t="str"><f>"第"&amp;A%d&amp;"条"</f><v>%s</v></c>' % (place, r, text)
        return '<c r="%s" t="inlineStr"><is><t>%s</t></is></c>' % (place, escape(text))
    rows = "".join('<row r="%d"%s>%s</row>' % (r, ' hidden="1"' if r == 6 else "", "".join(
        cell(r, c, text) for c, text in enumerate(row))) for r, row in enumerate(TABLE, 1))
    parts = {
        "[Content_Types].xml": '<Types xmlns="%s/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>' % package,
        "_rels/.rels": '<Relationships xmlns="%s/relationships"><Relationship Id="a" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>' % (package, rel),
        "xl/workbook.xml": '<workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="名录" sheetId="1" r:id="a"/><sheet name="空表" sheetId="2" r:id="b"/></sheets></workbook>' % (main, rel),
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="%s/relationships"><Relationship Id="a" Type="%s/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="%s/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="c" Type="%s/styles" Target="styles.xml"/></Relationships>' % (package, rel, rel, rel),
        "xl/styles.xml": '<styleSheet xmlns="%s"><numFmts count="1"><numFmt numFmtId="170" formatCode="000000"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" numFmtId="14" applyNumberFormat="1"/><xf xfId="0" numFmtId="170" applyNumberFormat="1"/></cellXfs></styleSheet>' % main,
        "xl/worksheets/sheet1.xml": '<worksheet xmlns="%s"><dimension ref="A1:XFD1048576"/><cols><col min="1" max="8" width="24" customWidth="1"/></cols><sheetData>%s</sheetData><mergeCells count="1"><mergeCell ref="A1:H1"/></mergeCells></worksheet>' % (main, rows),
        "xl/worksheets/sheet2.xml": '<worksheet xmlns="%s"><sheetData/></worksheet>' % main,
    }
    return package_of(parts)

def package_of(parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items(): file.writestr(zipfile.ZipInfo(name), text)
    return buffer.getvalue()

def spreadsheet():
    def cell(r, c, text):
        style, kind = "", "String"
        if r > 3 and c in (0, 4, 6): kind = "Number"
        if r > 3 and c == 3: style, kind, text = ' ss:StyleID="day"', "DateTime", text + "T00:00:00.000"
        if r > 3 and c == 5: style, kind, text = ' ss:StyleID="six"', "Number", str(int(text))
        return '<Cell%s%s><Data ss:Type="%s">%s</Data><Comment ss:Author="某"><ss:Data>批注</ss:Data></Comment></Cell>' % (
            style, ' ss:MergeAcross="7"' if r == 1 else "", kind, escape(text))
    rows = "".join('<Row%s>%s</Row>\n' % (' ss:Hidden="1"' if r == 6 else "", "".join(
        cell(r, c, text) for c, text in enumerate(row))) for r, row in enumerate(TABLE, 1))
    return ('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
            '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
            '<Styles><Style ss:ID="day"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="six"><NumberFormat ss:Format="000000"/></Style></Styles>'
            '<Worksheet ss:Name="名录"><Table>\n%s</Table></Worksheet><Worksheet ss:Name="空表"><Table/></Worksheet></Workbook>\n' % rows)

def page(charset):
    rows = "".join("<tr%s>%s</tr>\n" % (' style="display: none"' if r == 6 else "", "".join(
        "<td%s style='mso-number-format:\"\\@\"'>%s</td>" % (" colspan=8" if r == 1 else "", escape(text)) for text in row))
        for r, row in enumerate(TABLE, 1))
    return ('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=%s">'
            '<title>导出</title><style>td {mso-number-format:"\\@"}</style><script>var a = "<table><tr><td>x</td></tr></table>";</script></head>'
            '<body><table border=1>\n%s</table><p>共 5 条</p></body></html>' % (charset, rows))

def docx():
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    def paragraph(text): return "<w:p><w:r><w:t>%s</w:t></w:r></w:p>" % escape(text)
    rows = "".join("<w:tr>%s</w:tr>" % "".join("<w:tc><w:tcPr/>%s</w:tc>" % paragraph(text) for text in row) for row in [HEADER] + ROWS)
    return package_of({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": '<w:document xmlns:w="%s"><w:body>%s<w:tbl>%s</w:tbl>%s</w:body></w:document>' % (
            word, paragraph(TITLE[0]) + paragraph(UNIT[0]), rows, paragraph("审核人：某某"))})

def archive():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(zipfile.ZipInfo("甲/名录.csv"), delimited(",").encode("gb18030"))
        file.writestr(zipfile.ZipInfo("名录.xlsx"), xlsx())
        file.writestr(zipfile.ZipInfo("__MACOSX/._名录.csv"), b"\0")
    # The name a Chinese Windows writes: GBK, without the flag of UTF-8.
    data = buffer.getvalue()
    wide, narrow = "甲/名录.csv".encode(), "甲/名录.csv".encode("gbk")
    plain = zipfile.ZipFile(io.BytesIO(data)).read("甲/名录.csv")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        info = zipfile.ZipInfo("x" * len(narrow))
        file.writestr(info, plain)
        for name in ("名录.xlsx", "__MACOSX/._名录.csv"):
            file.writestr(zipfile.ZipInfo(name), zipfile.ZipFile(io.BytesIO(data)).read(name))
    return out.getvalue().replace(b"x" * len(narrow), narrow)

FILES = {
    "utf8.csv": delimited(",").encode(), "utf8-bom.csv": delimited(",").encode("utf-8-sig"),
    "gb18030.csv": delimited(",").encode("gb18030"), "utf16le.txt": b"\xff\xfe" + delimited("\t").encode("utf-16-le"),
    "utf16be.txt": b"\xfe\xff" + delimited("\t").encode("utf-16-be"),
    "utf16le-unmarked.txt": delimited("\t").encode("utf-16-le"), "utf16be-unmarked.txt": delimited("\t").encode("utf-16-be"),
    "hive.txt": delimited("\x01", "\n").encode(), "elements.xml": xml(False).encode(), "attributes.xml": xml(True).encode("gb18030"),
    "roster.xlsx": xlsx(), "spreadsheet.xls": spreadsheet().encode(), "page.xls": page("gb2312").encode("gb18030"),
    "page.html": page("gb2312").encode(), "roster.docx": docx(), "roster.zip": archive(),
    "roster.csv.gz": gzip.compress(delimited(",").encode("gb18030"), mtime=0),
}

def office():
    # LibreOffice reads bytes by what the page declares; the pages above declare something else.
    os.makedirs("/tmp/office-made", exist_ok=True)
    with open("/tmp/office-made/declared.html", "wb") as file: file.write(page("utf-8").encode())
    for source, filter, name in [
            ("roster.xlsx", "xls:MS Excel 97", "roster-office.xls"),
            ("roster.xlsx", "xlsx", "roster-office.xlsx"),
            ("/tmp/office-made/declared.html", "docx:MS Word 2007 XML", "page-office.docx"),
            ("roster.xlsx", "ods", "roster-office.ods"), ("/tmp/office-made/declared.html", "doc:MS Word 97", "page-office.doc")]:
        made = name.rsplit(".", 1)[1]
        writer = ["--infilter=HTML (StarWriter)"] if source.endswith(".html") else []
        subprocess.run(["soffice", "--headless", *writer, "--convert-to", filter, "--outdir", "/tmp/office-made", source], check=True,
                       capture_output=True)
        with open("/tmp/office-made/%s.%s" % (source.split("/")[-1].rsplit(".", 1)[0], made), "rb") as file: data = file.read()
        with open(name, "wb") as file: file.write(data)

if __name__ == "__main__":
    for name, data in FILES.items():
        with open(name, "wb") as file: file.write(data)
    if "--office" in sys.argv: office()
