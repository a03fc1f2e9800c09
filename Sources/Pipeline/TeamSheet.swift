import Assignment
import Messages
import Model
import Output
import Profile
import Registry
import Standards

/// The office's sheet of visits and teams (派员表), with tiers and officers' names; it never leaves the office.
struct TeamSheet {
    let run: Run
    let task: InspectionTask
    let draws: [DrawRecord]
    let plan: AnnualPlan

    /// The workbook; teams that are not drawn yet show 待派.
    func xlsx() throws(Problem) -> [UInt8] {
        let title = "\(task.name)派员表（内部）"
        var headings: [Workbook.Heading] = [.title(title)]
        if let banner = run.workspace.banner { headings.append(.banner(banner)) }
        headings.append(.note("内部使用，检查结束前不得外传。检查时间：\(task.span.text)"))
        return try Workbook(
            title: title, created: draws[0].frozenAt.date,
            sheets: [
                Workbook.Sheet(
                    name: "派员表", headings: headings,
                    columns: [
                        Workbook.Column("序号", width: 6, kind: .integer), Workbook.Column("检查对象", width: 34),
                        Workbook.Column("统一社会信用代码", width: 22), Workbook.Column("住所", width: 34),
                        Workbook.Column("抽查事项", width: 34), Workbook.Column("批次", width: 8),
                        Workbook.Column("信用风险等级", width: 16), Workbook.Column("部门", width: 14),
                        Workbook.Column("岗位", width: 14), Workbook.Column("执法人员", width: 14),
                        Workbook.Column("执法证号", width: 18),
                    ], rows: try rows()),
                Workbook.Sheet(
                    name: "随同人员", headings: headings + [.note("无检查当日有效的执法证，只可随同，不计入检查人员，不得单独执法。")],
                    columns: [
                        Workbook.Column("部门", width: 14), Workbook.Column("姓名", width: 14),
                        Workbook.Column("证件情况", width: 34),
                    ], rows: try companions()),
            ]
        ).xlsx()
    }

    /// People of the departments that take part who may come along only: in post, without a certificate on the last day.
    private func companions() throws(Problem) -> [[Workbook.Cell]] {
        let departments = Set(run.departments(of: task, in: plan))
        return try run.workspace.rosters().rosters.inspectors.filter { officer in
            officer.isActive && departments.contains(officer.department)
                && !officer.certificates.contains { $0.isValid(on: task.span.last) }
        }.map { officer in
            let lapsed = officer.certificates.compactMap { $0.to?.text }.max()
            return [
                .text(run.workspace.name(of: officer.department)), .text(officer.name),
                .text(lapsed.map { "执法证有效期至 \($0)" } ?? "无执法证"),
            ]
        }
    }

    /// The certificates with which an officer may enforce on the last day of the task; of two, those that are valid.
    private func certificate(of officer: Inspector?) -> String {
        (officer?.certificates ?? []).filter { $0.isValid(on: task.span.last) }.map(\.number).joined(separator: "、")
    }

    /// The seats that were not drawn, with the document that allows it.
    private func directSeats() throws(Problem) -> [String: String] {
        var seats: [String: String] = [:]
        for draw in draws {
            // Direct assignments are named once, before the first freeze.
            let folder = try AssignmentFolder(workspace: run.workspace, draw: draw.id)
            for row in try folder.tables().direct.rows { seats[row.seat] = "（直接指派，\(row.document)）" }
        }
        return seats
    }

    /// The targets whose visits were postponed for want of people.
    private func postponedTargets() throws(Problem) -> Set<String> {
        var targets: Set<String> = []
        for draw in draws {
            let names = try Pseudonyms(draw.id, of: run.workspace)
            for folder in try AssignmentFolder.all(workspace: run.workspace, draw: draw.id) {
                targets.formUnion(try folder.postponedTargets().map(names.oid))
            }
        }
        return targets
    }

    private func rows() throws(Problem) -> [[Workbook.Cell]] {
        let list = DrawnList(run: run, task: task, plan: plan)
        let registry = run.workspace.registry
        var officers: [String: Inspector] = [:]
        for officer in try run.workspace.rosters().rosters.inspectors { officers[officer.id] = officer }
        var experts: [String: String] = [:]
        for expert in try run.workspace.rosters().rosters.experts {
            experts[expert.frozenId] = "\(expert.name)（\(expert.organisation)）"
        }
        var tiers: [String: Tier] = [:]
        for tier in try registry.tiers() { tiers[tier.oid] = tier.tier }
        let ids = Set(draws.map(\.id))
        var seats: [String: [FilledSeat]] = [:]
        for seat in try registry.seats() where ids.contains(seat.draw) { seats[seat.oid, default: []].append(seat) }
        var rows: [[Workbook.Cell]] = []
        let directly = try directSeats()
        let postponed = try postponedTargets()
        for (index, visit) in try list.visits().enumerated() {
            let tier = tiers[visit.target.oid] ?? .u
            let head: [Workbook.Cell] = [
                .integer(index + 1), .text(visit.target.name), .text(visit.target.oid), .text(visit.target.address),
                .text(visit.items.map(list.itemName).joined(separator: "；")),
                .text(visit.batch.map { "第\($0)批" } ?? ""),
                .text(run.workspace.county.profile.tier.names[tier] ?? tier.rawValue),
            ]
            let team = seats[visit.target.oid] ?? []
            if team.isEmpty {
                let state = postponed.contains(visit.target.oid) ? "人员不足，抽签推迟" : "待派"
                rows.append(head + [.text(state), .text(""), .text(""), .text("")])
            }
            for seat in team {
                let officer = officers[seat.inspector]
                rows.append(
                    head + [
                        .text(run.workspace.name(of: seat.department)),
                        .text(SeatWording.text(seat.requirement) + (directly[seat.seat] ?? "")),
                        .text(officer?.name ?? experts[seat.inspector] ?? seat.inspector),
                        .text(certificate(of: officer)),
                    ])
            }
        }
        return rows
    }
}

/// What a seat is called in Chinese.
enum SeatWording {
    /// 组长, 检查人员, or 业务专长：….
    static func text(_ requirement: String) -> String {
        switch requirement {
        case "leader": "组长"
        case "general": "检查人员"
        case _ where requirement.hasPrefix("expert:"): "专家（不计入检查人员）：" + requirement.dropFirst("expert:".count)
        default: "业务专长：" + (requirement.split(separator: ":").last.map(String.init) ?? requirement)
        }
    }
}
