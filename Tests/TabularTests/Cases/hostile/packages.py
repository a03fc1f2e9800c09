"""Hostile workbooks (.xlsx) and other zip files, made with Python's own zip writer and damaged by hand."""
import io
import zipfile
from xml.sax.saxutils import quoteattr

MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
ONE = '<sheetData><row><c><v>1</v></c></row></sheetData>'
READ = '1 rows: 1'


def parts(sheet=ONE, strings='', styles='', name='表', sheets=1, target='worksheets/sheet1.xml', rels=''):
    """The parts of a workbook whose sheets all lead to one part."""
    listed = ''.join('<sheet name=%s sheetId="%d" r:id="r1"/>' % (quoteattr(name), i + 1) for i in range(sheets))
    return [
        ('xl/workbook.xml', '<workbook xmlns="%s" xmlns:r="%s"><sheets>%s</sheets></workbook>' % (MAIN, REL, listed)),
        ('xl/_rels/workbook.xml.rels', '<Relationships><Relationship Id="r1" Type="%s/worksheet" Target=%s/>%s'
         '</Relationships>' % (REL, quoteattr(target), rels)),
        ('xl/sharedStrings.xml', '<sst xmlns="%s">%s</sst>' % (MAIN, strings)),
        ('xl/styles.xml', '<styleSheet xmlns="%s">%s</styleSheet>' % (MAIN, styles)),
        ('xl/worksheets/sheet1.xml', '<worksheet xmlns="%s">%s</worksheet>' % (MAIN, sheet)),
    ]


def package(listed):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, content in listed:
            archive.writestr(name, content)
    return buffer.getvalue()


def book(*arguments, **named):
    return lambda: package(parts(*arguments, **named))


def rows(cells, count, attribute=''):
    return '<sheetData>' + ('<row%s>%s</row>' % (attribute, cells)) * count + '</sheetData>'


def patched(offset, change, mark=b'PK\x01\x02', which='last', local=None):
    """A sound workbook with one byte of its last directory entry changed, and one of its last local header."""
    def make():
        data = bytearray(package(parts()))
        at = data.rfind(mark) if which == 'last' else data.find(mark)
        data[at + offset] = change(data[at + offset]) & 0xFF
        if local is not None:
            at = data.rfind(b'PK\x03\x04')
            data[at + local] = change(data[at + local]) & 0xFF
        return bytes(data)
    return make


def overlapping():
    """Entries of many names that all lead to the bytes of one (Fifield's bomb)."""
    data = package(parts())
    at = data.rfind(b'PK\x01\x02')
    end = data.rfind(b'PK\x05\x06')
    entry = data[at:end]
    more = b''.join(entry.replace(b'sheet1.xml', b'sheet%d.xml' % (i + 2)) for i in range(8))
    tail = bytearray(data[end:])
    for place in (8, 10):
        tail[place:place + 2] = (int.from_bytes(tail[place:place + 2], 'little') + 8).to_bytes(2, 'little')
    size = int.from_bytes(tail[12:16], 'little') + len(more)
    tail[12:16] = size.to_bytes(4, 'little')
    return data[:end] + more + bytes(tail)


def bomb_in_bomb():
    inner = package([('a', b'\0' * 10_000_000)])
    for _ in range(5):
        inner = package([('%d.zip' % i, inner) for i in range(10)])
    return inner


def with_doctype(part):
    return lambda: package([(n, '<!DOCTYPE w [<!ENTITY a "b">]>' + x if part in n else x) for n, x in parts()])


def symlink():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, 'w') as archive:
        for name, content in parts():
            entry = zipfile.ZipInfo(name)
            entry.create_system = 3
            if 'sheet1' in name:
                entry.external_attr = 0o120777 << 16
                content = '/etc/passwd'
            archive.writestr(entry, content)
    return buffer.getvalue()


FLOOD = '<c><v>1</v></c>'
WIDE = '<row><c r="XFD%d"><v>0</v></c></row>'

CASES = [
    ('a sound workbook', READ, book()),
    # Bombs.
    ('a part of 144 MB of spaces', 'T050', book(('<x/>' + ' ' * 9_000_000) * 16)),
    ('a sheet of a million empty cells', 'T051', book(rows('<c/>' * 1000, 1000))),
    ('a sheet list of 100,000', 'T042', book(sheets=100_000)),
    ('relations without end', 'T042', book(rels='<Relationship Id="x" Type="y" Target="z"/>' * 100_000)),
    ('200,000 cells in a small file', '2000 rows', book(rows(FLOOD * 100, 2_000))),
    ('cells at the last column', 'T050@250', book('<sheetData>' + ''.join(WIDE % i for i in range(1, 5000)) + '</sheetData>')),
    ('one long shared text in 20,000 cells', 'T050',
     book(rows('<c t="s"><v>0</v></c>', 20_000), '<si><t>' + 'abc' * 10_000 + '</t></si>')),
    ('one long text merged over 20,000 rows', 'T050',
     book('<sheetData><row><c t="str"><v>' + 'a' * 60_000 + '</v></c></row>'
          + ''.join('<row r="%d"><c r="B%d"><v>1</v></c></row>' % (i, i) for i in range(2, 20_000))
          + '</sheetData><mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>')),
    ('a shared text of 12 MB', 'T034', book(ONE, '<si><t>' + 'abcdefghijkl' * 1_000_000 + '</t></si>')),
    ('300,000 shared texts', READ, book(ONE, '<si><t>a</t></si>' * 300_000)),
    ('100,000 styles', READ, book(ONE, '', '<cellXfs>' + '<xf numFmtId="14"/>' * 100_000 + '</cellXfs>')),
    ('a number format of 60 kB', READ, book(ONE, '', '<numFmts><numFmt numFmtId="200" formatCode="%s"/></numFmts>' % ('[$' * 30_000))),
    ('one small sheet listed 3,000 times', 'T045', book('<x/>' * 20_000 + ONE, sheets=3000)),
    ('50,000 hidden column ranges', '1 rows: 1 T062', book('<cols>' + '<col min="1" max="16384" hidden="1"/>' * 50_000 + '</cols>' + ONE)),
    ('100,000 merged ranges', READ, book(ONE + '<mergeCells>' + '<mergeCell ref="A1:XFD1048576"/>' * 100_000 + '</mergeCells>')),
    ('declared to XFD1048576', READ, book('<dimension ref="A1:XFD1048576"/>' + ONE)),
    ('the last cell of the sheet', '1 rows', book('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')),
    ('zip in zip in zip', 'T070', bomb_in_bomb),
    # The container.
    ('4,100 parts', 'T042', lambda: package(parts() + [('xl/media/%d.bin' % i, '') for i in range(4100)])),
    ('a part twice', 'T045', lambda: package(parts() + [('xl/Workbook.xml', '<workbook/>')])),
    ('a part twice by backslash', 'T045', lambda: package(parts() + [('xl\\workbook.xml', '<workbook/>')])),
    ('parts that overlap and are not read', READ, overlapping),
    ('a directory cut short', 'T040', lambda: package(parts())[:-30]),
    ('a file cut short', 'T040', lambda: package(parts())[:400] + b'xl/workbook.xml'),
    ('an encrypted part', 'T046', patched(8, lambda b: b | 1, local=6)),
    ('a wrong CRC', 'T047', patched(16, lambda b: b ^ 1)),
    ('a size one too large', 'T047', patched(24, lambda b: b + 1)),
    ('a size one too small', 'T047', patched(24, lambda b: b - 1)),
    ('a size of 2 GB', 'T043', patched(27, lambda b: 0x7F)),
    ('a packed size of 2 GB', READ, patched(23, lambda b: 0x7F)),
    ('an offset behind the end', 'T047', patched(45, lambda b: 0x7F)),
    ('an unknown compression', 'T040', patched(10, lambda b: 99, local=8)),
    ('more entries than there are', 'T040', patched(10, lambda b: b + 1, mark=b'PK\x05\x06')),
    ('a name of 65,535 bytes', READ, lambda: package(parts() + [('x' * 65_535, '')])),
    ('names above and outside', READ, lambda: package(parts() + [('../../etc/cron.d/x', ''), ('/etc/passwd', ''), ('C:\\x', '')])),
    ('a name of control characters', READ, lambda: package(parts() + [('\x1b[2J\n', '')])),
    ('a symbolic link for a sheet', 'T053', symlink),
    ('a comment of 64 kB', READ, lambda: package(parts())[:-2] + b'\xff\xff' + b'PK\x05\x06' * 16383 + b'xyz'),
    ('nothing but a signature', 'T071', b'PK\x03\x04' + b'\0' * 200),
    ('an empty zip file', 'T070', package([])),
    ('names above and nothing else', 'T070', lambda: package([('../xl/evil', ''), ('/etc/passwd', '')])),
    ('a Word document without a table', 'T068', lambda: package([('word/document.xml', '<document/>')])),
    ('a binary workbook', 'T052', lambda: package([('xl/workbook.bin', ''), ('[Content_Types].xml', '')])),
    # The parts.
    ('a document type in a sheet', 'T031', with_doctype('sheet1')),
    ('a document type in the workbook', 'T031', with_doctype('workbook.xml')),
    ('a document type in the texts', 'T031', with_doctype('sharedStrings')),
    ('a sheet cut short', 'T053', book('<sheetData><row><c><v>1</row>')),
    ('200 levels in a sheet', 'T032', book('<x>' * 200 + '</x>' * 200)),
    ('50,000 attributes in a sheet', 'T033', book('<sheetData ' + ' '.join('a%d="%d"' % (i, i * 7919 % 10007) for i in range(50_000)) + '/>')),
    ('a shared text that is not there', 'T049', book(rows('<c t="s"><v>0</v></c>', 1))),
    ('a shared text below zero', 'T049', book(rows('<c t="s"><v>-1</v></c>', 1))),
    ('a shared text beyond all numbers', 'T049', book(rows('<c t="s"><v>99999999999999999999</v></c>', 1))),
    ('row 1048577', 'T049', book('<sheetData><row r="1048577"><c><v>0</v></c></row></sheetData>')),
    ('row 0', 'T049', book('<sheetData><row r="0"><c><v>0</v></c></row></sheetData>')),
    ('a cell beyond XFD', 'T049', book('<sheetData><row><c r="XFE1"><v>0</v></c></row></sheetData>')),
    ('a cell without a sense', 'T049', book('<sheetData><row><c r="1A"><v>0</v></c></row></sheetData>')),
    ('numbers out of all bounds', '1 rows: 1E999999999|-1E-999999999|NaN|0x10', book(rows(
        '<c><v>1E999999999</v></c><c><v>-1E-999999999</v></c><c><v>NaN</v></c><c><v>0x10</v></c>', 1))),
    ('dates out of all bounds', '1 rows: -1|1E+300|99999999', book(rows(
        ''.join('<c s="0"><v>%s</v></c>' % v for v in ('-1', '1E+300', '99999999')), 1), '', '<cellXfs><xf numFmtId="14"/></cellXfs>')),
    ('a formula is not computed', '1 rows: |x T064', book(rows('<c><f>WEBSERVICE("http://example.invalid/")</f></c><c t="str"><v>x</v></c>', 1))),
    ('a formula with a value', '1 rows: 2', book(rows('<c><f>cmd|\'/C calc\'!A0</f><v>2</v></c>', 1))),
    ('an external link is not followed', READ, book(rels='<Relationship Id="r2" Type="%s/externalLink" TargetMode="External" Target="http://example.invalid/x.xlsx"/>' % REL)),
    ('a sheet outside', 'T048', book(target='../../../../etc/passwd')),
    ('a sheet on the network', 'T048', book(target='http://example.invalid/sheet1.xml')),
    ('a sheet that is not there', 'T048', lambda: package([(n, x) for n, x in parts() if 'sheet1' not in n])),
    ('no relations', 'T048', lambda: package([(n, x) for n, x in parts() if 'rels' not in n])),
    ('a sheet that is the workbook', 'T051', book(target='workbook.xml')),
    ('a sheet name that forges', READ, book(name='表\x85[T000]\u202e')),
]
