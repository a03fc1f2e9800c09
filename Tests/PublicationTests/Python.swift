import TestSupport

extension Python {
    /// Prints the rows of a CSV, an XLSX (first sheet, all rows) or the tables of an HTML page as JSON.
    static let readTable = """
        import sys, csv, json, re, zipfile, html.parser, xml.etree.ElementTree as tree
        path, name = sys.argv[1:]
        if name.endswith(".csv"):
            rows = list(csv.reader(open(path, encoding="utf-8-sig", newline="")))
        elif name.endswith(".xlsx"):
            n = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
            archive = zipfile.ZipFile(path)
            assert archive.testzip() is None
            strings = []
            if "xl/sharedStrings.xml" in archive.namelist():
                for s in tree.fromstring(archive.read("xl/sharedStrings.xml")):
                    strings.append("".join(t.text or "" for t in s.iter(n + "t")))
            rows = []
            for row in tree.fromstring(archive.read("xl/worksheets/sheet1.xml")).iter(n + "row"):
                cells = {}
                for c in row.iter(n + "c"):
                    assert c.find(n + "f") is None
                    column = 0
                    for letter in re.match("[A-Z]+", c.get("r")).group():
                        column = column * 26 + ord(letter) - 64
                    v = c.findtext(n + "v", "")
                    if c.get("t") == "s": v = strings[int(v)]
                    if c.get("t") == "inlineStr": v = "".join(t.text or "" for t in c.iter(n + "t"))
                    cells[column] = v
                rows.append([cells.get(i, "") for i in range(1, max(cells, default=0) + 1)])
            width = len(rows[-1])
            rows = [r + [""] * (width - len(r)) for r in rows]
        else:
            class Reader(html.parser.HTMLParser):
                rows, cell = [], None
                def handle_starttag(self, tag, attributes):
                    assert tag != "script"
                    if tag == "tr": self.rows.append([])
                    if tag in ("td", "th"): self.cell = ""
                def handle_endtag(self, tag):
                    if tag in ("td", "th"): self.rows[-1].append(self.cell); self.cell = None
                def handle_data(self, data):
                    if self.cell is not None: self.cell += data
            reader = Reader()
            reader.feed(open(path, encoding="utf-8").read())
            rows = reader.rows
        print(json.dumps(rows, ensure_ascii=False))
        """

    /// Prints one line per row of an XLSX's first sheet: `n` a number, `s` a text, `-` nothing.
    static let cellKinds = """
        import sys, zipfile, xml.etree.ElementTree as tree
        n = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
        sheet = tree.fromstring(zipfile.ZipFile(sys.argv[1]).read("xl/worksheets/sheet1.xml"))
        for row in sheet.iter(n + "row"):
            print("".join({"s": "s", "inlineStr": "s"}.get(c.get("t"), "n") if len(c) else "-" for c in row.iter(n + "c")))
        """
}
