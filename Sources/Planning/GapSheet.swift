import Messages
import Model
import Standards

/// The items that hold up a plan, as an item list to fill in and import again.
public enum GapSheet {
    /// One row per item with a gap, by code: all canonical columns as they stand, then what must be filled in.
    ///
    /// `items` are those the plan was asked for; `names` gives departments' short names by code.
    public static func table(_ gaps: [ItemGap], items: [InspectionItem], names: [String: String]) -> PlanTable {
        let wanted = Dictionary(grouping: gaps, by: \.item)
        let rows = items.sortedByBytes(of: \.code).compactMap { item -> [String]? in
            guard let own = wanted[item.code] else { return nil }
            let fields = own.map(\.field.rawValue)
            let unique = fields.enumerated().filter { !fields[..<$0.offset].contains($0.element) }.map(\.element)
            let remedies = own.map { "\($0.problem.sentence(.chinese))：\($0.problem.remedy(.chinese))" }
            return cells(item, names) + [unique.joined(separator: "、"), remedies.joined(separator: "；")]
        }
        return PlanTable(header: header, rows: rows, numericColumns: [])
    }

    private static let selectorColumns = ["专项库", "主体类别", "行业代码", "监管部门", "所在区域", "标签", "许可类别"]

    private static let header =
        [
            "事项编码", "抽查事项名称", "事项类别", "抽查依据", "抽查内容", "检查方式", "发起部门", "参与部门", "抽查比例(数量)", "比例上限", "抽查频次", "批次", "任务期限",
            "业务专长",
        ] + selectorColumns + ["清单版本", "备注", "需补充栏目", "补充说明"]

    private static func cells(_ item: InspectionItem, _ names: [String: String]) -> [String] {
        let conditions = item.selector.conditions(names: names)
        let name = { (code: String) in names[code] ?? code }
        return [
            item.code, item.name, item.itemClass?.rawValue ?? "", item.basis, item.content, item.method.rawValue,
            name(item.initiator), item.participants.map(name).joined(separator: "、"), item.quota?.text ?? "",
            item.cap?.text ?? "", item.frequency, item.quota?.batches.map { String($0) } ?? "",
            item.window.map { "\($0.first.text)至\($0.last.text)" } ?? "", item.specialty,
        ]
            + selectorColumns.map { column in conditions.first { $0.column == column }?.values ?? "" }
            + [item.listVersion, item.remark]
    }
}
