import Standards

/// What raises a target's tier (design §3, Tier).
public enum CreditFlag: String, Sendable, Codable, CaseIterable {
    /// Complaints and reports (投诉举报).
    case complaints
    /// On the list of abnormal operation (经营异常名录).
    case abnormal
    /// On the list of serious violations (严重违法失信名单).
    case serious
    /// An administrative penalty (行政处罚).
    case penalty
    /// A special industry or key area touching life and property (特种行业、重点领域).
    case special
}

/// One row of a class file: which class a target has, as of which month.
public struct CreditClass: Hashable, Sendable {
    /// The target.
    public var oid: String
    /// The class, A to D.
    public let tier: Tier
    /// The month the classification speaks for.
    public let month: YearMonth

    /// Makes a class row.
    public init(oid: String, tier: Tier, month: YearMonth) {
        self.oid = oid
        self.tier = tier
        self.month = month
    }
}

/// One piece of evidence that a target carries a flag.
public struct CreditEvidence: Hashable, Sendable {
    /// The target.
    public var oid: String
    /// Which flag.
    public let flag: CreditFlag
    /// How many times (complaints, penalties), at least 1.
    public let count: Int
    /// When it was decided or received, if the file says so.
    public let date: CivilDate?

    /// Makes a piece of evidence.
    public init(oid: String, flag: CreditFlag, count: Int, date: CivilDate?) {
        self.oid = oid
        self.flag = flag
        self.count = count
        self.date = date
    }
}

/// A target's tier with the reasons that led to it.
public struct TierAssignment: Hashable, Sendable {
    /// The target.
    public let oid: String
    /// The class on file, or U.
    public let base: Tier
    /// The month of the class, if there is one.
    public let month: YearMonth?
    /// Each flag with its steps, in the order of `CreditFlag.allCases`.
    public let raises: [Raise]
    /// The tier after all raises, capped at D.
    public let tier: Tier

    /// One reason for a higher tier.
    public struct Raise: Hashable, Sendable, Codable {
        /// The flag.
        public let flag: CreditFlag
        /// How many steps it adds.
        public let steps: Int
        /// How often the flag was met.
        public let count: Int

        /// Makes a reason.
        public init(flag: CreditFlag, steps: Int, count: Int) {
            self.flag = flag
            self.steps = steps
            self.count = count
        }
    }

    /// Makes an assignment.
    public init(oid: String, base: Tier, month: YearMonth?, raises: [Raise], tier: Tier) {
        self.oid = oid
        self.base = base
        self.month = month
        self.raises = raises
        self.tier = tier
    }
}

/// A row that takes evidence back (移出): everything of the flag that was entered up to its day.
public struct EvidenceRemoval: Hashable, Sendable {
    /// The target.
    public let oid: String
    /// Which flag.
    public let flag: CreditFlag
    /// The day up to which evidence is taken back.
    public let removed: CivilDate

    /// Makes a removal.
    public init(oid: String, flag: CreditFlag, removed: CivilDate) {
        self.oid = oid
        self.flag = flag
        self.removed = removed
    }
}
