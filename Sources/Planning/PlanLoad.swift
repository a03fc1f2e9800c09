import Messages
import Model
import Standards

/// How often a plan will probably visit each target, and how many visits each department must make.
///
/// Only items inspected on site make visits. The items of a task meet one target in one visit, because their draws
/// share a scope and nest: its chance is that of the item most likely to draw it.
public struct PlanLoad: Sendable {
    /// Expected visits per target, sorted by oid; targets that no item can draw are absent.
    public let visits: [TargetVisits]
    /// Visits per task and department, in the order of the plan's tasks, then of department codes.
    public let loads: [DepartmentLoad]

    /// The expected visits of one target in the year.
    public struct TargetVisits: Hashable, Sendable {
        /// The target.
        public let oid: String
        /// The sum of the chances over all tasks, in parts per million: 1,000,000 = one visit.
        public let ppm: Int
        /// In how many tasks it can be drawn.
        public let tasks: Int
    }

    /// The visits that one department takes part in for one task.
    public struct DepartmentLoad: Hashable, Sendable {
        /// The task.
        public let task: String
        /// The department's code.
        public let department: String
        /// Expected visits, rounded up; the planned number when the department has one item in the task.
        public let visits: Int
        /// The windows of the task.
        public let windows: [DateWindow]
    }

    /// Works out the load of a plan on the roster it was counted from.
    ///
    /// Complexity: O(Σ populations).
    public init(plan: AnnualPlan, targets: [InspectionTarget], tiers: [String: Tier]) {
        let index = TargetIndex(targets)
        var sums = [Int](repeating: 0, count: index.oids.count)
        var tasks = sums
        var loads: [DepartmentLoad] = []
        let rows = Dictionary(grouping: plan.rows.filter { $0.item.method == .onSite && $0.planned > 0 }, by: \.task)
        for task in plan.tasks {
            let own = (rows[task.id] ?? []).map { Chances(row: $0, index: index, tiers: tiers) }
            guard !own.isEmpty else { continue }
            for (slot, ppm) in PlanLoad.greatest(own) {
                sums[slot] += ppm
                tasks[slot] += 1
            }
            for department in Set(own.flatMap { $0.row.item.departments }).sortedByBytes() {
                let shared = own.filter { $0.row.item.departments.contains(department) }
                let total = PlanLoad.greatest(shared).reduce(0) { $0 + $1.ppm }
                let visits = shared.count == 1 ? shared[0].row.planned : (total + 999_999) / 1_000_000
                loads.append(
                    DepartmentLoad(task: task.id, department: department, visits: visits, windows: task.windows))
            }
        }
        self.loads = loads
        visits = index.oids.indices.filter { tasks[$0] > 0 }.map {
            TargetVisits(oid: index.oids[$0], ppm: sums[$0], tasks: tasks[$0])
        }
    }

    /// How many targets expect more visits than a yearly cap; a cap of 0 means none.
    public func overCap(_ cap: Int) -> Int {
        cap <= 0 ? 0 : visits.count { $0.ppm > cap * 1_000_000 }
    }

    /// The warning that the cap will probably be met (L108); empty when nobody is above it.
    public func warnings(cap: Int) -> [Problem] {
        let count = overCap(cap)
        return count == 0 ? [] : [Problem(.visitsOverCap, expected: String(cap), found: String(count))]
    }

    /// The greatest chance of each slot over some items, by slot.
    private static func greatest(_ items: [Chances]) -> [(slot: Int, ppm: Int)] {
        guard items.count != 1 else { return items[0].slots.filter { $0.ppm > 0 } }
        var best: [Int: Int] = [:]
        for (slot, ppm) in items.lazy.flatMap(\.slots) where ppm > best[slot] ?? 0 { best[slot] = ppm }
        return best.keys.sorted().map { ($0, best[$0] ?? 0) }
    }

    /// The chance of every target of one item's population.
    private struct Chances {
        let row: PlanRow
        let slots: [(slot: Int, ppm: Int)]

        init(row: PlanRow, index: TargetIndex, tiers: [String: Tier]) {
            self.row = row
            let byTier = row.chances
            slots = index.population(of: row.item.selector).map { slot in
                (slot, byTier[tiers[index.oids[slot]] ?? .u] ?? 0)
            }
        }
    }
}

extension PlanRow {
    /// The chance of a target of each tier to be drawn, in parts per million, rounded down.
    ///
    /// For rates the rate itself; for clusters the most that they give over the population; for a fixed number 1,000,000 where the rate is 100 %, else the share by weight of what
    /// is left, at most 1,000,000 (SSJ-DRAW/1 §2.5 without the redistribution of saturated cells).
    public var chances: [Tier: Int] {
        var chances: [Tier: Int] = [:]
        for entry in rates {
            let ppm: Int =
                switch mode {
                case .all: 1_000_000
                case .rate, .rateMin, .rateMax, .poisson: entry.rate.ppm
                case .cluster: population == 0 ? 0 : min(planned * 1_000_000 / population, 1_000_000)
                case .count(let total): entry.rate == .whole ? 1_000_000 : share(of: entry, total: total)
                }
            for tier in entry.tier.map({ [$0] }) ?? Tier.allCases { chances[tier] = ppm }
        }
        return chances
    }

    private func share(of entry: TierRate, total: Int) -> Int {
        let live = rates.filter { $0.rate != .whole }
        let weight = live.reduce(UInt128(0)) { $0 + UInt128($1.population) * UInt128($1.rate.ppm) }
        let left = total - rates.reduce(0) { $1.rate == .whole ? $0 + $1.population : $0 }
        guard weight > 0, left > 0 else { return 0 }
        return Int(min(UInt128(left) * UInt128(entry.rate.ppm) * 1_000_000 / weight, 1_000_000))
    }
}
