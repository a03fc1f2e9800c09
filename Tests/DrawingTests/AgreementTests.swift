import Ceremony
import Digest
import Drawing
import Messages
import TestSupport
import Testing

@Suite("two programs, one verdict") struct AgreementTests {
    /// Random finished folders; plans that freeze refuses are counted, not kept.
    static func folders(_ count: Int, seed: UInt64) throws -> (folders: [DrawFiles], refused: [Message]) {
        var random = SplitMix64(seed)
        var folders: [DrawFiles] = []
        var refused: [Message] = []
        while folders.count < count {
            let plan = try Samples.random(&random)
            do {
                let freeze = try Freeze.make(plan)
                folders.append(try DrawRun.run(freeze.files, records: Samples.close(freeze, &random)).files)
            } catch let problem as Problem {
                refused.append(problem.message)
            }
        }
        return (folders, refused)
    }

    @Test("320 random draws: verify and verify.py print the same lines")
    func wellFormed() throws {
        let (folders, refused) = try Self.folders(320, seed: 11)
        let verdicts = try PythonVerifier.verdicts(folders)
        for (folder, verdict) in zip(folders, verdicts) {
            let report = Verification.verify(folder, scope: .complete)
            #expect(report.problem == nil)
            #expect(verdict == .init(exit: 0, lines: report.listLines))
        }
        let kinds = Set(refused.map(\.code))
        #expect(
            kinds.isSuperset(of: ["D012", "D019", "D020", "D021"]), "the generator reaches every refusal: \(kinds)")
    }

    @Test("400 malformed folders, frozen as they are: the same verdict")
    func malformed() throws {
        var random = SplitMix64(12)
        let folders = try Self.folders(100, seed: 13).folders
        var broken: [DrawFiles] = []
        for folder in folders {
            for _ in 0..<4 { broken.append(try Self.refrozen(Self.damaged(folder, &random), &random)) }
        }
        let verdicts = try PythonVerifier.verdicts(broken)
        var failed = 0
        for (folder, verdict) in zip(broken, verdicts) {
            let report = Verification.verify(folder, scope: .publicKit)
            #expect(
                verdict == .init(exit: report.exit.rawValue, lines: report.listLines),
                "\(report.problem?.text(.english) ?? "genuine") \(folder.names)")
            if report.problem != nil { failed += 1 }
        }
        #expect(failed > 250 && failed < 400, "damage is usually refused and sometimes harmless: \(failed)")
    }

    /// One change to a table, or to the head, before the freeze: the digests will fit.
    static func damaged(_ folder: DrawFiles, _ random: inout SplitMix64) -> DrawFiles {
        var copy = folder
        let tables = ["frame.tsv", "items.tsv", "cells.tsv", "population.tsv", "excluded.tsv", "warnings.tsv"]
        let name = tables[random.below(tables.count)]
        var lines = (copy[name] ?? []).split(separator: 10).map(Array.init)
        guard !lines.isEmpty else {
            copy[name] = Array(["X00\tsmall-cell\t原因\n", "X09\tA1\tb\n", "\n", "x"][random.below(4)].utf8)
            return copy
        }
        let at = random.below(lines.count)
        switch random.below(9) {
        case 0: lines.insert(lines[at], at: at)
        case 1: lines.swapAt(at, random.below(lines.count))
        case 2: lines.remove(at: at)
        case 3: lines[at].append(UInt8(ascii: "\r"))
        case 4: lines[at] = Array(lines[at].reversed())
        case 5: lines[at] += Array("\tmore".utf8)
        case 6: lines[at][random.below(lines[at].count)] = UInt8(random.below(256))
        case 7: lines[at].insert(UInt8(ascii: "0"), at: random.below(lines[at].count))
        default:
            if let tab = lines[at].lastIndex(of: 9) { lines[at].replaceSubrange((tab + 1)..., with: "7".utf8) }
        }
        var bytes = Array(lines.joined(separator: [10]))
        if random.below(12) != 0 { bytes.append(10) }
        copy[name] = bytes
        return copy
    }

    /// Freezes the folder's bytes as they are, throws, and writes an honest result where one can be computed.
    static func refrozen(_ folder: DrawFiles, _ random: inout SplitMix64) throws -> DrawFiles {
        let old = try FreezeRecord(#require(folder["freeze.txt"]))
        var files = DrawFiles()
        for entry in old.entries { files[entry.name] = folder[entry.name] }
        files["warnings.tsv"] = folder["warnings.tsv"]
        let terms = try Samples.terms(beacon: "DICE throw-7 30")
        let record = try FreezeRecord(
            draw: old.draw, hash: old.hash, previous: old.previous, files: files, terms: terms)
        files["freeze.txt"] = Array(record.text.utf8)
        let dice = random.dice(30)
        let records = try Sitting(family: .draw, hash: old.hash, freeze: record.freeze, terms: terms)
            .close(diceTypedBy: dice, and: dice)
        if let run = try? DrawRun.run(files, records: records) { return run.files }
        return files.adding(records.files).adding([("result.txt", folder["result.txt"] ?? [])])
    }

    @Test("1,000 random single-byte changes of a complete bundle are all found")
    func everyByteCounts() throws {
        var random = SplitMix64(21)
        let parties = try Samples.terms(parties: Samples.parties, beacon: "CWL-SSQ 2026061")
        for terms in [try Samples.terms(), parties] {
            let freeze = try Freeze.make(Samples.county(terms: terms))
            let run = try DrawRun.run(freeze.files, records: Samples.close(freeze, &random))
            let bundle = try Samples.bundle(run)
            #expect(Verification.verify(bundle, scope: .complete).problem == nil)
            let files = bundle.files.filter { !$0.bytes.isEmpty }
            var changed: [DrawFiles] = []
            for round in 0..<500 {
                let file = files[round % files.count]
                var bytes = file.bytes
                bytes[random.below(bytes.count)] ^= UInt8(1 + random.below(255))
                var copy = bundle
                copy[file.name] = bytes
                let report = Verification.verify(copy, scope: .complete)
                #expect(report.exit == .verificationFailed, "\(file.name)")
                #expect(report.problem?.message.exit == .verificationFailed)
                changed.append(copy)
            }
            #expect(try PythonVerifier.verdicts(Array(changed.prefix(150))).allSatisfy { $0.exit == 76 })
        }
    }

    @Test("the same without SHA256SUMS: every byte of what the seed binds is still found")
    func boundBytes() throws {
        var random = SplitMix64(22)
        let run = try Samples.drawn(Samples.county())
        let files = run.files.files.filter { !$0.bytes.isEmpty }
        var changed: [DrawFiles] = []
        for round in 0..<300 {
            let file = files[round % files.count]
            var bytes = file.bytes
            bytes[random.below(bytes.count)] ^= UInt8(1 + random.below(255))
            var copy = run.files
            copy[file.name] = bytes
            #expect(Verification.verify(copy, scope: .complete).exit == .verificationFailed, "\(file.name)")
            changed.append(copy)
        }
        #expect(try PythonVerifier.verdicts(changed).allSatisfy { $0.exit == 76 })
    }
}
