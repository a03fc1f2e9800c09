/// How many targets an item draws (抽查比例或数量), before population and cap are known.
public struct Quota: Hashable, Sendable, Codable {
    /// The rule itself.
    public var rule: Rule
    /// At least this many (key items only).
    public var minimum: Int?
    /// At most this many.
    public var maximum: Int?
    /// The number of batches; from 1 up the draw fixes the order of all targets (重点事项定批次).
    public var batches: Int?

    /// Makes a quota.
    public init(rule: Rule, minimum: Int? = nil, maximum: Int? = nil, batches: Int? = nil) {
        self.rule = rule
        self.minimum = minimum
        self.maximum = maximum
        self.batches = batches
    }

    /// The rules of domain.md §4.3.
    public enum Rule: Hashable, Sendable, Codable {
        /// A fixed number of targets.
        case count(Int)
        /// The same share of every tier.
        case ratio(Rate)
        /// The profile's share per tier (按信用风险分类).
        case byTier
        /// A share per tier of the item's own.
        case tiers([String: Rate])
        /// Up to `limit` targets a fixed number, above it a share (宣城).
        case piecewise(limit: Int, count: Int, above: Rate)
    }
}
