/// The state that imports lead to: plain arrays, each in a fixed order, so that equal content is equal.
public struct Rosters: Equatable, Sendable {
    /// Targets, sorted by oid; listings of each by key.
    public var targets: [InspectionTarget] = []
    /// Inspectors, sorted by id.
    public var inspectors: [Inspector] = []
    /// Recusals, sorted by inspector, target.
    public var recusals: [Recusal] = []
    /// Items, sorted by code.
    public var items: [InspectionItem] = []
    /// Class rows, sorted by target, month; one per target and month.
    public var classes: [CreditClass] = []
    /// Evidence, sorted by target, flag, day; one per target, flag and day.
    public var evidence: [CreditEvidence] = []
    /// Earlier inspections, sorted by target, day, department, item.
    public var history: [PastInspection] = []

    /// Experts, sorted by department, name, organisation.
    public var experts: [Expert] = []
    /// Days of absence, sorted by inspector, first day.
    public var leave: [Leave] = []
    /// Results that departments sent, sorted by target, task.
    public var results: [ReportedResult] = []
    /// Targets that others have drawn, sorted by target, task.
    public var externalDraws: [ExternalDraw] = []
    /// New market entities that departments have refused to sign for, sorted by target, department.
    public var claimRefusals: [ClaimRefusal] = []

    /// Numbers of the old generation that were joined with a unified code: the code by the number's oid.
    public var formerNumbers: [String: String] = [:]

    /// No records.
    public init() {}
}
