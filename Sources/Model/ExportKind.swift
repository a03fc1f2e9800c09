/// What a departmental file holds; recognised from its headers.
public enum ExportKind: String, Sendable, Codable, CaseIterable {
    /// 检查对象名录库.
    case targets
    /// 产品 as inspection targets, each with its owner.
    case products
    /// 项目 as inspection targets, each with its owner.
    case projects
    /// 执法检查人员名录库.
    case inspectors
    /// 专家库; experts assist and never count as officers.
    case experts
    /// 请假、不可用 of inspectors.
    case leave
    /// 回避申报.
    case recusals
    /// 随机抽查事项清单.
    case items
    /// 信用风险分类结果.
    case creditClasses = "credit-classes"
    /// 经营异常名录.
    case abnormalList = "abnormal-list"
    /// 严重违法失信名单.
    case seriousList = "serious-list"
    /// 投诉举报.
    case complaints
    /// 行政处罚.
    case penalties
    /// 检查历史.
    case history
    /// 检查结果 of drawn tasks.
    case results
    /// 外部、上级已抽取任务.
    case externalDraws = "external-draws"
    /// 新增市场主体签收认领单, sent back.
    case claims

    /// The name in reports.
    public var chineseName: String {
        switch self {
        case .targets: "检查对象名录库"
        case .products: "产品名录库"
        case .projects: "项目名录库"
        case .inspectors: "执法检查人员名录库"
        case .experts: "专家库"
        case .leave: "请假（不可用）登记"
        case .recusals: "回避申报"
        case .items: "随机抽查事项清单"
        case .creditClasses: "信用风险分类结果"
        case .abnormalList: "经营异常名录"
        case .seriousList: "严重违法失信名单"
        case .complaints: "投诉举报"
        case .penalties: "行政处罚"
        case .history: "检查历史"
        case .results: "检查结果"
        case .externalDraws: "外部已抽取任务"
        case .claims: "新增主体签收认领单"
        }
    }
}
