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
    private let qualifications: Qualifications
    private let numbers: TermNumbers

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
        var numbers = TermNumbers()
        var qualifications = Qualifications()
        for (index, row) in tables.inspectors.rows.enumerated() {
            let department = numbers.departments.number(row.department)
            if Int(department) == qualifications.staff.count { qualifications.staff.append([]) }
            qualifications.staff[Int(department)].append(Int32(index))
            qualifications.department.append(department)
            qualifications.regions.append(row.regions.map { numbers.regions.number($0) })
            qualifications.specialties.append(row.specialties.map { numbers.specialties.number($0) })
            qualifications.mayLead.append(row.mayLead ?? true)
            var failed: Ineligibility = []
            if !row.isCertified(on: plan.to) { failed.insert(.certificate) }
            if InstanceBuilder.isAbsent(absences[index], from: plan.from, to: plan.to) { failed.insert(.unavailable) }
            qualifications.personal.append(failed)
        }
        self.numbers = numbers
        self.qualifications = qualifications
    }

    /// Numbers for terms, in the order in which they first occur; used only to compare quickly.
    private struct TermNumbers {
        struct Numbering {
            private var numbers: [String: Int32] = [:]

            mutating func number(_ term: String) -> Int32 {
                if let known = numbers[term] { return known }
                let next = Int32(numbers.count)
                numbers[term] = next
                return next
            }

            /// The number of a term, one that nobody has if it did not occur.
            func known(_ term: String) -> Int32 { numbers[term] ?? Int32.max }
        }

        var departments = Numbering()
        var regions = Numbering()
        var specialties = Numbering()

        func kind(department: String, region: String?, requirement: SeatPlan.Requirement) -> Qualifications.Kind {
            let number = departments.known(department)
            let needed: Int32 =
                switch requirement {
                case .leader: Qualifications.Kind.leader
                case .general: Qualifications.Kind.general
                case .specialty(let term): specialties.known(term)
                }
            return Qualifications.Kind(
                department: number == Int32.max ? -1 : number, region: region.map { regions.known($0) } ?? -1,
                requirement: needed)
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
        var poolIndex: [Qualifications.Kind: Int32] = [:]
        var maker = Qualifications.PoolMaker(qualifications)
        var pools: [AssignmentInstance.Pool] = []
        var notices: [Problem] = []
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
                    let kind = numbers.kind(department: part.department, region: region, requirement: requirement)
                    if let known = poolIndex[kind] {
                        seatPool.append(known)
                    } else {
                        poolIndex[kind] = Int32(pools.count)
                        seatPool.append(Int32(pools.count))
                        pools.append(maker.pool(kind))
                    }
                    seats.append(
                        AssignmentInstance.Seat(
                            id: "\(visit.oid)#\(part.department)#\(number < 10 ? "0" : "")\(number)",
                            check: visit.oid, department: part.department, requirement: requirement.text))
                }
            }
        }
        let loads = officers(seats: seats, earlier: earlier)
        return AssignmentInstance(
            seats: seats, officers: loads.officers, seatPool: seatPool, pools: pools, qualifications: qualifications,
            recused: try recused(visits),
            pairs: pairs(), rules: rules, defaultCaps: loads.caps, notices: notices)
    }

    private func officers(
        seats: [AssignmentInstance.Seat], earlier: TeamLoad
    ) -> (officers: [AssignmentInstance.Officer], caps: [AssignmentInstance.DefaultCap]) {
        let rows = tables.inspectors.rows
        var loads = rows.map { $0.base + earlier.seats(of: $0.id) }
        var caps = rows.map { $0.cap ?? 0 }
        var defaults: [AssignmentInstance.DefaultCap] = []
        var seatCount: [String: Int] = [:]
        for seat in seats { seatCount[seat.department, default: 0] += 1 }
        let staff = qualifications.staff.sortedByBytes { rows[Int($0[0])].department }
        for people in staff {
            let department = rows[Int(people[0])].department
            let present = people.filter { qualifications.personal[Int($0)].isEmpty }
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
