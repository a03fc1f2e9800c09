import Messages
import Model
import Standards

extension TierAssignment {
    /// Why the target has its tier, one line per reason: the class on file, each raise, the outcome.
    ///
    /// `names` are the tiers' names in documents; a tier without a name shows its letter.
    public func explanation(_ language: Language, names: [Tier: String] = [:]) -> [String] {
        let name = { (tier: Tier) in names[tier] ?? tier.rawValue }
        return [baseLine(language, name)] + raises.map { $0.line(language) } + [outcomeLine(language, name)]
    }

    private func baseLine(_ language: Language, _ name: (Tier) -> String) -> String {
        switch (language, month) {
        case (.chinese, let month?): "分类数据：\(name(base))（\(month.chineseText)）"
        case (.chinese, nil): "分类数据：无；加级时按 B 级起算"
        case (.english, let month?): "class on file: \(name(base)) (\(month.text))"
        case (.english, nil): "class on file: none; raises start from B"
        }
    }

    private func outcomeLine(_ language: Language, _ name: (Tier) -> String) -> String {
        let steps = raises.reduce(0) { $0 + $1.steps }
        let isCapped = steps > 0 && base.raised(by: steps - 1) == .d
        switch language {
        case .chinese:
            if raises.isEmpty { return "评定等级：\(name(tier))" }
            return "评定等级：\(name(tier))（共提高 \(steps) 级\(isCapped ? "，以 D 级为限" : "")）"
        case .english:
            if raises.isEmpty { return "tier: \(name(tier))" }
            return "tier: \(name(tier)) (raised by \(steps)\(isCapped ? ", never above D" : ""))"
        }
    }
}

extension TierAssignment.Raise {
    /// The reason on one line, such as `投诉举报 3 件，提高 1 级`.
    public func line(_ language: Language) -> String {
        switch language {
        case .chinese: "\(flag.chineseName)\(counter)，提高 \(steps) 级"
        case .english: "\(flag.englishName)\(isCounted ? " × \(count)" : ""), raised by \(steps)"
        }
    }

    private var isCounted: Bool { flag == .complaints || flag == .penalty }
    private var counter: String { isCounted ? " \(count) 件" : "" }
}

extension CreditFlag {
    /// The flag's name in documents.
    public var chineseName: String {
        switch self {
        case .complaints: "投诉举报"
        case .abnormal: "列入经营异常名录"
        case .serious: "列入严重违法失信名单"
        case .penalty: "行政处罚"
        case .special: "特殊行业、重点领域"
        }
    }

    /// The flag's name in English messages.
    public var englishName: String {
        switch self {
        case .complaints: "complaints"
        case .abnormal: "on the list of abnormal operation"
        case .serious: "on the list of serious violations"
        case .penalty: "administrative penalties"
        case .special: "special industry or key area"
        }
    }
}
