"""Fills a template in as a person would: below the sample row stands one that says the same, numbered 1."""
import re
import sys
import zipfile

for path in sys.argv[1:]:
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    row, number = re.findall(r'(<row r="(\d+)".*?</row>)', sheet)[-1]
    copy = row.replace(f'r="{number}"', f'r="{int(number) + 1}"')
    copy = re.sub(rf'r="([A-Z]+){number}"', rf'r="\g<1>{int(number) + 1}"', copy).replace("示例", "1", 1)
    assert copy != row
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(row, row + copy).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)
