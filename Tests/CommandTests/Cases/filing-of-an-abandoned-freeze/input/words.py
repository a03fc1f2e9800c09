"""The text of a DOCX, a line per paragraph and per row; of an XLSX, a line per row of each sheet."""
import re, sys, zipfile, xml.etree.ElementTree as tree

w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
x = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
archive = zipfile.ZipFile(sys.argv[1])
if "word/document.xml" in archive.namelist():
    text = lambda e: "".join(t.text or "" if t.tag == w + "t" else "/" for t in e.iter() if t.tag in (w + "t", w + "br"))
    for block in tree.fromstring(archive.read("word/document.xml")).find(w + "body"):
        if block.tag == w + "p" and text(block).strip("/"): print(text(block))
        for row in block.iter(w + "tr"): print(" | ".join(text(c) for c in row.findall(w + "tc")))
else:
    for name in sorted(n for n in archive.namelist() if n.startswith("xl/worksheets/sheet")):
        for row in tree.fromstring(archive.read(name)).iter(x + "row"):
            print(" | ".join("".join(t.text or "" for t in c.iter() if t.tag in (x + "t", x + "v")) for c in row.iter(x + "c")))
