import Assignment
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
    let rosterDigests: CurrentRosters
    let master: String

    private var rosters: Rosters { rosterDigests.rosters }
    private var county: CountyConfiguration { run.workspace.county }
    private var items: [PlanRow] { group.items.compactMap { stored.plan.row(item: $0) } }
    private var hash: HashAlgorithm { HashAlgorithm(rawValue: county.profile.draw.hash) ?? .sm3 }

    /// The freeze plan of one draw.
    func plan(draw: String, previous: HashValue, terms: CeremonyTerms) throws(Problem) -> FreezePlan {
        var tiers: [String: Tier] = [:]
        for tier in try run.workspace.registry.tiers() { tiers[tier.oid] = tier.tier }
        let frame = try FrameBuilder(
            targets: rosters.targets, tiers: tiers, division: county.division
        ).frame(of: group, in: stored.plan)
        var plan = FreezePlan(
            draw: draw, hash: hash, previous: previous, terms: terms,
            items: frame.items.map { item in
                ItemRow(
                    item: item.item, mode: Drawing.DrawMode(item.mode), value: UInt64(item.mode.value), scope: "v1")
            },
            cells: frame.cells.map { CellRow(item: $0.item, cell: $0.cell, rate: UInt64($0.rate.ppm)) },
            frame: frame.rows.map { Frame.Row(item: $0.item, cell: $0.cell, oid: $0.oid) },
            confirmed: frame.rows.map { FreezePlan.Member(item: $0.item, oid: $0.oid) }
                + frame.exclusions.map { FreezePlan.Member(item: $0.item, oid: $0.oid) })
        plan.excluded = frame.exclusions.map { ExcludedRow(item: $0.item, oid: $0.oid, reason: $0.reason) }
        plan.warnings = frame.warnings.map { WarningRow(item: $0.item, code: $0.code, reason: $0.reason) }
        let blinding = county.profile.publish.frame == .blinded ? try Blinding(master: master, hash: hash) : nil
        if let blinding {
            plan.blinded = FreezePlan.Blinded(
                blinding: blinding, county: county.division, smallCellReason: "该等级户数少，合并后仍不足5户，按原状封存")
        }
        let oids = Set(frame.rows.map(\.oid)).sorted()
        plan.extras = try extras(oids: oids, blinding: blinding)
        return plan
    }

    private func extras(oids: [String], blinding: Blinding?) throws(Problem) -> [(name: String, bytes: [UInt8])] {
        var targets: [String: InspectionTarget] = [:]
        for target in rosters.targets { targets[target.oid] = target }
        func frozen(_ oid: String) -> String { blinding?.pid(oid: oid) ?? oid }
        let objects = try FrozenTable(
            oids.map { oid in
                let region = targets[oid]?.region ?? ""
                return ObjectRow(oid: frozen(oid), region: region.isEmpty ? nil : region, town: nil)
            })
        let officers = inspectors()
        let ids = Set(officers.map(\.id))
        let drawnFrom = Set(oids)
        let recusals = try FrozenTable(
            rosters.recusals.filter { ids.contains($0.inspector) && drawnFrom.contains($0.oid) }.map { recusal in
                RecusalRow(id: recusal.inspector, oid: frozen(recusal.oid), reason: sealed(recusal))
            })
        return [
            (ObjectRow.fileName, objects.bytes), (InspectorRow.fileName, try FrozenTable(officers).bytes),
            (AbsenceRow.fileName, []), (RecusalRow.fileName, recusals.bytes), (PairRow.fileName, []),
            (SeatRuleRow.fileName, try seatRules().bytes), ("roster.txt", Array(try rosterText().utf8)),
        ]
    }

    /// The reason of a recusal as a keyed digest: private, yet fixed before the draw.
    private func sealed(_ recusal: Recusal) -> HashValue {
        let text = "recusal|\(recusal.inspector)|\(recusal.oid)|\(recusal.reason)"
        return hash.hmac(key: Array(master.utf8), message: Array(text.utf8))
    }

    /// Officers in post with a certificate, of the departments that take part.
    private func inspectors() -> [InspectorRow] {
        let departments = Set([task.initiator] + items.flatMap(\.item.departments))
        return rosters.inspectors.filter { $0.isActive && departments.contains($0.department) }.compactMap { officer in
            let latest = officer.certificates.max { ($0.to ?? .latest) < ($1.to ?? .latest) }
            guard let latest else { return nil }
            return InspectorRow(
                id: officer.id, department: officer.department, regions: officer.regions,
                specialties: officer.specialties, certificateFrom: latest.from, certificateTo: latest.to,
                mayLead: officer.mayLead)
        }
    }

    private func seatRules() throws(Problem) -> FrozenTable<SeatRuleRow> {
        let crew = county.profile.crew
        func rule(_ item: String?, _ department: String, _ specialties: [String]) -> SeatRuleRow {
            SeatRuleRow(
                item: item, department: department, minimum: crew.singleMinimum, maximum: crew.singleMaximum,
                specialties: specialties, from: task.span.first, to: task.span.last)
        }
        var rules = [rule(nil, task.initiator, [])]
        for row in items {
            for department in row.item.departments {
                let needed = department == row.item.initiator && !row.item.specialty.isEmpty
                rules.append(rule(row.item.code, department, needed ? [row.item.specialty] : []))
            }
        }
        return try FrozenTable(rules)
    }

    /// roster.txt: digests and counts of plan, received files and confirmed rosters (SSJ-DRAW/1 §2.2).
    private func rosterText() throws(Problem) -> String {
        let departments = Set([task.initiator] + items.flatMap(\.item.departments)).sorted()
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
        lines += departments.map { "confirmed \($0) \(rosterDigests.digest(of: $0).hex)" }
        return lines.map { $0 + "\n" }.joined()
    }
}

extension Drawing.DrawMode {
    /// The mode as the draw spells it.
    init(_ mode: Model.DrawMode) {
        switch mode {
        case .rate: self = .rate
        case .rateMin: self = .rateMin
        case .rateMax: self = .rateMax
        case .count: self = .count
        case .all: self = .all
        }
    }
}
