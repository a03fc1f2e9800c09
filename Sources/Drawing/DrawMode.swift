/// How an item's total follows from its rates (SSJ-DRAW/1 §2.5); the raw value is the word of items.tsv.
public enum DrawMode: String, Hashable, Sendable, CaseIterable {
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
}
