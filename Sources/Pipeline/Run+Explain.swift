import CreditTiers
import Messages
import Model
import Profile
import Registry
import Standards

extension Run {
    /// Everything that led to a target's tier, its populations, draws and team; internal, never for publication.
    public func explain(_ code: String, _ language: Language) throws(Problem) -> [String] {
        let rosters = try workspace.rosters().rosters
        let number = SubjectCode(code).code ?? code
        let oid = rosters.formerNumbers["REG-\(number)"] ?? rosters.formerNumbers[number] ?? number
        guard let target = rosters.targets.first(where: { $0.oid == oid || $0.oid == "REG-\(oid)" }) else {
            let removed = try provenance(of: oid)
            if !removed.isEmpty { return ["\(oid)"] + removed.map { $0.text(language) } }
            throw Problem(.noSuchTarget, found: code)
        }
        var notices = [
            Notice(
                .done,
                zh:
                    "\(target.oid) \(target.name)（\(target.subjectClass.rawValue)，\(target.status.rawValue)，\(target.region)）",
                en: "\(target.oid) \(target.name) (\(target.status.rawValue))")
        ]
        notices += target.listings.map { listing in
            let supervisor = workspace.name(of: listing.supervisor)
            return Notice(
                .done, zh: "名录：\(supervisor) \(listing.library) \(listing.licenceKind) \(listing.licenceNumber)",
                en: "listed: \(supervisor) \(listing.library) \(listing.licenceNumber)")
        }
        let former = rosters.formerNumbers.filter { $0.value == target.oid }.keys.sortedByBytes()
        notices += former.map {
            Notice(
                .done, zh: "原注册号：\($0.dropFirst(4))（按名称和区划合并）",
                en: "former number: \($0.dropFirst(4)) (joined by name and division)")
        }
        notices += try provenance(of: target.oid, former)
        var lines = notices.map { $0.text(language) }
        notices = []
        if let tier = try workspace.registry.tiers().first(where: { $0.oid == target.oid }) {
            lines += tier.explanation(language, names: workspace.county.profile.tier.names)
        }
        notices += try plannedItems(of: target)
        notices += try frozenPlaces(of: target)
        notices += try drawnFor(target)
        notices += rosters.history.filter { $0.oid == target.oid }.map { past in
            Notice(
                .done, zh: "历史：\(past.date.text) \(workspace.name(of: past.department)) \(past.item) \(past.result)",
                en: "history: \(past.date.text) \(past.item)")
        }
        return lines + notices.map { $0.text(language) }
    }

    private func plannedItems(of target: InspectionTarget) throws(Problem) -> [Notice] {
        guard let stored = try workspace.currentPlan() else { return [] }
        return stored.plan.rows.filter { $0.item.selector.covers(target) }.map { row in
            let status = target.status == .active ? "符合抽查范围" : "不列入（\(target.status.rawValue)）"
            return Notice(
                .done, zh: "事项 \(row.item.code) \(row.item.name)：\(status)，基数 \(row.population)，计划 \(row.planned)",
                en:
                    "item \(row.item.code): \(target.status == .active ? "covered" : "not counted"), population \(row.population), planned \(row.planned)"
            )
        }
    }

    private func drawnFor(_ target: InspectionTarget) throws(Problem) -> [Notice] {
        let drawn = try workspace.registry.drawnTargets().filter { $0.oid == target.oid }
        let seats = try workspace.registry.seats().filter { $0.oid == target.oid }
        var officers: [String: Inspector] = [:]
        for officer in try workspace.rosters().rosters.inspectors { officers[officer.id] = officer }
        var notices = drawn.map { row in
            Notice(
                .done, zh: "抽中：\(row.draw) 事项 \(row.item) 分组 \(row.cell) 第 \(row.rank) 名",
                en: "drawn: \(row.draw) item \(row.item) cell \(row.cell) rank \(row.rank)")
        }
        if drawn.isEmpty { notices.append(Notice(.done, zh: "未被抽中", en: "not drawn")) }
        notices += seats.map { seat in
            Notice(
                .done,
                zh:
                    "检查组：\(seat.draw) \(workspace.name(of: seat.department)) \(SeatWording.text(seat.requirement)) \(officers[seat.inspector]?.name ?? seat.inspector)",
                en: "team: \(seat.draw) \(seat.requirement) \(seat.inspector)")
        }
        return notices + (try seatReasons(of: target, officers: officers))
    }
}
