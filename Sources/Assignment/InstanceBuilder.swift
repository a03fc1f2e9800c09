import Digest
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
    /// exceed its maximum, when a visit has more officers than a joint check may have without a recorded reason, when
    /// a direct assignment is unlawful. Cost: seats × officers of a department, once per kind of seat.
    ///
    /// Who inspected a target last time stands aside; where lawful teams cannot be formed then, and the profile is not
    /// strict, this one rule yields for the whole task, with a notice (assign.md §7).
    public init(
        tables: AssignmentTables, takes: [Take], earlier: TeamLoad = TeamLoad(), rules: Rules = Rules()
    ) throws(Problem) {
        let builder = try InstanceBuilder(tables: tables, rules: rules)
        let visits = try builder.open(Visit.visits(of: takes, in: tables))
        let apart = try builder.instance(visits, earlier: earlier, lastVisits: .apart)
        let mayYield = !apart.lastVisit.allSatisfy(\.isEmpty) && !tables.options.isLastVisitStrict
        if mayYield, !LevelDraw.isFeasible(apart) {
            let yielding = try builder.instance(visits, earlier: earlier, lastVisits: .yielded)
            self = LevelDraw.isFeasible(yielding) ? yielding : apart
        } else {
            self = apart
        }
    }

    /// The visits that need officers whom no earlier team of the draw sends, by the bytes of their names.
    public static func openVisits(_ tables: AssignmentTables, takes: [Take]) throws(Problem) -> [Visit] {
        try InstanceBuilder(tables: tables, rules: Rules()).open(Visit.visits(of: takes, in: tables))
    }
}

/// Expands visits into seats and seats into pools.
struct InstanceBuilder {
    let tables: AssignmentTables
    let rules: AssignmentInstance.Rules
    private let plan: SeatPlan
    let officerIndex: [String: Int32]
    let expertIndex: [String: Int32]
    let objectIndex: [String: Int]
    let qualifications: Qualifications
    private let numbers: TermNumbers

    init(tables: AssignmentTables, rules: AssignmentInstance.Rules) throws(Problem) {
        self.tables = tables
        self.rules = rules.with(tables.options)
        let plan = try SeatPlan(tables.seatRules, items: tables.itemRules)
        self.plan = plan
        var officerIndex: [String: Int32] = [:]
        for (index, row) in tables.inspectors.rows.enumerated() { officerIndex[row.id] = Int32(index) }
        self.officerIndex = officerIndex
        var expertIndex: [String: Int32] = [:]
        for (line, row) in tables.experts.rows.enumerated() {
            guard officerIndex[row.id] == nil else {
                throw Problem(
                    .assignDuplicate, at: Position(file: ExpertRow.fileName, line: line + 1, column: "id"),
                    found: row.id)
            }
            expertIndex[row.id] = Int32(line)
        }
        self.expertIndex = expertIndex
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
        for (line, row) in tables.limits.rows.enumerated() where officerIndex[row.id] == nil {
            throw Problem(
                .assignUnknownOfficer, at: Position(file: LimitRow.fileName, line: line + 1, column: "id"),
                found: row.id)
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

    /// The task's window.
    var window: (from: CivilDate, to: CivilDate) { (plan.from, plan.to) }

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

    /// What becomes of officers who inspected a target last time.
    enum LastVisits {
        /// They stand aside.
        case apart
        /// They may take part, for otherwise there are no teams.
        case yielded
    }

    func instance(
        _ visits: [Visit], earlier: TeamLoad, lastVisits: LastVisits
    ) throws(Problem) -> AssignmentInstance {
        var draft = AssignmentInstance.Draft(rules: rules, qualifications: qualifications)
        var poolIndex: [Qualifications.Kind: Int32] = [:]
        var maker = Qualifications.PoolMaker(qualifications)
        func pool(_ kind: Qualifications.Kind) -> Int32 {
            if let known = poolIndex[kind] { return known }
            let new = Int32(draft.pools.count)
            poolIndex[kind] = new
            draft.pools.append(maker.pool(kind))
            return new
        }
        for (check, visit) in visits.enumerated() {
            guard let object = objectIndex[visit.oid] else {
                throw Problem(.assignUnknownObject, at: Position(file: ObjectRow.fileName), found: visit.oid)
            }
            let region = tables.objects.rows[object].region
            let crew = try crew(of: visit)
            let size = crew.reduce(0) { $0 + $1.requirements.count }
            if size > rules.jointMaximum {
                let problem = Problem(
                    .assignJointMaximum, expected: String(rules.jointMaximum), found: "\(visit.oid) \(size)")
                guard rules.jointReason != nil else { throw problem }
                draft.notices.append(problem)
            }
            draft.targets.append(visit.targets)
            var room = tables.options.hasThirdPerson ? max(0, rules.jointMaximum - size) : 0
            for part in crew {
                for (number, requirement) in part.requirements.enumerated() {
                    let kind = numbers.kind(department: part.department, region: region, requirement: requirement)
                    draft.seatPool.append(pool(kind))
                    draft.seats.append(
                        AssignmentInstance.Seat(
                            id: InstanceBuilder.seatId(visit, part.department, number), check: visit.oid,
                            department: part.department, requirement: requirement.text))
                }
                let general = numbers.kind(department: part.department, region: region, requirement: .general)
                for number in part.requirements.count..<max(part.maximum, part.requirements.count) where room > 0 {
                    room -= 1
                    draft.extras.append(
                        .init(
                            seat: .init(
                                id: InstanceBuilder.seatId(visit, part.department, number), check: visit.oid,
                                department: part.department, requirement: SeatPlan.Requirement.general.text),
                            check: Int32(check), people: .officers(pool(general))))
                }
            }
            let specialists = isServed(visit, by: AssignmentInstance.expertPool) ? [] : plan.experts(of: visit)
            for (number, specialty) in specialists.enumerated() {
                draft.extras.append(
                    .init(
                        seat: .init(
                            id: InstanceBuilder.seatId(visit, AssignmentInstance.expertPool, number), check: visit.oid,
                            department: AssignmentInstance.expertPool, requirement: "expert:" + specialty),
                        check: Int32(check), people: .experts(experts(for: specialty, region: region))))
            }
        }
        try addPeople(to: &draft, earlier: earlier)
        try addRecusals(to: &draft, visits: visits, lastVisits: lastVisits)
        try addDirectAssignments(to: &draft)
        return AssignmentInstance(draft)
    }

    /// The visits to which somebody must still be sent.
    func open(_ visits: [Visit]) throws(Problem) -> [Visit] {
        var open: [Visit] = []
        for visit in visits where try !crew(of: visit).isEmpty { open.append(visit) }
        return open
    }

    /// The parts of a visit that no earlier team takes.
    private func crew(of visit: Visit) throws(Problem) -> [SeatPlan.Part] {
        try plan.crew(of: visit).filter { !isServed(visit, by: $0.department) }
    }

    private func isServed(_ visit: Visit, by department: String) -> Bool {
        tables.served[visit.oid]?.contains(department) ?? false
    }

    private static func seatId(_ visit: Visit, _ department: String, _ number: Int) -> String {
        "\(visit.oid)#\(department)#\(number < 10 ? "0" : "")\(number)"
    }

    /// The experts with a specialty who come to a region, ascending.
    private func experts(for specialty: String, region: String?) -> [Int32] {
        tables.experts.rows.enumerated().filter { _, row in
            row.specialties.contains(specialty)
                && (region.map { row.regions.isEmpty || row.regions.contains($0) } ?? true)
        }.map { Int32($0.offset) }
    }
}
