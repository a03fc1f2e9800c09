/// The frozen files that an assignment is derived from (SSJ-ASSIGN/1, assign.md §3.3 "Instance").
public struct AssignmentTables: Hashable, Sendable {
    /// objects.tsv: every target of the frame.
    public var objects: FrozenTable<ObjectRow>
    /// The rows of seatrules.tsv.
    public var seatRules: FrozenTable<SeatRuleRow>
    /// The rows of inspectors.tsv.
    public var inspectors: FrozenTable<InspectorRow>
    /// The rows of availability.tsv.
    public var availability: FrozenTable<AbsenceRow>
    /// The rows of recusal.tsv.
    public var recusal: FrozenTable<RecusalRow>
    /// pairs.tsv; empty when the file is not used.
    public var pairs: FrozenTable<PairRow>

    /// Joins the tables.
    public init(
        objects: FrozenTable<ObjectRow>, seatRules: FrozenTable<SeatRuleRow>, inspectors: FrozenTable<InspectorRow>,
        availability: FrozenTable<AbsenceRow> = .init(), recusal: FrozenTable<RecusalRow> = .init(),
        pairs: FrozenTable<PairRow> = .init()
    ) {
        self.objects = objects
        self.seatRules = seatRules
        self.inspectors = inspectors
        self.availability = availability
        self.recusal = recusal
        self.pairs = pairs
    }
}
