import Ceremony
import Digest
import Drawing
import Messages
import Standards
import TestSupport
import Testing

/// Folders for the tests: plans, ceremonies and finished draws, all from a seeded generator.
enum Samples {
    static let parties = ["11370921004331111A", "11370921004332222B", "11370921004333333C"]

    static func terms(
        parties: [String] = [], beacon: String = "DICE sitting-1 40", fallback: String = "none"
    ) throws -> CeremonyTerms {
        func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }
        return try CeremonyTerms(
            parties: parties, beacon: BeaconEvent(beacon), fallback: BeaconEvent(fallback),
            times: Timetable(
                commitBy: moment("2026-03-10T09:00:00+08:00"), revealBy: moment("2026-03-10T09:10:00+08:00"),
                beacon: .init(
                    at: moment("2026-03-10T09:20:00+08:00"), fallbackAt: moment("2026-03-11T09:20:00+08:00"))))
    }

    static func oid(_ index: Int) -> String { "91370921MA3C" + String(100_000 + index) }

    /// Items with their cells, sizes and rates as a plan; `start` numbers the first object.
    static func plan(
        _ items: [(row: ItemRow, cells: [(name: String, size: Int, rate: UInt64)])],
        hash: HashAlgorithm = .sha256, terms: CeremonyTerms, start: Int = 0
    ) -> FreezePlan {
        var frame: [Frame.Row] = []
        for item in items {
            var next = start
            for cell in item.cells {
                for _ in 0..<cell.size {
                    frame.append(.init(item: item.row.item, cell: cell.name, oid: oid(next)))
                    next += 1
                }
            }
        }
        return FreezePlan(
            draw: "370921-2026-01", hash: hash, previous: .zero, terms: terms, items: items.map(\.row),
            cells: items.flatMap { item in
                item.cells.map { CellRow(item: item.row.item, cell: $0.name, rate: $0.rate) }
            },
            frame: frame, confirmed: frame.map { .init(item: $0.item, oid: $0.oid) })
    }

    /// A county's usual draw: a key item by tiers, a capped general item, a fixed number, an order of batches.
    static func county(hash: HashAlgorithm = .sm3, terms: CeremonyTerms? = nil) throws -> FreezePlan {
        var plan = plan(
            [
                (
                    ItemRow(item: "X01", mode: .rateMin, value: 0, scope: "v1"),
                    [
                        ("A/n/370921", 40, 50_000), ("B/n/370921", 20, 100_000), ("C/n/370921", 9, 300_000),
                        ("D/n/370921", 5, 1_000_000),
                    ]
                ),
                (ItemRow(item: "X02", mode: .rateMax, value: 0, scope: "v1"), [("all", 60, 50_000)]),
                (ItemRow(item: "X03", mode: .count, value: 9, scope: "v1"), [("all", 30, 200_000)]),
                (ItemRow(item: "X04", mode: .all, value: 4, scope: "v2"), [("all", 13, 1_000_000)]),
                (ItemRow(item: "X05", mode: .rate, value: 0, scope: "v3"), [("A/n/370921", 33, 50_000)]),
            ], hash: hash, terms: try terms ?? Samples.terms())
        plan.excluded = [ExcludedRow(item: "X01", oid: oid(900), reason: "annual-cap")]
        plan.confirmed.append(.init(item: "X01", oid: oid(900)))
        plan.extras = [("roster.txt", Array("roster 11370921004331111A 107\n".utf8))]
        return plan
    }

    /// Freezes, throws dice, draws; with the minutes as a witness.
    static func drawn(_ plan: FreezePlan, dice: String? = nil, seed: UInt64 = 1) throws -> DrawRun {
        var random = SplitMix64(seed)
        let freeze = try Freeze.make(plan)
        let thrown = dice ?? random.dice(40)
        let records = try Sitting(
            family: .draw, hash: plan.hash, freeze: freeze.digest, terms: freeze.record.terms
        ).close(diceTypedBy: thrown, and: thrown)
        return try DrawRun.run(freeze.files, records: records)
    }

    static func minutes(_ freeze: HashValue) throws -> Witness {
        try Witness(
            .freeze, freeze, at: #require(Moment("2026-03-10T08:50:00+08:00")), kind: .minutes,
            document: "县双随机办纪要〔2026〕3号", scan: HashAlgorithm.sha256.hash("scan"))
    }

    /// The folder as it goes into a bundle: witness, verify.py, note, digests.
    static func bundle(_ run: DrawRun) throws -> DrawFiles {
        run.files.adding([
            ("witness.txt", Array(Witness.file([try minutes(run.freeze.freeze)]).utf8)),
            ("verify.py", VerifyScript.bytes), ("说明.txt", Array("核对方法见 verify.py\n".utf8)),
        ]).addingSums()
    }

    /// A small random plan, sometimes one that must be refused.
    static func random(_ random: inout SplitMix64) throws -> FreezePlan {
        let usesParties = random.below(4) == 0
        var items: [(row: ItemRow, cells: [(name: String, size: Int, rate: UInt64)])] = []
        for index in 0...random.below(3) {
            let mode = DrawWord.allCases[random.below(DrawWord.allCases.count)]
            var cells: [(name: String, size: Int, rate: UInt64)] = []
            if mode.total == .cluster {
                cells = [("all", 1 + random.below(60), UInt64(1 + random.below(1_000_000)))]
            }
            for cell in 0..<(mode.total == .cluster ? 0 : 1 + random.below(6)) {
                let rates: [UInt64] = [
                    0, 10_000, 50_000, 100_000, 300_000, 900_000, 1_000_000, UInt64(random.below(1_000_001)),
                ]
                cells.append(
                    ("T\(cell)/n/370921", random.below(30), mode.total == .all ? 1_000_000 : rates[random.below(8)]))
            }
            let size = cells.reduce(0) { $0 + $1.size }
            let certain = cells.reduce(0) { $0 + ($1.rate == 1_000_000 ? $1.size : 0) }
            let value =
                switch mode.total {
                case .count: certain + random.below(size + 3)
                case .all: 1 + random.below(max(size, 1))
                case .cluster: 1 + random.below(4)
                case .rate, .rateMin, .rateMax, .poisson: 0
                }
            items.append(
                (ItemRow(item: "X0\(index)", mode: mode, value: UInt64(value), scope: "v\(random.below(2))"), cells))
        }
        var plan = plan(
            items, hash: random.below(2) == 0 ? .sha256 : .sm3,
            terms: try terms(
                parties: usesParties ? parties : [], beacon: usesParties ? "CWL-SSQ 2026061" : "DICE throw-7 30"))
        for item in items where random.below(5) != 0 {
            plan.warnings += ["zero-floor", "high-factor", "zero-cell"].map {
                WarningRow(item: item.row.item, code: $0, reason: "规模过小，已报联席会议同意")
            }
        }
        let clustered = Set(items.filter { $0.row.mode.total == .cluster }.map(\.row.item))
        plan.clusters = plan.frame.filter { clustered.contains($0.item) }.map {
            ClusterRow(item: $0.item, cluster: "K\(random.below(7))", oid: $0.oid)
        }
        if random.below(3) == 0 {
            for row in plan.frame where random.below(10) == 0 {
                plan.excluded.append(ExcludedRow(item: row.item, oid: row.oid + "X", reason: "annual-cap"))
                plan.confirmed.append(.init(item: row.item, oid: row.oid + "X"))
            }
        }
        if random.below(3) == 0 {
            plan.blinded = .init(
                blinding: try Blinding(master: random.hex64(), hash: plan.hash), county: "370921",
                smallCellReason: random.below(3) == 0 ? nil : "本县该类对象不足五户")
        }
        return plan
    }

    /// Closes the ceremony of a freeze with random values: dice, or parties of whom one may be absent or missing.
    static func close(_ freeze: Freeze, _ random: inout SplitMix64) throws -> CeremonyRecords {
        let terms = freeze.record.terms
        let hash = freeze.record.hash
        if terms.parties.isEmpty {
            guard case .dice(_, let count) = terms.beacon else { throw Problem(.beaconNeeded) }
            let thrown = random.dice(count)
            return try Sitting(family: .draw, hash: hash, freeze: freeze.digest, terms: terms)
                .close(diceTypedBy: thrown, and: thrown)
        }
        let secrets = terms.parties.map { Disclosures.Secret(party: $0, text: random.hex64()) }
        let present = secrets.filter { _ in random.below(6) != 0 }
        let commitments = present.map { secret in
            Commitments.Entry(
                party: secret.party,
                commitment: Commitments.commitment(
                    .draw, hash, freeze: freeze.digest, party: secret.party, secret: secret.text))
        }
        return try CeremonyRecords(
            family: .draw, hash: hash, freeze: freeze.digest, terms: terms, commitments: commitments,
            secrets: present.filter { _ in random.below(6) != 0 },
            beacon: BeaconValue(#require(terms.beacon), "01-05-12-23-30-33+16"))
    }
}

extension Samples {
    /// The records of a sitting with fixed dice.
    static func drawnRecords(_ freeze: Freeze) throws -> CeremonyRecords {
        var random = SplitMix64(3)
        return try close(freeze, &random)
    }
}
