import Model

/// How evidence raises a target's credit-risk tier (design §3, Tier; profile table `[tier]`).
public struct TierRules: Hashable, Sendable {
    /// Steps per flag, 0…3; a flag without an entry does not raise.
    public let raise: [CreditFlag: Int]
    /// From how many complaints within the months of evidence on they raise, at least 1.
    public let complaintsFrom: Int
    /// For how many months complaints and penalties count, and after how many a class is stale.
    public let evidenceMonths: Int
    /// Tags and libraries that make a target special (特种行业、重点领域).
    public let specialTags: [String]

    /// Makes rules; steps are held within 0…3, because three steps lead from A to D.
    public init(
        raise: [CreditFlag: Int], complaintsFrom: Int = 1, evidenceMonths: Int = 12, specialTags: [String] = []
    ) {
        self.raise = raise.mapValues { min(max($0, 0), 3) }
        self.complaintsFrom = max(complaintsFrom, 1)
        self.evidenceMonths = max(evidenceMonths, 0)
        self.specialTags = specialTags
    }

    /// The steps of a flag.
    public func steps(_ flag: CreditFlag) -> Int { raise[flag] ?? 0 }

    /// From how often a flag must be met to raise.
    func threshold(_ flag: CreditFlag) -> Int { flag == .complaints ? complaintsFrom : 1 }
}
