import Ceremony
import Digest
import Drawing
import Messages
import Standards
import TestSupport
import Testing

/// Attacks of SSJ-DRAW/1 §1.3 that need a whole ceremony; each test bears the attack's name.
///
/// The others: frame, mode, splitting, dice, parties in `AttackTests`; second freezes in `FreezeChainTests`; fake closings
/// and ±1 in `FinishedDrawTests`; sham visits in `HistoryTests`; engines in `EngineTests`; tip-offs and inferred tiers in
/// CommandTests (`SecrecyTests`, `OutsiderTests`); teams in AssignmentTests.
@Suite("SSJ-DRAW/1 §1.3: attacks on a whole ceremony") struct NamedAttackTests {
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
        #expect(try PythonVerifier.verdicts([files]) == [.init(exit: 76, lines: [])], sourceLocation: location)
    }

    @Test("seed grinding: who may choose the last dice gets the firm, who must freeze first does not")
    func seedGrinding() throws {
        let plan = try Samples.county(hash: .sha256)
        let freeze = try Freeze.make(plan)
        let wanted = try #require(plan.frame.first { $0.item == "X02" }).oid
        func run(_ dice: String) throws -> DrawRun {
            let records = try Sitting(
                family: .draw, hash: .sha256, freeze: freeze.digest, terms: freeze.record.terms
            ).close(diceTypedBy: dice, and: dice)
            return try DrawRun.run(freeze.files, records: records)
        }
        // The control: the attack itself works, a firm with 3 of 60 is drawn within 100 tries.
        var random = SplitMix64(61)
        let honest = try run(random.dice(40))
        var liked: DrawRun?
        for _ in 0..<100 where liked == nil {
            let next = try run(random.dice(40))
            if next.result.items[1].cells[0].taken.contains(where: { $0.oid == wanted }) { liked = next }
        }
        let ground = try #require(liked)
        // What was witnessed is F, and the dice in the minutes: another seed under the same result is found…
        try expectFound(.resultDiffers, in: honest.files.adding([("seed.txt", ground.files["seed.txt"] ?? [])]))
        try expectFound(.resultDiffers, in: honest.files.adding([("result.txt", ground.files["result.txt"] ?? [])]))
        // …and a whole ground ceremony is only as strong as its own statement.
        #expect(Verification.verify(ground.files, scope: .complete).strength == .ownStatement)
    }

    @Test("silent second freeze: 45 tries find a firm, and none of them has the witness of the first")
    func silentSecondFreeze() throws {
        let first = try Freeze.make(Samples.county())
        let minutes = try Samples.minutes(first.digest)
        var plan = try Samples.county()
        plan.extras = [("roster.txt", Array("roster 11370921004331111A 107 \n".utf8))]
        let second = try Samples.drawn(plan)
        #expect(second.freeze.freeze != first.digest)
        let report = Verification.verify(second.files, scope: .complete)
        #expect(report.problem == nil && report.strength == .ownStatement, "only a witness tells")
        try expectFound(
            .witnessForeign, in: second.files.adding([("witness.txt", Array((minutes.text + "\n").utf8))]))
    }

    @Test("tier changed between confirmation and freeze: the signed list tells, and no other list passes for it")
    func tierChangedAfterConfirmation() throws {
        let honest = try Samples.county()
        let tiers = Dictionary(
            honest.frame.map { ($0.oid, $0.cell.contains("/") ? String($0.cell.prefix(1)) : "B") }
        ) { old, new in new == "B" ? old : new }
        let list = tiers.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)\n" }.joined()
        func drawn(_ plan: FreezePlan, signed: String, claimed: String? = nil) throws -> DrawFiles {
            func hash(_ text: String) -> HashValue { HashAlgorithm.sha256.hash(text) }
            let basis = SignedBasis(
                office: "11370921004331111A", rosters: hash("rosters"), month: "2026-01", list: Array(signed.utf8),
                policy: hash("policy"))
            let stated = claimed.map {
                SignedBasis(
                    office: basis.office, rosters: basis.rosters, month: basis.month, list: Array($0.utf8),
                    policy: basis.policy)
            }
            var plan = plan
            let text = "confirmed \(basis.office) \(basis.digest.hex)\n" + (stated ?? basis).text
            plan.extras = [("roster.txt", Array(text.utf8))]
            return try Samples.drawn(plan).files
        }
        func found(_ files: DrawFiles, _ list: String) -> Message? {
            Verification.verify(files, scope: .complete, tiers: Array(list.utf8)).problem?.message
        }
        #expect(found(try drawn(honest, signed: list), list) == nil)
        // A friend of tier D is frozen among those of tier A: every digest is whole, the signed list is not followed.
        var steered = honest
        let friend = try #require(steered.frame.firstIndex { $0.item == "X01" && $0.cell.hasPrefix("D") })
        let old = steered.frame[friend]
        steered.frame[friend] = Frame.Row(item: old.item, cell: "A/n/370921", oid: old.oid)
        let files = try drawn(steered, signed: list)
        #expect(Verification.verify(files, scope: .complete).problem == nil, "without the list nobody sees it")
        #expect(found(files, list) == .tierUnsigned)
        // Another list is made to fit: it is not the one that roster.txt and the office's sheet name…
        let other = list.replacing("\(old.oid)\tD", with: "\(old.oid)\tA")
        #expect(other != list && found(files, other) == .basisUnsigned)
        // …and in roster.txt it no longer gives the digest that the office signed, for the auditor's program either.
        let forged = try drawn(steered, signed: list, claimed: other)
        #expect(Verification.verify(forged, scope: .complete).problem?.message == .basisUnsigned)
        #expect(try PythonVerifier.verdicts([files, forged], office: true).map(\.exit) == [0, 76])
    }

    @Test("voiding for free until liked: the retry keeps every table and names a beacon")
    func voidingForFree() throws {
        let plan = try Samples.county()
        let voided = try Freeze.make(plan)
        var retry = plan
        retry.draw = "370921-2026-02"
        retry.previous = voided.digest
        retry.retryOf = voided.record
        retry.terms = try Samples.terms(parties: Samples.parties, beacon: "none")
        expectRefused(.retryDiffers) { _ = try Freeze.make(retry) }
        retry.terms = plan.terms
        retry.frame.removeLast()
        retry.confirmed = retry.frame.map { .init(item: $0.item, oid: $0.oid) }
        retry.excluded = []
        expectRefused(.retryDiffers) { _ = try Freeze.make(retry) }
    }

    @Test("\"primary failed, use the fallback\": only with the operator's cancellation, and not beside the primary")
    func primaryFailedUseFallback() throws {
        let base = try FullVectorTests.committed(.sha256, .fallback)
        #expect(Verification.verify(base, scope: .complete).problem == nil)
        var bare = base
        bare["fallback.txt"] = nil
        bare["strength.txt"] = nil
        try expectFound(.fallbackUnproved, in: bare)
        let primary = try FullVectorTests.committed(.sha256, .beacon)
        let own = String(decoding: base["fallback.txt"] ?? [], as: UTF8.self)
        let freeze = try FreezeRecord(#require(primary["freeze.txt"])).freeze.hex
        let other = try FreezeRecord(#require(base["freeze.txt"])).freeze.hex
        var both = primary.adding([("fallback.txt", Array(own.replacing(other, with: freeze).utf8))])
        both["strength.txt"] = nil
        try expectFound(.fallbackNeedless, in: both)
    }

    @Test("undeclared choice: the map of clusters is frozen, whole and each object once")
    func undeclaredClusterMap() throws {
        var plan = Samples.plan(
            [(ItemRow(item: "X01", mode: .cluster, value: 1, scope: "v1"), [("all", 12, 500_000)])],
            terms: try Samples.terms())
        plan.clusters = plan.frame.enumerated().map {
            ClusterRow(item: "X01", cluster: "K\($0.offset / 4)", oid: $0.element.oid)
        }
        let run = try Samples.drawn(plan)
        let map = String(decoding: run.files["clusters.tsv"] ?? [], as: UTF8.self)
        let moved = map.replacing("K2\t\(plan.frame[11].oid)", with: "K0\t\(plan.frame[11].oid)")
        try expectFound(.digestDiffers, in: run.files.adding([("clusters.tsv", Array(moved.utf8))]))
        plan.clusters.removeLast()
        expectRefused(.clusterMapWrong) { _ = try Freeze.make(plan) }
        plan.clusters.append(plan.clusters[0])
        #expect(throws: Problem.self) { try Freeze.make(plan) }
    }

    @Test("one party without outside value: 105 secrets would let a rival in and friends out; it cannot be frozen")
    func onePartyWithoutOutsideValue() throws {
        expectRefused(.beaconNeeded) { _ = try Samples.terms(parties: ["11370921004331111A"], beacon: "none") }
        expectRefused(.beaconNeeded) { _ = try Samples.terms(beacon: "none") }
        #expect(try Samples.terms(parties: ["11370921004331111A"], beacon: "CWL-KL8 2026061").parties.count == 1)
    }
}
