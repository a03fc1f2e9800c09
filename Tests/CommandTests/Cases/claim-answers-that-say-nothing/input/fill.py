# fill.py BOOK CELL=TEXT …: writes texts into cells of the first sheet, as a person in a spreadsheet program does
import re, sys, zipfile
path, cells = sys.argv[1], dict(a.split('=', 1) for a in sys.argv[2:])
with zipfile.ZipFile(path) as z: parts = {n: z.read(n) for n in z.namelist()}
name = 'xl/worksheets/sheet1.xml'
text = parts[name].decode()
for cell, value in cells.items():
    kept = r'<c r="%s"( s="\d+")?(?:/>| t="inlineStr"><is><t[^>]*>[^<]*</t></is></c>)' % cell
    text, count = re.subn(kept, r'<c r="%s"\1 t="inlineStr"><is><t>%s</t></is></c>' % (cell, value), text)
    assert count == 1, cell
parts[name] = text.encode()
with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
    for name, data in parts.items(): z.writestr(name, data)
