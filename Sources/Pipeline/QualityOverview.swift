import Intake
import Messages
import Model
import Output
import Planning
import Profile
import Registry
import Standards

/// The overview over all files for the office: `quality/总览.html`.
///
/// It holds counts, codes and names, never an identity number. It says nothing of the day it was made, so that it stays
/// as it is until something changes or falls due.
struct QualityOverview {
    /// Where it lies.
    static let path = "quality/总览.html"

    private let workspace: Workspace
    private let ledger: ReceiptLedger
    private let rosters: Rosters?
    private let day: CivilDate

    /// Gathers what stands as of a day; rosters are only loaded when there is anything to compare them with.
    init(_ workspace: Workspace, on day: CivilDate) throws(Problem) {
        self.workspace = workspace
        self.day = day
        ledger = try ReceiptLedger(workspace, on: day)
        let files = try workspace.registry.receivedFiles()
        let comparesRosters =
            files.contains { $0.kind == .items } || Set(files.filter(\.kind.isTargets).map(\.department)).count > 1
        rosters = comparesRosters ? try workspace.rosters().rosters : nil
    }

    /// The page.
    func html() throws(Problem) -> [UInt8] {
        let taken = ledger.files.filter { $0.quality.refusal == nil && !$0.fate.isWithdrawn }.map(\.quality)
        let rows = taken.reduce(RowAccounting()) { $0 + $1.accounting }
        let refused = ledger.files.count { $0.quality.refusal != nil && !$0.fate.isWithdrawn }
        return try Page(
            title: "\(workspace.county.county)名录与数据质量总览", banner: workspace.banner,
            facts: [
                Page.Fact("年度", String(workspace.county.year)), Page.Fact("采用文件", "\(taken.count) 份"),
                Page.Fact("整份退回", "\(refused) 份"),
                Page.Fact("行数", "读入 \(rows.read) = 接受 \(rows.accepted) + 合并 \(rows.merged) + 退回 \(rows.rejected)"),
            ],
            blocks: [.heading("收件台账"), .table(departments), .heading("文件"), .table(files)] + completeness + compared
                + claimed,
            footer: [
                "内部资料：供联席会议办公室掌握情况，不得公示。各部门的退回行和原因见 quality/ 下以部门命名的文件夹。",
                "名称只差地名、组织形式的对象可能是同一主体的两个代码，用 doublerandom import similar 列出核对。",
            ]
        ).html()
    }

    private var departments: Page.Table {
        Page.Table(
            caption: "各部门：收到、退回、重报、确认、逾期",
            columns: [
                Page.Column("部门", kind: .rowHeader), Page.Column("收到", kind: .number),
                Page.Column("退回", kind: .number), Page.Column("重报", kind: .number), Page.Column("两库确认"),
                Page.Column("逾期"),
            ],
            rows: ledger.lines.map { line in
                [
                    line.department.shortName, String(line.received), String(line.returned), String(line.resent),
                    line.wording.zh, line.overdue.map(\.zh).joined(separator: "\n"),
                ]
            })
    }

    private var files: Page.Table {
        Page.Table(
            caption: "每份文件：读入 = 接受 + 合并 + 退回",
            columns: [
                Page.Column("文件", kind: .rowHeader), Page.Column("部门"), Page.Column("内容"), Page.Column("收到"),
                Page.Column("读入", kind: .number), Page.Column("接受", kind: .number), Page.Column("合并", kind: .number),
                Page.Column("退回", kind: .number), Page.Column("更正", kind: .number), Page.Column("情况"),
                Page.Column("主要原因"),
            ],
            rows: ledger.files.map { quality, fate in
                let rows = quality.accounting
                let isTaken = quality.refusal == nil
                return [
                    quality.name, workspace.name(of: quality.department), quality.kind?.chineseName ?? "未能识别",
                    quality.readOn.text, String(rows.read), isTaken ? String(rows.accepted) : "0",
                    isTaken ? String(rows.merged) : "0", String(isTaken ? rows.rejected : rows.read),
                    String(quality.altered), (isTaken ? "" : "整份退回；") + fate.wording.zh, reasons(of: quality),
                ]
            })
    }

    private func reasons(of quality: FileQuality) -> String {
        let rejections = quality.reasons.filter { $0.disposition == "退回" }
        let listed = rejections.map { "\($0.code) \($0.count) 处：\($0.example)" }
        return ((quality.refusal.map { [$0] } ?? []) + listed).joined(separator: "\n")
    }

    /// One table per kind, whose columns are the kind's fields.
    private var completeness: [Page.Block] {
        let counted = ledger.files.filter { !$0.fate.isWithdrawn }.map(\.quality)
        let tables = ExportKind.allCases.compactMap { kind -> Page.Block? in
            let own = counted.map { (name: $0.name, fields: $0.fields.filter { $0.kind == kind }) }
                .filter { !$0.fields.isEmpty }
            guard let first = own.first else { return nil }
            return .table(
                Page.Table(
                    caption: kind.chineseName,
                    columns: [Page.Column("文件", kind: .rowHeader), Page.Column("行数", kind: .number)]
                        + first.fields.map { Page.Column($0.name, kind: .number) },
                    rows: own.map { [$0.name, String($0.fields[0].rows)] + $0.fields.map(\.percent) }))
        }
        return tables.isEmpty ? [] : [.heading("字段完整率")] + tables
    }

    /// What the rosters show when they are compared with each other and with the items.
    private var compared: [Page.Block] {
        guard let rosters else { return [] }
        let overlap = RosterOverlap(rosters.targets)
        let items = rosters.items.map { workspace.additions.applied(to: $0) }
        let coverage = RosterCoverage(items: items, targets: rosters.targets)
        return [
            .heading("跨部门重复"), .table(pairs(overlap)), .table(namesakes(overlap)), .heading("监管真空"),
            .table(self.items(items, coverage, rosters.inspectors)), .table(uncovered(coverage)),
        ]
    }

    /// Who has signed for new market entities.
    private var claimed: [Page.Block] {
        let claims = ledger.claims
        guard !claims.isEmpty else { return [] }
        let table = Page.Table(
            caption: "新增市场主体签收认领（逾期未认领的为监管真空；无其他部门可问的 \(claims.unasked) 户，被问部门都不认领的 \(claims.refusedByAll.count) 户）",
            columns: [Page.Column("部门", kind: .rowHeader)]
                + ["待认领", "其中逾期", "已认领", "不认领"].map { Page.Column($0, kind: .number) },
            rows: claims.departments.map { code in
                [
                    workspace.name(of: code), String(claims.open.count { $0.department == code }),
                    String(claims.overdue(code)), String(claims.claimed[code, default: 0]),
                    String(claims.refused[code, default: 0]),
                ]
            })
        let unclaimed = claims.refusedByAll.map { [$0.oid, $0.name, "被问部门都不认领"] }
        return [.heading("签收认领"), .table(table)]
            + (unclaimed.isEmpty
                ? []
                : [
                    .table(
                        Page.Table(
                            caption: "须由办公室明确监管部门",
                            columns: [Page.Column("代码", kind: .rowHeader), Page.Column("名称"), Page.Column("情况")],
                            rows: unclaimed))
                ])
    }

    private func pairs(_ overlap: RosterOverlap) -> Page.Table {
        Page.Table(
            caption: "两个部门名录中都有的存续对象（同一主体多项许可属正常，抽取时只算一户）",
            columns: [Page.Column("部门"), Page.Column("部门"), Page.Column("户数", kind: .number)],
            rows: overlap.pairs.map {
                [workspace.name(of: $0.first), workspace.name(of: $0.second), String($0.targets)]
            })
    }

    private func namesakes(_ overlap: RosterOverlap) -> Page.Table {
        Page.Table(
            caption: "不同部门名录中名称相同、代码不同的存续对象（请核对是否同一主体；程序不按名称合并）",
            columns: [Page.Column("名称", kind: .rowHeader), Page.Column("代码"), Page.Column("部门")],
            rows: overlap.namesakes.map { same in
                [
                    same.name, same.oids.joined(separator: "\n"),
                    same.departments.map { workspace.name(of: $0) }.joined(separator: "、"),
                ]
            })
    }

    private func items(
        _ items: [InspectionItem], _ coverage: RosterCoverage, _ inspectors: [Inspector]
    ) -> Page.Table {
        Page.Table(
            caption: "事项与两库：对象或持证人员为 0 的事项无法抽查",
            columns: [
                Page.Column("事项", kind: .rowHeader), Page.Column("发起部门"), Page.Column("存续对象", kind: .number),
                Page.Column("持证在岗人员", kind: .number), Page.Column("情况"),
            ],
            rows: zip(items, coverage.populations).map { item, population in
                let officers = item.departments.map { code in
                    (code, inspectors.count { $0.department == code && $0.isQualified(on: day) })
                }
                var gaps: [String] = []
                if item.selector.isEmpty {
                    gaps.append("未写检查对象范围")
                } else if population == 0 {
                    gaps.append("名录库中没有对象")
                }
                gaps += officers.filter { $0.1 == 0 }.map { "\(workspace.name(of: $0.0))没有持证人员" }
                return [
                    item.code + " " + item.name, workspace.name(of: item.initiator), String(population),
                    String(officers.reduce(0) { $0 + $1.1 }),
                    gaps.isEmpty ? "已覆盖" : "监管真空：" + gaps.joined(separator: "、"),
                ]
            })
    }

    private func uncovered(_ coverage: RosterCoverage) -> Page.Table {
        var counts: [String: Int] = [:]
        for target in coverage.uncovered {
            let places = Set(target.listings.map { "\($0.supervisor)\t\($0.library)" })
            for place in places { counts[place, default: 0] += 1 }
        }
        return Page.Table(
            caption: "没有任何事项覆盖的存续对象（共 \(coverage.uncovered.count) 户）",
            columns: [Page.Column("监管部门"), Page.Column("名录库"), Page.Column("户数", kind: .number)],
            rows: counts.keys.sortedByBytes().map { key in
                let parts = key.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                return [workspace.name(of: parts[0]), parts[1], String(counts[key, default: 0])]
            })
    }
}

extension ReceiptLedger.Fate {
    /// Whether the file no longer counts.
    var isWithdrawn: Bool {
        if case .withdrawn = self { return true }
        return false
    }
}

extension ExportKind {
    /// Whether it is one of the two rosters (两库).
    var isRoster: Bool { isTargets || self == .inspectors }
}
