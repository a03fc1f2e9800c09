import Model

/// What one draw is frozen from: rows, cells, populations and exclusions, with real oids (SSJ-DRAW/1 §2.2).
public struct TaskFrame: Hashable, Sendable {
    /// The items drawn, sorted by code; an item from which nobody would be drawn is in `skipped` instead.
    public let items: [Item]
    /// The cells of the items, sorted by item and cell; only cells that hold targets.
    public let cells: [Cell]
    /// The targets to draw from, sorted by item, cell and oid.
    public let rows: [Row]
    /// Targets that a selector covers but that are not drawn from, sorted by item and oid.
    public let exclusions: [Exclusion]
    /// The targets of items that draw clusters, sorted by item, cluster and oid.
    public let clusters: [ClusterMember]
    /// How each item's covered targets divide, sorted by item.
    public let populations: [Population]
    /// Reasons that the freeze asks for (§2.5) and remarks on changed numbers, sorted by item and code.
    public let warnings: [Warning]
    /// Items of the group that are not drawn, sorted by code.
    public let skipped: [Skipped]

    /// An item of the draw.
    public struct Item: Hashable, Sendable {
        /// The item's code.
        public let item: String
        /// The mode with its value at this frame.
        public let mode: DrawMode
        /// What the item asks of its draw, empty when nothing.
        public let choice: DrawChoice
        /// How many will be drawn; for clusters the most, where every target stands by itself the expected number.
        public let total: Int
        /// How many the plan says.
        public let planned: Int
    }

    /// The rate of one cell.
    public struct Cell: Hashable, Sendable {
        /// The item's code.
        public let item: String
        /// `all` or TIER/n/DIVISION.
        public let cell: String
        /// The rate.
        public let rate: Rate
        /// Targets in the cell.
        public let size: Int
    }

    /// A target to draw from.
    public struct Row: Hashable, Sendable {
        /// The item's code.
        public let item: String
        /// The cell.
        public let cell: String
        /// The target.
        public let oid: String
    }

    /// A target's cluster.
    public struct ClusterMember: Hashable, Sendable {
        /// The item's code.
        public let item: String
        /// The cluster: digits of an industry or division; of regions `R01` and so on, which a published reason names.
        public let cluster: String
        /// The target.
        public let oid: String
    }

    /// A target left out with a reason.
    public struct Exclusion: Hashable, Sendable {
        /// The item's code.
        public let item: String
        /// The target.
        public let oid: String
        /// The code of the reason, such as `deregistered`.
        public let reason: String
    }

    /// How the targets that an item's selector covers divide: `roster = frame + excluded`.
    public struct Population: Hashable, Sendable {
        /// The item's code.
        public let item: String
        /// Covered targets of the confirmed roster, whatever their status.
        public let roster: Int
        /// Targets to draw from.
        public let frame: Int
        /// Targets left out.
        public let excluded: Int
    }

    /// A published reason (warnings.tsv).
    public struct Warning: Hashable, Sendable {
        /// The item's code.
        public let item: String
        /// `high-factor` or `zero-floor` (§2.5), `total-changed` where the draw's total differs from the plan's, or
        /// `cluster-names`.
        public let code: String
        /// The reason in Chinese, without TAB.
        public let reason: String
    }

    /// An item that is not drawn.
    public struct Skipped: Hashable, Sendable {
        /// The item's code.
        public let item: String
        /// `empty-population` or `zero-floor`.
        public let reason: String
        /// Covered targets of the confirmed roster.
        public let roster: Int
    }
}

/// The items of one task that are drawn together: an item in mode `all` has a draw of its own.
public struct DrawGroup: Hashable, Sendable {
    /// The task.
    public let task: String
    /// The task's id, or the item's code for an item in mode `all` (the key of masters in ceremony files).
    public let key: String
    /// Codes of the items, sorted.
    public let items: [String]

    /// Names the items to draw together.
    public init(task: String, key: String, items: [String]) {
        self.task = task
        self.key = key
        self.items = items
    }

    /// The draws of a task: one for its random items together, then one per item in mode `all`, by code.
    ///
    /// Items that the plan does not draw (抽查数量 0) are in none.
    public static func groups(of task: InspectionTask, in plan: AnnualPlan) -> [DrawGroup] {
        var together: [String] = []
        var whole: [DrawGroup] = []
        for code in task.items {
            guard let row = plan.row(item: code), row.planned > 0 else { continue }
            if case .all = row.mode {
                whole.append(DrawGroup(task: task.id, key: code, items: [code]))
            } else {
                together.append(code)
            }
        }
        return (together.isEmpty ? [] : [DrawGroup(task: task.id, key: task.id, items: together)]) + whole
    }
}
