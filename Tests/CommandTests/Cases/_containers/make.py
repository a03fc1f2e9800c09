"""make.py OUT: one roster of its own in every container, and the same rows as plain CSV.

OUT/containers/市场监管局 holds the containers, OUT/plain/市场监管局 one UTF-8 CSV for each table in them. The containers
are written by Tests/TabularTests/Cases/containers/generate.py, with other rows for each; the binary .xls is the one
that LibreOffice made there, with the rows that it has. All enterprises are invented.
"""
import csv, gzip, io, pathlib, sys, zipfile

home = pathlib.Path(__file__).resolve().parents[3] / "TabularTests/Cases/containers"
sys.path.insert(0, str(home)); sys.dont_write_bytecode = True
import generate as g

out = pathlib.Path(sys.argv[1]); unit = ["填报单位：市场监管局"]
folders = [out / name / "市场监管局" for name in ("containers", "plain")]
for folder in folders: folder.mkdir(parents=True)

def use(batch):
    """Has the generator write the five rows of a batch; batch 0 is what the prebuilt .xls holds."""
    g.ROWS = [[str(i + 1), g.code(1000 + 7919 * (i + 5 * batch)), ("第%d批" % batch if batch else "") + g.NAMES[i],
               g.DAYS[i][0], g.CAPITAL[i], "%06d" % (341 + i), str(13800000001 + i + 5 * batch), "第%d条" % (i + 1)]
              for i in range(5)]
    g.TABLE = [g.TITLE, unit, g.HEADER] + g.ROWS

def plain(batch):
    text = io.StringIO(); csv.writer(text).writerows([g.HEADER] + g.ROWS)
    (folders[1] / ("%02d.csv" % batch)).write_text(text.getvalue(), encoding="utf-8")

def full_width(text): return text.replace(",", "，")

def envelope():
    rows = "".join("<row><操作标志>i</操作标志>%s</row>\n" % "".join(
        "<%s>%s</%s>" % (n, g.escape(v), n) for n, v in zip(g.HEADER, row)) for row in g.ROWS)
    return '<?xml version="1.0" encoding="UTF-8"?>\n<交换><头><批次号>B2026</批次号><记录数>5</记录数></头><体>\n%s</体></交换>\n' % rows

def members():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(zipfile.ZipInfo("甲/名录.csv"), g.delimited(",").encode("gb18030"))
    return buffer.getvalue()

makers = [
    ("utf8.csv", lambda: g.delimited(",").encode()), ("bom.csv", lambda: g.delimited(",").encode("utf-8-sig")),
    ("gb18030.csv", lambda: g.delimited(",").encode("gb18030")),
    ("utf16le.txt", lambda: b"\xff\xfe" + g.delimited("\t").encode("utf-16-le")),
    ("utf16be.csv", lambda: b"\xfe\xff" + g.delimited(",").encode("utf-16-be")),
    ("tab.tsv", lambda: g.delimited("\t").encode()), ("semicolon.csv", lambda: g.delimited(";").encode()),
    ("pipe.txt", lambda: g.delimited("|").encode()), ("wide.csv", lambda: full_width(g.delimited(",")).encode()),
    ("roster.xlsx", g.xlsx), ("wrongly-named.csv", g.xlsx), ("spreadsheet.xls", lambda: g.spreadsheet().encode()),
    ("page.xls", lambda: g.page("gb2312").encode("gb18030")), ("elements.xml", lambda: g.xml(False).encode()),
    ("attributes.xml", lambda: g.xml(True).encode("gb18030")), ("envelope.xml", lambda: envelope().encode()),
    ("roster.docx", g.docx), ("archive.zip", members),
    ("packed.csv.gz", lambda: gzip.compress(g.delimited(",").encode("gb18030"), mtime=0)),
]
use(0); plain(0)
(folders[0] / "00-binary.et").write_bytes((home / "roster-office.xls").read_bytes())  # as WPS names it
for batch, (name, make) in enumerate(makers, 1):
    use(batch); plain(batch)
    (folders[0] / ("%02d-%s" % (batch, name))).write_bytes(make())
print(len(makers) + 1)
