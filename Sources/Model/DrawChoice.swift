import Standards

/// What an item asks of its draw beside its quota (抽取方式, `items.toml`); nothing asked gives the usual way of its class.
public struct DrawChoice: Hashable, Sendable, Codable {
    /// How the total is made and in which order tickets count; nil = the usual way: up for key items, down for general
    /// ones, the number for numbers.
    public var word: DrawWord?
    /// The scope of its tickets; nil = `v1`, which all items of a task share so that one visit serves them.
    public var scope: String?
    /// The clusters of `cluster`.
    public var clusters: Clusters?
    /// The published reason where a freeze asks for one; empty when there is none.
    public var reason = ""

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

    /// The word of items.tsv for the mode that the plan made of this choice; nil where its suffixes do not suit the mode.
    public func word(of mode: DrawMode) -> DrawWord? {
        guard let word else { return DrawWord(mode.total) }
        return DrawWord(
            mode.total, isDescending: word.isDescending, usesLargestRemainders: word.usesLargestRemainders)
    }
}
