import Model

/// Everything the imports have accepted, as plain sorted arrays.
public struct RosterRecords: Equatable, Sendable {
    /// Targets, sorted by oid.
    public var targets: [InspectionTarget] = []
    /// Inspectors, sorted by id.
    public var inspectors: [Inspector] = []
    /// Recusals, sorted by inspector, then target.
    public var recusals: [Recusal] = []
    /// Items, sorted by code.
    public var items: [InspectionItem] = []
    /// Class rows, sorted by target, then month.
    public var classes: [CreditClass] = []
    /// Evidence, sorted by target, then flag.
    public var evidence: [CreditEvidence] = []
    /// Earlier inspections, sorted by target, then day.
    public var history: [PastInspection] = []

    /// No records.
    public init() {}
}
