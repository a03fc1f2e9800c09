import Model
import Standards

/// Everything a plan is made from; the order of lists does not matter.
public struct PlanningInputs: Sendable {
    /// The items of all departments, additions applied.
    public let items: [InspectionItem]
    /// The tasks of items.toml; an item in none of them becomes a task of its own.
    public let tasks: [TaskDefinition]
    /// The roster of targets on the day of counting, of any status.
    public let targets: [InspectionTarget]
    /// The tier of every target by oid; absent = U.
    public let tiers: [String: Tier]
    /// The profile's rate of every tier.
    public let rates: [Tier: Rate]
    /// The year planned for.
    public let year: Int
    /// The day the populations are counted.
    public let countedOn: CivilDate
    /// The window of tasks that have none.
    public let defaultWindow: DateWindow
    /// From which share of key items on the plan warns (重点事项数量控制).
    public let keyShareLimit: Rate

    /// Takes the inputs of one year's plan.
    public init(
        items: [InspectionItem], tasks: [TaskDefinition], targets: [InspectionTarget], tiers: [String: Tier],
        rates: [Tier: Rate], year: Int, countedOn: CivilDate, defaultWindow: DateWindow,
        keyShareLimit: Rate = Rate(ppm: 500_000) ?? .whole
    ) {
        self.items = items
        self.tasks = tasks
        self.targets = targets
        self.tiers = tiers
        self.rates = rates
        self.year = year
        self.countedOn = countedOn
        self.defaultWindow = defaultWindow
        self.keyShareLimit = keyShareLimit
    }
}
