import Ceremony
import Digest
import Drawing
import Foundation
import Messages
import TestSupport
import Testing

@Suite("freeze → sitting → run → verify") struct RoundTripTests {
    @Test("a county's draw verifies, witnessed, by both programs alike", arguments: HashAlgorithm.allCases)
    func roundTrip(hash: HashAlgorithm) throws {
        let run = try Samples.drawn(Samples.county(hash: hash))
        let bundle = try Samples.bundle(run)
        for scope in [Verification.Scope.publicKit, .complete] {
            let report = Verification.verify(bundle, scope: scope)
            #expect(report.problem == nil)
            #expect(report.strength == .witnessed)
            #expect(report.listLines == run.result.listLines)
        }
        #expect(run.result.listLines.count == 8)
        #expect(try PythonVerifier.verdicts([bundle]) == [.init(exit: 0, lines: run.result.listLines)])
    }

    @Test("verify.py runs as a command in its own folder")
    func asCommand() throws {
        let run = try Samples.drawn(Samples.county())
        let place = FileManager.default.temporaryDirectory.appending(path: "kit-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: place) }
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        for file in try Samples.bundle(run).files { try Data(file.bytes).write(to: place.appending(path: file.name)) }
        let good = try Python.run([place.appending(path: "verify.py").path, place.path])
        #expect(good.status == 0)
        #expect(good.text == run.result.listLines.map { $0 + "\n" }.joined())
        try Data("x".utf8).write(to: place.appending(path: "extra.txt"))
        #expect(try Python.run([place.appending(path: "verify.py").path, place.path]).status == 76)
    }

    @Test("the shipped program keeps to 100 lines")
    func length() {
        #expect(VerifyScript.bytes.count { $0 == UInt8(ascii: "\n") } <= 100)
    }

    @Test("the core program printed in §2.10 gives the same lines")
    func coreProgram() throws {
        let run = try Samples.drawn(Samples.county(hash: .sha256))
        let place = FileManager.default.temporaryDirectory.appending(path: "core-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: place) }
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        for file in run.files.files { try Data(file.bytes).write(to: place.appending(path: file.name)) }
        let script = Vectors.folder.appending(path: "core.py").path
        let output = try Python.run([
            "-c",
            "import os,sys; os.chdir(sys.argv[2]); exec(open(sys.argv[1]).read().replace('sys.argv[1] if len(sys.argv)>1 else ', ''))",
            script, place.path,
        ])
        #expect(output.text == run.result.listLines.map { $0 + "\n" }.joined())
    }

    @Test("a public kit withholds by name and still verifies; in the office's bundle the same lack fails")
    func publicKit() throws {
        var kit = try Samples.drawn(Samples.county()).files
        for name in ["excluded.tsv", "objects.tsv", "roster.txt", "tickets.tsv"] { kit[name] = nil }
        let report = Verification.verify(kit, scope: .publicKit)
        #expect(report.problem == nil)
        #expect(report.withheld == ["excluded.tsv", "objects.tsv", "roster.txt"])
        #expect(report.strength.text == "强度：仅凭本单位陈述")
        #expect(Verification.verify(kit, scope: .complete).exit == .verificationFailed)
        #expect(try PythonVerifier.verdicts([kit]).map(\.exit) == [0])
        kit["population.tsv"] = nil
        #expect(Verification.verify(kit, scope: .publicKit).problem?.message == .fileAbsent)
        #expect(try PythonVerifier.verdicts([kit]).map(\.exit) == [76])
    }

    @Test("a void freeze verifies as void, draws nothing, and its retry keeps the tables")
    func void() throws {
        let plan = try Samples.county()
        let freeze = try Freeze.make(plan)
        let at = plan.terms.times.revealBy
        let void = try VoidRecord(family: .draw, freeze: freeze.digest, reason: "quorum", at: at)
        let folder = freeze.files.adding([("void.txt", Array(void.text.utf8))])
        let report = Verification.verify(folder, scope: .complete)
        #expect(report.problem == nil && report.listLines.isEmpty)
        #expect(report.outcome == .voided(void))
        #expect(try PythonVerifier.verdicts([folder]) == [.init(exit: 0, lines: [])])
        var retry = plan
        retry.retryOf = freeze.record
        retry.draw = "370921-2026-02"
        retry.previous = freeze.digest
        _ = try Freeze.make(retry)
        retry.cells[0] = CellRow(item: "X01", cell: "A/n/370921", rate: 40_000)
        #expect { try Freeze.make(retry) } throws: { ($0 as? Problem)?.message == .retryDiffers }
    }

    @Test("the same plan in any order freezes to the same bytes")
    func rowOrder() throws {
        var random = SplitMix64(5)
        let plan = try Samples.county()
        let digest = try Freeze.make(plan).digest
        for _ in 0..<20 {
            var shuffled = plan
            shuffled.frame.shuffle(using: &random)
            shuffled.items.shuffle(using: &random)
            shuffled.cells.shuffle(using: &random)
            shuffled.confirmed.shuffle(using: &random)
            #expect(try Freeze.make(shuffled).digest == digest)
        }
    }

    @Test("a finished draw is never run again")
    func notTwice() throws {
        let run = try Samples.drawn(Samples.county())
        #expect { try DrawRun.run(run.files) } throws: { ($0 as? Problem)?.message == .voidAndResult }
    }
}
