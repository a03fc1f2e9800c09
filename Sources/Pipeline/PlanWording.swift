import Model

/// A plan row's figures in the words that plan sheets use.
enum PlanWording {
    /// 抽查比例: one rate, or one per tier; a fixed number says so.
    static func rate(_ row: PlanRow) -> String {
        switch row.mode {
        case .count(let total): return "\(total)户"
        case .all: return "100%"
        case .rate, .rateMin, .rateMax: break
        }
        if row.rates.count == 1, row.rates[0].tier == nil { return row.rates[0].rate.text }
        return row.rates.map { "\($0.tier?.rawValue ?? "") \($0.rate.text)" }.joined(separator: "，")
    }
}
