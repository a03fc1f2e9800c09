import Model
import Standards

extension PlanSheet {
    /// The summary per initiating department (汇总表), by department code, with a last row of totals.
    ///
    /// Populations are added per item (户次): a target counts once for every item that covers it.
    public func summary(_ plan: AnnualPlan) -> PlanTable {
        let header = ["序号", "发起部门", "任务数", "其中联合", "事项数", "重点事项", "一般事项", "抽查基数（户次）", "抽查数量（户次）"]
        var rows: [[String]] = []
        for department in Set(plan.tasks.map(\.initiator)).sortedByBytes() {
            let figures = figures(plan, plan.tasks.filter { $0.initiator == department })
            rows.append([String(rows.count + 1), name(department)] + figures)
        }
        rows.append(["", "合计"] + figures(plan, plan.tasks))
        return PlanTable(header: header, rows: rows, numericColumns: [0] + Array(2..<header.count))
    }

    private func figures(_ plan: AnnualPlan, _ tasks: [InspectionTask]) -> [String] {
        let ids = Set(tasks.map(\.id))
        let rows = plan.rows.filter { ids.contains($0.task) }
        let numbers = [
            tasks.count, tasks.count(where: \.isJoint), rows.count, rows.count { $0.item.itemClass == .key },
            rows.count { $0.item.itemClass == .general }, rows.reduce(0) { $0 + $1.population },
            rows.reduce(0) { $0 + $1.planned },
        ]
        return numbers.map(String.init)
    }
}
