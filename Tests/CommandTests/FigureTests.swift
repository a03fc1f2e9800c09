import Foundation
import TestSupport
import Testing

/// One number, wherever it stands: plan, sheets, page, filings, registry, freeze, result.
@Suite struct FigureTests {
    @Test("population and planned number are the same in every place", arguments: Sample.allCases)
    func sameEverywhere(sample: Sample) throws {
        let (complaints, count) = try Self.check(Self.places, sample)
        #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
        #expect(Int(count) ?? 0 > 8, "the control: \(count) places were compared")
    }

    @Test("every item draws what was planned, and no general item draws more than its cap", arguments: Sample.allCases)
    func drawnAsPlanned(sample: Sample) throws {
        let (complaints, count) = try Self.check(Self.draws, sample)
        #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
        #expect(Int(count) ?? 0 == (sample == .jieshou ? 6 : 3), "the control: items drawn")
    }

    @Test("the sample's numbers are those of an independent count")
    func goldenNumbers() throws {
        let (lines, targets) = try Self.check(Self.golden, .jieshou)
        #expect(targets == "3017")
        #expect(
            lines == [
                "base A 1743 B 710 C 216 D 32 U 316", "tier A 1639 B 760 C 268 D 47 U 303",
                "LH-01 NY-01 10 of 107", "LH-01 SCJG-06 7 of 166", "LH-02 HJ-01 9 of 95", "LH-02 SCJG-03 21 of 499",
                "LH-02 YJ-02 14 of 499", "YJ-01 YJ-01 33 of 33", "batches 11 11 11",
            ])
    }

    @Test("tiers, counted again from the exports in Python, are the same for every target")
    func tiersAgain() throws {
        let arguments = [try Sample.jieshou.run().folder, Tool.root, "jieshou"]
        let lines = try Python.run(Self.tiers, arguments).split(separator: "\n")
        #expect(lines == ["3017 targets, 173 raised, 24 by evidence too old"], "\(lines.prefix(9))")
    }

    private static func check(_ script: String, _ sample: Sample) throws -> (lines: [String], last: String) {
        var lines = try Python.run(shared + script, [try sample.run().folder]).split(separator: "\n").map(String.init)
        let last = lines.popLast() ?? ""
        return (lines, last)
    }

    /// The registry's plan as a table, and readers for the sheets, pages and documents.
    private static let shared = """
        import sys, csv, io, re, json, sqlite3, zipfile, pathlib, collections
        import xml.etree.ElementTree as ET
        from html.parser import HTMLParser
        folder = pathlib.Path(sys.argv[1])
        db = sqlite3.connect(f'file:{folder}/registry.sqlite?mode=ro', uri=True)
        plan = json.loads(db.execute('SELECT body FROM plan ORDER BY version DESC').fetchone()[0])
        tasks = {t['id']: t for t in plan['tasks']}
        rows = {r['item']['code']: r for r in plan['rows']}
        truth = {(tasks[r['task']]['name'], r['item']['name']): (r['population'], r['planned']) for r in rows.values()}
        def table_csv(path): return list(csv.reader(io.StringIO(path.read_text('utf-8-sig'), newline='')))
        def tables_xlsx(path):
            space = {'m': 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'}
            book, sheets = zipfile.ZipFile(path), []
            for name in sorted(n for n in book.namelist() if n.startswith('xl/worksheets/sheet')):
                table = []
                for row in ET.fromstring(book.read(name)).iterfind('.//m:row', space):
                    cells = {}
                    for cell in row.iterfind('m:c', space):
                        column = re.match('[A-Z]+', cell.get('r')).group()
                        cells[column] = ''.join(t.text or '' for t in cell.iter() if t.tag[-2:] == '}t' or t.tag[-2:] == '}v')
                    order = sorted(cells, key=lambda c: (len(c), c))
                    table.append([cells[c] for c in order])
                sheets.append(table)
            return sheets
        def table_html(path):
            class Reader(HTMLParser):
                rows, inside = [], False
                def handle_starttag(self, tag, _):
                    if tag == 'tr': self.rows.append([])
                    if tag in ('td', 'th'): self.rows[-1].append(''); self.inside = True
                def handle_endtag(self, tag): self.inside = self.inside and tag not in ('td', 'th')
                def handle_data(self, text):
                    if self.inside: self.rows[-1][-1] += text
            reader = Reader(); reader.rows = []; reader.feed(path.read_text('utf-8')); return reader.rows
        def tables_docx(path):
            w = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
            root = ET.fromstring(zipfile.ZipFile(path).read('word/document.xml'))
            return [[[''.join(t.text or '' for t in c.iter(w + 't')) for c in r.iter(w + 'tc')] for r in t.iter(w + 'tr')]
                for t in root.iter(w + 'tbl')]
        def figures(table, task='任务名称', item='抽查事项', base='抽查基数（户）', number='抽查数量（户）'):
            top = next(i for i, r in enumerate(table) if task in r and number in r)
            at = [table[top].index(x) for x in (task, item, base, number)]
            return {(r[at[0]], r[at[1]]): (int(r[at[2]]), int(r[at[3]])) for r in table[top + 1:]
                if len(r) > max(at) and r[at[2]].isdigit()}

        """

    private static let places = """
        places = {}
        public, office = folder / f"public/plan-{plan['year']}", folder / 'office'
        places['public csv'] = figures(table_csv(public / 'plan.csv'))
        places['public xlsx'] = figures(tables_xlsx(public / 'plan.xlsx')[0])
        places['public page'] = figures(table_html(public / 'index.html'))
        places['office csv'] = figures(table_csv(office / f"plan/plan-{plan['year']}.csv"))
        route = office / f"filing/{plan['year']}/route-1"
        overview, details = tables_xlsx(route / 'summary.xlsx')
        places['summary'] = figures(details)
        places['documents'], sums = {}, []
        for path in sorted(route.glob('*.docx')):
            table = tables_docx(path)[-1]
            found = figures(table, base='基数', number='数量')
            places['documents'].update(found)
            sums.append(sum(n for _, n in found.values()))
            if int([r for r in table if r[0] == '合计'][0][6]) != sums[-1]: print(path, 'adds up to another sum')
            text = zipfile.ZipFile(path).read('word/document.xml').decode()
            if f'计划抽查{sums[-1]}户次' not in text: print(path, 'says another sum than', sums[-1])
        whole = sum(n for _, n in truth.values())
        totals = [[int(x) for x in r[1:5]] for r in overview if len(r) >= 5 and r[1].isdigit()]
        if [t[3] for t in totals] != sums + [whole]:
            if sorted(t[3] for t in totals[:-1]) != sorted(sums) or totals[-1][3] != whole: print('summary totals', totals, sums)
        for name, found in places.items():
            for key in truth.keys() | found.keys():
                if truth.get(key) != found.get(key): print(name, key, truth.get(key), found.get(key))
        for draw, task, items in db.execute("SELECT id, task, items FROM draw"):
            notice = folder / f'public/draws/{draw}'
            found = figures(table_csv(next(notice.glob('*.csv'))))
            for item in items.split():
                key = (tasks[task]['name'], rows[item]['item']['name'])
                if found.get(key) != truth[key]: print(draw, item, found.get(key), truth[key])
            places[draw] = found
        print(len(places))
        """

    private static let draws = """
        drawn = 0
        for draw, task, items in list(db.execute("SELECT id, task, items FROM draw WHERE state = 'drawn'")):
            home = folder / 'draws' / draw
            read = lambda name: [l.split('\\t') for l in (home / name).read_text('utf-8').splitlines()]
            population = {i: (int(a), int(b), int(x)) for i, a, b, x in read('population.tsv')}
            frame = collections.Counter(r[0] for r in read('frame.tsv'))
            result = [r for r in read('result.txt') if r[0] == 'item']
            takes = collections.Counter(r[1] for r in read('result.txt') if r[0] == 'take')
            stored = dict(db.execute('SELECT item, count(*) FROM drawn WHERE draw = ? GROUP BY item', (draw,)))
            if sorted(items.split()) != sorted(r[1] for r in result): print(draw, items, result)
            for _, item, mode, size, number in result:
                row = rows[item]; drawn += 1
                want = (row['population'], row['planned'])
                for place, have in (('result', (int(size), int(number))), ('takes', (frame[item], takes[item])),
                        ('registry', (population[item][1], stored[item]))):
                    if have != want: print(draw, item, place, have, 'planned', want)
                if population[item][0] != population[item][1] + population[item][2]: print(draw, item, population[item])
        for code, row in rows.items():
            item = row['item']
            if item['itemClass'] == '一般' and row['population']:
                if row['planned'] * 10**6 > item['cap']['ppm'] * row['population']: print(code, 'is above its cap')
        print(drawn)
        """

    private static let golden = """
        for column in ('base', 'tier'):
            found = dict(db.execute(f'SELECT {column}, count(*) FROM tier GROUP BY {column}'))
            print(column, *(f'{k} {found.get(k, 0)}' for k in 'ABCDU'))
        for task, code in (('LH-01', 'NY-01'), ('LH-01', 'SCJG-06'), ('LH-02', 'HJ-01'), ('LH-02', 'SCJG-03'),
                ('LH-02', 'YJ-02'), ('YJ-01', 'YJ-01')):
            assert rows[code]['task'] == task
            print(task, code, rows[code]['planned'], 'of', rows[code]['population'])
        sheet = tables_xlsx(folder / 'office/tasks/2026/YJ-01/teams.xlsx')[0]
        top = next(i for i, r in enumerate(sheet) if '批次' in r)
        batch = sheet[top].index('批次'); code = sheet[top].index('统一社会信用代码')
        visits = {r[code]: r[batch] for r in sheet[top + 1:] if len(r) > batch}
        print('batches', *(n for _, n in sorted(collections.Counter(visits.values()).items())))
        print(db.execute('SELECT count(DISTINCT oid) FROM target_entry').fetchone()[0])
        """

    /// Classes, lists, complaints and penalties as their maker wrote them; events count for twelve months.
    private static let tiers = """
        import sys, sqlite3, tomllib, unicodedata, pathlib, collections
        sys.dont_write_bytecode = True
        folder, root = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
        sys.path.insert(0, str(root / 'samples'))
        from generator import jieshou
        from generator.tables import County
        made, kept = {}, County.add_table
        def spy(self, path, columns, table, *rest, **options):
            made[path] = list(table); return kept(self, path, columns, made[path], *rest, **options)
        County.add_table = spy; jieshou.make()
        raises = tomllib.loads((root / 'Sources/Profile/Resources/jieshou.toml').read_text('utf-8'))['tier']['raise']
        code = lambda r: unicodedata.normalize('NFKC', r.get('code', '')).strip("'\\t ").upper()
        since, classes, flags, old = '2025-02-26', {}, collections.defaultdict(set), set()
        for path, table in made.items():
            for r in table:
                if r.get('damage', ('', ''))[1] == 'rejected': continue
                event = 'complaints' if '投诉' in path else 'penalty' if '处罚' in path else None
                if '分类结果' in path: classes[code(r)] = {'低': 'A', '一': 'B', '较': 'C', '高': 'D'}.get(r['tier'][0], r['tier'][0])
                if event and r['date'] >= since: flags[code(r)].add(event)
                if event and r['date'] < since: old.add((code(r), event))
                if '异常名录' in path and not r.get('removed'): flags[code(r)].add('abnormal')
                if '严重违法' in path: flags[code(r)].add('serious')
        db = sqlite3.connect(f'file:{folder}/registry.sqlite?mode=ro', uri=True)
        stored = {o.replace('REG-', ''): (b, t) for o, b, t in db.execute('SELECT oid, base, tier FROM tier')}
        raised, missed = 0, 0
        for oid, (base, tier) in sorted(stored.items()):
            want = classes.get(oid, 'U'); steps = sum(raises[f] for f in flags.get(oid, ()))
            also = sum(raises[e] for o, e in old if o == oid and e not in flags.get(oid, ()))
            final = lambda s: 'ABCD'[min(3, 'ABCD'.index('B' if want == 'U' else want) + s)] if s else want
            if (want, final(steps)) != (base, tier): print(oid, want, final(steps), base, tier, flags.get(oid))
            raised += final(steps) != want; missed += final(steps + also) != final(steps)
        print(f'{len(stored)} targets, {raised} raised, {missed} by evidence too old')
        """
}
