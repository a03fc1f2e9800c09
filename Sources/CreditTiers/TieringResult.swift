import Messages
import Model
import Standards

/// The tiers of all targets with what must be reported about their sources.
public struct TieringResult: Sendable {
    /// One assignment per target, sorted by oid.
    public let assignments: [TierAssignment]
    /// Figures of the whole.
    public let summary: TierSummary
    /// Conflicting classes, one per target by oid (L201), then stale (L202), early (L203) and foreign rows (L204).
    ///
    /// None of them stops the work; they go back to the department that made the files.
    public let problems: [Problem]

    /// The tier of every target by oid, for lookups.
    public var tiers: [String: Tier] {
        Dictionary(assignments.map { ($0.oid, $0.tier) }, uniquingKeysWith: { first, _ in first })
    }
}

/// Counts per tier and the months of the classes in use.
public struct TierSummary: Hashable, Sendable {
    /// Targets per tier after raises, in the order A, B, C, D, U; tiers without targets have 0.
    public let tiers: [Count]
    /// Targets per class on file before raises, in the same order.
    public let bases: [Count]
    /// Targets whose tier was raised.
    public let raised: Int
    /// The months of the classes in use, ascending, each with its number of targets.
    public let months: [MonthCount]

    /// How many targets one tier has.
    public struct Count: Hashable, Sendable {
        /// The tier.
        public let tier: Tier
        /// The number of targets.
        public let targets: Int
    }

    /// How many targets take their class from one month.
    public struct MonthCount: Hashable, Sendable {
        /// The month.
        public let month: YearMonth
        /// The number of targets.
        public let targets: Int
    }

    init(_ assignments: [TierAssignment]) {
        func counts(_ tier: (TierAssignment) -> Tier) -> [Count] {
            var byTier: [Tier: Int] = [:]
            for assignment in assignments { byTier[tier(assignment), default: 0] += 1 }
            return Tier.allCases.map { Count(tier: $0, targets: byTier[$0] ?? 0) }
        }
        tiers = counts(\.tier)
        bases = counts(\.base)
        raised = assignments.count { $0.tier != $0.base }
        var byMonth: [YearMonth: Int] = [:]
        for case let month? in assignments.map(\.month) { byMonth[month, default: 0] += 1 }
        months = byMonth.keys.sorted().map { MonthCount(month: $0, targets: byMonth[$0] ?? 0) }
    }
}
