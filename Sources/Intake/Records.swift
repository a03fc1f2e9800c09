import Model

/// The records of one file, each with the line it comes from; only the arrays of the file's kind hold any.
public struct Records: Sendable {
    /// The rows of a roster of targets, which were handed over one by one while they were read.
    public var targets = TargetTally()
    /// Rows of a roster of targets whose code is damaged: each stands only if it can be told by name, see `DamagedCode`.
    ///
    /// They count as accepted until the resolver refuses them.
    public var damagedTargets = DamagedTargets()
    /// Rows of a roster of inspectors.
    public var inspectors: [InspectorEntry] = []
    /// Declared recusals.
    public var recusals: [RecusalEntry] = []
    /// Rows of an item list.
    public var items: [ItemEntry] = []
    /// Rows of a class file.
    public var classes: [ClassEntry] = []
    /// Rows of the lists of abnormal operation, serious violations, complaints and penalties.
    public var evidence: [EvidenceEntry] = []
    /// Earlier inspections.
    public var history: [HistoryEntry] = []

    /// Experts.
    public var experts: [ExpertEntry] = []
    /// Days on which inspectors are not available.
    public var leave: [LeaveEntry] = []
    /// Results of drawn tasks.
    public var results: [ResultEntry] = []
    /// Targets that others have drawn.
    public var externalDraws: [ExternalDrawEntry] = []
    /// New market entities that the department refuses to sign for; those it claims are among `targets`.
    public var claimRefusals: [ClaimRefusalEntry] = []

    /// No records.
    public init() {}
}
