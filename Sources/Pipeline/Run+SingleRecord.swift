import Intake
import Messages
import Model
import Output
import Registry
import Standards
import Tabular

extension Run {
    /// Takes in one record that an official states without a file, through a file of its own in the department's inbox.
    ///
    /// It is checked, kept, confirmed and withdrawn like every file. Refused as a whole when anything about it is
    /// incomplete or in doubt (`SingleRecordRows`, and what the import would reject or alter); says so when it changes
    /// nothing.
    public func take(_ record: SingleRecord) throws(Problem) -> Outcome {
        for (option, text) in [
            ("--reason", record.reason), ("--by", record.person), ("--department", record.department),
        ]
        where NameKey.key(of: text).isEmpty {
            throw Problem(.singleIncomplete, expected: option, found: record.number)
        }
        let department = try workspace.register.resolve(record.department, at: Position())
        let rows = try SingleRecordRows(record: record, department: department, run: self).rows()
        let made = try SingleRecordFile.source(
            record, rows, department: department, on: asOf.date.text, banner: workspace.banner)
        let (export, targets) = try checked(made, record, department)
        guard try changesAnything(export, targets, department) else {
            report(
                Notice(
                    .warning, zh: "\(record.number) 与现有记录相同，未登记",
                    en: "\(record.number) is in the rosters as stated; nothing was recorded"))
            return .done
        }
        let received = try Set(workspace.registry.receivedFiles().map(\.digest))
        let name = try Inbox.place(for: made, of: department, in: workspace.root, received: received)
        try workspace.office.write(made.forEachPiece, to: "inbox/\(name)")
        let outcome = try take([Inbox.File(source: made.renamed(name), department: department)])
        guard outcome.problems.isEmpty else { return outcome }
        for line in try SingleRecordFile.lines(in: made) {
            done(zh: "\(department.shortName) 登记：\(line)", en: "\(department.shortName) recorded: \(line)")
        }
        try warnOfOthers(record, targets)
        return outcome
    }

    /// The file as an import would read it; throws the first thing that it would reject, or alter in a stated column.
    private func checked(
        _ source: SourceFile, _ record: SingleRecord, _ department: Department
    ) throws(Problem) -> (Export, [Entry<TargetStatement>]) {
        let held = HeldStatements()
        let exports = try ExportReader.read(source, folder: department, context: try intakeContext(), taker: held)
        guard let export = exports.first, export.kind == record.kind else { throw Problem(.exportEmpty) }
        let stated = Set(record.values.map(\.column) + [record.keyColumns.number])
        let bad = export.findings.first { finding in
            finding.disposition == .rejected || stated.contains(finding.column)
        }
        if let problem = bad?.problem {
            // The file is none yet.
            throw Problem(
                problem.message, at: Position(column: bad?.column), expected: problem.expected, found: problem.found)
        }
        return (export, held.entries)
    }

    private func changesAnything(
        _ export: Export, _ targets: [Entry<TargetStatement>], _ department: Department
    ) throws(Problem) -> Bool {
        for row in targets {
            let standing = try workspace.registry.history(of: row.record.oid).first {
                $0.until == nil && $0.source.department == department.code
                    && $0.source.statement.listing.key == row.record.listing.key
            }
            guard let standing, row.operation != .delete else { return true }
            if row.record.carrying(standing.source.statement) != standing.source.statement { return true }
        }
        for entry in export.records.inspectors {
            let numbers = entry.inspector.certificates.map(\.number)
            let own = try workspace.rosters().rosters.inspectors.first {
                $0.department == department.code && $0.certificates.contains { numbers.contains($0.number) }
            }
            guard let own else { return true }
            let stated = entry.inspector
            let same = Inspector(
                id: own.id, name: stated.name, department: stated.department, certificates: stated.certificates,
                specialties: stated.specialties, regions: stated.regions, mayLead: stated.mayLead,
                isActive: stated.isActive)
            if same != own { return true }
        }
        return false
    }

    /// Says so when a department that goes before this one states something else, so that the target stays as it was.
    private func warnOfOthers(_ record: SingleRecord, _ targets: [Entry<TargetStatement>]) throws(Problem) {
        guard record.action == .stop, !dryRun, let oid = targets.first?.record.oid,
            let target = try workspace.rosters().rosters.targets.first(where: { $0.oid == oid }),
            target.status == .active
        else { return }
        warn(
            zh: "来源次序在前的部门仍报“存续”，\(oid) 目前仍算存续；见 doublerandom explain，请该部门也办理",
            en: "a department that goes first still says 存续, so \(oid) still counts as in business; see explain")
    }
}
