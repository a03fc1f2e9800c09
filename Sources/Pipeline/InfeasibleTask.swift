import Assignment
import Foundation
import Messages
import Model
import Output
import Registry
import Standards

/// Why a task has no lawful teams, for people (a page) and machines (JSON), in `office/infeasible/`.
struct InfeasibleTask {
    let workspace: Workspace
    let record: DrawRecord

    private var path: String { "office/infeasible/\(record.id)" }

    /// Keeps the whole explanation for the office, and gives its first sentence as the problem (A016).
    func explained(_ shortfalls: [Shortfall]) throws(Problem) -> Problem {
        let names = try Pseudonyms(record.id, of: workspace)
        let rosters = try workspace.rosters().rosters
        var targets: [String: InspectionTarget] = [:]
        for target in rosters.targets { targets[target.oid] = target }
        var officers: [String: String] = [:]
        for officer in rosters.inspectors { officers[officer.id] = officer.name }
        let remedies = shortfalls.map { shortfall in
            let regions = Set(shortfall.checks.compactMap { targets[names.oid(of: $0)]?.region }).subtracting([""])
            return shortfall.remedies.map { text($0, regions: regions.sortedByBytes(), officers) }
        }
        let page = try page(shortfalls, remedies, names, targets, officers)
        try workspace.office.write(page, to: "\(path).html")
        try workspace.office.write(json(shortfalls, remedies, names), to: "\(path).json")
        var problem = shortfalls.first?.problem ?? Problem(.assignInfeasible, found: record.task)
        problem.position.file = "\(path).html"
        problem.position.column = "任务 \(record.task)"
        return problem
    }

    /// Takes an explanation away that no longer holds.
    func forget() throws(Problem) {
        for ending in ["html", "json"] { try workspace.office.removeIfPresent("\(path).\(ending)") }
    }

    /// A remedy in the words of the office.
    private func text(_ remedy: Shortfall.Remedy, regions: [String], _ officers: [String: String]) -> String {
        func people(_ ids: [String]) -> String {
            ids.map { id in officers[id].map { "\($0)（\(id)）" } ?? id }.joined(separator: "、")
        }
        switch remedy {
        case .raiseCaps(let count, let ids): return "下列人员的任务上限合计增加 \(count) 个岗位（任一人均可）：\(people(ids))"
        case .lift(.region, let ids):
            return "请下列任一人员跨区域支援\(regions.joined(separator: "、"))：\(people(ids))"
        case .lift(.specialty, let ids): return "为下列任一人员补充所需业务专长（培训、认定后更新名录库）：\(people(ids))"
        case .lift(.role, let ids): return "明确下列任一人员可任组长：\(people(ids))"
        case .lift(.unavailable, let ids): return "调整下列任一人员的请假或外派，使其在检查期间有在岗日：\(people(ids))"
        case .lift(let reason, let ids): return "解除下列任一人员的“\(reason.word)”限制：\(people(ids))"
        case .otherWindow(let ids): return "另定检查时间，使下列人员之一届时在岗、证件有效：\(people(ids))"
        case .oneMore(let department, let requirement):
            let kind =
                switch requirement {
                case "leader": "可任组长"
                case "general": ""
                default: "具备“\(requirement.dropFirst("specialty:".count))”专长"
                }
            let place = regions.isEmpty ? "" : "可在\(regions.joined(separator: "、"))执法"
            let wanted = ["持有效执法证", kind, place].filter { !$0.isEmpty }.joined(separator: "、")
            return "\(workspace.name(of: department))增加一名\(wanted)的人员"
        }
    }

    private func page(
        _ shortfalls: [Shortfall], _ remedies: [[String]], _ names: Pseudonyms, _ targets: [String: InspectionTarget],
        _ officers: [String: String]
    ) throws(Problem) -> [UInt8] {
        func person(_ id: String) -> String { officers[id].map { "\($0)（\(id)）" } ?? id }
        var blocks: [Page.Block] = []
        for (number, shortfall) in shortfalls.enumerated() {
            let people = shortfall.officers.isEmpty ? "无" : shortfall.officers.map(person).joined(separator: "、")
            blocks.append(.heading("原因之\(number + 1)：\(shortfall.bindingText)"))
            blocks.append(
                .paragraph(
                    "下列 \(shortfall.checks.count) 次检查共需 \(shortfall.need) 个岗位，而符合条件的人员最多只能承担 \(shortfall.available) 个，"
                        + "缺 \(shortfall.missing.count) 个。符合条件的人员：\(people)。"))
            blocks.append(
                .table(
                    Page.Table(
                        caption: "涉及的检查对象",
                        columns: [Page.Column("检查编号"), Page.Column("检查对象"), Page.Column("区域"), Page.Column("空缺岗位")],
                        rows: shortfall.checks.map { check in
                            let target = targets[names.oid(of: check)]
                            let seats = shortfall.missing.filter { $0.hasPrefix(check + "#") }
                            return [
                                check, target?.name ?? names.oid(of: check), target?.region ?? "",
                                seats.joined(separator: "、"),
                            ]
                        })))
            if !shortfall.exclusions.isEmpty {
                blocks.append(
                    .table(
                        Page.Table(
                            caption: "仅因一个原因不能参加的人员",
                            columns: [Page.Column("原因"), Page.Column("人数"), Page.Column("人员"), Page.Column("能否解除")],
                            rows: shortfall.exclusions.map { exclusion in
                                [
                                    exclusion.reason.word, String(exclusion.officers.count),
                                    exclusion.officers.map(person).joined(separator: "、"),
                                    exclusion.reason.mayBeLifted ? "可以" : "法定要求，不得放宽",
                                ]
                            })))
            }
            blocks.append(.paragraph("可行办法（任选其一，由易到难）："))
            blocks.append(
                .paragraph(
                    remedies[number].enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n")))
        }
        return try Page(
            title: "任务 \(record.task) 无法组成合规检查组的说明", banner: workspace.banner,
            facts: [
                Page.Fact("抽取编号", record.id), Page.Fact("处理", "本任务未派员，其他任务照常；补充人员后重新运行派员"),
                Page.Fact("使用范围", "内部使用，含人员姓名，不得外传"),
            ], blocks: blocks,
            footer: ["若须先行检查其余对象：重新封存派员并加 --allow-partial，由抽签决定推迟哪些检查。"]
        ).html()
    }

    /// The same for machines: ids instead of names; keys sorted, so that equal explanations have equal bytes.
    private func json(_ shortfalls: [Shortfall], _ remedies: [[String]], _ names: Pseudonyms) -> [UInt8] {
        let list = zip(shortfalls, remedies).map { shortfall, remedies in
            Explanation(
                missing: shortfall.missing, seats: shortfall.seats,
                checks: shortfall.checks.map { names.oid(of: $0) }, people: shortfall.officers, need: shortfall.need,
                available: shortfall.available, binding: shortfall.bindingText,
                excluded: shortfall.exclusions.map { .init(reason: $0.reason.word, people: $0.officers) },
                remedies: remedies)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let body = try? encoder.encode(Report(draw: record.id, task: record.task, explanations: list))
        return Array(body ?? Data()) + [0x0A]
    }

    private struct Report: Encodable {
        let draw: String
        let task: String
        let explanations: [Explanation]
    }

    private struct Explanation: Encodable {
        struct Excluded: Encodable {
            let reason: String
            let people: [String]
        }

        let missing: [String]
        let seats: [String]
        let checks: [String]
        let people: [String]
        let need: Int
        let available: Int
        let binding: String
        let excluded: [Excluded]
        let remedies: [String]
    }
}
