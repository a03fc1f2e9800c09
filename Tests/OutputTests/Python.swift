import TestSupport

extension Python {
    /// Checks every CRC and that every part is well-formed XML; prints one line per part: name, method, date.
    static let checkZip = """
        import sys, zipfile, xml.dom.minidom
        archive = zipfile.ZipFile(sys.argv[1])
        assert archive.testzip() is None
        for info in archive.infolist():
            if info.filename.endswith((".xml", ".rels")):
                xml.dom.minidom.parseString(archive.read(info))
            print(info.filename, info.compress_type, "%04d-%02d-%02d %02d:%02d:%02d" % info.date_time)
        """

    /// Prints a sheet of an .xlsx file: `cell|type|style format|value` per cell, formulas as `FORMULA`.
    static let readSheet = """
        import sys, re, zipfile, xml.etree.ElementTree as tree
        n = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
        archive = zipfile.ZipFile(sys.argv[1])
        styles = tree.fromstring(archive.read("xl/styles.xml"))
        formats = [x.get("numFmtId") for x in styles.find(n + "cellXfs")]
        sheet = tree.fromstring(archive.read("xl/worksheets/sheet%s.xml" % sys.argv[2]))
        unescape = lambda s: re.sub("_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m.group(1), 16)), s)
        for cell in sheet.iter(n + "c"):
            if cell.find(n + "f") is not None:
                print("FORMULA", cell.get("r"))
            text = cell.find(n + "is")
            value = unescape(text.find(n + "t").text) if text is not None else cell.findtext(n + "v", "")
            print(cell.get("r"), cell.get("t", "n"), formats[int(cell.get("s", 0))], repr(value), sep="|")
        pane = sheet.find(".//" + n + "pane")
        print("pane", pane.get("topLeftCell"), pane.get("state"))
        print("filter", sheet.find(n + "autoFilter").get("ref"))
        """
}
