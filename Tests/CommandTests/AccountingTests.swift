import Foundation
import TestSupport
import Testing

/// No row is lost on the way from a department's file into the registry, and nothing is changed unseen (design §4.1).
///
/// What was in the files is told by the program that wrote them, in Python; what was found is told by registry,
/// printed lines and quality reports.
@Suite struct AccountingTests {
    @Test("rows read = accepted + merged + rejected, per file and in the printed line", arguments: Sample.allCases)
    func everyRowIsAccountedFor(sample: Sample) throws {
        let run = try sample.run()
        let totals = try Python.run(Self.shared + Self.accounting, [run.folder, Tool.root, sample.rawValue])
        let (complaints, line) = Self.parted(totals)
        #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
        #expect(run.outcome.output.contains(line), "the printed line: \(line)")
    }

    @Test(
        "every damaged row has the fate that the truth file says, and no other row is refused",
        arguments: Sample.allCases)
    func truth(sample: Sample) throws {
        let run = try sample.run()
        #expect(try Python.run(Self.shared + Self.fates, [run.folder, Tool.root, sample.rawValue]) == "")
    }

    @Test("the refused rows, corrected in the department's own table, are taken", arguments: Sample.allCases)
    func correctedRejectsComeBack(sample: Sample) throws {
        let scratch = try Scratch()
        let folder = try sample.run().copy(into: scratch)
        let corrected = try Python.run(Self.shared + Self.correction, [folder, Tool.root, sample.rawValue])
        let (complaints, line) = Self.parted(corrected)
        #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
        let outcome = try Tool.run(["import", folder])
        #expect(outcome.status == 0, "\(outcome.complaint)")
        #expect(outcome.output.contains(line), "expected \(line), printed \(outcome.output)")
    }

    @Test("identity numbers of the exports are nowhere but in the exports")
    func identityNumbersStayOut() throws {
        let scratch = try Scratch()
        let folder = try Sample.jieshou.run().copy(into: scratch)
        let arguments = [folder, Tool.root, Sample.jieshou.rawValue]
        let (leaks, count) = Self.parted(try Python.run(Self.shared + Self.identities, arguments))
        #expect(leaks.isEmpty, "\(leaks.joined(separator: "\n"))")
        #expect(count == "18", "the control: the exports hold as many, all of the year 1900")
        let planted = try Python.run(Self.shared + Self.planting + Self.identities, arguments)
        #expect(Self.parted(planted).lines.count == 2, "the control: planted in a text and in a sheet, both are found")
    }

    /// All lines but the last, and the last, which holds what was counted.
    private static func parted(_ text: String) -> (lines: [String], last: String) {
        var lines = text.split(separator: "\n").map(String.init)
        let last = lines.popLast() ?? ""
        return (lines, last)
    }

    /// What the checks below share: the county as its maker sees it, the registry, and the quality reports.
    private static let shared = """
        import sys, csv, io, re, sqlite3, zipfile, pathlib
        sys.dont_write_bytecode = True
        folder, root, name = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]
        sys.path.insert(0, str(root / 'samples'))
        def made():
            from generator import jieshou, yangcheng
            from generator.tables import County
            rows = {}
            for method in ('add_table', 'add_xml'):
                def spy(self, path, columns, table, *rest, _kept=getattr(County, method), **options):
                    table = list(table); rows[path] = (columns, table)
                    return _kept(self, path, columns, table, *rest, **options)
                setattr(County, method, spy)
            {'jieshou': jieshou, 'yangcheng': yangcheng}[name].make()
            return rows
        def registry():
            db = sqlite3.connect(f'file:{folder}/registry.sqlite?mode=ro', uri=True)
            return {'inbox/' + n: (d, a, m, r) for n, d, a, m, r in
                db.execute('SELECT name, department, accepted, merged, rejected FROM received')}
        departments = {r['代码']: r['简称'] for r in
            csv.DictReader(io.StringIO((folder / 'departments.csv').read_text('utf-8-sig')))}
        def sheet(path):
            raw = path.read_bytes()
            text = raw.decode('utf-8-sig') if raw[:3] == b'\\xef\\xbb\\xbf' else raw.decode('gb18030')
            return list(csv.reader(io.StringIO(text, newline='')))
        def quality(path, ending):
            code = registry()[path][0]
            return folder / 'quality' / departments[code] / (path.split('/')[-1] + ending)
        def findings(path):
            rows = sheet(quality(path, '-质量报告.csv'))
            return [dict(zip(rows[0][-7:], r[-7:])) for r in rows[1:] if r[-1]]
        def truth():
            lines = (root / 'samples/truth' / (name + '.tsv')).read_text('utf-8').splitlines()[1:]
            return [(p, int(l), damage, fate) for p, l, damage, fate in (x.split('\\t') for x in lines)]

        """

    private static let accounting = """
        rows, known = made(), registry()
        if rows.keys() != known.keys(): print('files', sorted(rows.keys() ^ known.keys()))
        for path, (department, accepted, merged, rejected) in known.items():
            if len(rows[path][1]) != accepted + merged + rejected:
                print(path, 'has', len(rows[path][1]), 'rows, told', accepted, merged, rejected)
            told = lambda fate: len({f['错误行号'] for f in findings(path) if f['处理'] == fate})
            if (told('合并'), told('退回')) != (merged, rejected):
                print(path, 'report tells', told('合并'), told('退回'), 'registry', merged, rejected)
        total = [sum(r[i] for r in known.values()) for i in (1, 2, 3)]
        print(f'imported {len(known)} files: {sum(total)} rows = {total[0]} accepted + {total[1]} merged + {total[2]} rejected')
        """

    private static let fates = """
        words = {'rejected': '退回', 'merged': '合并', 'altered': '更正后采用'}
        wanted = {}
        for path, line, damage, fate in truth(): wanted.setdefault(path, {})[line] = (fate, damage)
        for path in registry():
            told = {}
            for f in findings(path):
                told.setdefault(int(f['错误行号']), set()).add(f['处理'])
                if f['处理'] == '退回' and not all(f[k] for k in ('错误行号', '错误列', '错误代码', '原因', '建议')):
                    print(path, f, 'is incomplete')
                if f['处理'] == '退回' and not f['原值'] and wanted[path][int(f['错误行号'])][1] != 'empty-name':
                    print(path, f, 'lacks the original')
            for line, (fate, damage) in wanted.get(path, {}).items():
                if fate in words and words[fate] not in told.get(line, ()): print(path, line, damage, fate, told.get(line))
                if fate in ('accepted', 'altered') and told.get(line, set()) & {'退回', '合并'}: print(path, line, fate, told[line])
            for line, fates in told.items():
                fate = wanted.get(path, {}).get(line, ('',))[0]
                if '退回' in fates and fate != 'rejected': print(path, line, 'is refused without need')
                if '合并' in fates and fate != 'merged': print(path, line, 'is merged without need')
            refused = quality(path, '-退回行.csv')
            lines = sorted(l for l, (fate, _) in wanted.get(path, {}).items() if fate == 'rejected')
            if refused.exists() != bool(lines): print(refused, 'exists or not')
            if lines and sorted(int(r[-7]) for r in sheet(refused) if r[-7].isdigit()) != lines: print(refused, 'other lines')
        """

    /// Gives every refused row a fresh valid code, and a name when it has none, in a copy of the reject table.
    private static let correction = """
        from generator import codes
        rows, files = 0, 0
        for path in list(registry()):
            refused = quality(path, '-退回行.csv')
            if not refused.exists(): continue
            columns, _ = made()[path]
            header = dict((key, title) for title, key in columns)
            table = sheet(refused)
            top = next(i for i, r in enumerate(table) if header['code'] in r)
            code, title = table[top].index(header['code']), table[top].index(header['name'])
            for r in table[top + 1:]:
                r[code] = codes.unified('91', '341282', 'MA9' + f'{rows:05d}')
                if path.endswith('分类结果.csv'):
                    db = sqlite3.connect(f'file:{folder}/registry.sqlite?mode=ro', uri=True)
                    r[code] = [o for (o,) in db.execute(
                        "SELECT DISTINCT oid FROM target_entry WHERE length(oid) = 18 AND oid NOT IN "
                        "(SELECT substr(key, 1, instr(key, char(9)) - 1) FROM entry WHERE kind = 'credit-class')")][rows]
                r[title] = r[title] or '样例更正后的名称'
                rows += 1
            out = io.StringIO(newline='')
            csv.writer(out).writerows(table)
            encoding = 'utf-8-sig' if refused.read_bytes()[:3] == b'\\xef\\xbb\\xbf' else 'gb18030'
            target = folder / path
            (target.parent / (target.name + '-更正.csv')).write_bytes(out.getvalue().encode(encoding))
            files += 1
        print(f'imported {files} files: {rows} rows = {rows} accepted + 0 merged + 0 rejected')
        """

    private static let planting = """
        some = re.search(rb'[0-9]{6}1900[0-9]{7}[0-9X]', b''.join(p.read_bytes() for p in (folder / 'inbox').rglob('*.*')))
        (folder / 'quality/planted.csv').write_bytes(some.group())
        with zipfile.ZipFile(folder / 'office/planted.xlsx', 'w', zipfile.ZIP_DEFLATED) as z: z.writestr('a.xml', some.group())
        """

    private static let identities = """

        form = re.compile(rb'[0-9]{6}1900[0-9]{7}[0-9X]')
        known = set()
        for path in (folder / 'inbox').rglob('*'):
            if path.is_file(): known |= set(form.findall(path.read_bytes()))
        for path in sorted(folder.rglob('*')):
            if not path.is_file() or path.relative_to(folder).parts[0] in ('inbox', 'received'): continue
            data = path.read_bytes()
            if path.suffix in ('.xlsx', '.docx'):
                z = zipfile.ZipFile(path)
                data = b'\\n'.join(z.read(n) for n in z.namelist())
            found = known & set(form.findall(data))
            if found: print(path.relative_to(folder), len(found))
        print(len(known))
        """
}

/// The sample counties.
enum Sample: String, CaseIterable, Sendable {
    case jieshou, yangcheng

    /// The county's one run.
    func run() throws -> SampleRun { try self == .jieshou ? SampleRun.jieshou.get() : SampleRun.yangcheng.get() }
}
