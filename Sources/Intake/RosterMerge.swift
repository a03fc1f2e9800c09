import Messages
import Model
import Standards

/// The work of one merge: the state with indices over it, and what is found on the way.
struct RosterMerge {
    let exports: [Export]
    let context: IntakeContext
    var targets: [InspectionTarget]
    var targetIndex: [String: Int] = [:]
    /// What this run has set of each target; nil for those it has not touched.
    var touches: [TargetTouch?]
    /// Listings set in this run.
    var listingsSet: Set<String> = []
    var inspectors: [Inspector]
    /// The place in `inspectors` by department and certificate number.
    var inspectorIndex: [String: Int] = [:]
    var inspectorsSet: Set<Int> = []
    var recusals: [String: Recusal] = [:]
    var items: [String: InspectionItem] = [:]
    /// Which export set an item in this run.
    var itemsSet: [String: Int] = [:]
    var classes: [String: CreditClass] = [:]
    var classesSet: Set<String> = []
    var evidence: EvidenceMerge
    var history: [String: PastInspection] = [:]

    private var accountings: [RowAccounting]
    private var found: [[Finding]]
    private var names: [String: [Int]]?

    init(_ rosters: Rosters, exports: [Export], context: IntakeContext) {
        self.exports = exports
        self.context = context
        targets = rosters.targets
        touches = Array(repeating: nil, count: targets.count)
        inspectors = rosters.inspectors
        evidence = EvidenceMerge(rosters.evidence)
        accountings = exports.map(\.accounting)
        found = exports.map { _ in [] }
        for (index, target) in targets.enumerated() { targetIndex[target.oid] = index }
        for (index, inspector) in inspectors.enumerated() { indexCertificates(of: inspector, at: index) }
        for recusal in rosters.recusals { recusals[recusal.inspector + "\t" + recusal.oid] = recusal }
        for item in rosters.items { items[item.code] = item }
        for entry in rosters.classes { classes[entry.oid + "\t" + entry.month.text] = entry }
        for entry in rosters.history { history[RosterMerge.key(of: entry)] = entry }
    }

    /// The fixed order of files: kind, source order, department, name.
    func precedes(_ left: Int, _ right: Int) -> Bool {
        let (a, b) = (exports[left], exports[right])
        let kinds = (RosterMerge.rank(a.kind), RosterMerge.rank(b.kind))
        if kinds.0 != kinds.1 { return kinds.0 < kinds.1 }
        let ranks = (rank(of: a.department.code), rank(of: b.department.code))
        if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
        let departments = ByteOrder.compare(a.department.code, b.department.code)
        if departments != 0 { return departments < 0 }
        let names = ByteOrder.compare(a.name, b.name)
        return names != 0 ? names < 0 : left < right
    }

    private static func rank(_ kind: ExportKind) -> Int {
        switch kind {
        case .targets: 0
        case .inspectors: 1
        case .items: 2
        default: 3
        }
    }

    /// The place of a department in the source order; those not in it come last, all equal.
    func rank(of department: String) -> Int {
        context.sourceOrder.firstIndex(of: department) ?? context.sourceOrder.count
    }

    /// Takes one export in.
    mutating func take(_ index: Int) {
        let records = exports[index].records
        for entry in records.targets { take(entry, from: index) }
        for entry in records.inspectors { take(entry, from: index) }
        for entry in records.items { take(entry, from: index) }
        for entry in records.recusals { take(entry, from: index) }
        for entry in records.classes { take(entry, from: index) }
        for entry in records.history { take(entry, from: index) }
        if !records.evidence.isEmpty {
            evidence.beginFile()
            for entry in records.evidence { take(entry, from: index) }
            evidence.endFile()
        }
        // Ids are given once all rosters of inspectors are in, before anything refers to them: see `giveIDs`.
        let isLastRoster = !exports.indices.contains { RosterMerge.rank(exports[$0].kind) < 3 && precedes(index, $0) }
        if isLastRoster { giveIDs() }
    }

    /// Notes something about a record of an export.
    mutating func note(
        _ message: Message, export: Int, line: Int, field: Field? = nil, expected: String = "",
        found value: String = "",
        suggestion: String = "", _ disposition: Finding.Disposition = .note
    ) {
        let column = field.map { exports[export].mapping.header(of: $0) } ?? ""
        let value = IdentityMask.masked(value)
        let problem = Problem(message, expected: IdentityMask.masked(expected), found: value).inFile(
            exports[export].name)
        found[export].append(
            Finding(
                line: line, column: column, problem: problem, original: value, suggestion: suggestion,
                disposition: disposition))
        switch disposition {
        case .rejected:
            accountings[export].accepted -= 1
            accountings[export].rejected += 1
        case .merged:
            accountings[export].accepted -= 1
            accountings[export].merged += 1
        case .altered, .note: break
        }
    }

    /// The places of the targets with this name.
    mutating func targets(named name: String) -> [Int] {
        if names == nil {
            var index: [String: [Int]] = [:]
            for (place, target) in targets.enumerated() {
                index[NameKey.key(of: target.name), default: []].append(place)
            }
            names = index
        }
        return names?[NameKey.key(of: name)] ?? []
    }

    /// The new state and what became of every export.
    mutating func finished() -> Resolution {
        noteSameNames()
        var rosters = Rosters()
        for index in targets.indices where touches[index] != nil {
            targets[index].listings.sort { ByteOrder.precedes($0.key, $1.key) }
        }
        rosters.targets = targets.sortedByBytes(of: \.oid)
        rosters.inspectors = inspectors.sorted { left, right in
            left.id.utf8.count != right.id.utf8.count
                ? left.id.utf8.count < right.id.utf8.count : ByteOrder.precedes(left.id, right.id)
        }
        rosters.recusals = recusals.keys.sortedByBytes().compactMap { recusals[$0] }
        rosters.items = items.keys.sortedByBytes().compactMap { items[$0] }
        rosters.classes = classes.keys.sortedByBytes().compactMap { classes[$0] }
        rosters.evidence = evidence.finished()
        rosters.history = history.keys.sortedByBytes().compactMap { history[$0] }
        let outcomes = exports.indices.map { index in
            let all = exports[index].findings + found[index]
            precondition(accountings[index].read == exports[index].accounting.read, "rows lost in merging")
            let sorted = all.enumerated().sorted { left, right in
                let lines = (left.element.line ?? 0, right.element.line ?? 0)
                return lines.0 != lines.1 ? lines.0 < lines.1 : left.offset < right.offset
            }
            return Resolution.Outcome(accounting: accountings[index], findings: sorted.map(\.element))
        }
        return Resolution(rosters: rosters, outcomes: outcomes)
    }
}
