"""Writes a roster of four in every text container and both encodings, with a fault in the third name: make.py FOLDER."""
import os
import sys

FOLDER = sys.argv[1]
HEADER = ["统一社会信用代码", "企业名称"]
ROWS = [("91341282MA2N12344P", "样例甲有限公司"), ("92370921MA3M56786X", "样例乙商店"),
        ("91410481MA44ABCD5M", "样例丙厂"), ("93370921MA3N00011W", "样例丁合作社")]
FAULTS = {"坏字节": b"\xff", "空字节": b"\0", "控制字符": b"\x0b", "与号": b"&B"}


def document(encoding, fault, before, row, after):
    text = before.encode(encoding)
    for number, (code, name) in enumerate(ROWS):
        head, _, tail = row.replace("CODE", code).partition("NAME")
        text += (head + name).encode(encoding) + (fault if number == 2 else b"") + tail.encode(encoding)
    return text + after.encode(encoding)


SHAPES = {
    "csv": (",".join(HEADER) + "\n", "CODE,NAME\n", ""),
    "xml": ('<?xml version="1.0" encoding="GBK"?>\n<RECORDS>\n',
            "<RECORD><TYSHXYDM>CODE</TYSHXYDM><QYMC>NAME</QYMC></RECORD>\n", "</RECORDS>\n"),
    "html.xls": ("<html><table>\n<tr><th>统一社会信用代码</th><th>企业名称</th></tr>\n",
                 "<tr><td>CODE</td><td>NAME</td></tr>\n", "</table></html>\n"),
    "sheet.xls": ('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>\n'
                  '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table>\n'
                  "<Row><Cell><Data>统一社会信用代码</Data></Cell><Cell><Data>企业名称</Data></Cell></Row>\n",
                  "<Row><Cell><Data>CODE</Data></Cell><Cell><Data>NAME</Data></Cell></Row>\n",
                  "</Table></Worksheet></Workbook>\n"),
}

for encoding in ("utf-8", "gb18030"):
    for fault, content in FAULTS.items():
        for shape, parts in SHAPES.items():
            # In CSV and web pages & is itself, and CSV may hold control characters: names with them are noted.
            if (shape, fault) in [("csv", "与号"), ("html.xls", "与号"), ("csv", "控制字符")]:
                continue
            with open(os.path.join(FOLDER, f"{fault}-{encoding}.{shape}"), "wb") as file:
                file.write(document(encoding, content, *parts))
