import Model
import Standards

/// Where a target's past places it in a frame: the second part of its cell's name, and the rate there (SSJ-DRAW/1 §2.7).
public struct HistoryPlacing: Sendable {
    /// Whether the yearly cap excludes a target.
    let isCapped: @Sendable (_ oid: String) -> Bool
    /// The class of a target in an item, such as `n` or `r`.
    let className: @Sendable (_ oid: String, _ item: String) -> String
    /// The rate of a class whose tier has this rate.
    let rate: @Sendable (_ rate: Rate, _ className: String) -> Rate

    /// Takes the three answers.
    public init(
        isCapped: @escaping @Sendable (_ oid: String) -> Bool,
        className: @escaping @Sendable (_ oid: String, _ item: String) -> String,
        rate: @escaping @Sendable (_ rate: Rate, _ className: String) -> Rate
    ) {
        self.isCapped = isCapped
        self.className = className
        self.rate = rate
    }
}
