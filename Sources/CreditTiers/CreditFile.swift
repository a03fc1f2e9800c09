import Model
import Standards

/// What is known of one target while its tier is worked out.
struct CreditFile {
    let oid: String
    private(set) var month: YearMonth?
    private(set) var base = Tier.u
    /// The classes of the newest month, as a set of bits in the order of `Tier.allCases`.
    private var seen: UInt8 = 0
    private var counts: [Int]

    init(oid: String) {
        self.oid = oid
        counts = [Int](repeating: 0, count: CreditFlag.allCases.count)
    }

    /// The unlike classes of the newest month, sorted; fewer than two when there is no conflict.
    var rivals: [Tier] {
        Tier.allCases.enumerated().filter { seen & (1 << UInt8($0.offset)) != 0 }.map(\.element)
    }

    /// Takes a class row: the newest month wins, within it the riskier class.
    mutating func take(_ row: CreditClass) {
        let bit = UInt8(1) << UInt8(Tier.allCases.firstIndex(of: row.tier) ?? 0)
        if let month, row.month < month { return }
        if let month, row.month == month {
            seen |= bit
            if CreditFile.risk(row.tier) > CreditFile.risk(base) { base = row.tier }
        } else {
            month = row.month
            seen = bit
            base = row.tier
        }
    }

    /// Adds evidence; sums stop at the largest integer.
    mutating func take(_ flag: CreditFlag, count: Int) {
        guard let index = CreditFlag.allCases.firstIndex(of: flag) else { return }
        let (sum, overflow) = counts[index].addingReportingOverflow(max(count, 1))
        counts[index] = overflow ? .max : sum
    }

    /// The tier with its reasons.
    func assignment(_ rules: TierRules) -> TierAssignment {
        var raises: [TierAssignment.Raise] = []
        for (flag, count) in zip(CreditFlag.allCases, counts) where count >= rules.threshold(flag) {
            let steps = rules.steps(flag)
            if steps > 0 { raises.append(.init(flag: flag, steps: steps, count: count)) }
        }
        let tier = base.raised(by: raises.reduce(0) { $0 + $1.steps })
        return TierAssignment(oid: oid, base: base, month: month, raises: raises, tier: tier)
    }

    /// No class ranks lowest, so that any class of the same month wins over it.
    private static func risk(_ tier: Tier) -> Int {
        switch tier {
        case .u: 0
        case .a: 1
        case .b: 2
        case .c: 3
        case .d: 4
        }
    }
}
