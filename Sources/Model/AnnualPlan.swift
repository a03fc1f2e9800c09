import Standards

/// One version of the plan of a year (年度抽查计划).
public struct AnnualPlan: Hashable, Sendable, Codable {
    /// The year.
    public let year: Int
    /// The day the populations were counted (抽查基数的时点).
    public let countedOn: CivilDate
    /// One row per item, in the order of `serial`.
    public let rows: [PlanRow]
    /// The tasks, in the order of their first day, then id by bytes.
    public let tasks: [InspectionTask]

    /// Makes a plan.
    public init(year: Int, countedOn: CivilDate, rows: [PlanRow], tasks: [InspectionTask]) {
        self.year = year
        self.countedOn = countedOn
        self.rows = rows
        self.tasks = tasks
    }

    /// The task with an id.
    public func task(_ id: String) -> InspectionTask? { tasks.first { $0.id == id } }

    /// The row of an item.
    public func row(item: String) -> PlanRow? { rows.first { $0.item.code == item } }
}

/// One item in one year's plan.
public struct PlanRow: Hashable, Sendable, Codable {
    /// From 1, in the order of task and item.
    public let serial: Int
    /// The item as it stood when the plan was made.
    public let item: InspectionItem
    /// The task that carries it out.
    public let task: String
    /// How the draw is made.
    public let mode: DrawMode
    /// Targets in business that the selector covers (抽查基数).
    public let population: Int
    /// How many are drawn (抽查数量).
    public let planned: Int
    /// One rate for all (tier nil), or the rate of every tier that has one, sorted by tier; its population may be 0.
    public let rates: [TierRate]
    /// Why the number is what it is, for the plan sheet's remark: warnings in plain Chinese.
    public let notes: [String]

    /// Makes a row.
    public init(
        serial: Int, item: InspectionItem, task: String, mode: DrawMode, population: Int, planned: Int,
        rates: [TierRate], notes: [String]
    ) {
        self.serial = serial
        self.item = item
        self.task = task
        self.mode = mode
        self.population = population
        self.planned = planned
        self.rates = rates
        self.notes = notes
    }

    /// The rate of one tier with the number of targets in it.
    public struct TierRate: Hashable, Sendable, Codable {
        /// The tier; nil when all tiers share one rate.
        public let tier: Tier?
        /// The rate.
        public let rate: Rate
        /// Targets of the population in this tier.
        public let population: Int

        /// Makes a rate of a tier.
        public init(tier: Tier?, rate: Rate, population: Int) {
            self.tier = tier
            self.rate = rate
            self.population = population
        }
    }
}

/// The mode of a draw (SSJ-DRAW/1 §2.5) with its value.
public enum DrawMode: Hashable, Sendable, Codable {
    /// Exact probabilities.
    case rate
    /// The total rounded up (不低于).
    case rateMin
    /// The total rounded down (不高于).
    case rateMax
    /// A fixed total.
    case count(Int)
    /// Everybody, in a drawn order, in so many batches.
    case all(batches: Int)
    /// Every target by itself; the number is random.
    case poisson
    /// So many clusters by size, then a share of each.
    case cluster(Int)

    /// What the total is made of, the word in items.tsv.
    public var total: DrawWord.Total {
        switch self {
        case .rate: .rate
        case .rateMin: .rateMin
        case .rateMax: .rateMax
        case .count: .count
        case .all: .all
        case .poisson: .poisson
        case .cluster: .cluster
        }
    }

    /// The value in items.tsv: total, batches or clusters, else 0.
    public var value: Int {
        switch self {
        case .count(let total): total
        case .all(let batches): batches
        case .cluster(let number): number
        default: 0
        }
    }
}

/// One round of inspections (任务): one initiator, one or more items, one or more windows.
public struct InspectionTask: Hashable, Sendable, Codable {
    /// The id, unique in the year; the item's code when the task carries one item.
    public let id: String
    /// The name.
    public let name: String
    /// Codes of the items, sorted.
    public let items: [String]
    /// The code of the initiating department.
    public let initiator: String
    /// The windows in order: one, or one per batch.
    public let windows: [DateWindow]
    /// Whether several departments take part.
    public let isJoint: Bool

    /// Makes a task; `windows` must not be empty.
    public init(
        id: String, name: String, items: [String], initiator: String, windows: [DateWindow], isJoint: Bool
    ) {
        precondition(!windows.isEmpty, "a task has at least one window")
        self.id = id
        self.name = name
        self.items = items
        self.initiator = initiator
        self.windows = windows
        self.isJoint = isJoint
    }

    /// From the first day of the first window to the last day of the last.
    public var span: DateWindow {
        DateWindow(first: windows[0].first, last: windows[windows.count - 1].last) ?? windows[0]
    }

    /// Whether the task is over on a day: the last day of its last window is past.
    public func hasEnded(by day: CivilDate) -> Bool { span.last < day }
}
