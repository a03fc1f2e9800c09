/// A credit-risk tier (信用风险等级): A low … D high, U not classified (国市监信发〔2022〕6号).
public enum Tier: String, Sendable, Codable, CaseIterable, Comparable {
    /// Low risk.
    case a = "A"
    /// General risk.
    case b = "B"
    /// Higher risk.
    case c = "C"
    /// High risk.
    case d = "D"
    /// No class on file; has a rate of its own and is raised as if B.
    case u = "U"

    /// In the order A, B, C, D, U.
    public static func < (left: Tier, right: Tier) -> Bool { left.rawValue < right.rawValue }

    /// The tier after being raised by some steps, never above D; U is raised as if B.
    public func raised(by steps: Int) -> Tier {
        guard steps > 0 else { return self }
        let ladder: [Tier] = [.a, .b, .c, .d]
        let start = ladder.firstIndex(of: self == .u ? .b : self) ?? 1
        return ladder[min(start + steps, ladder.count - 1)]
    }
}
