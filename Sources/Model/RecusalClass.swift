/// What kind of reason a declared recusal states (行政处罚法 2021 第四十三条：直接利害关系或者其他关系).
public enum RecusalClass: String, Sendable, CaseIterable {
    /// Husband, wife, relatives.
    case relative
    /// Where the officer worked before.
    case formerEmployer = "former-employer"
    /// A share, a debt, or any other interest.
    case interest
    /// Another declared reason, or none told.
    case declared

    /// The class of a reason as the file gives it: the first one a word of which stands in it.
    public init(reason: String) {
        self = RecusalClass.words.first { words in words.1.contains { reason.contains($0) } }?.0 ?? .declared
    }

    /// The word on pages.
    public var chineseName: String {
        switch self {
        case .relative: "亲属"
        case .formerEmployer: "原单位"
        case .interest: "利害关系"
        case .declared: "申报"
        }
    }

    private static let words: [(RecusalClass, [String])] = [
        (.relative, ["亲属", "近亲", "亲戚", "配偶", "夫妻", "丈夫", "妻子", "父", "母", "儿子", "女儿", "子女", "兄弟", "姐妹", "姻亲"]),
        (.formerEmployer, ["原单位", "原工作", "曾任", "曾在", "曾就职", "离职", "原任职", "前雇主"]),
        (.interest, ["利害", "利益", "持股", "股东", "入股", "投资", "合伙", "债", "担保", "租赁"]),
    ]
}

extension Recusal {
    /// The class of the reason.
    public var reasonClass: RecusalClass { RecusalClass(reason: reason) }
}
