import Model

/// A version of the annual plan as stored.
public struct StoredPlan: Hashable, Sendable {
    /// From 1.
    public let version: Int
    /// The digest of its canonical text, which the approval sheet names.
    public let digest: String
    /// The plan.
    public let plan: AnnualPlan

    /// Makes a stored plan.
    public init(version: Int, digest: String, plan: AnnualPlan) {
        self.version = version
        self.digest = digest
        self.plan = plan
    }
}
