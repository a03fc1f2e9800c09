import Ceremony
import Digest
import Drawing
import Messages
import Standards
import TestSupport
import Testing

/// Every test is an attack of SSJ-DRAW/1 §1.3 that must not succeed.
@Suite("SSJ-DRAW/1 §1.3: attacks") struct AttackTests {
    private func expectRefused(
        _ message: Message, at location: SourceLocation = #_sourceLocation, _ attempt: () throws -> Void
    ) {
        #expect(sourceLocation: location) {
            try attempt()
        } throws: { ($0 as? Problem)?.message == message }
    }

    private func expectFound(
        _ message: Message, in files: DrawFiles, at location: SourceLocation = #_sourceLocation
    ) throws {
        let report = Verification.verify(files, scope: .complete)
        #expect(report.problem?.message == message, sourceLocation: location)
        #expect(report.problem?.message.exit == .verificationFailed, sourceLocation: location)
        #expect(try PythonVerifier.verdicts([files]) == [.init(exit: 76, lines: [])], sourceLocation: location)
    }

    private func edit(_ files: DrawFiles, _ name: String, _ change: (String) -> String) -> DrawFiles {
        files.adding([(name, Array(change(String(decoding: files[name] ?? [], as: UTF8.self)).utf8))])
    }

    // MARK: The frame

    @Test func phantomObjectInTheFrame() throws {
        var plan = try Samples.county()
        plan.frame.append(.init(item: "X02", cell: "all", oid: "91370921MA3CGH0ST1"))
        expectRefused(.phantomObject) { _ = try Freeze.make(plan) }
    }

    @Test func objectListedTwiceForDoubleWeight() throws {
        var plan = try Samples.county()
        plan.frame.append(.init(item: "X01", cell: "B/n/370921", oid: plan.frame[0].oid))
        expectRefused(.keyRepeated) { _ = try Freeze.make(plan) }
        plan.frame[plan.frame.count - 1] = plan.frame[0]
        expectRefused(.rowUnsorted) { _ = try Freeze.make(plan) }
    }

    @Test func misspeltCellThatWouldEscape() throws {
        var plan = try Samples.county()
        let row = plan.frame[0]
        plan.frame[0] = .init(item: row.item, cell: "A/n/37O921", oid: row.oid)
        expectRefused(.cellUnknown) { _ = try Freeze.make(plan) }
    }

    @Test func objectDroppedFromTheFrame() throws {
        var plan = try Samples.county()
        plan.frame.removeFirst()
        expectRefused(.objectMissing) { _ = try Freeze.make(plan) }
    }

    @Test func objectExcludedAndDrawnAtOnce() throws {
        var plan = try Samples.county()
        plan.excluded.append(ExcludedRow(item: "X01", oid: plan.frame[0].oid, reason: "annual-cap"))
        expectRefused(.objectInTwoPlaces) { _ = try Freeze.make(plan) }
    }

    @Test func undeclaredModeOrSuffix() throws {
        let frozen = try Freeze.make(Samples.county()).files
        for mode in ["rate-max+lr+desc", "poisson+lr", "rate-max+", "Rate-max", "any"] {
            let files = edit(frozen, "items.tsv") { $0.replacing("X02\trate-max", with: "X02\t\(mode)") }
            expectRefused(.modeUnknown) { _ = try FrozenTables(files, isCoreOnly: false) }
        }
    }

    @Test func cappedItemSplitUntilNobodyIsDrawn() throws {
        var plan = Samples.plan(
            [(ItemRow(item: "X01", mode: .rateMax, value: 0, scope: "v1"), [("all", 19, 50_000)])],
            terms: try Samples.terms())
        expectRefused(.zeroFloor) { _ = try Freeze.make(plan) }
        plan.warnings = [WarningRow(item: "X01", code: "zero-floor", reason: "全县仅 19 户，已报备案")]
        #expect(try Freeze.make(plan).files["warnings.tsv"] != nil)
    }

    @Test func randomItemThatTargetsOneFirm() throws {
        var plan = Samples.plan(
            [(ItemRow(item: "X01", mode: .rateMin, value: 0, scope: "v1"), [("all", 1, 50_000)])],
            terms: try Samples.terms())
        expectRefused(.highFactor) { _ = try Freeze.make(plan) }
        plan.warnings = [WarningRow(item: "X01", code: "high-factor", reason: "唯一一户")]
        #expect(try Freeze.make(plan).files["warnings.tsv"] != nil)
    }

    // MARK: After the freeze

    @Test func rosterChangedAfterF() throws {
        let files = try Samples.drawn(Samples.county()).files
        try expectFound(
            .digestDiffers,
            in: edit(files, "frame.tsv") { $0.replacing(Samples.oid(3) + "\n", with: Samples.oid(903) + "\n") })
        try expectFound(.digestDiffers, in: edit(files, "roster.txt") { $0.replacing("107", with: "106") })
    }

    @Test func rateChangedAndFreezeRehashed() throws {
        let run = try Samples.drawn(Samples.county())
        var listed = DrawFiles()
        for entry in run.freeze.entries { listed[entry.name] = run.files[entry.name] }
        listed = edit(listed, "cells.tsv") { $0.replacing("D/n/370921\t1000000", with: "D/n/370921\t200000") }
        let forged = try FreezeRecord(
            draw: run.freeze.draw, hash: run.freeze.hash, previous: .zero, files: listed, terms: run.freeze.terms)
        var files = run.files.adding(listed.files.map { ($0.name, $0.bytes) })
        files["freeze.txt"] = Array(forged.text.utf8)
        try expectFound(.quoteDiffers, in: files)
    }

    @Test func seedGroundByOtherDice() throws {
        let run = try Samples.drawn(Samples.county(), dice: String(repeating: "1", count: 40))
        try expectFound(
            .resultDiffers, in: edit(run.files, "seed.txt") { $0.replacing("1111\n", with: "1112\n") })
    }

    @Test func engineOmitsTheFriend() throws {
        let run = try Samples.drawn(Samples.county())
        try expectFound(
            .resultDiffers,
            in: edit(run.files, "result.txt") { text in
                text.split(separator: "\n").filter { !$0.hasPrefix("take\tX03\tall\t4\t") }.map { $0 + "\n" }.joined()
            })
    }

    @Test func fileSlippedIn() throws {
        let files = try Samples.drawn(Samples.county()).files
        try expectFound(.fileUnlisted, in: files.adding([("frame-2.tsv", [])]))
    }

    @Test func frozenButNeverDrawn() throws {
        try expectFound(.drawUnfinished, in: Freeze.make(Samples.county()).files)
    }

    @Test func resultKeptBesideTheVoid() throws {
        let run = try Samples.drawn(Samples.county())
        let void = try VoidRecord(
            family: .draw, freeze: run.freeze.freeze, reason: "quorum", at: run.freeze.terms.times.revealBy)
        try expectFound(.voidAndResult, in: run.files.adding([("void.txt", Array(void.text.utf8))]))
    }

    @Test func witnessOfAnotherFreeze() throws {
        let run = try Samples.drawn(Samples.county())
        let witness = try Samples.minutes(HashAlgorithm.sm3.hash("another freeze"))
        try expectFound(.witnessForeign, in: run.files.adding([("witness.txt", Array((witness.text + "\n").utf8))]))
    }

    @Test("a witness counts only when it is signed minutes, scanned, and dated before the dice")
    func lateWitness() throws {
        let run = try Samples.drawn(Samples.county())
        let scan = HashAlgorithm.sha256.hash("scan")
        let cases: [(Witness.Kind, String, HashValue?, Strength)] = [
            (.minutes, "2026-03-10T09:19:59+08:00", scan, .witnessed),
            (.minutes, "2026-03-10T09:20:00+08:00", scan, .ownStatement),
            (.portal, "2026-03-10T09:00:00+08:00", scan, .ownStatement),
            (.minutes, "2026-03-10T09:00:00+08:00", nil, .ownStatement),
        ]
        for (kind, at, scan, strength) in cases {
            let witness = try Witness(
                .freeze, run.freeze.freeze, at: #require(Moment(at)), kind: kind, document: "纪要3号", scan: scan)
            let files = run.files.adding([("witness.txt", Array(Witness.file([witness]).utf8))])
            #expect(Verification.verify(files, scope: .complete).strength == strength)
        }
    }

    // MARK: The sitting

    @Test func diceTypedDifferently() throws {
        let event = try #require(BeaconEvent("DICE a 30"))
        let dice = String(repeating: "123456", count: 5)
        #expect {
            try BeaconValue.dice(event, typed: dice, and: String(dice.dropLast()) + "5")
        } throws: { ($0 as? Problem) == Problem(.diceDiffer, found: "30") }
    }

    @Test(arguments: [
        "", " 123456123456123456123456123456", "12345612345612345612345612345", "１23456123456123456123456123456",
        "023456123456123456123456123456",
    ])
    func diceInAnotherSpelling(typed: String) throws {
        let event = try #require(BeaconEvent("DICE a 30"))
        expectRefused(.valueMalformed) { _ = try BeaconValue.dice(event, typed: typed, and: typed) }
    }

    @Test func weakBeaconWithoutAnHonestParty() throws {
        expectRefused(.beaconWeak) { _ = try Samples.terms(beacon: "CWL-SSQ 2026061") }
        expectRefused(.beaconWeak) { _ = try Samples.terms(parties: ["A"], beacon: "CWL-SSQ 2026061") }
        expectRefused(.beaconNeeded) { _ = try Samples.terms(parties: ["A"], beacon: "none") }
        expectRefused(.beaconNeeded) { _ = try Samples.terms(beacon: "none") }
        expectRefused(.fallbackUnfit) {
            _ = try Samples.terms(beacon: "DICE a 30", fallback: "DICE a 30")
        }
        #expect(try Samples.terms(parties: ["B", "A"], beacon: "CWL-SSQ 2026061").parties == ["A", "B"])
    }

    @Test func timesThatLeaveRoomForATrick() throws {
        let t = try (0..<3).map { try #require(Moment("2026-03-1\($0)T09:00:00+08:00")) }
        expectRefused(.timesDisordered) { _ = try Timetable(commitBy: t[1], revealBy: t[1], beacon: nil) }
        expectRefused(.timesDisordered) {
            _ = try Timetable(commitBy: t[0], revealBy: t[2], beacon: .init(at: t[1], fallbackAt: t[2]))
        }
    }

    // MARK: Parties

    private func withParties(_ terms: CeremonyTerms) throws -> (Freeze, [Disclosures.Secret], [Commitments.Entry]) {
        let freeze = try Freeze.make(Samples.county(hash: .sha256, terms: terms))
        var random = SplitMix64(9)
        let secrets = terms.parties.map { Disclosures.Secret(party: $0, text: random.hex64()) }
        let entries = secrets.map {
            Commitments.Entry(
                party: $0.party,
                commitment: Commitments.commitment(
                    .draw, .sha256, freeze: freeze.digest, party: $0.party, secret: $0.text))
        }
        return (freeze, secrets, entries)
    }

    @Test func secretOtherThanCommitted() throws {
        let terms = try Samples.terms(parties: Samples.parties, beacon: "CWL-KL8 2026061")
        let (freeze, secrets, entries) = try withParties(terms)
        let commits = Commitments(family: .draw, freeze: freeze.digest, terms: terms, commitments: entries)
        var swapped = secrets
        swapped[1] = .init(party: secrets[1].party, text: secrets[0].text)
        expectRefused(.commitmentBroken) { _ = try Disclosures(swapped, under: commits, hash: .sha256) }
        expectRefused(.commitmentAbsent) {
            try commits.permitReveal(party: secrets[0].party, secret: secrets[1].text, hash: .sha256)
        }
        try commits.permitReveal(party: secrets[0].party, secret: secrets[0].text, hash: .sha256)
    }

    @Test func partyLeftOutOrDeclaredMissingAfterTheBeacon() throws {
        let terms = try Samples.terms(parties: Samples.parties, beacon: "CWL-SSQ 2026061")
        let (freeze, secrets, entries) = try withParties(terms)
        let beacon = try BeaconValue(#require(terms.beacon), "01-05-12-23-30-33+16")
        let records = try CeremonyRecords(
            family: .draw, hash: .sha256, freeze: freeze.digest, terms: terms, commitments: entries, secrets: secrets,
            beacon: beacon)
        let run = try DrawRun.run(freeze.files, records: records)
        let line = "reveal \(secrets[1].party) \(secrets[1].text)\n"
        let dropped = edit(run.files, "seed.txt") {
            $0.replacing(line, with: "").replacing("beacon ", with: "missing \(secrets[1].party)\nbeacon ")
        }
        try expectFound(.seedDiffers, in: dropped)
        try expectFound(
            .partyUnknown,
            in: edit(run.files, "commits.txt") { text in
                text.split(separator: "\n").filter { !$0.contains(secrets[0].party) }.map { $0 + "\n" }.joined()
            })
        try expectFound(
            .beaconForeign, in: edit(run.files, "seed.txt") { $0.replacing("SSQ 2026061", with: "SSQ 2026062") })
        try expectFound(
            .valueMalformed, in: edit(run.files, "seed.txt") { $0.replacing("01-05", with: "1-05") })
    }

    @Test func missingPartyWithoutABeaconVoids() throws {
        let terms = try Samples.terms(parties: Samples.parties, beacon: "none")
        let (freeze, secrets, entries) = try withParties(terms)
        func records(_ entries: [Commitments.Entry], _ secrets: [Disclosures.Secret]) throws -> CeremonyRecords {
            try CeremonyRecords(
                family: .draw, hash: .sha256, freeze: freeze.digest, terms: terms, commitments: entries,
                secrets: secrets, beacon: nil)
        }
        expectRefused(.partyDefaulted) { _ = try records(entries, Array(secrets.dropLast())) }
        expectRefused(.partyDefaulted) { _ = try records(Array(entries.dropLast()), Array(secrets.dropLast())) }
        let run = try DrawRun.run(freeze.files, records: records(entries, secrets))
        #expect(Verification.verify(run.files, scope: .complete).problem == nil)
        #expect(try PythonVerifier.verdicts([run.files]).map(\.exit) == [0])
    }
}
