import Messages
import Model
import Standards

/// Turns the records of exports into what the registry keeps: references to people and targets become identities;
/// values in, values out.
///
/// Rules. Files of one run are taken in a fixed order, whatever order they are given in: kind (targets, inspectors,
/// items, then what refers to them), place of the department in the source order, its code, the file's name. What a
/// file says is kept as it says it, each row under its key: listings by target, supervisor, library and licence,
/// inspectors by department and certificate number, items by code, classes by target and month, evidence by target, flag
/// and day. Of several departments that say different things the one earlier in the source order counts, of one
/// department the later file; both values are noted.
public enum Resolver {
    /// What the rows say whose codes lost digits, once all whole ones are known; and what is to be told of them.
    ///
    /// Such a row stands when exactly one known target has its name and one of its candidates; the others are refused.
    public static func recovered(
        from export: Export, by directory: any TargetDirectory
    ) throws(Problem) -> (statements: [Entry<TargetStatement>], findings: [Finding]) {
        var statements: [Entry<TargetStatement>] = []
        var findings: [Finding] = []
        for damaged in export.records.damagedTargets {
            let row = damaged.row
            let (oid, finding) = try damaged.damage.recovered(
                name: row.record.name, line: row.line, of: export, by: directory)
            findings.append(finding)
            guard let oid else { continue }
            var statement = row.record
            statement.oid = oid
            statements.append(Entry(line: row.line, record: statement, operation: row.operation))
        }
        return (statements, findings)
    }

    /// Resolves the exports of one run, once the targets of its rosters are known; results stand in their order.
    ///
    /// Rows that name unknown people or targets are refused. Complexity: O(records · log records) and one look-up each.
    public static func resolve(
        _ exports: [Export], against standing: Standing, context: IntakeContext
    ) throws(Problem) -> [ResolvedExport] {
        var merge = RosterMerge(exports, standing: standing, context: context)
        for index in order(of: exports, context: context) { try merge.take(index) }
        return merge.finished()
    }

    /// The fixed order of files: kind, source order, department, name.
    public static func order(of exports: [Export], context: IntakeContext) -> [Int] {
        exports.indices.sorted { left, right in
            let (a, b) = (exports[left], exports[right])
            let kinds = (a.kind.place, b.kind.place)
            if kinds.0 != kinds.1 { return kinds.0 < kinds.1 }
            let ranks = (context.rank(of: a.department.code), context.rank(of: b.department.code))
            if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
            let departments = ByteOrder.compare(a.department.code, b.department.code)
            if departments != 0 { return departments < 0 }
            let names = ByteOrder.compare(a.name, b.name)
            return names != 0 ? names < 0 : left < right
        }
    }
}

/// What rows may refer to, as it stands when they are resolved.
public struct Standing {
    /// Every inspector ever known, by id, with whether the entry still stands: one who comes back keeps the id.
    public let inspectors: [(inspector: Inspector, isCurrent: Bool)]
    /// The targets of all rosters, those of the run included.
    public let targets: any TargetDirectory

    /// Gathers what rows may refer to.
    public init(inspectors: [(inspector: Inspector, isCurrent: Bool)], targets: any TargetDirectory) {
        self.inspectors = inspectors
        self.targets = targets
    }
}

/// Finds targets by code and by name.
public protocol TargetDirectory {
    /// The name of a target; nil when no roster has it.
    func name(of oid: String) throws(Problem) -> String?
    /// The oids of the targets with a name, sorted.
    func oids(named name: String) throws(Problem) -> [String]
}

/// What became of one export's rows, and the records to keep.
public struct ResolvedExport: Sendable {
    /// What was found while resolving.
    public var findings: [Finding] = []
    /// Inspectors, each with an id.
    public var inspectors: [Entry<Inspector>] = []
    /// Recusals.
    public var recusals: [Entry<Recusal>] = []
    /// Items.
    public var items: [Entry<InspectionItem>] = []
    /// Class rows.
    public var classes: [Entry<CreditClass>] = []
    /// Evidence, one entry per target, flag and day.
    public var evidence: [Entry<CreditEvidence>] = []
    /// Rows that take evidence back.
    public var removals: [EvidenceRemoval] = []
    /// Earlier inspections.
    public var history: [Entry<PastInspection>] = []
    /// Experts.
    public var experts: [Entry<Expert>] = []
    /// Days of absence.
    public var leave: [Entry<Leave>] = []
    /// Results of drawn tasks.
    public var results: [Entry<ReportedResult>] = []
    /// Targets that others have drawn.
    public var externalDraws: [Entry<ExternalDraw>] = []
    /// Refusals to sign for new market entities.
    public var claimRefusals: [Entry<ClaimRefusal>] = []
}

extension ExportKind {
    /// Whether its rows, or some of them, are entries in a roster of targets.
    public var isTargets: Bool { place == 0 }

    /// Its place in a run: what is referred to goes before what refers to it.
    var place: Int {
        switch self {
        case .targets, .products, .projects, .claims: 0
        case .inspectors, .experts: 1
        case .items: 2
        default: 3
        }
    }
}
