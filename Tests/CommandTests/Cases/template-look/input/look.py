"""Prints what a workbook holds: sheets, rows, lists of values."""
import re
import sys
import zipfile

with zipfile.ZipFile(sys.argv[1]) as book:
    print(*re.findall(r'<sheet name="([^"]*)"', book.read("xl/workbook.xml").decode()), sep="、")
    for number in (1, 2, 3):
        sheet = book.read(f"xl/worksheets/sheet{number}.xml").decode()
        for row in re.findall(r"<row .*?</row>", sheet, re.S):
            print(*re.findall(r"<t[^>]*>([^<]*)</t>", row), sep=" | ")
        for place, values in re.findall(r'<dataValidation [^>]*sqref="([^"]*)"[^>]*><formula1>([^<]*)', sheet):
            print(place, values.replace("&apos;", "'"))
