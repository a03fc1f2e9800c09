import Assignment
import Digest
import Messages
import Model
import Profile
import Registry
import Standards

/// What the teams of one draw will be derived from: the frozen tables of officers, recusals, rules and history.
struct FrozenCrew {
    let task: InspectionTask
    let items: [PlanRow]
    let rosters: Rosters
    let rules: JurisdictionProfile.CrewRules
    /// The seats of draws frozen before, newest last.
    let history: [(frozenOn: CivilDate, seats: [FilledSeat])]
    /// The day of the freeze.
    let today: CivilDate
    /// The targets of the frame.
    let oids: [String]
    /// From an oid to its frozen name.
    let name: (String) -> String
    /// The salted digest of a reason.
    let sealed: (Recusal) -> HashValue

    /// The files, those that are not used left out.
    func files() throws(Problem) -> [(name: String, bytes: [UInt8])] {
        let officers = inspectors
        let ids = Set(officers.map(\.id))
        let framed = Set(oids)
        let recusals = rosters.recusals.filter { ids.contains($0.inspector) && framed.contains($0.oid) }
        var files = [
            (ObjectRow.fileName, try objects().bytes),
            (InspectorRow.fileName, try FrozenTable(officers).bytes),
            (AbsenceRow.fileName, try FrozenTable(absences(of: ids)).bytes),
            (
                RecusalRow.fileName,
                try FrozenTable(
                    recusals.map { RecusalRow(id: $0.inspector, oid: name($0.oid), reason: sealed($0)) }
                ).bytes
            ),
            (PairRow.fileName, try FrozenTable(pairs(of: ids)).bytes),
            (SeatRuleRow.fileName, try FrozenTable(seatRules).bytes),
        ]
        func use<Row: FrozenRow>(_ rows: [Row]) throws(Problem) {
            if !rows.isEmpty { files.append((Row.fileName, try FrozenTable(rows).bytes)) }
        }
        try use(lastVisits(of: ids))
        try use(experts)
        try use(itemRules)
        try use(limits(of: officers))
        try use(options)
        return files.map { (name: $0.0, bytes: $0.1) }
    }

    /// Officers in post with a certificate, of the departments that take part.
    ///
    /// Of two certificates the one that is valid on the check date; whoever has none may come along and fills no seat.
    private var inspectors: [InspectorRow] {
        let departments = Set([task.initiator] + items.flatMap(\.item.departments))
        return rosters.inspectors.filter { $0.isActive && departments.contains($0.department) }.compactMap { officer in
            let latest = officer.certificates.max { ($0.to ?? .latest) < ($1.to ?? .latest) }
            guard let latest else { return nil }
            let certificate = officer.certificates.first { $0.isValid(on: task.span.last) } ?? latest
            return InspectorRow(
                id: officer.id, department: officer.department, regions: officer.regions,
                specialties: officer.specialties, certificateFrom: certificate.from, certificateTo: certificate.to,
                mayLead: officer.mayLead, cap: rules.capPerBatch > 0 ? rules.capPerBatch : nil)
        }
    }

    private func objects() throws(Problem) -> FrozenTable<ObjectRow> {
        var regions: [String: String] = [:]
        for target in rosters.targets where !target.region.isEmpty { regions[target.oid] = target.region }
        return try FrozenTable(
            oids.map { oid in
                // Rosters know no smaller place than the region, so one trip stays within it.
                ObjectRow(oid: name(oid), region: regions[oid], town: rules.bundle > 1 ? regions[oid] : nil)
            })
    }

    private var seatRules: [SeatRuleRow] {
        func rule(_ item: String?, _ department: String, _ specialties: [String]) -> SeatRuleRow {
            SeatRuleRow(
                item: item, department: department, minimum: rules.singleMinimum, maximum: rules.singleMaximum,
                specialties: specialties, from: task.span.first, to: task.span.last)
        }
        return [rule(nil, task.initiator, [])]
            + items.flatMap { row in
                row.item.departments.map { department in
                    let needed = department == row.item.initiator && !row.item.specialty.isEmpty
                    return rule(row.item.code, department, needed ? [row.item.specialty] : [])
                }
            }
    }

    /// Items that are not inspected on site, where the profile asks for another number of officers then, and items to
    /// which experts come along.
    private var itemRules: [ItemRuleRow] {
        let fields = Set(experts.flatMap(\.specialties))
        return items.compactMap { row in
            let along = fields.contains(row.item.specialty) ? [row.item.specialty] : []
            let mode: ItemRuleRow.Mode =
                switch row.item.method {
                case .onSite: .onSite
                case .written: .written
                case .online: .online
                case .commissioned: .commissioned
                }
            let isAsUsual = mode == .onSite || rules.offSiteMinimum == rules.singleMinimum
            if isAsUsual && along.isEmpty { return nil }
            return ItemRuleRow(
                item: row.item.code, mode: mode, officers: mode == .onSite ? 0 : rules.offSiteMinimum, experts: along)
        }
    }

    /// The expert pool, where the profile has experts come along: whoever is appointed beyond the last day.
    private var experts: [ExpertRow] {
        guard rules.bringsExperts else { return [] }
        return rosters.experts.filter { ($0.until ?? .latest) >= task.span.last && !$0.specialties.isEmpty }.map {
            ExpertRow(id: $0.frozenId, specialties: $0.specialties)
        }
    }

    /// Days of the task on which officers are away; periods that touch are one.
    private func absences(of ids: Set<String>) -> [AbsenceRow] {
        let away = rosters.leave.filter {
            ids.contains($0.inspector) && $0.days.first <= task.span.last && task.span.first <= $0.days.last
        }
        var rows: [AbsenceRow] = []
        for (id, leave) in Dictionary(grouping: away, by: \.inspector) {
            for days in leave.map(\.days).sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
                if let last = rows.last, last.id == id, days.first <= last.to {
                    rows[rows.count - 1] = AbsenceRow(id: id, from: last.from, to: max(last.to, days.last))
                } else {
                    rows.append(AbsenceRow(id: id, from: days.first, to: days.last))
                }
            }
        }
        return rows
    }

    private func limits(of officers: [InspectorRow]) -> [LimitRow] {
        let (week, year) = (rules.capPerWeek, rules.capPerYear)
        guard week > 0 || year > 0 else { return [] }
        return officers.map { LimitRow(id: $0.id, week: week > 0 ? week : nil, year: year > 0 ? year : nil) }
    }

    private var options: [OptionRow] {
        var rows: [OptionRow] = []
        if rules.bundle > 1 { rows.append(OptionRow(.bundle, String(rules.bundle))) }
        if rules.isLastVisitStrict { rows.append(OptionRow(.lastVisit, "strict")) }
        if rules.pairCeiling > 0 { rows.append(OptionRow(.pairCeiling, String(rules.pairCeiling))) }
        if rules.thirdPerson { rows.append(OptionRow(.thirdPerson, "1")) }
        return rows
    }

    /// Who was in the teams of a target's last visits.
    private func lastVisits(of ids: Set<String>) -> [LastVisitRow] {
        let framed = Set(oids)
        var left: [String: Int] = [:]
        var rows: [LastVisitRow] = []
        var known: Set<[String]> = []
        for draw in history.reversed() {
            let teams = Dictionary(grouping: draw.seats.filter { framed.contains($0.oid) }, by: \.oid)
            for oid in teams.keys.sortedByBytes() where left[oid, default: rules.lastVisits] > 0 {
                left[oid] = left[oid, default: rules.lastVisits] - 1
                for seat in teams[oid] ?? []
                where ids.contains(seat.inspector) && known.insert([seat.inspector, oid]).inserted {
                    rows.append(LastVisitRow(id: seat.inspector, oid: name(oid)))
                }
            }
        }
        return rows
    }

    /// How often two officers went together within the profile's months.
    private func pairs(of ids: Set<String>) -> [PairRow] {
        let since = today.adding(months: -rules.pairMonths)
        var count: [[String]: Int] = [:]
        for draw in history where draw.frozenOn >= since {
            for team in Dictionary(grouping: draw.seats.filter { ids.contains($0.inspector) }, by: \.oid).values {
                let people = Set(team.map(\.inspector)).sortedByBytes()
                for (index, first) in people.enumerated() {
                    for second in people[(index + 1)...] { count[[first, second], default: 0] += 1 }
                }
            }
        }
        return count.map { PairRow($0.key[0], $0.key[1], count: $0.value) }
    }
}

extension Expert {
    /// What frozen files call the expert: a name that says nothing, and the same wherever the same entry stands.
    var frozenId: String {
        let text = "\(department)\t\(NameKey.key(of: name))\t\(NameKey.key(of: organisation))"
        return "E-" + String(HashAlgorithm.sha256.hash(text).hex.prefix(16)).uppercased()
    }
}

extension Inspector.Certificate {
    /// Whether it is valid on a day, the first and the last one included.
    func isValid(on day: CivilDate) -> Bool { (from ?? .earliest) <= day && day <= (to ?? .latest) }
}
