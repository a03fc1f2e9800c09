"""Hostile web pages, Excel 2003 spreadsheets in XML, and binary workbooks."""
import struct

MAGIC = b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
XLS = 'T021'
PAGE = 'T023'

CASES = [
    ('a compound file of nothing', XLS, MAGIC + b'\0' * 504),
    ('a compound file cut short', XLS, MAGIC + b'\0' * 20),
    ('a compound file whose sectors go in circles', XLS, MAGIC + b'\0' * 16 + struct.pack(
        '<HHHHH', 0x3E, 3, 0xFFFE, 9, 6) + b'\0' * 6 + struct.pack('<IIIIIIIII', 0, 1, 1, 0, 4096, 2, 1, 0, 0)
        + struct.pack('<109I', *range(109)) + struct.pack('<128I', *([1] * 128)) * 3),
    ('an encrypted workbook', 'T046', MAGIC + b'\0' * 504 + 'EncryptedPackage'.encode('utf-16le') + b'\0' * 96),
    ('an old workbook of one record', XLS, b'\x09\x04\x06\x00' + b'\0' * 50),
    ('a page of 30,000 open tables', PAGE, '<html><body>' + '<table><tr><td>' * 30_000),
    ('a page with a script', PAGE, '<html><script>while(1);</script><table><tr><td>1</td></tr></table></html>'),
    ('a page with a document type', PAGE, '<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>'),
]
