import Messages
import Model
import Standards

/// Makes the annual plan: items × population × tiers → numbers, tasks and windows (design §3).
public enum Planner {
    /// The plan, or everything that is missing or contradictory at once.
    ///
    /// The order of the inputs does not matter. Complexity: O(T log T + Σ candidates) for T targets, where the
    /// candidates of an item are the targets in its libraries (or under its supervisors).
    public static func plan(_ inputs: PlanningInputs) -> PlanningResult {
        var work = PlanningWork(inputs)
        work.resolveItems()
        work.formTasks()
        return work.result()
    }
}

/// One run of the planner: what was found so far.
private struct PlanningWork {
    private let inputs: PlanningInputs
    private let index: TargetIndex
    private let items: [InspectionItem]
    private var populations: [String: [Int]] = [:]
    private var counts: [String: TierCounts] = [:]
    private var quotas: [String: ResolvedQuota] = [:]
    private var remarks: [String: [Problem]] = [:]
    private var tasks: [InspectionTask] = []
    private var gaps: [ItemGap] = []
    private var taskProblems: [Problem] = []
    private var taskWarnings: [Problem] = []

    init(_ inputs: PlanningInputs) {
        self.inputs = inputs
        index = TargetIndex(inputs.targets)
        var items: [InspectionItem] = []
        for item in inputs.items.sortedByBytes(of: \.code) {
            if items.last?.code == item.code {
                if gaps.last?.item != item.code {
                    gaps.append(ItemCheck.gap(item, .code, Problem(.itemListedTwice, found: item.code)))
                }
            } else {
                items.append(item)
            }
        }
        self.items = items
    }

    mutating func resolveItems() {
        for item in items {
            let found = ItemCheck.gaps(item)
            gaps += found
            let population = index.population(of: item.selector)
            var tiers = TierCounts()
            for slot in population { tiers[inputs.tiers[index.oids[slot]] ?? .u] += 1 }
            populations[item.code] = population
            counts[item.code] = tiers
            guard !found.contains(where: { $0.field == .selector }) else { continue }
            let clusters = item.draw?.clusters.map { key in
                Dictionary(grouping: population) { index.cluster($0, by: key.by) }.values.map(\.count)
            }
            var resolver = QuotaResolver(
                item: item, population: tiers, profileRates: inputs.rates, clusterSizes: clusters ?? [])
            quotas[item.code] = resolver.resolve()
            gaps += resolver.faults.map { ItemCheck.gap(item, $0.0, $0.1) }
            remarks[item.code] = resolver.warnings
        }
        gaps.sort { left, right in
            guard left.item == right.item else { return ByteOrder.precedes(left.item, right.item) }
            return left.field.place < right.field.place
        }
    }

    mutating func formTasks() {
        let draft = TaskDraft(
            definitions: inputs.tasks, items: items, year: inputs.year, defaultWindow: inputs.defaultWindow)
        tasks = draft.tasks
        taskProblems = draft.problems
        for task in tasks where task.items.count > 1 {
            compareKinds(task)
            compareTargets(task)
        }
    }

    func result() -> PlanningResult {
        let problems = gaps.map(\.problem) + taskProblems
        let itemWarnings = items.flatMap { remarks[$0.code] ?? [] }
        return PlanningResult(
            plan: problems.isEmpty ? plan() : nil, problems: problems, gaps: gaps,
            warnings: itemWarnings + taskWarnings + keyShare())
    }

    private func plan() -> AnnualPlan {
        var rows: [PlanRow] = []
        let byCode = Dictionary(items.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        for task in tasks {
            for code in task.items {
                guard let item = byCode[code], let quota = quotas[code] else { continue }
                rows.append(
                    PlanRow(
                        serial: rows.count + 1, item: item, task: task.id, mode: quota.mode,
                        population: counts[code]?.total ?? 0, planned: quota.planned, rates: quota.rates,
                        notes: (remarks[code] ?? []).map { $0.sentence(.chinese) }))
            }
        }
        return AnnualPlan(year: inputs.year, countedOn: inputs.countedOn, rows: rows, tasks: tasks)
    }

    // MARK: What is compared

    /// Items of a task share one draw scope and one visit, so that firms and products cannot stand together.
    private mutating func compareKinds(_ task: InspectionTask) {
        var kinds: [String: [String]] = [:]
        for code in task.items {
            let classes = Set((populations[code] ?? []).map { index.subjectClass($0) })
            for kind in Set(classes.map(\.kind)) { kinds[kind, default: []].append(code) }
        }
        guard kinds.count > 1 else { return }
        let words = kinds.keys.sortedByBytes().map { "\($0)（\((kinds[$0] ?? []).joined(separator: "、"))）" }
        taskProblems.append(Problem(.taskKindsMixed, expected: words.joined(separator: "，"), found: task.id))
    }

    /// A joint task whose items never meet at one target saves nobody a visit.
    private mutating func compareTargets(_ task: InspectionTask) {
        let filled = task.items.filter { !(populations[$0] ?? []).isEmpty }
        for (place, code) in filled.enumerated() {
            let own = Set(populations[code] ?? [])
            let others = filled.enumerated().filter { $0.offset != place }.map(\.element)
            guard !others.isEmpty, others.allSatisfy({ own.isDisjoint(with: populations[$0] ?? []) }) else { continue }
            taskWarnings.append(Problem(.populationsDisjoint, expected: code, found: task.id))
        }
    }

    private func keyShare() -> [Problem] {
        let key = items.count { $0.itemClass == .key }
        guard !items.isEmpty, key * 1_000_000 > inputs.keyShareLimit.ppm * items.count else { return [] }
        return [Problem(.keyShareHigh, expected: inputs.keyShareLimit.text, found: "\(key)/\(items.count)")]
    }
}

extension SubjectClass {
    /// Whom an inspection of this class meets: a body of any kind, or a product, a project, an activity.
    var kind: String {
        switch self {
        case .enterprise, .individual, .cooperative, .representativeOffice, .institution: "主体"
        case .product, .project, .activity: rawValue
        }
    }
}
