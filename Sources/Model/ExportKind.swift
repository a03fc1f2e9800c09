/// What a departmental file holds; recognised from its headers.
public enum ExportKind: String, Sendable, Codable, CaseIterable {
    /// 检查对象名录库.
    case targets
    /// 执法检查人员名录库.
    case inspectors
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

    /// The name in reports.
    public var chineseName: String {
        switch self {
        case .targets: "检查对象名录库"
        case .inspectors: "执法检查人员名录库"
        case .recusals: "回避申报"
        case .items: "随机抽查事项清单"
        case .creditClasses: "信用风险分类结果"
        case .abnormalList: "经营异常名录"
        case .seriousList: "严重违法失信名单"
        case .complaints: "投诉举报"
        case .penalties: "行政处罚"
        case .history: "检查历史"
        }
    }
}
