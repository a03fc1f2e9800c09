import Model

/// The total of a draw from its cells, by the formula of SSJ-DRAW/1 §2.5 steps 1 and 2.
enum CellTotal {
    /// One cell: how many targets at which rate.
    struct Cell {
        let size: Int
        let rate: Rate
    }

    /// Σ N·r in millionths of a target.
    static func weight(_ cells: [Cell]) -> UInt128 {
        cells.reduce(0) { $0 + UInt128($1.size) * UInt128($1.rate.ppm) }
    }

    /// ⌈Σ N·r / 10⁶⌉, the total of `rate-min`.
    static func roundedUp(_ cells: [Cell]) -> Int { Int((weight(cells) + 999_999) / 1_000_000) }

    /// ⌊Σ N·r / 10⁶⌋, the total of `rate-max`.
    static func roundedDown(_ cells: [Cell]) -> Int { Int(weight(cells) / 1_000_000) }

    /// The targets that must be drawn: those of cells at 100 %.
    static func certain(_ cells: [Cell]) -> Int {
        cells.reduce(0) { $1.rate == .whole ? $0 + $1.size : $0 }
    }

    /// The targets that can be drawn: those of cells above 0 %.
    static func reachable(_ cells: [Cell]) -> Int {
        cells.reduce(0) { $1.rate == .none ? $0 : $0 + $1.size }
    }

    /// Whether rounding up more than doubles what is left to chance (§2.5, warning `high-factor`).
    static func isFactorHigh(_ cells: [Cell]) -> Bool {
        let sum = weight(cells.filter { $0.rate != .whole })
        return (sum + 999_999) / 1_000_000 * 1_000_000 > 2 * sum
    }

    /// Whether rounding down leaves nobody to chance although some cells have a chance (§2.5, warning `zero-floor`).
    static func isFloorZero(_ cells: [Cell]) -> Bool {
        let sum = weight(cells.filter { $0.rate != .whole })
        return sum > 0 && sum < 1_000_000
    }

    /// The rate that a fixed number stands for: below 100 % unless everybody is drawn, above 0 % unless nobody is.
    static func nominalRate(_ count: Int, of size: Int) -> Rate {
        guard size > 0, count > 0 else { return .none }
        guard count < size else { return .whole }
        let exact = UInt128(count) * 1_000_000 / UInt128(size)
        return Rate(ppm: min(max(Int(exact), 1), 999_999)) ?? .whole
    }
}
