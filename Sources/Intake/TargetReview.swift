import Messages
import Model
import Standards

/// Looks at what several entries say of one target, once all rosters of a run are in, and notes where they differ.
public struct TargetReview {
    private let exports: [Export]
    private let file: Int
    private let context: IntakeContext
    private let numbersOfRun: Range<Int>
    private let header: [TargetField: Field] = [
        .name: .name, .subjectClass: .subjectClass, .status: .status, .division: .division, .region: .region,
        .industry: .industry, .address: .address, .representative: .representative, .phone: .phone, .founded: .founded,
        .owner: .code,
    ]
    /// What was found so far, by table.
    public private(set) var findings: [Findings]

    /// Reviews the tables of one file, taken in under a number; `run` holds the numbers of all files of the run.
    public init(_ exports: [Export], file: Int, run: Range<Int>, context: IntakeContext) {
        self.exports = exports
        findings = exports.map { _ in Findings() }
        self.file = file
        self.context = context
        numbersOfRun = run
    }

    /// Compares the statements about one target, the one that counts most first.
    ///
    /// A value of this file that another entry's overrules is noted, and so is one that overrules a value of an earlier
    /// run's file of another department; both values are told.
    public mutating func compare(_ statements: [SuppliedStatement]) {
        for field in TargetField.allCases {
            guard let winner = statements.first(where: { !field.text(of: $0.statement).isEmpty }) else { continue }
            let value = field.text(of: winner.statement)
            for other in statements where other != winner {
                let text = field.text(of: other.statement)
                if text.isEmpty || field.isSame(value, text) { continue }
                note(header[field], winner: (winner, value), other: (other, text))
            }
        }
        for (place, first) in statements.enumerated() {
            let key = first.statement.listing.key
            if statements[..<place].contains(where: { $0.statement.listing.key == key }) { continue }
            for other in statements[(place + 1)...]
            where other.statement.listing.key == key && other.statement.listing != first.statement.listing {
                let texts = (TargetReview.text(first.statement.listing), TargetReview.text(other.statement.listing))
                note(.licenceEnd, winner: (first, texts.0), other: (other, texts.1))
            }
        }
    }

    /// A new target that shares its name with one under a code of the other generation; the message says whether it was
    /// joined with it.
    public static func namesake(
        _ message: Message, of oid: String, line: Int, known: String, in export: Export
    ) -> Finding {
        export.finding(
            message, line: line, field: .name, expected: known, found: oid,
            suggestion: Generations.isNumber(known) ? oid : known)
    }

    /// A row about what an earlier line of the file says something of already; the first counts.
    public static func repeated(_ row: RepeatedRow, in export: Export) -> Finding {
        let told = row.differing.compactMap { difference in
            export.field(of: difference.column).flatMap { export.mapping.has($0) ? ($0, difference) : nil }
        }
        guard let (field, first) = told.first else {
            return export.finding(.rowRepeated, line: row.line, expected: String(row.first), .merged)
        }
        let names = told.map { export.mapping.header(of: $0.0) }.joined(separator: "、")
        let problem = Problem(.rowRepeatedDiffering, expected: String(row.first), found: names).inFile(export.name)
        return Finding(
            line: row.line, column: export.mapping.header(of: field), problem: problem,
            original: IdentityMask.masked(first.text), suggestion: IdentityMask.masked(first.standing),
            disposition: .merged)
    }

    /// A row that asks for a deletion of what is not there.
    public static func nothingToDelete(line: Int, in export: Export) -> Finding {
        export.finding(.nothingToDelete, line: line, field: .operation)
    }

    /// Notes a row that asks for a deletion of what is not there.
    public mutating func noteNothingToDelete(line: Int) {
        let table = table(of: line)
        findings[table].append(TargetReview.nothingToDelete(line: line, in: exports[table]))
    }

    /// The table that a line stands in; sheets of one file may share numbers, then the first.
    private func table(of line: Int) -> Int {
        exports.count == 1 ? 0 : exports.firstIndex { $0.hasTarget(inLine: line) } ?? 0
    }

    private mutating func note(
        _ field: Field?, winner: (source: SuppliedStatement, text: String),
        other: (source: SuppliedStatement, text: String)
    ) {
        func shown(_ source: SuppliedStatement, _ text: String) -> String {
            (context.register.department(code: source.department)?.shortName ?? source.department) + "：" + text
        }
        if other.source.file == file {
            let table = table(of: other.source.line)
            findings[table].append(
                exports[table].finding(
                    .valuesDiffer, line: other.source.line, field: field,
                    expected: shown(winner.source, winner.text), found: other.text, suggestion: winner.text))
        } else if winner.source.file == file, !numbersOfRun.contains(other.source.file),
            other.source.department != winner.source.department
        {
            let table = table(of: winner.source.line)
            findings[table].append(
                exports[table].finding(
                    .valueOverrules, line: winner.source.line, field: field,
                    expected: shown(other.source, other.text), found: winner.text))
        }
    }

    private static func text(_ listing: Listing) -> String {
        listing.library + " " + (listing.licenceEnd?.text ?? "长期") + " " + listing.tags.joined(separator: "、")
    }
}

extension Export {
    /// Whether a row of targets stands in a line.
    fileprivate func hasTarget(inLine line: Int) -> Bool {
        records.targets.contains(line: line) || records.damagedTargets.hasRow(inLine: line)
    }

    /// The field that a column of the registry comes from.
    fileprivate func field(of column: StatementBatch.Column) -> Field? {
        switch column {
        case .name: mapping.has(.objectName) ? .objectName : .name
        case .subjectClass: .subjectClass
        case .status: .status
        case .division: .division
        case .region: .region
        case .industry: .industry
        case .address: .address
        case .representative: .representative
        case .phone: .phone
        case .founded: .founded
        case .licenceEnd: .licenceEnd
        case .tags: .tags
        case .owner: .code
        case .oid, .supervisor, .library, .licenceKind, .licenceNumber: nil
        }
    }
}
