import Messages
import Standards

extension AssignmentInstance {
    /// Derives the instance of one task from its draw's frozen files, its takes and the seats of earlier tasks.
    ///
    /// - Parameters:
    ///   - tables: the frozen files.
    ///   - takes: all takes of the task's items that belong to this task.
    ///   - earlier: seats held in earlier tasks of the year that `base` does not hold yet, by officer's id.
    ///   - rules: settings; they enter the digest.
    /// Throws when a row names somebody or something unknown, when items have no rule, when the seats of a department
    /// exceed its maximum. Cost: seats × officers of a department, once per kind of seat.
    public init(
        tables: AssignmentTables, takes: [Take], earlier: TeamLoad = TeamLoad(), rules: Rules = Rules()
    ) throws(Problem) {
        let builder = try InstanceBuilder(tables: tables, rules: rules)
        self = try builder.instance(Visit.visits(of: takes), earlier: earlier)
    }
}

/// Expands visits into seats and seats into pools.
struct InstanceBuilder {
    private let tables: AssignmentTables
    private let rules: AssignmentInstance.Rules
    private let plan: SeatPlan
    private let officerIndex: [String: Int32]
    private let objectIndex: [String: Int]
    /// What keeps an officer from every seat: certificate, absence.
    private let personal: [Ineligibility]

    init(tables: AssignmentTables, rules: AssignmentInstance.Rules) throws(Problem) {
        self.tables = tables
        self.rules = rules
        let plan = try SeatPlan(tables.seatRules)
        self.plan = plan
        var officerIndex: [String: Int32] = [:]
        for (index, row) in tables.inspectors.rows.enumerated() { officerIndex[row.id] = Int32(index) }
        self.officerIndex = officerIndex
        var objectIndex: [String: Int] = [:]
        for (index, row) in tables.objects.rows.enumerated() { objectIndex[row.oid] = index }
        self.objectIndex = objectIndex

        var absences = [[AbsenceRow]](repeating: [], count: tables.inspectors.rows.count)
        for (line, row) in tables.availability.rows.enumerated() {
            guard let index = officerIndex[row.id] else {
                throw Problem(
                    .assignUnknownOfficer, at: Position(file: AbsenceRow.fileName, line: line + 1, column: "id"),
                    found: row.id)
            }
            absences[Int(index)].append(row)
        }
        personal = tables.inspectors.rows.enumerated().map { index, row in
            var failed: Ineligibility = []
            if !row.isCertified(on: plan.to) { failed.insert(.certificate) }
            if InstanceBuilder.isAbsent(absences[index], from: plan.from, to: plan.to) { failed.insert(.unavailable) }
            return failed
        }
    }

    /// Whether the absences, sorted by first day, leave no day of the window.
    static func isAbsent(_ absences: [AbsenceRow], from: CivilDate, to: CivilDate) -> Bool {
        var next = from
        for absence in absences where absence.from <= next && absence.to >= next {
            if absence.to >= to { return true }
            next = absence.to.adding(days: 1)
        }
        return false
    }

    func instance(_ visits: [Visit], earlier: TeamLoad) throws(Problem) -> AssignmentInstance {
        var seats: [AssignmentInstance.Seat] = []
        var seatPool: [Int32] = []
        var poolIndex: [PoolKey: Int32] = [:]
        var pools: [AssignmentInstance.Pool] = []
        var notices: [Problem] = []
        let staff = staffByDepartment()
        for visit in visits {
            guard let object = objectIndex[visit.oid] else {
                throw Problem(.assignUnknownObject, at: Position(file: ObjectRow.fileName), found: visit.oid)
            }
            let region = tables.objects.rows[object].region
            let crew = try plan.crew(of: visit)
            let size = crew.reduce(0) { $0 + $1.requirements.count }
            if size > rules.jointMaximum {
                notices.append(
                    Problem(.assignJointMaximum, expected: String(rules.jointMaximum), found: "\(visit.oid) \(size)"))
            }
            for part in crew {
                for (number, requirement) in part.requirements.enumerated() {
                    let key = PoolKey(department: part.department, region: region, requirement: requirement)
                    if poolIndex[key] == nil {
                        poolIndex[key] = Int32(pools.count)
                        pools.append(pool(key, staff: staff[part.department] ?? []))
                    }
                    seatPool.append(poolIndex[key] ?? 0)
                    seats.append(
                        AssignmentInstance.Seat(
                            id: "\(visit.oid)#\(part.department)#\(number < 10 ? "0" : "")\(number)",
                            check: visit.oid, department: part.department, requirement: requirement.text))
                }
            }
        }
        let loads = officers(seats: seats, staff: staff, earlier: earlier)
        return AssignmentInstance(
            seats: seats, officers: loads.officers, seatPool: seatPool, pools: pools, recused: try recused(visits),
            pairs: pairs(), rules: rules, defaultCaps: loads.caps, notices: notices)
    }

    private struct PoolKey: Hashable {
        let department: String
        let region: String?
        let requirement: SeatPlan.Requirement
    }

    private func staffByDepartment() -> [String: [Int32]] {
        var staff: [String: [Int32]] = [:]
        for (index, row) in tables.inspectors.rows.enumerated() {
            staff[row.department, default: []].append(Int32(index))
        }
        return staff
    }

    private func pool(_ key: PoolKey, staff: [Int32]) -> AssignmentInstance.Pool {
        let failed = staff.map { index in
            let row = tables.inspectors.rows[Int(index)]
            var failed = personal[Int(index)]
            if let region = key.region, !row.regions.isEmpty, !row.regions.contains(region) { failed.insert(.region) }
            switch key.requirement {
            case .leader: if row.mayLead == false { failed.insert(.role) }
            case .specialty(let term): if !row.specialties.contains(term) { failed.insert(.specialty) }
            case .general: break
            }
            return failed
        }
        return AssignmentInstance.Pool(candidates: staff, failed: failed)
    }

    private func officers(
        seats: [AssignmentInstance.Seat], staff: [String: [Int32]], earlier: TeamLoad
    ) -> (officers: [AssignmentInstance.Officer], caps: [AssignmentInstance.DefaultCap]) {
        let rows = tables.inspectors.rows
        var loads = rows.map { $0.base + earlier.seats(of: $0.id) }
        var caps = rows.map { $0.cap ?? 0 }
        var defaults: [AssignmentInstance.DefaultCap] = []
        var seatCount: [String: Int] = [:]
        for seat in seats { seatCount[seat.department, default: 0] += 1 }
        for department in staff.keys.sortedByBytes() {
            let people = staff[department] ?? []
            let present = people.filter { personal[Int($0)].isEmpty }
            let count = seatCount[department] ?? 0
            let cap = present.isEmpty ? 0 : (2 * count + present.count - 1) / present.count
            if count > 0, people.contains(where: { rows[Int($0)].cap == nil }) {
                defaults.append(.init(department: department, seats: count, people: present.count, cap: cap))
            }
            let floor = present.map { loads[Int($0)] }.min() ?? 0
            for person in people {
                loads[Int(person)] = min(loads[Int(person)], floor + rules.clamp)
                if rows[Int(person)].cap == nil { caps[Int(person)] = cap }
            }
        }
        let officers = rows.indices.map {
            AssignmentInstance.Officer(id: rows[$0].id, cap: caps[$0], base: loads[$0])
        }
        return (officers, defaults)
    }

    private func recused(_ visits: [Visit]) throws(Problem) -> [[Int32]] {
        var checkIndex: [String: Int] = [:]
        for (index, visit) in visits.enumerated() { checkIndex[visit.oid] = index }
        var recused = [[Int32]](repeating: [], count: visits.count)
        for (line, row) in tables.recusal.rows.enumerated() {
            // A row that matches nobody is a recusal that silently fails to protect: refused, never dropped.
            guard let officer = officerIndex[row.id] else {
                throw Problem(
                    .assignUnknownOfficer, at: Position(file: RecusalRow.fileName, line: line + 1, column: "id"),
                    found: row.id)
            }
            guard objectIndex[row.oid] != nil else {
                throw Problem(
                    .assignUnknownObject, at: Position(file: RecusalRow.fileName, line: line + 1, column: "oid"),
                    found: row.oid)
            }
            if let check = checkIndex[row.oid] { recused[check].append(officer) }
        }
        return recused.map { $0.sorted() }
    }

    private func pairs() -> [AssignmentInstance.Pair] {
        var pairs: [AssignmentInstance.Pair] = []
        for row in tables.pairs.rows {
            // Somebody who left the office may stand in the history; such a pair cannot recur.
            guard let first = officerIndex[row.first], let second = officerIndex[row.second] else { continue }
            pairs.append(.init(first: first, second: second, count: Int32(min(row.count, rules.clamp))))
        }
        return pairs
    }
}
