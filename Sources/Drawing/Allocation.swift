import Digest
import Messages
import Standards

/// How many objects each cell of one item gives, with its probabilities (SSJ-DRAW/1 §2.5, §2.6, §2.8).
///
/// In mode `cluster` the cells are the clusters: all of them have the rate of the second stage.
public struct Allocation: Hashable, Sendable {
    /// How the item draws.
    public let mode: DrawWord
    /// The value of items.tsv.
    public let value: UInt64
    /// The cells (or clusters) by bytes of their names.
    public let cells: [Quotas.Cell]

    /// Takes an item's mode and cells.
    ///
    /// Refuses a count below its certainties (D022), and as D014: for `all` a number of batches outside 1…N or a cell
    /// below 10⁶; for `cluster` a number of clusters outside 1…clusters, a rate of 0 or a cluster of 10⁶ objects; for
    /// the rate modes and `poisson` any value but 0.
    public init(mode: DrawWord, value: UInt64, cells: [Quotas.Cell]) throws(Problem) {
        let size = cells.reduce(0) { $0 + $1.size }
        switch mode.total {
        case .rate, .rateMin, .rateMax, .poisson:
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
        case .cluster:
            if !(1...UInt64(max(cells.count, 1))).contains(value) {
                throw Problem(.valueOutOfRange, expected: "1…\(cells.count)", found: String(value))
            }
            if cells.contains(where: { $0.rate == 0 }) {
                throw Problem(.valueOutOfRange, expected: "1…1000000", found: "0")
            }
            if let large = cells.first(where: { $0.size >= Quotas.million }) {
                throw Problem(.valueOutOfRange, expected: "1…999999", found: String(large.size))
            }
        }
        self.mode = mode
        self.value = value
        self.cells = cells
    }

    /// Σ N·r over the cells that are neither certain nor left out.
    public var weightSum: UInt128 { cells.filter(\.isLive).reduce(0) { $0 + $1.weight } }

    /// The counts per cell for the two random values of the item.
    ///
    /// - Parameters:
    ///   - totalDraw: u128(scope, `total|item`), which only `rate` uses.
    ///   - roundingDraw: u128(scope, `alloc|item`); in mode `cluster` u128(`c1`, `alloc|item|cluster`).
    /// - Returns: one count per cell; nil in mode `poisson`, where the tickets alone decide.
    public func counts(totalDraw: UInt128, roundingDraw: UInt128) -> [UInt64]? {
        if mode.total == .poisson { return nil }
        let quotas = quotas(fraction: totalDraw.multipliedFullWidth(by: UInt128(Quotas.million)).high)
        if mode.usesLargestRemainders { return quotas.countsByLargestRemainder() }
        return objects(quotas.counts(offset: roundingDraw.multipliedFullWidth(by: quotas.weightSum).high))
    }

    /// Poisson's bound for a rate below 10⁶: an object is drawn when its first 64 bits lie below ⌊r·2⁶⁴/10⁶⌋.
    static func threshold(rate: UInt64) -> UInt64 { UInt64((UInt128(rate) << 64) / UInt128(Quotas.million)) }

    /// The quotas when V of step 2 is `fraction` (0..<10⁶), which only `rate` uses; for `cluster` those of stage one.
    func quotas(fraction: UInt128) -> Quotas {
        let million = UInt128(Quotas.million)
        let sum = weightSum
        switch mode.total {
        case .rate: return Quotas(cells, total: (sum + fraction) / million)
        case .rateMin: return Quotas(cells, total: (sum + million - 1) / million)
        case .rateMax: return Quotas(cells, total: sum / million)
        case .count:
            return Quotas(cells, total: UInt128(value - cells.filter(\.isCertain).reduce(0) { $0 + $1.size }))
        case .all, .poisson: return Quotas(cells, total: 0)
        case .cluster:
            return Quotas(cells.map { Quotas.Cell(size: 1, rate: $0.size) }, total: UInt128(value))
        }
    }

    /// The objects that stage two takes of a chosen cluster: m = ⌈M·r/10⁶⌉.
    func stageTwo(_ index: Int) -> UInt64 {
        UInt64((cells[index].weight + UInt128(Quotas.million) - 1) / UInt128(Quotas.million))
    }

    /// What rounding gives, as objects: in mode `cluster` the chosen clusters' second stage.
    private func objects(_ rounded: [UInt64]) -> [UInt64] {
        guard mode.total == .cluster else { return rounded }
        return rounded.enumerated().map { $1 == 0 ? 0 : stageTwo($0) }
    }

    /// The totals that can come about, each with its probability: one, or two for `rate`.
    public var totals: [(quotas: Quotas, probability: Fraction)] {
        let million = UInt128(Quotas.million)
        let part = weightSum % million
        guard mode.total == .rate, part > 0 else { return [(quotas(fraction: 0), .one)] }
        return [
            (quotas(fraction: 0), Fraction(million - part, million)),
            (quotas(fraction: million - 1), Fraction(part, million)),
        ]
    }

    /// The exact probability that an object is drawn, before anything random is known, one per cell, lowest terms.
    ///
    /// It is q/N of §2.8; for `rate` averaged over both totals, which gives the published rate itself unless a cell
    /// saturates; for `poisson` the rate; for `cluster` π_c·m/M. Empty cells give 0/1.
    public var probabilities: [Fraction] {
        cells.indices.map { index in
            if cells[index].size == 0 { return .zero }
            if mode.total == .poisson { return Fraction(UInt128(cells[index].rate), UInt128(Quotas.million)) }
            return totals.map { probability(index, $0.quotas) * $0.probability }.reduce(.zero, +)
        }
    }

    private func probability(_ index: Int, _ quotas: Quotas) -> Fraction {
        let size = UInt128(cells[index].size)
        if mode.usesLargestRemainders {
            return Fraction(UInt128(quotas.countsByLargestRemainder()[index]), size)
        }
        let chosen = quotas.probability(index)
        return mode.total == .cluster ? chosen * Fraction(UInt128(stageTwo(index)), size) : chosen
    }

    /// Every allocation that can come about, each once; empty in mode `poisson`, where every count can.
    ///
    /// Complexity: O(cells²).
    public var outcomes: [[UInt64]] {
        if mode.total == .poisson { return [] }
        if mode.usesLargestRemainders { return totals.map { $0.quotas.countsByLargestRemainder() } }
        return totals.flatMap { $0.quotas.outcomes }.map(objects)
    }

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

    /// The published reasons that §2.5 asks for: `zero-floor` or `high-factor`, and `zero-cell`.
    public var neededReasons: [String] {
        let million = UInt128(Quotas.million)
        let sum = weightSum
        var reasons: [String] = []
        if mode.total == .rateMax, sum < million, sum > 0 || !cells.contains(where: { $0.isCertain && $0.size > 0 }) {
            reasons.append("zero-floor")
        }
        if mode.total == .rateMin, (sum + million - 1) / million * million > 2 * sum { reasons.append("high-factor") }
        if mode.usesLargestRemainders,
            zip(cells, probabilities).contains(where: { $0.isLive && $1 == .zero })
        {
            reasons.append("zero-cell")
        }
        return reasons
    }
}
