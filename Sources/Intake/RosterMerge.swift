import Messages
import Model
import Standards

/// The work of resolving the exports of one run: what stands with indices over it, and what is found on the way.
struct RosterMerge {
    let exports: [Export]
    let context: IntakeContext
    let directory: any TargetDirectory
    /// Every inspector ever known, and those of this run.
    var inspectors: [Inspector] = []
    /// Those of them that still stand.
    var isCurrent: [Bool] = []
    /// The place in `inspectors` by department and certificate number.
    var inspectorIndex: [String: Int] = [:]
    /// The row of this run that says what an inspector is.
    var inspectorRows: [Int: (export: Int, line: Int, operation: RowOperation)] = [:]
    /// The item of each code in this run, and which export has it.
    var items: [String: (item: InspectionItem, export: Int)] = [:]
    /// The class of each target and month in this run.
    var classes: [String: Tier] = [:]

    var found: [[Finding]]
    var results: [ResolvedExport]

    init(_ exports: [Export], standing: Standing, context: IntakeContext) {
        self.exports = exports
        self.context = context
        directory = standing.targets
        found = exports.map { _ in [] }
        results = exports.map { _ in ResolvedExport() }
        for known in standing.inspectors {
            indexCertificates(of: known.inspector, at: inspectors.count)
            inspectors.append(known.inspector)
            isCurrent.append(known.isCurrent)
        }
    }

    /// Takes one export in.
    mutating func take(_ index: Int) throws(Problem) {
        let records = exports[index].records
        for entry in records.inspectors { take(entry, from: index) }
        for entry in records.items { take(entry, from: index) }
        // Ids are given before anything refers to them.
        if exports[index].kind.place > ExportKind.inspectors.place { giveIDs() }
        for entry in records.experts { take(entry, from: index) }
        for entry in records.leave { take(entry, from: index) }
        for entry in records.results { try take(entry, from: index) }
        for entry in records.externalDraws { try take(entry, from: index) }
        for entry in records.claimRefusals { try take(entry, from: index) }
        for entry in records.recusals { try take(entry, from: index) }
        for entry in records.classes { try take(entry, from: index) }
        for entry in records.history { try take(entry, from: index) }
        try take(records.evidence, from: index)
    }

    /// Notes something about a record of an export.
    mutating func note(
        _ message: Message, export: Int, line: Int, field: Field? = nil, expected: String = "",
        found value: String = "", suggestion: String = "", _ disposition: Finding.Disposition = .note
    ) {
        found[export].append(
            exports[export].finding(
                message, line: line, field: field, expected: expected, found: value, suggestion: suggestion,
                disposition))
    }

    /// What became of every export.
    mutating func finished() -> [ResolvedExport] {
        giveIDs()
        for (place, row) in inspectorRows.sorted(by: { $0.key < $1.key }) {
            results[row.export].inspectors.append(
                Entry(line: row.line, record: inspectors[place], operation: row.operation))
        }
        for index in exports.indices { results[index].findings = found[index] }
        return results
    }
}
