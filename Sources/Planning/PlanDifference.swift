import Model
import Standards

/// What a later version of a plan changes, for its approval and its filing (计划调整).
public struct PlanDifference: Hashable, Sendable {
    /// Rows of the later plan whose item the earlier one does not have, by item code.
    public let added: [PlanRow]
    /// Rows of the earlier plan whose item the later one does not have, by item code.
    public let removed: [PlanRow]
    /// Items of both whose rows differ in what the sheet shows, by item code.
    public let changed: [Change]

    /// The cells of one item that differ.
    public struct Change: Hashable, Sendable {
        /// The item's code.
        public let item: String
        /// The item's name in the later plan.
        public let name: String
        /// The cells, in the order of the sheet's columns.
        public let cells: [Cell]
    }

    /// One cell that differs.
    public struct Cell: Hashable, Sendable {
        /// The column's title.
        public let title: String
        /// What the earlier plan says.
        public let before: String
        /// What the later plan says.
        public let after: String
    }

    /// Compares two versions by what their sheets show; the serial numbers of rows are left aside.
    public init(from earlier: AnnualPlan, to later: AnnualPlan, sheet: PlanSheet) {
        let old = PlanDifference.rows(earlier)
        let new = PlanDifference.rows(later)
        added = new.keys.filter { old[$0] == nil }.sortedByBytes().compactMap { new[$0] }
        removed = old.keys.filter { new[$0] == nil }.sortedByBytes().compactMap { old[$0] }
        changed = new.keys.sortedByBytes().compactMap { code in
            guard let before = old[code], let after = new[code], let first = earlier.task(before.task),
                let second = later.task(after.task)
            else { return nil }
            let pairs = zip(sheet.columns(before, first), sheet.columns(after, second))
            let cells = pairs.filter { !ByteOrder.same($0.text, $1.text) }.map {
                Cell(title: $0.title, before: $0.text, after: $1.text)
            }
            return cells.isEmpty ? nil : Change(item: code, name: after.item.name, cells: cells)
        }
    }

    /// Whether the sheets of both versions are the same.
    public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

    /// The differences as a sheet: one row per added or removed item and per changed cell.
    public var table: PlanTable {
        let header = ["变动", "事项编码", "抽查事项", "栏目", "原计划", "调整后"]
        let rows =
            added.map { ["新增", $0.item.code, $0.item.name, "抽查数量（户）", "", String($0.planned)] }
            + removed.map { ["取消", $0.item.code, $0.item.name, "抽查数量（户）", String($0.planned), ""] }
            + changed.flatMap { change in
                change.cells.map { ["调整", change.item, change.name, $0.title, $0.before, $0.after] }
            }
        return PlanTable(header: header, rows: rows, numericColumns: [])
    }

    private static func rows(_ plan: AnnualPlan) -> [String: PlanRow] {
        Dictionary(plan.rows.map { ($0.item.code, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
