import Messages
import Standards

/// The hard rules of assign.md §3.1, written a second time, straight from the tables, for verification.
///
/// It shares no code with `SeatPlan`, `InstanceBuilder` and the draw, so that an error in one shows in the other.
struct RuleBook {
    /// What the recorded result adds to the tables.
    struct Setting {
        /// Seats held in earlier tasks.
        var load = TeamLoad()
        /// The clamp of carried load.
        var clamp = 3
        /// Whether whoever inspected a target last time may take part, for otherwise there are no teams.
        var lastVisitsYield = false
        /// Visits that were postponed.
        var postponed: Set<String> = []
        /// Seats that were drawn again, whoever sat there directly before.
        var redrawn: Set<String> = []
    }

    let officers: [String: InspectorRow]
    private let tables: AssignmentTables
    private let regionOf: [String: String]
    private let absences: [String: [AbsenceRow]]
    private let aside: [String: Set<String>]
    private let last: [String: Set<String>]
    private let special: [String: ItemRuleRow]
    private let direct: [String: String]
    private let targetsOf: [String: [String]]
    private let visits: [Visit]
    private var fit: Set<String> = []
    private let rules: [SeatRuleRow]
    private let setting: Setting

    init(tables: AssignmentTables, takes: [Take], setting: Setting) {
        self.tables = tables
        self.setting = setting
        officers = Dictionary(tables.inspectors.rows.map { ($0.id, $0) }) { first, _ in first }
        regionOf = Dictionary(tables.objects.rows.map { ($0.oid, $0.region ?? "") }) { first, _ in first }
        absences = Dictionary(grouping: tables.availability.rows, by: \.id)
        aside = Dictionary(grouping: tables.recusal.rows, by: \.id).mapValues { Set($0.map(\.oid)) }
        last =
            setting.lastVisitsYield
            ? [:] : Dictionary(grouping: tables.lastVisits.rows, by: \.id).mapValues { Set($0.map(\.oid)) }
        special = Dictionary(tables.itemRules.rows.map { ($0.item, $0) }) { first, _ in first }
        direct = Dictionary(tables.direct.rows.map { ($0.seat, $0.inspector) }) { first, _ in first }
        rules = tables.seatRules.rows
        visits = Visit.visits(of: takes, in: tables)
        targetsOf = Dictionary(visits.map { ($0.oid, $0.targets) }) { first, _ in first }
        fit = Set(tables.inspectors.rows.filter { isPresent($0) }.map(\.id))
    }

    /// The officers, by the bytes of id.
    var everybody: [InspectorRow] { officers.values.sortedByBytes(of: \.id) }

    /// How much an officer should carry compared with others.
    func weight(of id: String) -> Int { tables.limits.rows.first { $0.id == id }?.weight ?? 1 }

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
        if standsAside(officer.id, from: row) { return .recusal }
        return fit.contains(officer.id) ? nil : officer.isCertified(on: lastDay) ? .unavailable : .certificate
    }

    /// Whether a seat is filled directly, so that nobody else may take it.
    func isDirect(_ seat: String) -> Bool { direct[seat] != nil }

    private func standsAside(_ id: String, from row: TeamRow) -> Bool {
        let targets = targetsOf[row.check] ?? [row.check]
        if let own = aside[id], targets.contains(where: own.contains) { return true }
        guard direct[row.seat] != id, let own = last[id], targets.contains(where: own.contains) else { return false }
        // Somebody who sits directly in this visit may change roles there.
        return !direct.contains { $0.value == id && $0.key.hasPrefix(row.check + "#") }
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
    ///
    /// Default caps follow from the seats that the law asks for, those of postponed visits included.
    func limits() -> [String: (cap: Int, base: Int)] {
        var seatsOf: [String: Int] = [:]
        for visit in visits {
            for wanted in seats(of: visit) where wanted.isMandatory { seatsOf[wanted.department, default: 0] += 1 }
        }
        let special = Dictionary(tables.limits.rows.map { ($0.id, $0) }) { first, _ in first }
        var limits: [String: (cap: Int, base: Int)] = [:]
        for (department, people) in Dictionary(grouping: officers.values, by: \.department) {
            let fit = people.filter { self.fit.contains($0.id) }
            let count = seatsOf[department] ?? 0
            let share = fit.isEmpty ? 0 : 2 * count / fit.count + (2 * count % fit.count > 0 ? 1 : 0)
            let floor = fit.map { $0.base + setting.load.seats(of: $0.id) }.min() ?? 0
            for officer in people {
                let own = officer.base + setting.load.seats(of: officer.id)
                var caps = [officer.cap ?? share]
                if let year = special[officer.id]?.year { caps.append(max(0, year - own)) }
                if let week = special[officer.id]?.week {
                    let days = (rules.first?.from ?? .earliest).days(to: lastDay) + 1
                    caps.append(week * ((days + 6) / 7))
                }
                limits[officer.id] = (caps.min() ?? 0, min(own, floor + setting.clamp))
            }
        }
        return limits
    }

    /// Everything in a teams.tsv that breaks a hard rule.
    func problems(_ teams: TeamTable) -> [Problem] {
        var problems: [Problem] = []
        var expected: [String: WantedSeat] = [:]
        for visit in visits where !setting.postponed.contains(visit.oid) {
            for seat in seats(of: visit) { expected[seat.id] = seat }
        }
        let limits = limits()
        var held: [String: Int] = [:]
        var inTeam: Set<String> = []
        for (line, row) in teams.rows.enumerated() {
            func refuse(_ column: String, _ wanted: String, _ found: String) {
                problems.append(
                    Problem(
                        .assignNotGenuine, at: Position(file: TeamRow.fileName, line: line + 1, column: column),
                        expected: wanted, found: found))
            }
            let wanted = expected.removeValue(forKey: row.seat)
            if wanted?.text != "\(row.check) \(row.department) \(row.requirement)" {
                refuse("seat", wanted?.text ?? "-", "\(row.seat) \(row.check) \(row.department) \(row.requirement)")
            }
            if !inTeam.insert(row.check + "\t" + row.inspector).inserted {
                refuse("inspector", "1 × \(row.check)", row.inspector)
            }
            if row.requirement.hasPrefix("expert:") {
                if !isExpert(row) { refuse("inspector", ExpertRow.fileName, row.inspector) }
                continue
            }
            guard let officer = officers[row.inspector] else {
                refuse("inspector", InspectorRow.fileName, row.inspector)
                continue
            }
            if let named = direct[row.seat], named != row.inspector, !setting.redrawn.contains(row.seat) {
                refuse("inspector", named, row.inspector)
            }
            if let reason = objection(officer, to: row) { refuse("inspector", reason.word, row.inspector) }
            held[row.inspector, default: 0] += 1
            if let cap = limits[row.inspector]?.cap, held[row.inspector, default: 0] > cap {
                refuse("inspector", "≤ \(cap)", "\(row.inspector) \(held[row.inspector, default: 0])")
            }
        }
        for seat in expected.keys.sortedByBytes() where expected[seat]?.isMandatory == true {
            problems.append(
                Problem(.assignNotGenuine, at: Position(file: TeamRow.fileName), expected: seat, found: "-"))
        }
        return problems
    }

    /// The rows of seats that the law asks for; third officers and experts are drawn after the balance.
    func mandatory(_ teams: TeamTable) -> [TeamRow] {
        let wanted = Set(visits.flatMap { seats(of: $0) }.filter(\.isMandatory).map(\.id))
        return teams.rows.filter { wanted.contains($0.seat) }
    }

    private var lastDay: CivilDate { rules.first?.to ?? .earliest }

    private func isExpert(_ row: TeamRow) -> Bool {
        guard let expert = tables.experts.rows.first(where: { $0.id == row.inspector }),
            expert.specialties.contains(String(row.requirement.dropFirst("expert:".count)))
        else { return false }
        if let region = regionOf[row.check], region != "", !expert.regions.isEmpty, !expert.regions.contains(region) {
            return false
        }
        let targets = targetsOf[row.check] ?? [row.check]
        return !(aside[row.inspector].map { targets.contains(where: $0.contains) } ?? false)
    }

    /// A seat a visit must or may have.
    private struct WantedSeat {
        let id: String
        let department: String
        let text: String
        let isMandatory: Bool
    }

    private func seats(of visit: Visit) -> [WantedSeat] {
        let own = rules.filter { rule in rule.item.map { visit.items.contains($0) } ?? true }
        func offSite(_ item: String) -> Int? { special[item].flatMap { $0.officers == 0 ? nil : $0.officers } }
        let isOnSite = visit.items.contains { offSite($0) == nil }
        var result: [WantedSeat] = []
        func add(_ department: String, _ number: Int, _ requirement: String, isMandatory: Bool) {
            let padded = number < 10 ? "0\(number)" : "\(number)"
            result.append(
                WantedSeat(
                    id: "\(visit.oid)#\(department)#\(padded)", department: department,
                    text: "\(visit.oid) \(department) \(requirement)", isMandatory: isMandatory))
        }
        var optional: [(department: String, from: Int, to: Int)] = []
        for department in Set(own.map(\.department)).sortedByBytes() {
            let mine = own.filter { $0.department == department }
            var wanted = Set(mine.flatMap(\.specialties)).sortedByBytes().map { "specialty:" + $0 }
            if mine.contains(where: { $0.item == nil }) { wanted.insert("leader", at: 0) }
            let fewest = mine.map { rule in
                rule.item.map { offSite($0) ?? rule.minimum } ?? (isOnSite ? rule.minimum : 1)
            }
            let count = max(wanted.count, fewest.max() ?? 0)
            wanted += [String](repeating: "general", count: count - wanted.count)
            for (number, requirement) in wanted.enumerated() { add(department, number, requirement, isMandatory: true) }
            optional.append((department, count, max(count, mine.map(\.maximum).max() ?? 0)))
        }
        if tables.options.hasThirdPerson {
            for (department, from, to) in optional {
                for number in from..<to { add(department, number, "general", isMandatory: false) }
            }
        }
        let experts = Set(visit.items.flatMap { special[$0]?.experts ?? [] }).sortedByBytes()
        for (number, term) in experts.enumerated() { add("expert", number, "expert:" + term, isMandatory: false) }
        let served = tables.served[visit.oid] ?? []
        return result.filter { !served.contains($0.department) }
    }
}
