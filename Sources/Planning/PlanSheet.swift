import Model
import Standards

/// The plan sheet (年度抽查计划表): one row per item with the columns that published plans use (domain.md §3.4).
public struct PlanSheet: Sendable {
    private let names: [String: String]
    private let offices: [String: String]
    private let fixed: Fixed

    /// What is the same on every row and comes from the jurisdiction.
    public struct Fixed: Hashable, Sendable {
        /// 检查主体（层级）.
        public let level: String
        /// 发起方式.
        public let initiation: String
        /// 抽查模式.
        public let pattern: String

        /// Takes the wording; a county draws and inspects itself unless told otherwise.
        public init(level: String = "县级", initiation: String = "县级自行", pattern: String = "县抽县查") {
            self.level = level
            self.initiation = initiation
            self.pattern = pattern
        }
    }

    /// Takes the departments, whose short names and offices the sheet shows.
    public init(departments: [Department], fixed: Fixed = Fixed()) {
        names = Dictionary(departments.map { ($0.code, $0.shortName) }, uniquingKeysWith: { first, _ in first })
        offices = Dictionary(departments.map { ($0.code, $0.contact) }, uniquingKeysWith: { first, _ in first })
        self.fixed = fixed
    }

    /// The sheet; `department` keeps the rows of the tasks that this department initiates, with their own serials.
    public func table(_ plan: AnnualPlan, initiatedBy department: String? = nil) -> PlanTable {
        var rows: [[String]] = []
        for row in plan.rows {
            guard let task = plan.task(row.task), department == nil || task.initiator == department else { continue }
            let serial = department == nil ? row.serial : rows.count + 1
            rows.append([String(serial)] + columns(row, task).map(\.text))
        }
        let header = ["序号"] + PlanSheet.titles
        let numeric = header.indices.filter { ["序号", "抽查基数（户）", "抽查数量（户）"].contains(header[$0]) }
        return PlanTable(header: header, rows: rows, numericColumns: Array(numeric))
    }

    static let titles = [
        "抽查计划编号", "任务名称", "抽查类型", "事项编码", "抽查事项", "事项类别", "抽查内容", "抽查依据", "抽查对象（范围）", "抽查基数（户）", "抽查比例", "比例上限",
        "抽查频次", "抽查数量（户）", "检查方式", "发起部门", "参与部门", "检查主体（层级）", "发起方式", "抽查模式", "起止时间", "信用风险分类要求", "责任股室", "备注",
    ]

    /// The cells of a row behind its serial, with their titles.
    func columns(_ row: PlanRow, _ task: InspectionTask) -> [(title: String, text: String)] {
        let item = row.item
        let partners = Set(item.departments).subtracting([task.initiator])
        let remarks = ([item.remark] + row.notes).filter { !$0.isEmpty }
        let texts = [
            task.id, task.name, item.selector.isUntargeted ? "不定向" : "定向", item.code, item.name,
            item.itemClass?.rawValue ?? "", item.content, item.basis, item.selector.text(names: names),
            String(row.population), row.rateText, item.itemClass == .general ? item.cap?.text ?? "" : "",
            item.frequency, String(row.planned), item.method.rawValue, name(task.initiator),
            partners.sortedByBytes().map(name).joined(separator: "、"), fixed.level, fixed.initiation, fixed.pattern,
            task.windowText, row.tierText, offices[item.initiator] ?? "", remarks.joined(separator: "；"),
        ]
        return Array(zip(PlanSheet.titles, texts))
    }

    func name(_ code: String) -> String { names[code] ?? code }
}
