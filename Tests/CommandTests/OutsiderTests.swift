import Foundation
import TestSupport
import Testing

/// An outsider who knows every enterprise of the county reads every public byte of a blinded draw (SSJ-DRAW/1 §2.9).
@Suite("attack: tiers inferred from the public form of a blinded draw") struct OutsiderTests {
    private static func attack(_ folder: String, _ leak: String = "") throws -> [String] {
        try Python.run(script, [folder, leak]).split(separator: "\n").map(String.init)
    }

    @Test(
        "no undrawn enterprise's code or name appears, and none can be linked to a pseudonym, so every tier stays open")
    func nothingIsLearnt() throws {
        let found = try Self.attack(SampleRun.jieshou.get().folder)
        #expect(found.last?.hasPrefix("undrawn ") == true)
        let undrawn = Int(found.last?.split(separator: " ").last ?? "") ?? 0
        #expect(undrawn > 100, "the control: the draw leaves many undrawn")
        #expect(found.dropLast().isEmpty, "\(found)")
    }

    @Test(
        "the same outsider finds what a careless office would leak",
        arguments: [
            ("openings", "code"), ("archive", "code"), ("guessable salt", "linked"), ("order of codes", "linked"),
            ("real objects", "narrower"),
        ])
    func leaksAreSeen(leak: String, finding: String) throws {
        let found = try Self.attack(SampleRun.jieshou.get().folder, leak)
        #expect(found.contains { $0.hasPrefix(finding) }, "\(leak): \(found)")
    }

    /// Prints `code`, `linked` or `narrower` for what it learns; the second argument plants a leak in memory first.
    private static let script = """
        import collections, hashlib, io, pathlib, sqlite3, sys, zipfile
        folder, leak = pathlib.Path(sys.argv[1]), sys.argv[2]
        public = {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.glob('public/**/*')) if p.is_file()}
        kit = next(n for n in public if n.endswith('verify/341282-2026-01/frame.tsv')).removesuffix('frame.tsv')
        secret = [l.split('\\t') for l in (folder / 'office/openings/341282-2026-01.tsv').read_text().splitlines()]
        pids = {pid: oid for pid, oid, salt in secret}
        seed = hashlib.new('sm3', public[kit + 'seed.txt']).hexdigest()
        pid = lambda salt, oid: 'P-' + hashlib.new('sm3', f'ssj-draw/1 pid|{salt}|{oid}'.encode()).hexdigest()[:40].upper()
        renames = {}
        def renamed(change):
            renames.update((old, change(old, oid)) for old, oid in pids.items())
            for name in ('frame.tsv', 'result.txt'):
                text = public[kit + name].decode()
                for old, new in renames.items(): text = text.replace(old, new)
                public[kit + name] = text.encode()
        if leak == 'openings': public[kit + 'openings.tsv'] = '\\n'.join('\\t'.join(r) for r in secret).encode()
        if leak == 'archive':
            box = io.BytesIO()
            with zipfile.ZipFile(box, 'w', zipfile.ZIP_DEFLATED) as z: z.writestr('xl/a.xml', '\\n'.join(pids.values()))
            public['public/list.xlsx'] = box.getvalue()
        if leak == 'guessable salt': renamed(lambda old, oid: pid(seed, oid))
        if leak == 'order of codes':
            place = {old: f'P-{n:040X}' for n, old in enumerate(sorted(pids, key=pids.get))}
            renamed(lambda old, oid: place[old])
        if leak == 'real objects': renamed(lambda old, oid: oid)

        # What the outsider knows: the county's enterprises, and who was drawn.
        db = sqlite3.connect(f'file:{folder}/registry.sqlite?mode=ro', uri=True)
        county = dict(db.execute('SELECT oid, name FROM target_entry'))
        drawn = {oid for oid, in db.execute('SELECT oid FROM drawn WHERE draw = ?', ('341282-2026-01',))}
        covered = sorted(set(pids.values()) - drawn)
        whole = b'\\n'.join(public.values())
        for data in list(public.values()):
            if data[:2] == b'PK':
                with zipfile.ZipFile(io.BytesIO(data)) as z: whole += b'\\n'.join(z.read(n) for n in z.namelist())
        for oid in covered:
            for word in (oid, county[oid]):
                if word.encode() in whole: print('code', word)

        # Which pseudonym is whose? By every salt that could be guessed, and by the order of the rows.
        rows = [l.split('\\t') for l in public[kit + 'frame.tsv'].decode().splitlines()]
        cells = collections.defaultdict(dict)
        for item, cell, o in rows: cells[o][item] = cell.split('/')[0]
        files = {n: hashlib.new('sm3', d).hexdigest() for n, d in public.items() if n.startswith(kit)}
        salts = ['', '0' * 64, seed, '341282-2026-01', *files.values()]
        candidates = {oid: set(cells) for oid in covered}
        for oid in covered:
            for salt in [*salts, oid, hashlib.new('sm3', oid.encode()).hexdigest()]:
                if pid(salt, oid) in cells: print('linked', oid, 'by a salt'); candidates[oid] = {pid(salt, oid)}
            if oid in cells: candidates[oid] = {oid}
        result = [l.split('\\t') for l in public[kit + 'result.txt'].decode().splitlines()]
        chosen = {row[5] for row in result if row[0] == 'take'}
        known = sorted(pids[p] for p in pids if renames.get(p, p) in cells)
        for order in (sorted(cells), sorted(cells, reverse=True), list(cells)):
            if len(order) == len(known) and {oid for o, oid in zip(order, known) if o in chosen} == drawn:
                print('linked all by the order of the rows')

        # The tiers that remain possible for an undrawn enterprise, against those of the item's undrawn population.
        prior = collections.defaultdict(set)
        for o, own in cells.items():
            for item, tier in own.items(): prior[item].add(tier)
        for oid in covered:
            for item in prior:
                left = {cells[o][item] for o in candidates[oid] if item in cells[o]}
                if left and left != prior[item]: print('narrower', oid, item, sorted(left))
        print('undrawn', len(covered))
        """
}
