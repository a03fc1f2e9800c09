import Messages
import Standards

/// The hard rules of assign.md §3.1, written a second time, straight from the tables, for verification.
///
/// It shares no code with `SeatPlan`, `InstanceBuilder` and the draw, so that an error in one shows in the other.
struct RuleBook {
    let officers: [String: InspectorRow]
    private let regionOf: [String: String]
    private let absences: [String: [AbsenceRow]]
    private let aside: [String: Set<String>]
    private var fit: Set<String> = []
    private let rules: [SeatRuleRow]
    private let load: TeamLoad
    private let clamp: Int

    init(tables: AssignmentTables, load: TeamLoad, clamp: Int) {
        officers = Dictionary(tables.inspectors.rows.map { ($0.id, $0) }) { first, _ in first }
        regionOf = Dictionary(tables.objects.rows.map { ($0.oid, $0.region ?? "") }) { first, _ in first }
        absences = Dictionary(grouping: tables.availability.rows, by: \.id)
        aside = Dictionary(grouping: tables.recusal.rows, by: \.id).mapValues { Set($0.map(\.oid)) }
        rules = tables.seatRules.rows
        self.load = load
        self.clamp = clamp
        fit = Set(tables.inspectors.rows.filter { isPresent($0) }.map(\.id))
    }

    /// The officers, by the bytes of id.
    var everybody: [InspectorRow] { officers.values.sortedByBytes(of: \.id) }

    /// Why somebody may not sit on a seat; nil when nothing speaks against it.
    func objection(_ officer: InspectorRow, to row: TeamRow) -> Ineligibility? {
        if officer.department != row.department { return .department }
        if let region = regionOf[row.check], region != "", !officer.regions.isEmpty, !officer.regions.contains(region) {
            return .region
        }
        if row.requirement == "leader", officer.mayLead == false { return .role }
        if row.requirement.hasPrefix("specialty:"),
            !officer.specialties.contains(String(row.requirement.dropFirst("specialty:".count)))
        {
            return .specialty
        }
        if let targets = aside[officer.id], targets.contains(row.check) { return .recusal }
        return fit.contains(officer.id) ? nil : officer.isCertified(on: lastDay) ? .unavailable : .certificate
    }

    /// Whether the certificate holds on the last day and some day of the window is free.
    private func isPresent(_ officer: InspectorRow) -> Bool {
        guard let first = rules.first, officer.isCertified(on: first.to) else { return false }
        var day = first.from
        while day <= first.to {
            guard let absence = absences[officer.id]?.first(where: { $0.from <= day && day <= $0.to }) else {
                return true
            }
            if absence.to >= first.to { return false }
            day = absence.to.adding(days: 1)
        }
        return false
    }

    /// What every officer may take and already has: the cap and the clamped base, by id.
    func limits(seats: [TeamRow]) -> [String: (cap: Int, base: Int)] {
        var limits: [String: (cap: Int, base: Int)] = [:]
        for (department, people) in Dictionary(grouping: officers.values, by: \.department) {
            let fit = people.filter { self.fit.contains($0.id) }
            let count = seats.count { $0.department == department }
            let share = fit.isEmpty ? 0 : 2 * count / fit.count + (2 * count % fit.count > 0 ? 1 : 0)
            let floor = fit.map { $0.base + load.seats(of: $0.id) }.min() ?? 0
            for officer in people {
                let own = officer.base + load.seats(of: officer.id)
                limits[officer.id] = (officer.cap ?? share, min(own, floor + clamp))
            }
        }
        return limits
    }

    /// Everything in a teams.tsv that breaks a hard rule.
    func problems(_ teams: TeamTable, visits: [Visit]) -> [Problem] {
        var problems: [Problem] = []
        var expected: [String: String] = [:]
        for visit in visits {
            for (seat, requirement) in seats(of: visit) { expected[seat] = requirement }
        }
        let limits = limits(seats: teams.rows)
        var held: [String: Int] = [:]
        var inTeam: Set<String> = []
        for (line, row) in teams.rows.enumerated() {
            func refuse(_ column: String, _ wanted: String, _ found: String) {
                problems.append(
                    Problem(
                        .assignNotGenuine, at: Position(file: TeamRow.fileName, line: line + 1, column: column),
                        expected: wanted, found: found))
            }
            let requirement = expected.removeValue(forKey: row.seat)
            if requirement != "\(row.check) \(row.department) \(row.requirement)" {
                refuse("seat", requirement ?? "-", "\(row.seat) \(row.check) \(row.department) \(row.requirement)")
            }
            guard let officer = officers[row.inspector] else {
                refuse("inspector", InspectorRow.fileName, row.inspector)
                continue
            }
            if let reason = objection(officer, to: row) { refuse("inspector", reason.word, row.inspector) }
            if !inTeam.insert(row.check + "\t" + row.inspector).inserted {
                refuse("inspector", "1 × \(row.check)", row.inspector)
            }
            held[row.inspector, default: 0] += 1
            if let cap = limits[row.inspector]?.cap, held[row.inspector, default: 0] > cap {
                refuse("inspector", "≤ \(cap)", "\(row.inspector) \(held[row.inspector, default: 0])")
            }
        }
        for seat in expected.keys.sortedByBytes() {
            problems.append(
                Problem(.assignNotGenuine, at: Position(file: TeamRow.fileName), expected: seat, found: "-"))
        }
        return problems
    }

    private var lastDay: CivilDate { rules.first?.to ?? .earliest }

    /// The seats a visit must have: id → check, department, requirement.
    private func seats(of visit: Visit) -> [(String, String)] {
        let own = rules.filter { rule in rule.item.map { visit.items.contains($0) } ?? true }
        return Set(own.map(\.department)).sortedByBytes().flatMap { department in
            let mine = own.filter { $0.department == department }
            var wanted = Set(mine.flatMap(\.specialties)).sortedByBytes().map { "specialty:" + $0 }
            if mine.contains(where: { $0.item == nil }) { wanted.insert("leader", at: 0) }
            let count = max(wanted.count, mine.map(\.minimum).max() ?? 0)
            wanted += [String](repeating: "general", count: count - wanted.count)
            return wanted.enumerated().map { number, requirement in
                let padded = number < 10 ? "0\(number)" : "\(number)"
                return ("\(visit.oid)#\(department)#\(padded)", "\(visit.oid) \(department) \(requirement)")
            }
        }
    }
}
