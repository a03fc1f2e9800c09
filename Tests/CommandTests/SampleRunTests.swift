import Foundation
import Registry
import TestSupport
import Testing

@Suite struct SampleRunTests {
    @Test("a newcomer's first command does the year's business of the sample county")
    func firstRun() throws {
        let run = try SampleRun.jieshou.get()
        #expect(run.outcome.status == 0, "\(run.outcome.complaint)")
        for path in [
            "public/plan-2026/plan.csv", "public/plan-2026/plan.xlsx", "public/plan-2026/index.html",
            "public/tasks/2026/LH-01/list.csv", "public/tasks/2026/LH-01/verify/341282-2026-01/verify.py",
            "public/draws/341282-2026-02/freeze.txt", "office/tasks/2026/LH-02/teams.xlsx",
            "office/filing/2026/route-1/summary.xlsx", "draws/341282-2026-03/result.txt",
            "draws/341282-2026-03/assign/teams.tsv", "registry.sqlite",
        ] {
            #expect(FileManager.default.fileExists(atPath: run.folder + "/" + path), "\(path)")
        }
        for gone in [
            "public/tasks/2026/LH-02", "public/tasks/2026/YJ-01", "registry.sqlite-wal", "registry.sqlite-journal",
        ] {
            #expect(!FileManager.default.fileExists(atPath: run.folder + "/" + gone), "\(gone)")
        }
        #expect(run.outcome.output.contains("LH-03"), "the closed gate is shown as a next step")
    }

    @Test("the second run has nothing to do and changes no byte", arguments: ["jieshou", "yangcheng"])
    func secondRun(name: String) throws {
        let run = try name == "jieshou" ? SampleRun.jieshou.get() : SampleRun.yangcheng.get()
        let scratch = try Scratch()
        let folder = try run.copy(into: scratch)
        let before = try SampleRun.lasting(folder)
        let second = try Tool.run(["annual-plan", folder])
        #expect(second.status == 0, "\(second.complaint)")
        #expect(second.output.contains("nothing to do"))
        #expect(try SampleRun.lasting(folder) == before)
    }

    @Test("same inputs give the same bytes in another folder, time zone and locale")
    func sameBytesElsewhere() throws {
        let run = try SampleRun.jieshou.get()
        let scratch = try Scratch()
        let folder = try scratch.copy(sample: "jieshou", as: "elsewhere in a folder")
        let other = try Tool.run(
            ["annual-plan", folder],
            environment: ["TZ": "America/St_Johns", "LC_ALL": "zh_CN.GB18030", "SWIFT_DETERMINISTIC_HASHING": ""])
        #expect(other.status == 0, "\(other.complaint)")
        let (left, right) = (try SampleRun.lasting(run.folder), try SampleRun.lasting(folder))
        #expect(left.keys.sorted() == right.keys.sorted())
        for (path, bytes) in left where path != "registry.sqlite" { #expect(right[path] == bytes, "\(path)") }
        let digests = try [run.folder, folder].map { try RegistryStore(path: $0 + "/registry.sqlite").logicalDigest() }
        #expect(digests[0] == digests[1])
    }

    @Test("the very different county runs through the same program")
    func yangcheng() throws {
        let run = try SampleRun.yangcheng.get()
        #expect(run.outcome.status == 0, "\(run.outcome.complaint)")
        #expect(FileManager.default.fileExists(atPath: run.folder + "/public/tasks/2026/GA-01/list.csv"))
        #expect(FileManager.default.fileExists(atPath: run.folder + "/office/filing/2026/route-1/summary.xlsx"))
    }

    @Test("every page, sheet and document of a sample says that it is a sample", arguments: ["jieshou", "yangcheng"])
    func banner(name: String) throws {
        let run = try name == "jieshou" ? SampleRun.jieshou.get() : SampleRun.yangcheng.get()
        let script = """
            import sys, zipfile, pathlib
            bad = []
            for p in sorted(pathlib.Path(sys.argv[1]).rglob('*')):
                if p.suffix in ('.xlsx', '.docx'):
                    z = zipfile.ZipFile(p)
                    text = ''.join(z.read(n).decode('utf-8', 'replace') for n in z.namelist() if n.endswith('.xml'))
                elif p.suffix == '.html' or (p.suffix == '.csv' and 'inbox' not in p.parts and 'received' not in p.parts
                        and p.name not in ('departments.csv',) and p.parts[-2] != 'filed'):
                    text = p.read_bytes().decode('utf-8-sig' if p.read_bytes()[:3] == b'\\xef\\xbb\\xbf' or p.suffix == '.html' else 'gb18030')
                else:
                    continue
                if '样例数据，不得公示' not in text: bad.append(str(p))
            print('\\n'.join(bad))
            """
        #expect(try Python.run(script, [run.folder]) == "")
    }
}
