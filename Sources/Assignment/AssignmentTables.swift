import Messages

/// The frozen files that an assignment is derived from (SSJ-ASSIGN/1, assign.md §3.3 "Instance").
///
/// The first five are always there; the others are empty when they are not used.
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
    /// pairs.tsv: who served together in the last twelve months.
    public var pairs: FrozenTable<PairRow>
    /// limits.tsv: weekly and yearly caps, weights.
    public var limits = FrozenTable<LimitRow>()
    /// lastvisit.tsv: who inspected a target last time.
    public var lastVisits = FrozenTable<LastVisitRow>()
    /// itemrules.tsv: items not inspected on site, items with experts.
    public var itemRules = FrozenTable<ItemRuleRow>()
    /// experts.tsv: the expert pool.
    public var experts = FrozenTable<ExpertRow>()
    /// options.tsv: rules of the profile.
    public var options = FrozenTable<OptionRow>()
    /// direct.tsv of the assignment's own folder: seats filled directly.
    public var direct = FrozenTable<DirectRow>()
    /// The departments that send officers to a target already, by target: earlier teams of the same draw, in the
    /// assignment of those who joined after it.
    public var served: [String: Set<String>] = [:]

    /// Joins the tables that are always there.
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

    /// Reads the tables from files by name: those that are always there and those that are used.
    public init(reading file: (String) -> [UInt8]?) throws(Problem) {
        func table<Row: FrozenRow>() throws(Problem) -> FrozenTable<Row> {
            try FrozenTable<Row>(parsing: file(Row.fileName) ?? [])
        }
        self.init(
            objects: try table(), seatRules: try table(), inspectors: try table(), availability: try table(),
            recusal: try table(), pairs: try table())
        limits = try table()
        lastVisits = try table()
        itemRules = try table()
        experts = try table()
        options = try table()
    }
}
