import Foundation
import TestSupport

extension Python {
    /// Prints a DOCX as JSON: the body's paragraphs, the rows of its tables, and the text of every header.
    static let readDocument = """
        import sys, json, zipfile, xml.etree.ElementTree as tree
        n = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
        archive = zipfile.ZipFile(sys.argv[1])
        assert archive.testzip() is None
        text = lambda e: "".join(t.text or "" for t in e.iter(n + "t"))
        body = tree.fromstring(archive.read("word/document.xml")).find(n + "body")
        print(json.dumps({
            "paragraphs": [text(p) for p in body.findall(n + "p")],
            "rows": [[text(c) for c in r.findall(n + "tc")] for r in body.iter(n + "tr")],
            "headers": [text(tree.fromstring(archive.read(p))) for p in archive.namelist() if "word/header" in p],
        }, ensure_ascii=False))
        """

    /// Prints the sheets of an XLSX as JSON: name to rows of texts.
    static let readWorkbook = """
        import sys, json, re, zipfile, xml.etree.ElementTree as tree
        n = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
        archive = zipfile.ZipFile(sys.argv[1])
        assert archive.testzip() is None
        strings = []
        if "xl/sharedStrings.xml" in archive.namelist():
            for s in tree.fromstring(archive.read("xl/sharedStrings.xml")):
                strings.append("".join(t.text or "" for t in s.iter(n + "t")))
        result = {}
        names = [s.get("name") for s in tree.fromstring(archive.read("xl/workbook.xml")).iter(n + "sheet")]
        for index, name in enumerate(names):
            rows = []
            for row in tree.fromstring(archive.read("xl/worksheets/sheet%d.xml" % (index + 1))).iter(n + "row"):
                cells = {}
                for c in row.iter(n + "c"):
                    assert c.find(n + "f") is None
                    v = c.findtext(n + "v", "")
                    if c.get("t") == "s": v = strings[int(v)]
                    if c.get("t") == "inlineStr": v = "".join(t.text or "" for t in c.iter(n + "t"))
                    cells[ord(re.match("[A-Z]+", c.get("r")).group()) - 65] = v
                rows.append([cells.get(i, "") for i in range(max(cells, default=-1) + 1)])
            result[name] = rows
        print(json.dumps(result, ensure_ascii=False))
        """
}

/// What stands in a DOCX.
struct ReadDocument: Decodable {
    let paragraphs: [String]
    let rows: [[String]]
    let headers: [String]

    init(_ docx: [UInt8]) throws {
        let answer = Python.output(of: Python.readDocument, file: docx) ?? ""
        self = try JSONDecoder().decode(ReadDocument.self, from: Data(answer.utf8))
    }
}

/// The rows of each sheet of an XLSX.
func readWorkbook(_ xlsx: [UInt8]) throws -> [String: [[String]]] {
    let answer = Python.output(of: Python.readWorkbook, file: xlsx) ?? ""
    return try JSONDecoder().decode([String: [[String]]].self, from: Data(answer.utf8))
}
