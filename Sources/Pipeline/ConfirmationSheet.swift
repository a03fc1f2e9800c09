import Messages
import Model
import Output
import Standards

/// What stands on the confirmation sheet of a department (两库更新确认单): how many, and what has changed since the last one.
struct ConfirmationSheet {
    let department: Department
    let rosters: Rosters
    /// The changes since the last signed sheet; nil when there is none.
    let changes: RosterChanges?
    /// The day of that sheet's signature.
    let signedOn: CivilDate?
    /// The day for which certificates are counted.
    let day: CivilDate

    /// How many changes the page shows; the workbook beside it lists all.
    private static let mostShown = 200

    /// The tables of the page.
    var tables: [Page.Table] {
        var tables = [counts]
        if let changes {
            tables.append(
                Page.Table(
                    caption: "与\(signedOn.map { " \($0.text) " } ?? "上次")确认相比",
                    columns: [Page.Column("名录", kind: .rowHeader)]
                        + ConfirmationSheet.kinds.map { Page.Column($0, kind: .number) },
                    rows: ConfirmationSheet.rosters.map { roster in
                        [roster] + ConfirmationSheet.kinds.map { String(changes.count(roster, $0)) }
                    }))
            tables.append(list(of: changes))
        }
        return tables
    }

    /// All changes as a workbook; nil when there are none.
    func workbook(title: String, banner: String?) -> Workbook? {
        guard let changes, !changes.changes.isEmpty else { return nil }
        return Workbook(
            title: title, created: day,
            sheets: [
                Workbook.Sheet(
                    name: "变更清单",
                    headings: [.title(title)] + (banner.map { [.banner($0)] } ?? [])
                        + [.note("部门：\(department.fullName)")],
                    columns: [
                        Workbook.Column("名录", width: 12), Workbook.Column("变化", width: 8),
                        Workbook.Column("代码或编号", width: 24), Workbook.Column("名称", width: 40),
                        Workbook.Column("变更内容", width: 60),
                    ],
                    rows: changes.changes.map { change in
                        [change.roster, change.what, change.id, change.name, change.detail]
                            .map { .text(QualityBook.cell($0)) }
                    })
            ])
    }

    private static let kinds = ["新增", "变更", "移出"]
    private static let rosters = ["检查对象", "执法人员", "回避申报"]

    private var counts: Page.Table {
        var rows: [[String]] = []
        let targets = rosters.targets.filter { $0.listings.contains { $0.supervisor == department.code } }
        rows.append(["检查对象", String(targets.count), "存续 \(targets.count { $0.status == .active })"])
        let libraries = Set(
            targets.flatMap { target in
                target.listings.filter { $0.supervisor == department.code }.map(\.library)
            })
        for library in libraries.sortedByBytes() {
            let own = targets.filter {
                $0.listings.contains { $0.supervisor == department.code && $0.library == library }
            }
            rows.append(["　\(library)", String(own.count), "存续 \(own.count { $0.status == .active })"])
        }
        let officers = rosters.inspectors.filter { $0.department == department.code }
        let ids = Set(officers.map(\.id))
        rows.append([
            "执法检查人员", String(officers.count),
            "在岗 \(officers.count(where: \.isActive))，其中证件有效 \(officers.count { $0.isQualified(on: day) })",
        ])
        rows.append(["回避申报", String(rosters.recusals.count { ids.contains($0.inspector) }), "内容不在本单列示"])
        return Page.Table(
            caption: "两库现状",
            columns: [
                Page.Column("名录", kind: .rowHeader), Page.Column("数量", kind: .number), Page.Column("其中"),
            ], rows: rows)
    }

    private func list(of changes: RosterChanges) -> Page.Table {
        let shown = changes.changes.prefix(ConfirmationSheet.mostShown)
        let left = changes.changes.count - shown.count
        return Page.Table(
            caption: left == 0 ? "变更明细" : "变更明细（前 \(shown.count) 条；全部 \(changes.changes.count) 条见同编号的变更清单）",
            columns: [
                Page.Column("名录", kind: .rowHeader), Page.Column("变化"), Page.Column("代码或编号"), Page.Column("名称"),
                Page.Column("变更内容"),
            ], rows: shown.map { [$0.roster, $0.what, $0.id, $0.name, $0.detail] })
    }
}
