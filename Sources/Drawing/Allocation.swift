import Digest
import Messages

/// How many objects each cell of one item gives, with its probabilities (SSJ-DRAW/1 §2.5, §2.8).
public struct Allocation: Hashable, Sendable {
    /// How the item draws.
    public let mode: DrawMode
    /// The value of items.tsv.
    public let value: UInt64
    /// The cells by bytes of their names.
    public let cells: [Quotas.Cell]

    /// Takes an item's mode and cells.
    ///
    /// Refuses a count below its certainties (D022), and for `all` a number of batches outside 1…N or a cell
    /// below 10⁶ (D014); for the rate modes any value but 0 (D014).
    public init(mode: DrawMode, value: UInt64, cells: [Quotas.Cell]) throws(Problem) {
        let size = cells.reduce(0) { $0 + $1.size }
        switch mode {
        case .rate, .rateMin, .rateMax:
            if value != 0 { throw Problem(.valueOutOfRange, expected: "0", found: String(value)) }
        case .count:
            let certain = cells.filter(\.isCertain).reduce(0) { $0 + $1.size }
            if value < certain { throw Problem(.valueBelowCertain, expected: String(certain), found: String(value)) }
        case .all:
            if let cell = cells.first(where: { !$0.isCertain }) {
                throw Problem(.valueOutOfRange, expected: "1000000", found: String(cell.rate))
            }
            if !(1...max(size, 1)).contains(value) {
                throw Problem(.valueOutOfRange, expected: "1…\(size)", found: String(value))
            }
        }
        self.mode = mode
        self.value = value
        self.cells = cells
    }

    /// Σ N·r over the cells that are neither certain nor left out.
    public var weightSum: UInt128 { cells.filter(\.isLive).reduce(0) { $0 + $1.weight } }

    /// The counts per cell for the two random values u128(scope, `total|item`) and u128(scope, `alloc|item`).
    public func counts(totalDraw: UInt128, roundingDraw: UInt128) -> [UInt64] {
        let million = UInt128(Quotas.million)
        let quotas = quotas(fraction: totalDraw.multipliedFullWidth(by: million).high)
        return quotas.counts(offset: roundingDraw.multipliedFullWidth(by: quotas.weightSum).high)
    }

    /// The quotas when V of step 2 is `fraction` (0..<10⁶), which only `rate` uses.
    func quotas(fraction: UInt128) -> Quotas {
        let million = UInt128(Quotas.million)
        let sum = weightSum
        let total: UInt128 =
            switch mode {
            case .rate: (sum + fraction) / million
            case .rateMin: (sum + million - 1) / million
            case .rateMax: sum / million
            case .count: UInt128(value - cells.filter(\.isCertain).reduce(0) { $0 + $1.size })
            case .all: 0
            }
        return Quotas(cells, total: total)
    }

    /// The totals that can come about, each with its probability: one, or two for `rate`.
    public var totals: [(quotas: Quotas, probability: Fraction)] {
        let million = UInt128(Quotas.million)
        let part = weightSum % million
        guard mode == .rate, part > 0 else { return [(quotas(fraction: 0), .one)] }
        return [
            (quotas(fraction: 0), Fraction(million - part, million)),
            (quotas(fraction: million - 1), Fraction(part, million)),
        ]
    }

    /// The exact probability that an object is drawn, before anything random is known, one per cell, lowest terms.
    ///
    /// It is q/N of §2.8; for `rate` averaged over both totals, which gives the published rate itself unless a cell
    /// saturates. Empty cells give 0/1.
    public var probabilities: [Fraction] {
        cells.indices.map { index in
            totals.map { $0.quotas.probability(index) * $0.probability }.reduce(.zero, +)
        }
    }

    /// Every allocation that can come about, each once.
    ///
    /// Complexity: O(cells²).
    public var outcomes: [[UInt64]] { totals.flatMap { $0.quotas.outcomes } }

    /// The pairs of cells g ≤ h whose objects can never be drawn together although each can be drawn (π_gh = 0).
    ///
    /// A pair (g, g) means that never two objects of the cell are drawn. Complexity: O(cells³).
    public var impossiblePairs: [(Int, Int)] {
        let outcomes = outcomes
        let possible = cells.indices.filter { index in outcomes.contains { $0[index] > 0 } }
        var pairs: [(Int, Int)] = []
        for (place, left) in possible.enumerated() {
            for right in possible[place...] {
                if left == right, cells[left].size < 2 { continue }
                let together = outcomes.contains { left == right ? $0[left] > 1 : $0[left] > 0 && $0[right] > 0 }
                if !together { pairs.append((left, right)) }
            }
        }
        return pairs
    }

    /// The published reason that §2.5 asks for, or nil: `zero-floor` or `high-factor`.
    public var neededReason: String? {
        let million = UInt128(Quotas.million)
        let sum = weightSum
        switch mode {
        case .rateMax:
            let drawsNobody = sum > 0 || !cells.contains { $0.isCertain && $0.size > 0 }
            return sum < million && drawsNobody ? "zero-floor" : nil
        case .rateMin: return (sum + million - 1) / million * million > 2 * sum ? "high-factor" : nil
        case .rate, .count, .all: return nil
        }
    }
}
