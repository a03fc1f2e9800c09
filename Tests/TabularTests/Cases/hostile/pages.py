"""Hostile web pages, Excel 2003 spreadsheets in XML, and binary workbooks."""
import struct

MAGIC = b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
XLS = 'T065'
READ = '1 rows: 1'

SHEET = ('<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
         ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>%s</Table></Worksheet></Workbook>')

CASES = [
    ('a compound file of nothing', XLS, MAGIC + b'\0' * 504),
    ('a compound file cut short', XLS, MAGIC + b'\0' * 20),
    ('a compound file whose sectors go in circles', XLS, MAGIC + b'\0' * 16 + struct.pack(
        '<HHHHH', 0x3E, 3, 0xFFFE, 9, 6) + b'\0' * 6 + struct.pack('<IIIIIIIII', 0, 1, 1, 0, 4096, 2, 1, 0, 0)
        + struct.pack('<109I', *range(109)) + struct.pack('<128I', *([1] * 128)) * 3),
    ('something that only names an encrypted workbook', XLS, MAGIC + b'\0' * 504 + 'EncryptedPackage'.encode('utf-16le') + b'\0' * 96),
    ('an old workbook of one record', 'T021', b'\x09\x04\x06\x00' + b'\0' * 50),
    ('a page of 30,000 open tables', 'T032', '<html><body>' + '<table><tr><td>' * 30_000),
    ('a page with a script', READ, '<html><script>while(1);</script><table><tr><td>1</td></tr></table></html>'),
    ('a page with a document type', READ, '<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>'),
    ('a page of a million open elements that close others', 'T032', '<html><table><tr><td>' + '<b>' * 500_000 + '</i>' * 500_000),
    ('a page of 200,000 cells over 1,000 columns', '200000 rows', '<table>' + '<tr><td colspan=1000>1</td></tr>' * 200_000),
    ('a page of one cell over all rows', '20000 rows T063', '<table><tr><td rowspan=65534>甲</td>' + '<td>1</td></tr><tr>' * 20_000),
    ('a page with an endless comment', 'T067', '<html><table><!-- ' + 'x' * 1_000_000),
    ('a page with an endless script', 'T067', '<html><script>' + 'a<b' * 300_000),
    ('a page of entities', '1 rows: 1&', '<table><tr><td>1&amp;</td></tr></table>' + '&amp;' * 300_000),
    ('an XML spreadsheet of 200,000 cells', '2000 rows', SHEET % (('<Row>' + '<Cell><Data>1</Data></Cell>' * 100 + '</Row>') * 2_000)),
    ('an XML spreadsheet with cells far apart', 'T050@250', SHEET % ('<Row><Cell ss:Index="16384"><Data>1</Data></Cell></Row>' * 5_000)),
    ('an XML spreadsheet beyond its rows', 'T049', SHEET % '<Row ss:Index="1048577"><Cell><Data>1</Data></Cell></Row>'),
    ('an XML spreadsheet with a document type', 'T031@1', '<?xml version="1.0"?><!DOCTYPE a>' + SHEET % ''),
]
