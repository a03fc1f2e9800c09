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
        case .targets, .products, .projects: 0
        case .inspectors, .experts: 1
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
        let records = refusingDeletions(of: exports[index].records, export: index)
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
        let isLastTargets = !exports.indices.contains { RosterMerge.rank(exports[$0].kind) < 1 && precedes(index, $0) }
        if isLastTargets, RosterMerge.rank(exports[index].kind) == 0 {
            for export in exports.indices.sorted(by: { precedes($0, $1) }) { takeDamaged(from: export) }
            forgetNames()
        }
    }

    /// The records without those that ask for a deletion, each of which is refused.
    private mutating func refusingDeletions(of records: Records, export: Int) -> Records {
        var kept = records
        var lines: [Int] = []
        func keep<Entry>(
            _ entries: inout [Entry], _ line: KeyPath<Entry, Int>, _ operation: KeyPath<Entry, RowOperation>
        ) {
            guard entries.contains(where: { $0[keyPath: operation] == .delete }) else { return }
            lines += entries.filter { $0[keyPath: operation] == .delete }.map { $0[keyPath: line] }
            entries.removeAll { $0[keyPath: operation] == .delete }
        }
        keep(&kept.targets, \.line, \.operation)
        keep(&kept.damagedTargets, \.line, \.operation)
        keep(&kept.inspectors, \.line, \.operation)
        keep(&kept.recusals, \.line, \.operation)
        keep(&kept.items, \.line, \.operation)
        keep(&kept.classes, \.line, \.operation)
        keep(&kept.evidence, \.line, \.operation)
        keep(&kept.history, \.line, \.operation)
        let others = [
            records.experts.map(\.line), records.leave.map(\.line), records.results.map(\.line),
            records.externalDraws.map(\.line),
        ]
        for line in others.joined() {
            note(.recordNotKept, export: export, line: line, expected: exports[export].kind.chineseName, .rejected)
        }
        for line in lines.sorted() {
            note(.deletionUnsupported, export: export, line: line, field: .operation, .rejected)
        }
        return kept
    }

    /// Notes a problem that reading has stated.
    mutating func note(
        _ problem: Problem, export: Int, line: Int, field: Field, suggestion: String, _ disposition: Finding.Disposition
    ) {
        note(
            problem.message, export: export, line: line, field: field, expected: problem.expected,
            found: problem.found, suggestion: suggestion, disposition)
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

    /// Has the names looked up anew, after targets were added.
    mutating func forgetNames() { names = nil }

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
