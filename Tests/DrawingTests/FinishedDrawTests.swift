import Ceremony
import Digest
import Drawing
import Messages
import Standards
import TestSupport
import Testing

@Suite("SSJ-DRAW/1 §2.6: replacement, change of number, correction") struct FinishedDrawTests {
    private static let evidence = HashAlgorithm.sha256.hash("登记查询")

    private static func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }

    private static func replacement(
        _ entry: (item: String, cell: String, oid: String), code: Replacement.Code = .movedOut,
        extract: String = "2026-03-15", since: String = "2026-02-01", approvedBy: String = "11370921004332222B"
    ) throws -> Replacement {
        try Replacement(
            item: entry.item, cell: entry.cell, oid: entry.oid, code: code, evidence: evidence, document: "登记查询7号",
            evidenceDay: #require(CivilDate(iso: extract)), ineligibleFrom: #require(CivilDate(iso: since)),
            handledBy: "11370921004331111A", approvedBy: approvedBy, at: moment("2026-03-20T10:00:00+08:00"))
    }

    private static func first(_ run: DrawRun, _ item: Int, _ cell: Int) -> (item: String, cell: String, oid: String) {
        let found = run.result.items[item]
        return (found.row.item, found.cells[cell].cell, found.cells[cell].taken[0].oid)
    }

    /// Holds the second ceremony with dice.
    private static func close(
        _ files: DrawFiles, _ change: NumberChange, digest: HashValue, witnesses: [Witness] = []
    ) throws -> DrawFiles {
        let dice = String(repeating: "352416", count: 5)
        let finished = try FinishedDraw(files)
        let records = try Sitting(
            family: .draw, hash: finished.freeze.hash, freeze: digest, terms: change.terms
        ).close(diceTypedBy: dice, and: dice)
        return files.adding(try finished.close(records, witnesses: witnesses))
    }

    private static func expectGenuine(
        _ files: DrawFiles, at location: SourceLocation = #_sourceLocation
    ) throws -> FinishedDraw {
        let report = Verification.verify(files, scope: .complete)
        #expect(report.problem == nil, "\(report.problem?.text(.english) ?? "")", sourceLocation: location)
        #expect(
            try PythonVerifier.verdicts([files], office: true) == [.init(exit: 0, lines: report.listLines)],
            sourceLocation: location)
        return try FinishedDraw(files)
    }

    @Test("the next ticket of the same cell comes in, and is known only after the reason is on paper")
    func replaced() throws {
        let run = try Samples.drawn(Samples.county())
        let out = Self.first(run, 2, 0)
        let reserve = run.result.order(item: 2, cell: 0)[9]
        var files = run.files
        let draw = try FinishedDraw(files)
        #expect { try draw.disclose() } throws: { ($0 as? Problem)?.message == .stepOwed }
        let record = try draw.record(Self.replacement(out))
        #expect(!String(decoding: record.bytes, as: UTF8.self).contains(reserve.oid))
        files[record.name] = record.bytes
        #expect(try FinishedDraw(files).pending == "amend-1")
        let result = try FinishedDraw(files).disclose()
        files[result.name] = result.bytes
        #expect(String(decoding: result.bytes, as: UTF8.self).contains(reserve.oid))
        let after = try Self.expectGenuine(files)
        #expect(!after.isDrawn(out.oid, in: "X03") && after.isDrawn(reserve.oid, in: "X03"))
        // A cell whose objects are all drawn reports the shortfall.
        let certain = Self.first(run, 0, 3)
        files = files.adding([try after.record(Self.replacement(certain))])
        files = files.adding([try FinishedDraw(files).disclose()])
        #expect(
            String(decoding: files["amend-2/result.txt"] ?? [], as: UTF8.self).contains("shortfall\tX01\tD/n/370921"))
        _ = try Self.expectGenuine(files)
    }

    @Test("replacements over many seeds are a simple random sample of the eligible")
    func replacementIsFair() throws {
        let plan = Samples.plan(
            [(ItemRow(item: "X01", mode: .count, value: 3, scope: "v1"), [("all", 8, 300_000)])],
            terms: try Samples.terms())
        let tables = try FrozenTables(Freeze.make(plan).files.withoutRecords, isCoreOnly: false)
        // Object 0 was never eligible: with the rule above the sample of the other seven must be uniform.
        var counts = [Int](repeating: 0, count: 8)
        for round in 0..<14_000 {
            let result = DrawResult(tables, hash: .sha256, seed: HashAlgorithm.sha256.hash("replace \(round)"))
            let order = result.order(item: 0, cell: 0).map { Int($0.oid.suffix(3)) ?? 0 }
            let sample = order.prefix(3).contains(0) ? order.prefix(4).filter { $0 != 0 } : Array(order.prefix(3))
            for place in sample { counts[place] += 1 }
        }
        #expect(counts[0] == 0)
        // 3/7 of 14,000 with a standard deviation of 58.6.
        #expect(counts.dropFirst().allSatisfy { abs($0 - 6000) < 4 * 59 }, "\(counts)")
    }

    @Test("a fake closing, an old extract, the same office's approval: no replacement")
    func fakeClosing() throws {
        let run = try Samples.drawn(Samples.county())
        let out = Self.first(run, 2, 0)
        func expectRefused(_ message: Message, _ attempt: () throws -> Void) {
            #expect { try attempt() } throws: { ($0 as? Problem)?.message == message }
        }
        expectRefused(.replacementEvidence) { _ = try Self.replacement(out, extract: "2026-02-17") }
        expectRefused(.replacementEvidence) { _ = try Self.replacement(out, extract: "2026-03-21") }
        expectRefused(.approverOwn) { _ = try Self.replacement(out, approvedBy: "11370921004331111A") }
        let draw = try FinishedDraw(run.files)
        expectRefused(.replacementEvidence) { _ = try draw.record(Self.replacement(out, since: "2026-03-11")) }
        let other = (item: "X03", cell: "all", oid: run.result.order(item: 2, cell: 0)[20].oid)
        expectRefused(.notDrawn) { _ = try draw.record(Self.replacement(other)) }
        let record = try draw.record(Self.replacement(out))
        for word in ["closed", "已关闭", "unreachable"] {
            let text = String(decoding: record.bytes, as: UTF8.self).replacing("moved-out", with: word)
            let files = run.files.adding([(record.name, Array(text.utf8))])
            #expect(Verification.verify(files, scope: .complete).problem?.message == .replacementCode)
            #expect(try PythonVerifier.verdicts([files], office: true).map(\.exit) == [76])
        }
    }

    private static func change(_ deltas: [(String, Bool, UInt64)], notified: [NumberChange.Notified] = []) throws
        -> NumberChange
    {
        NumberChange(
            deltas: deltas.map { .init(item: $0.0, isIncrease: $0.1, number: $0.2) }, notified: notified,
            terms: try Samples.terms(beacon: "DICE sitting-2 30"))
    }

    @Test("a change of number is its own ceremony: who joins and who leaves follows from a second seed")
    func changed() throws {
        let run = try Samples.drawn(Samples.county())
        let draw = try FinishedDraw(run.files)
        let told = run.result.items[0].cells[0].taken.map { NumberChange.Notified(item: "X01", oid: $0.oid) }
        let change = try Self.change([("X01", false, 3), ("X02", true, 4)], notified: told)
        let (frozen, digest) = try draw.freeze(change)
        let files = run.files.adding(frozen)
        #expect(try FinishedDraw(files).pending == "amend-1")
        _ = try Self.expectGenuine(files)
        let closed = try Self.close(files, change, digest: digest)
        let after = try Self.expectGenuine(closed)
        let now = after.listLines.map { $0.split(separator: " ").map(String.init) }
        func count(_ item: String) -> Int { now.filter { $0[0] == item }.reduce(0) { $0 + (Int($1[2]) ?? 0) } }
        #expect(count("X01") == run.result.items[0].drawn - 3 && count("X02") == run.result.items[1].drawn + 4)
        #expect(told.allSatisfy { after.isDrawn($0.oid, in: "X01") }, "who was told stays")
        #expect(now.contains { $0[1] == "D/n/370921" && $0[2] == "5" }, "certain objects stay")
        for cell in run.result.items[1].cells {
            #expect(cell.taken.allSatisfy { after.isDrawn($0.oid, in: "X02") })
        }
    }

    @Test("a change of number has a strength of its own: who saw its freeze before its dice")
    func strengthOfAChange() throws {
        let run = try Samples.drawn(Samples.county())
        let change = try Self.change([("X02", true, 4)])
        let (frozen, digest) = try FinishedDraw(run.files).freeze(change)
        let files = run.files.adding(frozen)
        let own = try Self.expectGenuine(Self.close(files, change, digest: digest))
        #expect(own.strengths.mapValues(\.level) == ["amend-1": .ownStatement])
        let before = try #require(change.terms.times.beacon).at
        let minutes = try Witness(
            .freeze, digest, at: try #require(Moment(unixSeconds: before.unixSeconds - 60)), kind: .minutes,
            document: "纪要4号", scan: Self.evidence)
        let closed = try Self.close(files, change, digest: digest, witnesses: [minutes])
        let seen = try Self.expectGenuine(closed)
        #expect(seen.strengths["amend-1"]?.level == .witnessed && seen.strengths["amend-1"]?.form == .sitting)
        var forged = closed
        forged["amend-1/witness.txt"] = nil
        #expect(Verification.verify(forged, scope: .publicKit).problem?.message == .strengthDiffers)
        var older = closed
        older["amend-1/strength.txt"] = nil
        _ = try Self.expectGenuine(older)
        #expect(try PythonVerifier.verdicts([closed, forged], office: true).map(\.exit) == [0, 76])
    }

    @Test("a reason that is edited after the replacement is found in the public files")
    func editedReason() throws {
        let run = try Samples.drawn(Samples.county())
        var files = run.files.adding([try FinishedDraw(run.files).record(Self.replacement(Self.first(run, 2, 0)))])
        files = files.adding([try FinishedDraw(files).disclose()])
        _ = try Self.expectGenuine(files)
        let reason = String(decoding: files["amend-1/replace.txt"] ?? [], as: UTF8.self)
        let edits = [
            reason.replacing("code moved-out", with: "code merged"),
            reason.replacing("T10:", with: "T11:"), reason.replacing("approved 1137", with: "approved 1136"),
        ]
        #expect(edits.allSatisfy { $0 != reason })
        let forged = edits.map { files.adding([("amend-1/replace.txt", Array($0.utf8))]) }
        for one in forged {
            let problem = Verification.verify(one, scope: .publicKit).problem
            #expect(problem?.message == .resultDiffers && problem?.position.file == "amend-1/result.txt")
        }
        #expect(try PythonVerifier.verdicts(forged, office: true).allSatisfy { $0.exit == 76 })
    }

    @Test("±1 after the draw by the old order, too many, of a mode without number: refused")
    func changeRefused() throws {
        let run = try Samples.drawn(Samples.county())
        let draw = try FinishedDraw(run.files)
        let cases: [((String, Bool, UInt64), Message)] = [
            (("X04", true, 1), .amendUnfit), (("X02", true, 60), .deltaTooLarge),
            (("X02", false, 4), .deltaTooLarge), (("X09", true, 1), .itemNotListed),
        ]
        for (delta, message) in cases {
            #expect { try draw.freeze(Self.change([delta])) } throws: { ($0 as? Problem)?.message == message }
        }
        #expect {
            try draw.freeze(Self.change([("X02", true, 1)], notified: [.init(item: "X02", oid: "NOBODY")]))
        } throws: { ($0 as? Problem)?.message == .notDrawn }
        // The next of the old, public order instead of the second seed's choice.
        let change = try Self.change([("X03", true, 1)])
        let (frozen, digest) = try draw.freeze(change)
        var files = try Self.close(run.files.adding(frozen), change, digest: digest)
        let name = "amend-1/result.txt"
        var lines = String(decoding: files[name] ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
        let chosen = lines[3].split(separator: "\t")[5]
        let old = run.result.order(item: 2, cell: 0)[9].oid
        lines[3] = lines[3].replacing(chosen, with: chosen == old ? run.result.order(item: 2, cell: 0)[10].oid : old)
        files[name] = Array(lines.map { $0 + "\n" }.joined().utf8)
        #expect(Verification.verify(files, scope: .complete).problem?.message == .resultDiffers)
        #expect(try PythonVerifier.verdicts([files], office: true).map(\.exit) == [76])
    }

    private static let wrong = "01-05-12-23-30-33+16"
    private static let right = "01-05-12-23-30-32+16"

    private static func correction(_ event: String, _ value: String, at: String = "2026-04-01T09:00:00+08:00") throws
        -> BeaconCorrection
    {
        BeaconCorrection(
            beacon: try BeaconValue(#require(BeaconEvent(event)), value), evidence: evidence, document: "中福彩更正公告3号",
            at: try moment(at))
    }

    @Test("a beacon proven wrong is corrected with its source's evidence, chained, never a new draw")
    func corrected() throws {
        var random = SplitMix64(5)
        let terms = try Samples.terms(parties: Samples.parties, beacon: "CWL-SSQ 2026061")
        let freeze = try Freeze.make(Samples.county(hash: .sha256, terms: terms))
        let run = try DrawRun.run(freeze.files, records: Samples.close(freeze, &random))
        let draw = try FinishedDraw(run.files)
        let step = try draw.correct(Self.correction("CWL-SSQ 2026061", Self.right))
        let files = run.files.adding(step)
        let after = try Self.expectGenuine(files)
        #expect(after.listLines != run.result.listLines)
        let seed = String(decoding: files["amend-1/seed.txt"] ?? [], as: UTF8.self)
        #expect(
            seed == String(decoding: files["seed.txt"] ?? [], as: UTF8.self).replacing(Self.wrong, with: Self.right))
        // Another event, the same value, a value before the event, a second chance by the fallback: none is a correction.
        for (event, value, at) in [
            ("CWL-SSQ 2026062", Self.right, "2026-04-01T09:00:00+08:00"),
            ("CWL-SSQ 2026061", Self.wrong, "2026-04-01T09:00:00+08:00"),
            ("CWL-SSQ 2026061", Self.right, "2026-03-10T09:00:00+08:00"),
        ] {
            let correction = try Self.correction(event, value, at: at)
            #expect { try draw.correct(correction) } throws: { ($0 as? Problem)?.message == .correctionUnfit }
        }
        // Its evidence and its time are bound by what was computed with it.
        let record = String(decoding: files["amend-1/correction.txt"] ?? [], as: UTF8.self)
        let edits = [record.replacing("更正公告3号", with: "更正公告4号"), record.replacing("T09:00", with: "T09:01")]
        #expect(edits.allSatisfy { $0 != record })
        let forged = edits.map { files.adding([("amend-1/correction.txt", Array($0.utf8))]) }
        for one in forged {
            let problem = Verification.verify(one, scope: .publicKit).problem
            #expect(problem?.message == .resultDiffers && problem?.position.file == "amend-1/result.txt")
        }
        #expect(try PythonVerifier.verdicts(forged, office: true).allSatisfy { $0.exit == 76 })
        // Afterwards a change and its own correction go on from there.
        let change = try Self.change([("X02", true, 2)])
        let (frozen, digest) = try after.freeze(change)
        let closed = try Self.close(files.adding(frozen), change, digest: digest)
        let again = try FinishedDraw(closed).correct(
            Self.correction("DICE sitting-2 30", String(repeating: "352415", count: 5)), ofLastChange: true)
        _ = try Self.expectGenuine(closed.adding(again))
    }

    @Test("400 random changes of files after the draw: both programs agree, and nearly all are found")
    func damaged() throws {
        let run = try Samples.drawn(Samples.county())
        var files = run.files.adding([try FinishedDraw(run.files).record(Self.replacement(Self.first(run, 2, 0)))])
        files = files.adding([try FinishedDraw(files).disclose()])
        let change = try Self.change([("X01", false, 2), ("X02", true, 4)])
        let (frozen, digest) = try FinishedDraw(files).freeze(change)
        files = try Self.close(files.adding(frozen), change, digest: digest)
        let dice = String(String(repeating: "352416", count: 5).reversed())
        files = files.adding(
            try FinishedDraw(files).correct(Self.correction("DICE sitting-2 30", dice), ofLastChange: true))
        _ = try Self.expectGenuine(files)
        var random = SplitMix64(81)
        let names = files.names.filter { $0.contains("/") && files[$0]?.isEmpty == false }
        var folders: [DrawFiles] = []
        for round in 0..<400 {
            let name = names[round % names.count]
            var copy = files
            copy[name] = round % 7 == 0 ? nil : RecordAgreementTests.damaged(files[name] ?? [], &random)
            folders.append(copy)
        }
        let verdicts = try PythonVerifier.verdicts(folders, office: true)
        var found = 0
        for (folder, verdict) in zip(folders, verdicts) {
            let report = Verification.verify(folder, scope: .publicKit)
            let lines = report.problem == nil ? report.listLines : []
            #expect(
                verdict == .init(exit: report.exit.rawValue, lines: lines),
                "\(report.problem?.text(.english) ?? "genuine")")
            if report.problem != nil { found += 1 }
        }
        #expect(found > 350, "\(found)")
    }
}
