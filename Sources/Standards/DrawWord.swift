/// How an item's total follows from its rates, and in which order tickets count (SSJ-DRAW/1 §2.5, §2.6).
///
/// The raw value is the word of items.tsv: a total, then `+desc` and `+lr` in this order, each at most once. `+lr` only
/// follows the totals that are rounded.
public struct DrawWord: RawRepresentable, Hashable, Sendable, Codable, CaseIterable {
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
        public var isRounded: Bool {
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

    /// A mode with its suffixes; nil for `+lr` behind a total that is not rounded.
    public init?(_ total: Total, isDescending: Bool, usesLargestRemainders: Bool) {
        guard total.isRounded || !usesLargestRemainders else { return nil }
        self.total = total
        self.isDescending = isDescending
        self.usesLargestRemainders = usesLargestRemainders
    }

    /// Reads the word of items.tsv; anything but the one spelling of a mode is nil.
    public init?(rawValue: String) {
        var words = rawValue.split(separator: "+", omittingEmptySubsequences: false)[...]
        guard let first = words.popFirst(), let total = Total(rawValue: String(first)) else { return nil }
        let isDescending = words.first == "desc"
        if isDescending { words.removeFirst() }
        let usesLargestRemainders = words.first == "lr"
        if usesLargestRemainders { words.removeFirst() }
        guard words.isEmpty else { return nil }
        self.init(total, isDescending: isDescending, usesLargestRemainders: usesLargestRemainders)
    }

    /// The word of items.tsv.
    public var rawValue: String {
        total.rawValue + (isDescending ? "+desc" : "") + (usesLargestRemainders ? "+lr" : "")
    }

    /// Exact probabilities.
    public static let rate = DrawWord(.rate)
    /// Rounded up.
    public static let rateMin = DrawWord(.rateMin)
    /// Rounded down.
    public static let rateMax = DrawWord(.rateMax)
    /// A fixed total.
    public static let count = DrawWord(.count)
    /// Everybody, in batches.
    public static let all = DrawWord(.all)
    /// Every object by itself.
    public static let poisson = DrawWord(.poisson)
    /// Clusters, then objects.
    public static let cluster = DrawWord(.cluster)

    /// Every mode there is, by total and then by suffixes.
    public static let allCases: [DrawWord] = Total.allCases.flatMap { total in
        ["", "+desc", "+lr", "+desc+lr"].compactMap { DrawWord(rawValue: total.rawValue + $0) }
    }
}
