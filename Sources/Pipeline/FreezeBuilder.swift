import Ceremony
import Digest
import Drawing
import Messages
import Model
import Planning
import Profile
import Registry
import Standards

/// Gathers everything a freeze is made from: frame, cells, exclusions, and what the teams will be derived from.
struct FreezeBuilder {
    let run: Run
    let task: InspectionTask
    let group: DrawGroup
    let stored: StoredPlan
    let rosters: Rosters
    /// The digests that departments have signed.
    let confirmed: [String: String]
    /// The tiers that the office has signed for.
    let basis: (signed: SignedBasis, tiers: DrawBasis)
    let master: String

    private var county: CountyConfiguration { run.workspace.county }
    private var items: [PlanRow] { group.items.compactMap { stored.plan.row(item: $0) } }
    private var hash: HashAlgorithm { HashAlgorithm(rawValue: county.profile.draw.hash) ?? .sm3 }

    /// The freeze plan of one draw.
    func plan(draw: String, previous: HashValue, terms: CeremonyTerms) throws(Problem) -> FreezePlan {
        let replaced = try EarlierReplacements(of: group.items, in: run)
        let history = try DrawHistory(
            run, rosters: rosters, plan: stored.plan, hash: hash, replaced: replaced.rows)
        let frame = try FrameBuilder(
            targets: rosters.targets, tiers: basis.tiers.tiers, division: county.division, history: history?.placing()
        ).frame(of: group, in: stored.plan)
        var plan = FreezePlan(
            draw: draw, hash: hash, previous: previous, terms: terms,
            items: frame.items.compactMap(ItemRow.init),
            cells: frame.cells.map { CellRow(item: $0.item, cell: $0.cell, rate: UInt64($0.rate.ppm)) },
            frame: frame.rows.map { Frame.Row(item: $0.item, cell: $0.cell, oid: $0.oid) },
            confirmed: frame.rows.map { FreezePlan.Member(item: $0.item, oid: $0.oid) }
                + frame.exclusions.map { FreezePlan.Member(item: $0.item, oid: $0.oid) })
        plan.excluded = frame.exclusions.map {
            ExcludedRow(item: $0.item, oid: $0.oid, reason: replaced.reason($0.reason, of: $0.oid, in: $0.item))
        }
        plan.replaced = replaced.placed(in: frame)
        plan.warnings = frame.warnings.map { WarningRow(item: $0.item, code: $0.code, reason: $0.reason) }
        plan.warnings += try givenReasons(frame)
        plan.clusters = frame.clusters.map { ClusterRow(item: $0.item, cluster: $0.cluster, oid: $0.oid) }
        let blinding = county.profile.publish.frame == .blinded ? try Blinding(master: master, hash: hash) : nil
        if let blinding {
            plan.blinded = FreezePlan.Blinded(
                blinding: blinding, county: county.division, smallCellReason: "该等级户数少，合并后仍不足5户，按原状封存")
        }
        let oids = Set(frame.rows.map(\.oid)).sorted()
        plan.history = history.map { ($0.rule, $0.rows(of: Set(oids + frame.exclusions.map(\.oid)))) }
        plan.extras = try extras(oids: oids, blinding: blinding)
        return plan
    }

    /// The reasons of `items.toml` where §2.5 asks for one that does not follow from the numbers; without it the freeze
    /// refuses (D056).
    private func givenReasons(_ frame: TaskFrame) throws(Problem) -> [WarningRow] {
        var rows: [WarningRow] = []
        for item in frame.items where item.choice.word?.usesLargestRemainders == true && !item.choice.reason.isEmpty {
            guard let row = ItemRow(item) else { continue }
            let cells = frame.cells.filter { $0.item == item.item }
                .map { Quotas.Cell(size: UInt64($0.size), rate: UInt64($0.rate.ppm)) }
            let needed = try Allocation(mode: row.mode, value: row.value, cells: cells).neededReasons
            guard needed.contains("zero-cell") else { continue }
            rows.append(WarningRow(item: item.item, code: "zero-cell", reason: item.choice.reason))
        }
        return rows
    }

    private func extras(oids: [String], blinding: Blinding?) throws(Problem) -> [(name: String, bytes: [UInt8])] {
        let seats = Dictionary(grouping: try run.workspace.registry.seats(), by: \.draw)
        let history = try run.workspace.registry.draws().compactMap { record in
            seats[record.id].map { (frozenOn: record.frozenAt.date, seats: $0) }
        }
        let crew = FrozenCrew(
            task: task, items: items, rosters: rosters, rules: county.profile.crew, history: history,
            today: run.asOf.date, oids: oids, name: { blinding?.pid(oid: $0) ?? $0 }, sealed: sealed)
        return try crew.files() + [("roster.txt", Array(try rosterText().utf8))]
    }

    /// The reason of a recusal as a keyed digest: private, yet fixed before the draw.
    private func sealed(_ recusal: Recusal) -> HashValue {
        let text = "recusal|\(recusal.inspector)|\(recusal.oid)|\(recusal.reason)"
        return hash.hmac(key: Array(master.utf8), message: Array(text.utf8))
    }

    /// roster.txt: digests and counts of plan, received files and confirmed rosters, then tiers and settings (SSJ-DRAW/1
    /// §2.2).
    private func rosterText() throws(Problem) -> String {
        var lines = [
            "plan \(stored.version) \(stored.digest)", "targets \(rosters.targets.count)",
            "inspectors \(rosters.inspectors.count)",
        ]
        let received = try run.workspace.registry.receivedFiles()
        let log = received.map {
            "\($0.digest) \($0.accounting.accepted) \($0.accounting.merged) \($0.accounting.rejected)\n"
        }
        let merged = received.reduce(0) { $0 + $1.accounting.merged }
        lines.append("imports \(received.count) \(merged) \(HashAlgorithm.sha256.hash(log.joined()).hex)")
        lines += confirmed.sorted { $0.key < $1.key }.map { "confirmed \($0.key) \($0.value)" }
        return lines.map { $0 + "\n" }.joined() + basis.signed.text
    }
}

extension ItemRow {
    /// The row of items.tsv; nil for a way of drawing that the plan refuses.
    fileprivate init?(_ item: TaskFrame.Item) {
        guard let mode = item.choice.word(of: item.mode) else { return nil }
        self.init(item: item.item, mode: mode, value: UInt64(item.mode.value), scope: item.choice.scope ?? "v1")
    }
}
