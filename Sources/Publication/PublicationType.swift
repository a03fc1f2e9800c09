/// What can be made public, each with the columns that may leave; anything else cannot (design §4.8).
public enum PublicationType: String, Sendable, CaseIterable {
    /// 年度抽查计划.
    case annualPlan = "annual-plan"
    /// 抽查名单, after the task has ended.
    case drawnList = "drawn-list"
    /// 抽取公告, while the task runs: digests and planned counts only.
    case drawNotice = "draw-notice"

    /// The name in pages and messages.
    public var chineseName: String {
        switch self {
        case .annualPlan: "年度抽查计划"
        case .drawnList: "抽查名单"
        case .drawNotice: "抽取公告"
        }
    }

    /// The columns that may be published, in their order.
    public var publicColumns: [String] {
        switch self {
        case .annualPlan:
            [
                "序号", "抽查计划编号", "任务名称", "抽查类型", "事项编码", "抽查事项", "事项类别", "抽查内容", "抽查依据", "抽查对象（范围）",
                "抽查基数（户）", "抽查比例", "比例上限", "抽查频次", "抽查数量（户）", "检查方式", "发起部门", "参与部门", "检查主体（层级）",
                "发起方式", "抽查模式", "起止时间", "信用风险分类要求", "责任股室", "备注",
            ]
        case .drawnList: ["序号", "任务名称", "检查对象名称", "统一社会信用代码", "抽查事项", "检查部门", "批次", "检查时间"]
        case .drawNotice: ["抽取编号", "任务名称", "抽查事项", "抽查基数（户）", "抽查数量（户）", "检查时间"]
        }
    }
}
