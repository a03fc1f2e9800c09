"""Hostile web pages, Excel 2003 spreadsheets in XML, and binary workbooks."""
import struct

MAGIC = b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
XLS = 'T065'
READ = '1 rows: 1'

SHEET = ('<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
         ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>%s</Table></Worksheet></Workbook>')


def record(kind, content=b''):
    return struct.pack('<HH', kind, len(content)) + content


BEGIN, END = record(0x809, struct.pack('<HHHHII', 0x600, 5, 0, 0, 0, 0)), record(0x0A)


def number(row, column, value=1.0):
    return record(0x203, struct.pack('<HHHd', row, column, 0, value))


def workbook(cells, extra=b'', offsets=None, count=1):
    """The bare stream of a binary workbook; by default its sheets begin where they do."""
    size = len(record(0x85, bytes(6) + b'\1\0a'))
    start = len(BEGIN) + count * size + len(extra) + len(END)
    sheets = b''.join(record(0x85, struct.pack('<IBB', start if offsets is None else offsets, 0, 0) + b'\1\0a')
                      for _ in range(count))
    return BEGIN + sheets + extra + END + BEGIN + cells + END


CASES = [
    ('a compound file of nothing', XLS, MAGIC + b'\0' * 504),
    ('a compound file cut short', XLS, MAGIC + b'\0' * 20),
    ('a compound file whose sectors go in circles', XLS, MAGIC + b'\0' * 16 + struct.pack(
        '<HHHHH', 0x3E, 3, 0xFFFE, 9, 6) + b'\0' * 6 + struct.pack('<IIIIIIIII', 0, 1, 1, 0, 4096, 2, 1, 0, 0)
        + struct.pack('<109I', *range(109)) + struct.pack('<128I', *([1] * 128)) * 3),
    ('something that only names an encrypted workbook', XLS, MAGIC + b'\0' * 504 + 'EncryptedPackage'.encode('utf-16le') + b'\0' * 96),
    ('an old workbook of one record', 'T021', b'\x09\x04\x06\x00' + b'\0' * 50),
    ('a bare binary workbook', READ, workbook(number(0, 0))),
    ('a binary sheet that begins behind the end', XLS, workbook(number(0, 0), offsets=1 << 31)),
    ('a binary sheet that begins in the middle of a record', XLS, workbook(number(0, 0), offsets=7)),
    ('a binary sheet listed 1,000 times', XLS, workbook(number(0, 0) * 1_000, count=1_000)),
    ('a binary cell at column 65535', 'T049', workbook(record(0x7D, struct.pack('<HHHHHH', 0, 65535, 0, 0, 1, 0)) + number(0, 65535))),
    ('packed binary cells beyond all columns', 'T049', workbook(
        record(0xBD, struct.pack('<HH', 0, 65530) + struct.pack('<HI', 0, 6) * 50 + b'\0\0'))),
    ('binary cells of no number', 'T049', workbook(number(0, 0, float('nan')))),
    ('a binary record of 65,535 bytes that is not there', XLS, workbook(number(0, 0) + struct.pack('<HH', 0x203, 65535))),
    ('four billion shared texts', XLS, workbook(number(0, 0), record(0xFC, struct.pack('<II', 1, 0xFFFFFFFF) + b'\1\0\0a'))),
    ('a shared text of 65,535 characters that are not there', XLS, workbook(number(0, 0), record(0xFC, struct.pack('<IIHB', 1, 1, 65535, 1)))),
    ('a text that goes on in records of nothing', XLS, workbook(
        number(0, 0), record(0xFC, struct.pack('<IIHB', 1, 1, 65535, 0)) + record(0x3C) * 50_000)),
    ('a text with four billion bytes of format', XLS, workbook(
        number(0, 0), record(0xFC, struct.pack('<IIHBI', 1, 1, 1, 4, 0xFFFFFFFF) + b'a'))),
    ('a formula whose text never comes', 'T051', workbook(
        record(0x06, struct.pack('<HHHHIHHIH', 0, 0, 0, 0, 0, 0xFFFF, 0, 0, 0)))),
    ('70,000 hidden binary columns', '1 rows: 1 T062', workbook(
        record(0x7D, struct.pack('<HHHHHH', 0, 65535, 0, 0, 1, 0)) * 70_000 + number(0, 0))),
    ('8,000 merged binary ranges in one record that has none', XLS, workbook(number(0, 0) + record(0xE5, struct.pack('<H', 8000)))),
    ('a page with tags of 9,000 attributes', 'T120', ('<table><tr><td' + ''.join(' a%d=1' % n for n in range(6_000)) + '>1</td></tr></table>') * 40),
    ('a page with a span beyond all numbers', '1 rows', '<table><tr><td colspan=99999999999999999999 rowspan=-5>1</td><td colspan=2147483647>2</td></tr></table>'),
    ('a page with a cell outside any table', 'T067', '<html><td>1</td><tr><th>2</th></tr></html>'),
    ('a page of forms within forms', 'T032@1', '<form><div>' * 300_000),
    ('a page with broken entities', '1 rows: \ufffd#x110000;\ufffd#0;&bogus; R089@1', '<table><tr><td>&#x110000;&#0;&bogus;</td></tr></table>'),
    ('a page of 30,000 open tables', 'T032', '<html><body>' + '<table><tr><td>' * 30_000),
    ('a page with a script', READ, '<html><script>while(1);</script><table><tr><td>1</td></tr></table></html>'),
    ('a page with a document type', READ, '<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>'),
    ('a page of a million open elements that close others', 'T032', '<html><table><tr><td>' + '<b>' * 500_000 + '</i>' * 500_000),
    ('a page of 20,000 cells over 1,000 columns', '20000 rows', '<table>' + '<tr><td colspan=1000>1</td></tr>' * 20_000),
    ('a page of one cell over all rows', '20000 rows T063', '<table><tr><td rowspan=65534>甲</td>' + '<td>1</td></tr><tr>' * 20_000),
    ('a page with an endless comment', 'T067', '<html><table><!-- ' + 'x' * 1_000_000),
    ('a page with an endless script', 'T067', '<html><script>' + 'a<b' * 300_000),
    ('a page of entities', '1 rows: 1&', '<table><tr><td>1&amp;</td></tr></table>' + '&amp;' * 300_000),
    ('an XML spreadsheet of 200,000 cells', '2000 rows', SHEET % (('<Row>' + '<Cell><Data>1</Data></Cell>' * 100 + '</Row>') * 2_000)),
    ('an XML spreadsheet with cells far apart', 'T050@250', SHEET % ('<Row><Cell ss:Index="16384"><Data>1</Data></Cell></Row>' * 5_000)),
    ('an XML spreadsheet beyond its rows', 'T049', SHEET % '<Row ss:Index="1048577"><Cell><Data>1</Data></Cell></Row>'),
    ('an XML spreadsheet with a document type', 'T031@1', '<?xml version="1.0"?><!DOCTYPE a>' + SHEET % ''),
]
