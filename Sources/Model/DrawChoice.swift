/// What an item asks of its draw beside its quota (抽取方式, `items.toml`); nothing asked gives the usual way of its class.
public struct DrawChoice: Hashable, Sendable, Codable {
    /// How the total is made; nil = the usual way: up for key items, down for general ones, the number for numbers.
    public var total: Total?
    /// `+desc`: the largest tickets are drawn, so that nobody is drawn who is in the same scope's draw without it.
    public var isDescending = false
    /// `+lr`: cells are rounded by largest remainders instead of at random.
    public var usesLargestRemainders = false
    /// The scope of its tickets; nil = `v1`, which all items of a task share so that one visit serves them.
    public var scope: String?
    /// The clusters of `cluster`.
    public var clusters: Clusters?
    /// The published reason where a freeze asks for one; empty when there is none.
    public var reason = ""

    /// The ways that an item may ask for (SSJ-DRAW/1 §2.5).
    public enum Total: String, Sendable, Codable, CaseIterable {
        /// Exact probabilities: the total's fraction is rounded by a random value.
        case rate
        /// The total rounded up (不低于).
        case rateMin = "rate-min"
        /// The total rounded down (不高于).
        case rateMax = "rate-max"
        /// A fixed number.
        case count
        /// Everybody, in batches.
        case all
        /// Every target by itself (逐户独立).
        case poisson
        /// Some clusters, then a share of each (整群).
        case cluster
    }

    /// How targets are grouped, and how many groups are drawn.
    public struct Clusters: Hashable, Sendable, Codable {
        /// How many clusters are drawn.
        public let number: Int
        /// What makes a cluster.
        public let by: Key

        /// Makes a grouping.
        public init(number: Int, by: Key) {
            self.number = number
            self.by = by
        }

        /// What makes a cluster.
        public enum Key: String, Sendable, Codable, CaseIterable {
            /// 所在区域.
            case region
            /// 行业大类, the first two digits of GB/T 4754.
            case industry
            /// 行政区划.
            case division
        }
    }

    /// Nothing asked.
    public init() {}

    /// Reads `TOTAL`, then `+desc` and `+lr`, as in items.tsv; anything but the one spelling is nil.
    public init?(_ text: String) {
        var words = text.split(separator: "+", omittingEmptySubsequences: false)[...]
        guard let first = words.popFirst(), let total = Total(rawValue: String(first)) else { return nil }
        self.total = total
        isDescending = words.first == "desc"
        if isDescending { words.removeFirst() }
        usesLargestRemainders = words.first == "lr"
        if usesLargestRemainders { words.removeFirst() }
        guard words.isEmpty else { return nil }
    }

    /// The suffixes behind the word of items.tsv.
    public var suffix: String { (isDescending ? "+desc" : "") + (usesLargestRemainders ? "+lr" : "") }
}
