import Foundation
import Messages
import TestSupport
import Testing

@testable import Tabular

@Suite struct WorkbookTests {
    private static func read(
        _ rows: String, after: String = "", before: String = "", strings: String = "", styles: String = ""
    )
        throws -> ReadResult
    {
        try Reading.result(
            WorkbookFiles.sheet("\(before)<sheetData>\(rows)</sheetData>\(after)", strings: strings, styles: styles))
    }

    @Test func cellsWithoutNamesOutOfOrderAndTwice() throws {
        let result = try Self.read(
            "<row r=\"3\"><c r=\"C3\"><v>3</v></c><c r=\"A3\"><v>1</v></c><c r=\"C3\"><v>4</v></c></row>"
                + "<row r=\"1\"><c><v>7</v></c><c><v>8</v></c></row><row><c r=\"B2\"><v>9</v></c></row>")
        #expect(result.tables[0].rows.map(\.fields) == [["7", "8"], ["", "9"], ["1", "", "4"]])
        #expect(result.tables[0].rows.map(\.line) == [1, 2, 3])
        #expect(result.tables[0].sheet == "甲&乙")
    }

    @Test(arguments: [
        ("913301007161035776", "913301007161035776"), ("9.13301007161035E+17", "9.13301007161035E+17"),
        ("330106000349996.0", "330106000349996"), ("1.38E+10", "13800000000"), ("13800000000", "13800000000"),
        ("0.1", "0.1"), ("0.30000000000000004", "0.3"), ("1234.5600000000001", "1234.56"), ("-5", "-5"),
        ("-0.50", "-0.5"),
        ("1E-3", "0.001"), ("9.9999999999999999", "10"), ("0", "0"), ("-0", "0"), ("1e400000", "1e400000"),
        ("not a number", "not a number"), ("1.0000000000000001E-20", "1.0000000000000001E-20"), ("007", "7"),
    ])
    func numbersReadAsExcelShowsThem(_ stored: String, _ shown: String) throws {
        let rows = try Self.read("<row><c><v>\(stored)</v></c></row>").tables[0].rows
        #expect(rows[0].fields == [shown])
    }

    @Test func numberFormats() throws {
        let codes = [
            "General", "yyyy\"年\"m\"月\"d\"日\"", "0000", "0.00E+00", "#,##0\"days\"", "[Red]0", "[$-804]h:mm", "[h]:mm",
            "\\d0",
        ]
        let styles =
            "<numFmts>"
            + codes.enumerated().map {
                "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\($1.replacingOccurrences(of: "\"", with: "&quot;"))\"/>"
            }.joined() + "</numFmts><cellXfs>" + codes.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }.joined()
            + "<xf numFmtId=\"14\"/><xf numFmtId=\"57\"/><xf numFmtId=\"49\"/></cellXfs>"
        let cells = (0..<12).map { "<c s=\"\($0)\"><v>511.5</v></c>" }.joined()
        let whole = (0..<3).map { "<c s=\"\($0)\"><v>511</v></c>" }.joined()
        let rows = try Self.read("<row>\(cells)</row><row>\(whole)</row>", styles: styles).tables[0].rows
        let date = "1901-05-25 12:00:00"
        #expect(
            rows[0].fields == [
                "511.5", date, "511.5", "511.5", "511.5", "511.5", date, "12276:00:00", "511.5", date, date, "511.5",
            ])
        #expect(rows[1].fields == ["511", "1901-05-25", "0511"])
    }

    @Test(arguments: [
        (0, false, "1900-01-00"), (1, false, "1900-01-01"), (59, false, "1900-02-28"), (60, false, "1900-02-29"),
        (61, false, "1900-03-01"), (44084, false, "2020-09-10"), (2_958_465, false, "9999-12-31"),
        (2_958_466, false, "2958466"), (0, true, "1904-01-01"), (42622, true, "2020-09-10"), (-1, false, "-1"),
    ])
    func days(_ serial: Int, _ countsFrom1904: Bool, _ date: String) throws {
        let bytes = try WorkbookFiles.sheet(
            "<sheetData><row><c s=\"0\"><v>\(serial)</v></c></row></sheetData>",
            styles: "<cellXfs><xf numFmtId=\"14\"/></cellXfs>", date1904: countsFrom1904)
        #expect(try Reading.result(bytes).tables[0].rows[0].fields == [date])
    }

    @Test func mergedCellsAreFilledDownInRowsWithContentAndNoted() throws {
        let row = { (n: Int, a: String) in
            "<row r=\"\(n)\">\(a.isEmpty ? "" : "<c r=\"A\(n)\" t=\"str\"><v>\(a)</v></c>")<c r=\"B\(n)\"><v>\(n)</v></c></row>"
        }
        let result = try Self.read(
            row(1, "部门") + row(2, "甲") + row(3, "") + row(5, "") + row(6, ""),
            after:
                "<mergeCells><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"A3:A5\"/><mergeCell ref=\"XX\"/></mergeCells>")
        #expect(
            result.tables[0].rows.map(\.fields) == [["部门", "1"], ["甲", "2"], ["甲", "3"], ["", "5"], ["", "6"]])
        #expect(result.notes.map(\.message) == [.mergedFilledDown])
        #expect(result.notes[0].found == "1" && result.notes[0].expected == "A3")
    }

    @Test func aHeaderOfTwoRowsIsNotFilled() throws {
        let result = try Self.read(
            "<row><c t=\"str\"><v>姓名</v></c><c t=\"str\"><v>执法证</v></c></row>"
                + "<row><c/><c t=\"str\"><v>编号</v></c><c t=\"str\"><v>有效期</v></c></row>",
            after: "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/></mergeCells>")
        #expect(result.tables[0].rows.map(\.fields) == [["姓名", "执法证"], ["", "编号", "有效期"]])
        #expect(result.notes.isEmpty)
    }

    @Test func hiddenRowsColumnsAndFormulasWithoutValueAreNoted() throws {
        let result = try Self.read(
            "<row r=\"4\" hidden=\"1\"><c r=\"A4\"><v>1</v></c><c r=\"C4\"><v>2</v></c><c r=\"D4\"><f>A4</f></c></row>",
            before: "<dimension ref=\"A1:XFD1048576\"/><cols><col min=\"3\" max=\"16384\" hidden=\"1\"/></cols>")
        #expect(result.tables[0].rows.map(\.fields) == [["1", "", "2"]])
        #expect(result.notes.map(\.message) == [.rowsHidden, .columnsHidden, .formulaWithoutValue])
        #expect(result.notes.map(\.found) == ["1", "1", "1"] && result.notes.map(\.expected) == ["4", "C", "D4"])
    }

    @Test func hiddenSheetsAreReadAndNoted() throws {
        let data: Data = try WorkbookFiles.make(
            """
            cell = '<sheetData><row><c><v>%d</v></c></row></sheetData>'
            parts = workbook_parts([('甲', cell % 1), ('乙', cell % 2)])
            answer(b64(package([(n, x.replace('sheetId="2"', 'sheetId="2" state="veryHidden"')) for n, x in parts])))
            """)
        let result = try Reading.result([UInt8](data))
        #expect(result.tables.map(\.sheet) == ["甲", "乙"])
        #expect(result.tables.map { $0.rows.map(\.fields) } == [[["1"]], [["2"]]])
        #expect(result.notes.map(\.message) == [.sheetHidden])
        #expect(result.notes[0].position == Position(file: "名录.csv", sheet: "乙"))
    }

    /// Two hundred workbooks of random cells of every kind: what Python wrote, cell by cell, and the same as CSV.
    @Test func generatedWorkbooksReadCellByCellAndAsTheSameDataInCSV() throws {
        struct Case: Decodable {
            let book: Data
            let csv: Data
            let rows: [[String]]
            let lines: [Int]
        }
        let cases: [Case] = try WorkbookFiles.make(
            """
            import csv, datetime
            def one(seed):
                rng = random.Random(seed)
                pool, xml, rows, lines, line = [], '', [], [], 0
                for _ in range(rng.randint(1, 30)):
                    line += rng.choice([1, 1, 1, 3])
                    width = rng.randint(1, 8)
                    cells, texts = [], [''] * width
                    for c in range(width):
                        kind = rng.choice(['none', 'shared', 'inline', 'str', 'int', 'date', 'time', 'bool', 'error', 'frac'])
                        ref = ' r="%s%d"' % (letters(c), line)
                        word = ''.join(rng.choice(['甲', '&', '<', 'a', ' ', '\\n', '"', '𠂇', '_x0041_', ',']) for _ in range(rng.randint(1, 9)))
                        raw = escape(word.replace('_x0041_', '_x005F_x0041_'))
                        if kind == 'none': continue
                        if kind == 'shared':
                            half = ''.join('<r><t xml:space="preserve">%s</t></r><rPh sb="0" eb="1"><t>x</t></rPh>' % p for p in [raw])
                            pool.append(rng.choice([half, '<t>%s</t>' % raw])); texts[c] = word
                            cells.append('<c%s t="s"><v>%d</v></c>' % (ref, len(pool) - 1))
                        elif kind == 'inline':
                            texts[c] = word; cells.append('<c%s t="inlineStr"><is><t>%s</t></is></c>' % (ref, raw))
                        elif kind == 'str':
                            texts[c] = word; cells.append('<c%s t="str"><f>A1</f><v>%s</v></c>' % (ref, raw))
                        elif kind == 'int':
                            n = rng.randint(-10**9, 10**15 - 1); texts[c] = str(n)
                            cells.append('<c%s><v>%d%s</v></c>' % (ref, n, rng.choice(['', '.0'])))
                        elif kind == 'frac':
                            n = rng.randint(1, 10**6); texts[c] = '%d.%d5' % (n, n % 97); cells.append('<c%s><v>%s</v></c>' % (ref, texts[c]))
                        elif kind == 'date':
                            d = rng.randint(61, 80000); texts[c] = str(datetime.date(1899, 12, 30) + datetime.timedelta(d))
                            cells.append('<c%s s="1"><v>%d</v></c>' % (ref, d))
                        elif kind == 'time':
                            d, s = rng.randint(61, 60000), rng.randint(1, 86399)
                            texts[c] = str(datetime.datetime(1899, 12, 30) + datetime.timedelta(d, s))
                            cells.append('<c%s s="1"><v>%r</v></c>' % (ref, d + s / 86400))
                        elif kind == 'bool':
                            b = rng.randint(0, 1); texts[c] = ['FALSE', 'TRUE'][b]; cells.append('<c%s t="b"><v>%d</v></c>' % (ref, b))
                        else: texts[c] = '#N/A'; cells.append('<c%s t="e"><v>#N/A</v></c>' % ref)
                    while texts and texts[-1] == '': texts.pop()
                    if rng.random() < .3: rng.shuffle(cells)
                    if not texts: continue
                    xml += '<row r="%d">%s</row>' % (line, ''.join(cells)); rows.append(texts); lines.append(line)
                if not rows:
                    xml, rows, lines = '<row r="1"><c><v>1</v></c></row>', [['1']], [1]
                parts = workbook_parts([('表', '<sheetData>%s</sheetData>' % xml), ('空', '<sheetData/>')],
                    ''.join('<si>%s</si>' % s for s in pool),
                    '<cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs>')
                out = io.StringIO(); out.write('sep=,\\n')
                csv.writer(out, quoting=csv.QUOTE_ALL).writerows(rows)
                return {'book': b64(package(parts)), 'csv': b64(out.getvalue().encode()), 'rows': rows, 'lines': lines}
            answer([one(seed) for seed in range(200)])
            """)
        #expect(cases.count == 200)
        for (seed, one) in cases.enumerated() {
            let result = try Reading.result([UInt8](one.book))
            let rows = result.tables[0].rows
            #expect(result.tables.count == 1 && result.problems.isEmpty && result.notes.isEmpty)
            #expect(
                rows.map { $0.fields.map { Array($0.utf8) } } == one.rows.map { $0.map { Array($0.utf8) } },
                "seed \(seed)")
            #expect(rows.map(\.line) == one.lines)
            #expect(try Reading.result([UInt8](one.csv)).tables[0].rows.map(\.fields) == rows.map(\.fields))
        }
    }
}
