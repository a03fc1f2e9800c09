"""Hostile text files: quotation marks, lengths, encodings, line ends, and files that are something else."""
import json
import random
import zlib

HAN = '名称,代码\n' + '样例公司,A1\n' * 50


def noise(count, seed=1):
    return random.Random(seed).randbytes(count)


CASES = [
    # Quotation marks.
    ('unclosed quote far down', '2001 rows T005@1001', 'a,b\n' + 'x,1\n' * 999 + '甲,"open\n' + 'y,2\n' * 1000),
    ('unclosed quote at the very end', '2 rows: a|b / 1|" T005@2', 'a,b\n1,"'),
    ('an odd number of quotes and nothing else', '1 rows: """"""" T005@1', '"' * 7),
    ('an even number of quotes and nothing else', '1 rows: """', '"' * 8),
    ('two hundred thousand quotes', '1 rows T005@1', '"' * 200_000),
    ('every row opens a quote', '20001 rows T006@1×19999 T005@20000', '"a,b\n' * 20_000 + 'x,y\n'),
    ('more damage than can be told', 'T010@100001', '"a"b,c\n' * 100_001),
    ('quotes that close behind a megabyte', '3 rows T005@2', 'a,b\n"' + 'x' * 1_100_000 + '",1\nc,2\n'),
    # Lengths.
    ('a field of 70 kB', '3 rows T007@2', 'a,b\n' + 'x' * 70_000 + ',1\nc,2\n'),
    ('one field of 3 MB', '1 rows T008@1', 'x' * 3_000_000),
    ('300,000 columns', '2 rows', 'a' + ',' * 299_999 + '\n1,2\n'),
    ('1.2 million columns', '2 rows T008@1', 'a' + ',' * 1_199_999 + '\n1,2\n'),
    ('three hundred thousand rows', '300000 rows', '1\n' * 300_000),
    ('only line ends', 'T001', '\n' * 2_000_000),
    ('only spaces', 'T001', ' ' * 2_000_000),
    ('only delimiters', '1 rows', ';' * 900_000),
    ('a separator line and nothing else', 'T001', 'sep=;'),
    ('a separator line with two marks', '2 rows: sep=|| / a', 'sep=;;\na\n'),
    # Line ends.
    ('CR alone', '3 rows: a|b / 1|2 / 3|4', 'a,b\r1,2\r3,4'),
    ('mixed line ends', '4 rows: a|b / 1|2 / 3|4 / 5|6', 'a,b\r1,2\n3,4\r\n5,6\n\r'),
    ('CR CR LF', '2 rows: a|b / 1|2', 'a,b\r\r\n1,2\r\r\n'),
    ('other line separators are content', '2 rows: a|b / 1\\u{2028}2\\u{85}|\\u{B}\\u{C}', 'a,b\n1\u20282\x85,\v\f\n'),
    # Characters that hide, forge or run something: kept as they are, shown escaped.
    ('formulas are text', '3 rows: a|b / =cmd|\' /C calc\'!A0|@SUM(1) / ＝1+1|-1', "a,b\n=cmd|' /C calc'!A0,@SUM(1)\n＝1+1,-1\n"),
    ('terminal escapes are content', '2 rows: a|b / \\u{1B}[2J\\u{7}|\\u{9B}1m', 'a,b\n\x1b[2J\x07,\x9b1m\n'),
    ('bidi and zero width are content', '2 rows: a|b / \\u{202E}司公|甲\\u{200B}乙', 'a,b\n\u202e司公,甲\u200b乙\n'),
    ('private use is content', '2 rows: a|b / \ue000|\U000f0000', 'a,b\n\ue000,\U000f0000\n'),
    ('a mark in the middle', '2 rows: a|b / \\u{FEFF}1|2\\u{FEFF}', 'a,b\n\ufeff1,2\ufeff\n'),
    ('two marks at the start', '2 rows: \\u{FEFF}a|b / 1|2', '\ufeff\ufeffa,b\n1,2\n'),
    ('a combining flood', '2 rows', 'a,b\n' + 'e' + '\u0301' * 20_000 + ',1\n'),
    # Bytes that are no characters.
    ('a zero byte', '3 rows: a|b / 1|2 / 3|\ufffd4 R089@3', b'a,b\r\n1,2\r\n3,\x004\r\n'),
    ('zero bytes and nothing else', 'T002@1', b'\0' * 1_000_000),
    ('overlong UTF-8 costs its row', '52 rows T004@52', HAN.encode() + b'\xe6\xa0\xb7\xc0\xaf,1\n'),
    ('surrogates in UTF-8 cost their row', '52 rows T004@52', HAN.encode() + b'\xed\xa0\x80\xed\xb0\x80,1\n'),
    ('beyond the last plane costs its row', '52 rows T004@52', HAN.encode() + b'\xf4\x90\x80\x80,1\n'),
    ('five-byte UTF-8 costs its row', '52 rows T004@52', HAN.encode() + b'\xf8\x88\x80\x80\x80,1\n'),
    ('UTF-8 cut within a character', '52 rows T004@52', HAN.encode() + '样例'.encode()[:-1]),
    ('GB18030 cut within a character', '52 rows T004@52', (HAN + '样例').encode('gb18030')[:-1]),
    ('GB18030 cut within four bytes', '52 rows T004@52', (HAN + '样例\U00020087').encode('gb18030')[:-2]),
    ('GB18030 beyond the last plane', '52 rows T004@52', HAN.encode('gb18030') + b'\xfe\x39\xfe\x39,1\n'),
    ('UTF-16 with lone surrogates costs their row', '52 rows T004@52', b'\xff\xfe' + HAN.encode('utf-16le') + b'\x00\xd8,\0001\0\n\0'),
    ('UTF-16 with an odd byte', '52 rows T004@52', b'\xff\xfe' + (HAN + '甲').encode('utf-16le') + b'\x41'),
    ('UTF-16 of surrogates only', 'T003@1', b'\xfe\xff' + b'\xdc\x00\x00\x0a' * 1000),
    ('UTF-32', 'T002@1', '\ufeffa,b\n'.encode('utf-32le')),
    ('two encodings in one file', 'T122@1', HAN.encode() + HAN.encode('gb18030') * 3),
    ('UTF-8 lines within GB18030', 'T122@52', HAN.encode('gb18030') + HAN.encode()),
    ('noise', 'T003@1', b'\x07' + noise(1_000_000)),
    ('noise without zero bytes', 'T003@1', bytes(b or 0xff for b in noise(1_000_000, 2))),
    # Something else altogether.
    ('nothing', 'T001', b''),
    ('a mark alone', 'T001', b'\xef\xbb\xbf'),
    ('a PNG picture', 'T082', b'\x89PNG\r\n\x1a\n\0\0\0\rIHDR' + noise(5000)),
    ('a program', 'T002@1', b'\x7fELF\x02\x01\x01' + b'\0' * 500),
    ('an SQLite database', 'T083', b'SQLite format 3\0' + noise(5000)),
    ('a gzip file', 'T070', b'\x1f\x8b\x08\0' + zlib.compress(noise(500))),
    ('a PDF document', 'T024', b'%PDF-1.7\n' + noise(500)),
    ('a Rar archive', 'T027', b'Rar!\x1a\x07\x00' + noise(500)),
    ('a 7z archive', 'T028', b'7z\xbc\xaf\x27\x1c' + noise(500)),
    ('a lock file of Excel', 'T002@1', b'\x05admin' + b' ' * 49 + b'\x05\0a\0d\0m\0i\0n\0' + b' \0' * 49),
    ('JSON', 'R094', json.dumps({'rows': list(range(1000))}, separators=(', ', ': ')).replace(',', ';;')),
]
