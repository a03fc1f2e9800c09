import Ceremony
import Digest
import Drawing
import Messages
import TestSupport
import Testing

/// Damaged records whose later digests all fit, so that only the grammar can tell.
@Suite("two programs, one verdict: records") struct RecordAgreementTests {
    /// The text with one change somewhere in it: a byte, a word, a line.
    static func damaged(_ text: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        var lines = text.split(separator: 10).map(Array.init)
        let at = random.below(lines.count)
        switch random.below(8) {
        case 0: lines.insert(lines[at], at: at)
        case 1: lines.swapAt(at, random.below(lines.count))
        case 2: lines.remove(at: at)
        case 3: lines[at].append(UInt8(ascii: " "))
        case 4: lines[at][random.below(lines[at].count)] = UInt8(random.below(256))
        case 5: lines[at].insert(UInt8(ascii: "0"), at: random.below(lines[at].count + 1))
        case 6:
            let digits = lines[at].indices.filter { (48...57).contains(lines[at][$0]) }
            if !digits.isEmpty { lines[at][digits[random.below(digits.count)]] = UInt8(48 + random.below(10)) }
        default: lines[at].remove(at: random.below(lines[at].count))
        }
        return lines.flatMap { $0 + [10] }
    }

    private func expectAgreement(_ folders: [DrawFiles], failures: ClosedRange<Int>) throws {
        let verdicts = try PythonVerifier.verdicts(folders)
        var failed = 0
        for (folder, verdict) in zip(folders, verdicts) {
            let report = Verification.verify(folder, scope: .publicKit)
            #expect(
                verdict == .init(exit: report.exit.rawValue, lines: report.listLines),
                "\(report.problem?.text(.english) ?? "genuine")\n\(String(decoding: folder["freeze.txt"] ?? [], as: UTF8.self))"
            )
            if report.problem != nil { failed += 1 }
        }
        #expect(failures.contains(failed), "\(failed) of \(folders.count) refused")
    }

    @Test("600 changed freeze.txt with a seed and a result that fit them")
    func freezeText() throws {
        var random = SplitMix64(51)
        let dice = random.dice(40)
        let plan = try Samples.county(hash: .sha256, terms: Samples.terms(fallback: "NIST2 2 1400000"))
        let frozen = try Freeze.make(plan).files
        let tables = try FrozenTables(frozen.withoutRecords, isCoreOnly: false)
        var folders: [DrawFiles] = []
        for _ in 0..<600 {
            let text = Self.damaged(frozen["freeze.txt"] ?? [], &random)
            let hash = HashAlgorithm.sha256
            let quote = "freeze \(hash.hash(text).hex)\n"
            let commits = "ssj-draw/1 commits\n" + quote
            let quotes = quote + "commits \(hash.hash(commits).hex)\n"
            let seed = "ssj-draw/1 seed\n" + quotes + "beacon DICE sitting-1 40 \(dice)\n"
            let result = DrawResult(tables, hash: hash, seed: hash.hash(seed))
            folders.append(
                frozen.adding([
                    ("freeze.txt", text), ("commits.txt", Array(commits.utf8)),
                    ("reveals.txt", Array(("ssj-draw/1 reveals\n" + quotes).utf8)), ("seed.txt", Array(seed.utf8)),
                    ("result.txt", result.resultText),
                ]))
        }
        try expectAgreement(folders, failures: 300...590)
    }

    @Test("600 changed ceremony records, each with the result its seed gives")
    func ceremonyText() throws {
        var random = SplitMix64(52)
        let withParties = try Samples.terms(parties: Samples.parties, beacon: "CWL-SSQ 2026061")
        let freezes = try [
            Freeze.make(Samples.county(hash: .sm3)), Freeze.make(Samples.county(hash: .sha256, terms: withParties)),
        ]
        var folders: [DrawFiles] = []
        for round in 0..<600 {
            let freeze = freezes[round % 2]
            let hash = freeze.record.hash
            let records = try Samples.close(freeze, &random)
            var files = freeze.files.adding(records.files)
            let witness = try Samples.minutes(freeze.digest)
            let scanless = try Witness(
                .value, hash.hash("value"), at: witness.at, kind: .portal, document: "公告:7", scan: nil)
            files["witness.txt"] = Array(Witness.file([witness, scanless]).utf8)
            let name = ["commits.txt", "reveals.txt", "seed.txt", "witness.txt"][round / 2 % 4]
            files[name] = Self.damaged(files[name] ?? [], &random)
            let tables = try FrozenTables(freeze.files.withoutRecords, isCoreOnly: false)
            let result = DrawResult(tables, hash: hash, seed: hash.hash(files["seed.txt"] ?? []))
            folders.append(files.adding([("result.txt", result.resultText)]))
        }
        try expectAgreement(folders, failures: 300...590)
    }

    @Test("200 changed void records")
    func voidText() throws {
        var random = SplitMix64(53)
        let freeze = try Freeze.make(Samples.county())
        let at = freeze.record.terms.times.revealBy
        let void = try VoidRecord(family: .draw, freeze: freeze.digest, reason: "quorum", at: at)
        try expectAgreement(
            (0..<200).map { _ in
                freeze.files.adding([("void.txt", Self.damaged(Array(void.text.utf8), &random))])
            }, failures: 100...195)
    }
}
