import Foundation
import Intake
import Messages
import Model
import Standards
import Tabular
import Testing

/// A fictitious county of three departments for the tests.
enum County {
    static let market = Department(
        code: "11341282002901005A", shortName: "市场监管局", fullName: "界首市市场监督管理局", aliases: ["市监局", "工商局"],
        contact: "综合监管股", isMember: true)
    static let environment = Department(
        code: "11341282002902008T", shortName: "生态环境局", fullName: "界首市生态环境分局", aliases: ["环保局"], contact: "环境监察股",
        isMember: true)
    static let transport = Department(
        code: "11341282002905006A", shortName: "交通运输局", fullName: "界首市交通运输局", aliases: ["交通局"], contact: "运输管理股",
        isMember: true)

    static func context(ceiling: String = "5%", from rows: Int = 100) throws -> IntakeContext {
        IntakeContext(
            register: try DepartmentRegister([market, environment, transport]),
            specialties: Vocabulary(["食品安全": ["食品药品"], "特种设备": ["特设"], "大气污染防治": ["大气"]]),
            regions: Vocabulary(["东城街道": ["341282001", "东城"], "光武镇": ["341282100", "光武"]]),
            division: "341282",
            tierSynonyms: ["A": .a, "B": .b, "C": .c, "D": .d, "A级": .a, "低风险": .a, "较高": .c, "严重失信": .d],
            certificatePattern: "^34[0-9]{9}$", rejectCeiling: Rate(ceiling) ?? .whole, rejectCeilingFromRows: rows,
            sourceOrder: [market.code])
    }

    /// Reads a table written as CSV text.
    static func read(
        _ text: String, name: String = "名单.csv", folder: Department? = market, context: IntakeContext? = nil
    ) throws -> Export {
        let exports = try ExportReader.read(
            SourceFile(name: name, bytes: Array(text.utf8)), folder: folder, context: try context ?? self.context())
        return try #require(exports.first)
    }

    /// The rows of targets of a table written as CSV text.
    static func targets(_ text: String, context: IntakeContext? = nil) throws -> [Entry<TargetStatement>] {
        try file(text, context: context).targets
    }

    /// A table written as CSV text.
    static func file(_ text: String, context: IntakeContext? = nil) throws -> ReadFile {
        try ReadFile(SourceFile(name: "名单.csv", bytes: Array(text.utf8)), context: context)
    }

    /// The problem that a file is refused with.
    static func refusal(
        of text: String, name: String = "名单.csv", folder: Department? = market, context: IntakeContext? = nil
    ) throws -> Problem? {
        do {
            return try read(text, name: name, folder: folder, context: context).refusal
        } catch let problem as Problem {
            return problem
        }
    }
}

/// A file that was read, with its rows of targets.
struct ReadFile {
    let exports: [Export]
    let targets: [Entry<TargetStatement>]

    init(_ file: SourceFile, of department: Department = County.market, context: IntakeContext? = nil) throws {
        let held = HeldStatements()
        exports = try ExportReader.read(
            file, folder: department, context: try context ?? County.context(), taker: held)
        targets = held.entries
    }

    /// The rows of targets in a table.
    func targets(of export: Export) -> [Entry<TargetStatement>] {
        targets.filter { export.records.targets.contains(line: $0.line) }
    }

    /// What becomes of a table's rows when nothing stands yet: of the file's rows about one listing the first counts.
    func outcome(of export: Export) -> ExportOutcome {
        var first: [String: Entry<TargetStatement>] = [:]
        var findings = export.findings
        var repeated = TargetTally()
        for row in targets where row.operation != .delete {
            let key = row.record.oid + "\t" + row.record.listing.key
            if let known = first[key] {
                guard export.records.targets.contains(line: row.line) else { continue }
                var rows = StatementBatch(row)
                rows.add(known)
                findings.append(
                    TargetReview.repeated(RepeatedRow(table: 0, rows), in: export))
                repeated.add(rows, row: 0)
            } else {
                first[key] = row
            }
        }
        return ExportOutcome(export, findings: findings, repeated: repeated)
    }
}

extension Export {
    /// The codes of the findings of a disposition, in order.
    func codes(_ disposition: Finding.Disposition) -> [String] {
        findings.filter { $0.disposition == disposition }.map(\.problem.message.code)
    }
}

extension Records {
    /// The lines whose code lost digits, left for the resolver to decide.
    var damagedLines: [Int] {
        damagedTargets.map(\.row.line) + classes.filter { $0.subject.damage != nil }.map(\.line)
            + evidence.filter { $0.subject.damage != nil }.map(\.line)
            + history.filter { $0.subject.damage != nil }.map(\.line)
            + recusals.filter { $0.subject.damage != nil }.map(\.line)
    }
}

/// The targets of one roster.
struct KnownTargets: TargetDirectory {
    private let names: [String: String]

    init(_ targets: [InspectionTarget]) {
        names = Dictionary(uniqueKeysWithValues: targets.map { ($0.oid, $0.name) })
    }

    func name(of oid: String) -> String? { names[oid] }

    func oids(named name: String) -> [String] {
        names.filter { NameKey.key(of: $0.value) == NameKey.key(of: name) }.keys.sortedByBytes()
    }
}
