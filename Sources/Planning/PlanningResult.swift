import Messages
import Model

/// A plan, or everything that stands in its way, at once.
public struct PlanningResult: Sendable {
    /// The plan; nil when there is any problem.
    public let plan: AnnualPlan?
    /// What must be put right, items by code first, then tasks by id; empty when there is a plan.
    public let problems: [Problem]
    /// The fields of items that must be filled in or corrected, by item code, then field; also told in `problems`.
    public let gaps: [ItemGap]
    /// What should be looked at; the plan stands all the same.
    ///
    /// In the order of item code, then tasks, then the whole.
    public let warnings: [Problem]
}

/// A field of an item without which no plan can be made.
public struct ItemGap: Hashable, Sendable {
    /// The item's code.
    public let item: String
    /// The item's name.
    public let name: String
    /// The column of the item list to fill in or correct.
    public let field: ItemField
    /// What is wrong with it.
    public let problem: Problem
}

/// A column of an item list, by its canonical header (domain.md §6.4).
public enum ItemField: String, Sendable, CaseIterable {
    /// The item's code.
    case code = "事项编码"
    /// Key or general.
    case itemClass = "事项类别"
    /// The legal basis.
    case basis = "抽查依据"
    /// The initiating department.
    case initiator = "发起部门"
    /// Rate or number.
    case quota = "抽查比例(数量)"
    /// The cap.
    case cap = "比例上限"
    /// The number of batches.
    case batches = "批次"
    /// The library, which stands for all columns of the selector.
    case selector = "专项库"

    /// The order of the columns.
    var place: Int { ItemField.allCases.firstIndex(of: self) ?? 0 }
}
