/// A total shared over cells in proportion to size × rate, before the random rounding (SSJ-DRAW/1 §2.5, steps 1–3).
///
/// The same routine spreads a total over regions or months: give each a size that caps it and any rate below 10⁶.
public struct Quotas: Hashable, Sendable {
    /// One cell to be drawn from.
    public struct Cell: Hashable, Sendable {
        /// N, the number of objects.
        public let size: UInt64
        /// The rate in parts per million, 0…1,000,000.
        public let rate: UInt64

        /// Pairs a size with a rate.
        public init(size: UInt64, rate: UInt64) {
            self.size = size
            self.rate = rate
        }

        var isCertain: Bool { rate >= Quotas.million }
        var isLive: Bool { size > 0 && rate > 0 && !isCertain }
        var weight: UInt128 { UInt128(size) * UInt128(rate) }
    }

    static let million: UInt64 = 1_000_000

    /// The cells in the order given (by bytes of their names).
    public let cells: [Cell]
    /// Whether a cell is taken whole: at rate 10⁶, or saturated in step 3.
    public let isWhole: [Bool]
    /// The objects still to be drawn from the cells that are not taken whole.
    public let remaining: UInt128
    /// D, the sum of the weights of those cells.
    public let weightSum: UInt128

    /// Takes certain cells whole, then cells that the remaining total would saturate, all at once, until none is left.
    ///
    /// `total` counts the objects drawn outside the certain cells; it is lowered to what there is.
    /// Complexity: O(cells²) at worst.
    public init(_ cells: [Cell], total: UInt128) {
        var isWhole = cells.map(\.isCertain)
        var live = cells.indices.filter { cells[$0].isLive }
        var rest = min(total, live.reduce(0) { $0 + UInt128(cells[$1].size) })
        var sum = live.reduce(0) { $0 + cells[$1].weight }
        while true {
            let full = live.filter { rest * cells[$0].weight > sum * UInt128(cells[$0].size) }
            if full.isEmpty { break }
            for index in full {
                isWhole[index] = true
                rest -= UInt128(cells[index].size)
            }
            live.removeAll { full.contains($0) }
            sum = live.reduce(0) { $0 + cells[$1].weight }
        }
        self.cells = cells
        self.isWhole = isWhole
        remaining = rest
        weightSum = sum
    }

    /// The weight of a cell that is still shared by rounding; 0 for cells taken whole or left out.
    func openWeight(_ index: Int) -> UInt128 {
        cells[index].isLive && !isWhole[index] ? cells[index].weight : 0
    }

    /// Rounds by random systematic sampling with U in 0..<D (step 4); the result sums to the total exactly.
    public func counts(offset: UInt128) -> [UInt64] {
        var running: UInt128 = 0
        return cells.indices.map { index in
            if isWhole[index] { return cells[index].size }
            let weight = openWeight(index)
            if weight == 0 { return 0 }
            let before = (remaining * running + offset) / weightSum
            running += weight
            return UInt64((remaining * running + offset) / weightSum - before)
        }
    }

    /// Rounds by largest remainders (`+lr`); of equal remainders the cell that stands first goes up.
    public func countsByLargestRemainder() -> [UInt64] {
        var counts = cells.indices.map { index in
            if isWhole[index] { return cells[index].size }
            return openWeight(index) == 0 ? 0 : UInt64(remaining * openWeight(index) / weightSum)
        }
        let open = cells.indices.filter { openWeight($0) > 0 }
        let rest = remaining - open.reduce(0) { $0 + UInt128(counts[$1]) }
        let order = open.sorted { left, right in
            let remainders = (
                remaining * openWeight(left) % weightSum, remaining * openWeight(right) % weightSum
            )
            return remainders.0 != remainders.1 ? remainders.0 > remainders.1 : left < right
        }
        for index in order.prefix(Int(rest)) { counts[index] += 1 }
        return counts
    }

    /// The exact inclusion probability of an object of a cell, q/N = n·r/D; 0/1 for an empty cell.
    public func probability(_ index: Int) -> Fraction {
        if cells[index].size == 0 { return .zero }
        if isWhole[index] { return .one }
        if openWeight(index) == 0 { return .zero }
        return Fraction(remaining * UInt128(cells[index].rate), weightSum)
    }

    /// Every allocation the rounding can give, each once, in the order of U.
    ///
    /// Complexity: O(cells²).
    public var outcomes: [[UInt64]] {
        var running: UInt128 = 0
        var offsets: Set<UInt128> = [0]
        for index in cells.indices where openWeight(index) > 0 {
            running += openWeight(index)
            let residue = remaining * running % weightSum
            if residue > 0 { offsets.insert(weightSum - residue) }
        }
        return offsets.sorted().map { counts(offset: $0) }
    }
}
