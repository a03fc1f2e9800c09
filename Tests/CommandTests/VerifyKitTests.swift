import Foundation
import TestSupport
import Testing

/// What an outsider does with a verify kit, and what an auditor does with the office's (design §4.6).
@Suite struct VerifyKitTests {
    @Test("Python, sha256sum and the program find every kit genuine and list the same", arguments: Sample.allCases)
    func kitsAreGenuine(sample: Sample) throws {
        let (complaints, count) = try Self.check(Self.genuine, sample.run().folder)
        #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
        #expect(count == "4", "the control: a public kit and three of the office")
    }

    @Test("a changed byte in any file of a kit is found", arguments: Sample.allCases)
    func changedByteIsFound(sample: Sample) throws {
        let scratch = try Scratch()
        let folder = try sample.run().copy(into: scratch)
        let (complaints, count) = try Self.check(Self.tampering, folder)
        #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
        #expect(Int(count) ?? 0 >= 34, "the control: \(count) files were changed")
    }

    @Test("every team is lawful, counted again in Python", arguments: Sample.allCases)
    func teamsAreLawful(sample: Sample) throws {
        let (complaints, count) = try Self.check(Self.teams, sample.run().folder)
        #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
        #expect(Int(count) ?? 0 == (sample == .jieshou ? 78 : 26), "the control: \(count) visits")
    }

    @Test("the count of teams finds an expired certificate, a recusal, a lone officer and a missing specialist")
    func unlawfulTeamsAreFound() throws {
        let scratch = try Scratch()
        let folder = try Sample.jieshou.run().copy(into: scratch)
        let (complaints, _) = try Self.check(Self.spoiling + Self.teams, folder)
        for word in ["certificate", "recused", "fewer", "specialist", "twice"] {
            #expect(complaints.contains { $0.contains(word) }, "\(word): \(complaints)")
        }
    }

    private static func check(_ script: String, _ folder: String) throws -> (lines: [String], last: String) {
        var lines = try Python.run(shared + script, [folder, Tool.path]).split(separator: "\n").map(String.init)
        let last = lines.popLast() ?? ""
        return (lines, last)
    }

    /// The kits of a workspace and the three ways to verify one.
    private static let shared = """
        import sys, os, json, hashlib, pathlib, shutil, subprocess, sqlite3, collections
        folder, tool = pathlib.Path(sys.argv[1]), sys.argv[2]
        kits = sorted(folder.glob('public/tasks/*/*/verify/*')) + sorted(folder.glob('office/tasks/*/*/verify/*'))
        def run(*command, at): return subprocess.run(command, cwd=at, capture_output=True, env={'PATH': '/usr/bin:/bin'})
        def sums(kit): return run('sha256sum', '--quiet', '--strict', '-c', 'SHA256SUMS', at=kit).returncode
        def python(kit, script='verify.py'): return run('python3', str(script), at=kit)
        def program(kit): return run(tool, 'verify', '--list', str(kit), at=folder)

        """

    private static let genuine = """
        for kit in kits:
            ours, theirs = program(kit), python(kit)
            if sums(kit): print(kit, 'sha256sum')
            if (ours.returncode, theirs.returncode) != (0, 0): print(kit, ours.returncode, theirs.returncode, theirs.stderr)
            if ours.stdout != theirs.stdout: print(kit, 'lists differ')
            drawn = [l.split()[3:] for l in ours.stdout.decode().splitlines()]
            takes = [l.split('\\t') for l in (kit / 'result.txt').read_text().splitlines() if l[:4] == 'take']
            if not takes or sorted(sum(drawn, [])) != sorted(t[5] for t in takes): print(kit, 'the list is not the result')
            listed = {l[66:] for l in (kit / 'SHA256SUMS').read_text('utf-8').splitlines()}
            if listed != {p.name for p in kit.iterdir()} - {'SHA256SUMS'}: print(kit, 'SHA256SUMS lists other files')
        print(len(kits))
        """

    /// Flips a bit in each file of a public and of an office kit; then also makes SHA256SUMS anew, as a forger would.
    private static let tampering = """
        verifier = folder / 'verifier.py'
        shutil.copy(kits[0] / 'verify.py', verifier)
        unbound, changed = {'SHA256SUMS', 'verify.html', 'verify.py', 'verify.sql', 'verify-spark.sql', 'verify_office.py', '说明.txt'}, 0
        for kit in (kits[0], kits[-1]):
            whole = (kit / 'SHA256SUMS').read_bytes()
            for path in sorted(kit.iterdir()):
                before = path.read_bytes()
                place = len(before) // 2
                after = before[:place] + bytes([before[place] ^ 1]) + before[place + 1:] if before else b'x\\n'
                os.chmod(path, 0o600); path.write_bytes(after); changed += 1
                if not sums(kit): print(path, 'sha256sum')
                if python(kit, verifier).returncode != 76: print(path, 'verify.py')
                if program(kit).returncode != 76: print(path, 'verify')
                if path.name not in unbound:
                    lines = [(l[66:], l) for l in whole.decode().splitlines()]
                    fresh = [hashlib.sha256(after).hexdigest() + '  ' + n if n == path.name else l for n, l in lines]
                    (kit / 'SHA256SUMS').write_text(''.join(l + '\\n' for l in fresh))
                    if sums(kit): print(path, 'the forged sums do not fit')
                    if path.name != 'witness.txt':
                        if python(kit, verifier).returncode != 76: print(path, 'verify.py after forging')
                        if program(kit).returncode != 76: print(path, 'verify after forging')
                    (kit / 'SHA256SUMS').write_bytes(whole)
                path.write_bytes(before)
            if program(kit).returncode or python(kit, verifier).returncode: print(kit, 'is not restored')
        print(changed)
        """

    /// Spoils copies of lawful teams in the ways that the count must find.
    private static let spoiling = """
        def rewrite(path, change):
            rows = [l.split('\\t') for l in path.read_text('utf-8').splitlines()]
            change(rows); path.write_text(''.join('\\t'.join(r) + '\\n' for r in rows), 'utf-8')
        home = folder / 'draws/341282-2026-02'
        rewrite(home / 'assign/teams.tsv', lambda rows: rows.__delitem__(1))
        first = [l.split('\\t') for l in (home / 'assign/teams.tsv').read_text('utf-8').splitlines()]
        expert = next(r for r in first if r[3].startswith('specialty'))
        def weaken(rows):
            for r in rows:
                if r[0] == first[-1][4]: r[5] = '2026-07-14'
                if r[0] == expert[4]: r[3] = '-'
        rewrite(home / 'inspectors.tsv', weaken)
        rewrite(home / 'recusal.tsv', lambda rows: rows.append([first[9][4], first[9][1], '0' * 64]))
        home = folder / 'draws/341282-2026-03'
        def double(rows): rows[1][4] = rows[0][4]
        rewrite(home / 'assign/teams.tsv', double)

        """

    private static let teams = """
        visits = 0
        for home in sorted(folder.glob('draws/*')):
            read = lambda name: [l.split('\\t') for l in (home / name).read_text('utf-8').splitlines()]
            officers = {r[0]: r for r in read('inspectors.tsv')}
            recused = {(r[0], r[1]) for r in read('recusal.tsv')}
            region = {r[0]: r[1] for r in read('objects.tsv')}
            rules = collections.defaultdict(list)
            for item, department, least, most, specialties, _, last in read('seatrules.tsv'):
                rules[item].append((department, int(least), specialties, last))
            items, teams = collections.defaultdict(set), collections.defaultdict(list)
            for take in read('result.txt'):
                if take[0] == 'take': items[take[5]].add(take[1])
            for seat, check, department, asked, officer in read('assign/teams.tsv'):
                teams[check].append((department, asked, officer))
            if teams.keys() != items.keys(): print(home, 'visits and teams differ')
            for check, team in sorted(teams.items()):
                visits += 1
                say = lambda *words: print(home.name, check, *words)
                if len({o for _, _, o in team}) != len(team): say('an officer sits twice')
                if sum(asked == 'leader' for _, asked, _ in team) != 1: say('not one leader')
                if len(team) > 10: say('more than ten')
                for department, asked, officer in team:
                    row = officers[officer]
                    if row[1] != department: say(officer, 'is of another department')
                    if (officer, check) in recused: say(officer, 'is recused')
                    if asked == 'leader' and (row[6] == '0' or department != rules['-'][0][0]): say(officer, 'may not lead')
                    if row[2] != '-' and region[check] != '-' and region[check] not in row[2].split(','): say(officer, 'is of another region')
                for rule in [r for item in sorted({'-'} | items[check]) for r in rules[item]]:
                    department, least, specialties, last = rule
                    own = {o for d, _, o in team if d == department}
                    valid = {o for o in own if officers[o][5] == '-' or officers[o][5] >= last}
                    if own - valid: say(department, 'has an officer whose certificate ends before', last)
                    if len(valid) < max(2, least): say(department, 'has fewer than two')
                    for term in [] if specialties == '-' else specialties.split(','):
                        if not any(term in officers[o][3].split(',') for o in valid): say(department, 'has no specialist for', term)
        db = sqlite3.connect(f'file:{folder}/registry.sqlite?mode=ro', uri=True)
        for row in db.execute("SELECT s.draw, s.oid, s.inspector FROM seat s JOIN entry r ON r.kind = 'recusal' AND r.key = s.inspector || char(9) || s.oid"): print(*row, 'recused')
        print(visits)
        """
}
