# show.py BOOK: every sheet with its name, a line per row, as a reader sees it
import re, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    names = re.findall(r'<sheet name="([^"]*)"', z.read('xl/workbook.xml').decode())
    for number, name in enumerate(names, 1):
        print('#', name)
        for row in re.findall(r'<row [^>]*>(.*?)</row>', z.read('xl/worksheets/sheet%d.xml' % number).decode(), re.S):
            print(' | '.join(re.sub(r'<[^>]*>', '', cell) for cell in re.findall(r'<c [^>]*?(?:/>|>.*?</c>)', row, re.S)))
