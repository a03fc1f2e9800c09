/// How an item's total follows from its rates, and in which order tickets count (SSJ-DRAW/1 §2.5, §2.6).
///
/// The raw value is the word of items.tsv: a total, then `+desc` and `+lr` in this order, each at most once. `+lr` only
/// follows the totals that are rounded.
public struct DrawMode: RawRepresentable, Hashable, Sendable, CaseIterable {
    /// What the total is made of.
    public enum Total: String, Hashable, Sendable, CaseIterable {
        /// Exact probabilities: the total is Σ N·r, its fraction rounded by a random value.
        case rate
        /// "Not below": the total is rounded up.
        case rateMin = "rate-min"
        /// Capped: the total is rounded down.
        case rateMax = "rate-max"
        /// A fixed total.
        case count
        /// Everybody, in a random order of batches.
        case all
        /// Every object by itself: drawn when its ticket is below its rate.
        case poisson
        /// A fixed number of clusters by size, then a rate of each chosen cluster's objects.
        case cluster

        /// Whether the total is shared over cells by rounding.
        var isRounded: Bool {
            switch self {
            case .rate, .rateMin, .rateMax, .count: true
            case .all, .poisson, .cluster: false
            }
        }
    }

    /// What the total is made of.
    public let total: Total
    /// `+desc`: the largest tickets are drawn, so that the sample is disjoint from one of the same scope without it.
    public let isDescending: Bool
    /// `+lr`: cells are rounded by largest remainders instead of at random.
    public let usesLargestRemainders: Bool

    /// A mode without suffixes.
    public init(_ total: Total) {
        self.total = total
        isDescending = false
        usesLargestRemainders = false
    }

    /// Reads the word of items.tsv; anything but the one spelling of a mode is nil.
    public init?(rawValue: String) {
        var words = rawValue.split(separator: "+", omittingEmptySubsequences: false)[...]
        guard let first = words.popFirst(), let total = Total(rawValue: String(first)) else { return nil }
        self.total = total
        isDescending = words.first == "desc"
        if isDescending { words.removeFirst() }
        usesLargestRemainders = words.first == "lr"
        if usesLargestRemainders { words.removeFirst() }
        guard words.isEmpty, total.isRounded || !usesLargestRemainders else { return nil }
    }

    /// The word of items.tsv.
    public var rawValue: String {
        total.rawValue + (isDescending ? "+desc" : "") + (usesLargestRemainders ? "+lr" : "")
    }

    /// Exact probabilities.
    public static let rate = DrawMode(.rate)
    /// Rounded up.
    public static let rateMin = DrawMode(.rateMin)
    /// Rounded down.
    public static let rateMax = DrawMode(.rateMax)
    /// A fixed total.
    public static let count = DrawMode(.count)
    /// Everybody, in batches.
    public static let all = DrawMode(.all)
    /// Every object by itself.
    public static let poisson = DrawMode(.poisson)
    /// Clusters, then objects.
    public static let cluster = DrawMode(.cluster)

    /// Every mode there is, by total and then by suffixes.
    public static let allCases: [DrawMode] = Total.allCases.flatMap { total in
        ["", "+desc", "+lr", "+desc+lr"].compactMap { DrawMode(rawValue: total.rawValue + $0) }
    }
}
