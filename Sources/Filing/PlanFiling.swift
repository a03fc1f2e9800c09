import Messages
import Output
import Standards

/// The filing of the annual plan along one route: a document to send, with the plan's rows as its annex.
public struct PlanFiling: Sendable {
    /// Who sends it to whom.
    public let letter: Letter
    /// The county.
    public let county: String
    /// The year.
    public let year: Int
    /// The rows to file, in the order of the plan.
    public let rows: [Row]
    /// Warnings that the filing must repeat, in plain Chinese.
    public let remarks: [String]

    /// One row of the annex; the figures are the plan's own.
    public struct Row: Hashable, Sendable {
        /// The task's name.
        public let task: String
        /// The item's name.
        public let item: String
        /// 重点 or 一般.
        public let itemClass: String
        /// 抽查基数.
        public let population: Int
        /// The rate as the plan words it.
        public let rate: String
        /// 抽查数量.
        public let planned: Int
        /// Initiator and participants.
        public let departments: String
        /// The window.
        public let window: String
        /// Whether several departments take part.
        public let isJoint: Bool

        /// Takes all parts.
        public init(
            task: String, item: String, itemClass: String, population: Int, rate: String, planned: Int,
            departments: String, window: String, isJoint: Bool
        ) {
            self.task = task
            self.item = item
            self.itemClass = itemClass
            self.population = population
            self.rate = rate
            self.planned = planned
            self.departments = departments
            self.window = window
            self.isJoint = isJoint
        }
    }

    /// Takes all parts; a filing without rows is refused (B010).
    public init(
        _ letter: Letter, county: String, year: Int, rows: [Row], remarks: [String]
    ) throws(Problem) {
        guard !rows.isEmpty else { throw Problem(.filingEmpty, found: letter.sender) }
        self.letter = letter
        self.county = county
        self.year = year
        self.rows = rows
        self.remarks = remarks
    }

    /// How many tasks the rows belong to.
    public var taskCount: Int { Set(rows.map(\.task)).count }

    /// The sum of 抽查数量.
    public var plannedTotal: Int { rows.reduce(0) { $0 + $1.planned } }
}
