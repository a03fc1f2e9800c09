import Foundation
import Intake
import Messages
import Model
import Standards
import Tabular
import Testing

/// Whole files: `Cases/<name>/input.*` is read in the folder of 市场监管局, `expected.txt` says what becomes of it.
@Suite struct CaseTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

    static let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sortedByBytes() ?? []

    @Test func thereAreCases() { #expect(Self.names.count >= 14) }

    @Test(arguments: names)
    func aFileIsTreatedAsItsCaseSays(name: String) throws {
        let place = Self.folder.appending(path: name)
        let input = try #require(
            try FileManager.default.contentsOfDirectory(atPath: place.path).first { $0.hasPrefix("input.") })
        let bytes = Array(try Data(contentsOf: place.appending(path: input)))
        let text = try Self.account(of: bytes, name: input)
        let expected = place.appending(path: "expected.txt")
        if ProcessInfo.processInfo.environment["RECORD_CASES"] != nil {
            try Data(text.utf8).write(to: expected)
        }
        #expect(text == (try String(contentsOf: expected, encoding: .utf8)))
    }

    /// What a person would want to know of a file, line by line.
    static func account(of bytes: [UInt8], name: String) throws -> String {
        let file: ReadFile
        do {
            file = try ReadFile(SourceFile(name: name, bytes: bytes))
        } catch let problem as Problem {
            return "refused \(problem.message.code): \(problem.sentence(.chinese))\n→ \(problem.remedy(.chinese))\n"
        }
        return try file.exports.map { try account(of: $0, in: file) }.joined(separator: "\n")
    }

    private static func account(of export: Export, in file: ReadFile) throws -> String {
        let outcome = file.outcome(of: export)
        let rows = outcome.accounting
        let coverage = export.coverage == .full ? ", full" : ""
        var lines = [
            "\(export.kind.rawValue), \(export.format.text)\(coverage)",
            "read \(rows.read) = accepted \(rows.accepted) + merged \(rows.merged) + rejected \(rows.rejected)", "",
        ]
        for finding in outcome.findings {
            let place = finding.line.map { "line \($0)" } ?? "file"
            let column = finding.column.isEmpty ? "" : " [\(finding.column)]"
            lines.append(
                "\(place)\(column) \(finding.disposition.rawValue) \(finding.problem.message.code) \(finding.problem.sentence(.chinese))"
            )
            if !finding.suggestion.isEmpty { lines.append("    → \(finding.suggestion)") }
        }
        lines.append("")
        let targets = file.targets(of: export)
        lines += describe(try rosters(of: export, targets))
        lines += describe(export.records, targets)
        return lines.joined(separator: "\n") + "\n"
    }

    /// What the file alone makes of the rosters.
    private static func rosters(of export: Export, _ targets: [Entry<TargetStatement>]) throws -> Rosters {
        var rosters = Rosters()
        let order = SourceOrder(departments: [], division: "341282")
        let statements = targets.filter { $0.operation != .delete }.map {
            SuppliedStatement(statement: $0.record, department: export.department.code, file: 1, line: $0.line)
        }
        rosters.targets = Dictionary(grouping: statements, by: \.statement.oid).values
            .compactMap { InspectionTarget(folding: order.sorted($0), by: order) }.sortedByBytes(of: \.oid)
        let standing = Standing(inspectors: [], targets: KnownTargets(rosters.targets))
        let rows = try Resolver.resolve([export], against: standing, context: County.context())[0]
        rosters.inspectors = rows.inspectors.map(\.record).sortedByBytes(of: \.id)
        rosters.items = rows.items.map(\.record).sortedByBytes(of: \.code)
        return rosters
    }

    private static func describe(_ rosters: Rosters) -> [String] {
        let targets = rosters.targets.map { target in
            let listings = target.listings.map { "\($0.library)/\($0.licenceNumber)" }.joined(separator: " ")
            return "target \(target.oid) \(target.name) \(target.subjectClass.rawValue) \(target.status.rawValue) "
                + "\(target.division) region=\(target.region) industry=\(target.industry) "
                + "founded=\(target.founded?.text ?? "") {\(listings)}"
        }
        let inspectors = rosters.inspectors.map { inspector in
            let certificates = inspector.certificates.map { "\($0.number)–\($0.to?.text ?? "长期")" }.joined(
                separator: " ")
            let lead = inspector.mayLead.map { $0 ? "yes" : "no" } ?? "-"
            return "inspector \(inspector.id) \(inspector.name) \(inspector.department) \(certificates) "
                + "\(inspector.specialties) \(inspector.regions) lead=\(lead) active=\(inspector.isActive)"
        }
        let items = rosters.items.map { item in
            "item \(item.code) \(item.itemClass?.rawValue ?? "?") \(item.method.rawValue) cap=\(item.cap?.text ?? "-") "
                + "quota=\(item.quota.map { "\($0.rule) batches=\($0.batches ?? 0)" } ?? "-") by=\(item.initiator) "
                + "with=\(item.participants) window=\(item.window?.text ?? "-") specialty=\(item.specialty) "
                + "remark=\(item.remark) libraries=\(item.selector.libraries) "
                + "classes=\(item.selector.subjectClasses.map(\.rawValue)) industries=\(item.selector.industryPrefixes) "
                + "supervisors=\(item.selector.supervisors) regions=\(item.selector.regions)"
        }
        return targets + inspectors + items
    }

    private static func describe(_ records: Records, _ targets: [Entry<TargetStatement>]) -> [String] {
        let classes = records.classes.map {
            "class \($0.line) \(text($0.subject)) \($0.tier.rawValue) \($0.month.text)"
        }
        let evidence = records.evidence.map {
            "evidence \($0.line) \(text($0.subject)) \($0.flag.rawValue)×\($0.count) \($0.date?.text ?? "-") "
                + "removed=\($0.removed?.text ?? "-")"
        }
        let history = records.history.map {
            "history \($0.line) \(text($0.subject)) \($0.date.text) \($0.department) \($0.item) \($0.result)"
        }
        let recusals = records.recusals.map {
            "recusal \($0.line) \($0.certificate)/\($0.inspectorName)/\($0.department) from \(text($0.subject)) \($0.reason)"
        }
        let damaged = records.damagedTargets.map {
            "damaged \($0.row.line) \($0.row.record.name) may be \($0.damage.candidates)"
        }
        let deleted = targets.filter { $0.operation == .delete }
            .map { "delete \($0.line) \($0.record.oid)" }
        return damaged + deleted + classes + evidence + history + recusals
    }

    private static func text(_ subject: SubjectReference) -> String { "\(subject.oid ?? "?") \(subject.name)" }
}
