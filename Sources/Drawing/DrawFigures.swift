import Messages
import Standards

/// What a frozen draw promises everybody, from the frozen tables alone (SSJ-DRAW/1 §2.5, §2.8): probabilities, how many
/// allocations can come about, and who can never be drawn together.
public struct DrawFigures: Sendable {
    /// One item.
    public struct Item: Sendable {
        /// The row of items.tsv.
        public let row: ItemRow
        /// N.
        public let size: Int
        /// The cells, in mode `cluster` the clusters, by bytes: name, N, and π of each of its objects.
        public let cells: [(name: String, size: Int, probability: Fraction)]
        /// How many allocations to cells can come about; nil in mode `poisson`, where every number can.
        public let allocations: Int?
        /// Pairs of cells of which never both give somebody although each can (π_gh = 0); a pair of one cell means that
        /// it never gives two.
        public let impossiblePairs: [(String, String)]

        /// How many of its objects are in the last year of their coverage, which makes them certain (§2.7).
        public var lastYearCount: Int {
            cells.filter { HistoryCheck.stated($0.name) == "d1" }.reduce(0) { $0 + $1.size }
        }
    }

    /// The items by bytes.
    public let items: [Item]

    /// Reads a frozen folder, drawn or not.
    ///
    /// Refuses whatever `verify` refuses of frozen files. Complexity: O(cells³) per item.
    public init(_ files: DrawFiles) throws(Problem) {
        let folder = try FrozenFolder(files, scope: .publicKit)
        items = folder.tables.items.map { item in
            let allocation = item.allocation
            let names = item.strata.map(\.name)
            let outcomes = Set(allocation.outcomes)
            return Item(
                row: item.row, size: item.size,
                cells: zip(item.strata, allocation.probabilities).map { ($0.name, $0.numbers.count, $1) },
                allocations: outcomes.isEmpty ? nil : outcomes.count,
                impossiblePairs: allocation.impossiblePairs.map { (names[$0.0], names[$0.1]) })
        }
    }

    /// One line per item and cell in the signs of the specification, for `draw show`.
    public var lines: [String] {
        items.flatMap { item in
            let allocations = item.allocations.map(String.init) ?? "*"
            let head = "\(item.row.item)  \(item.row.mode.rawValue)  N=\(item.size)  可能的分配 allocations=\(allocations)"
            let cells = item.cells.map { "  \($0.name)  N=\($0.size)  π=\($0.probability)" }
            let pairs = item.impossiblePairs.map { "  π_gh=0  \($0.0) × \($0.1)" }
            let due = item.lastYearCount
            let last = due == 0 ? [] : ["  覆盖期最后一年，必定抽中 certain, last year of coverage: \(due)"]
            return [head] + cells + last + pairs
        }
    }
}
