import Model

/// How many targets of a population are in each tier.
struct TierCounts {
    private var counts = [Int](repeating: 0, count: Tier.allCases.count)

    /// Nobody.
    init() {}

    /// The counts of some tiers; the others have none.
    init(_ counts: [Tier: Int]) {
        for (tier, count) in counts { self[tier] = count }
    }

    /// The number of targets in a tier.
    subscript(tier: Tier) -> Int {
        get { counts[TierCounts.place(tier)] }
        set { counts[TierCounts.place(tier)] = newValue }
    }

    /// The number of all targets.
    var total: Int { counts.reduce(0, +) }

    /// The tiers that occur, sorted.
    var tiers: [Tier] { Tier.allCases.filter { self[$0] > 0 } }

    private static func place(_ tier: Tier) -> Int {
        switch tier {
        case .a: 0
        case .b: 1
        case .c: 2
        case .d: 3
        case .u: 4
        }
    }
}
