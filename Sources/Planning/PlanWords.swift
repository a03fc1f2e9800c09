import Model
import Standards

// How quotas, selectors and rates are worded in plan sheets and item lists.

extension Quota {
    /// The quota in the words of an item list, which the import reads back (domain.md §3.4).
    public var text: String {
        var parts = [rule.text]
        if let minimum { parts.append("不少于\(minimum)户") }
        if let maximum { parts.append("不超过\(maximum)户") }
        return parts.joined(separator: "，")
    }
}

extension Quota.Rule {
    /// The rule alone: `10%`, `5户`, `按信用风险分类`, `A级1%，B级3%` or `≤10户时2户，超过10户50%`.
    public var text: String {
        switch self {
        case .count(let count): "\(count)户"
        case .ratio(let rate): rate.text
        case .byTier: "按信用风险分类"
        case .tiers(let rates):
            rates.keys.sortedByBytes().map { "\($0)级\(rates[$0]?.text ?? "")" }.joined(separator: "，")
        case .piecewise(let limit, let count, let above): "≤\(limit)户时\(count)户，超过\(limit)户\(above.text)"
        }
    }
}

extension Selector {
    /// The conditions that are set, each with its values as a cell of an item list, in the order of its columns.
    ///
    /// `names` gives the departments' short names by code.
    public func conditions(names: [String: String] = [:]) -> [(column: String, values: String)] {
        let lists: [(String, [String])] = [
            ("专项库", libraries), ("主体类别", subjectClasses.map(\.rawValue)), ("行业代码", industryPrefixes),
            ("监管部门", supervisors.map { names[$0] ?? $0 }), ("所在区域", regions), ("标签", tags), ("许可类别", licenceKinds),
        ]
        return lists.filter { !$0.1.isEmpty }.map { ($0.0, $0.1.joined(separator: "、")) }
    }

    /// The targets in words, such as `专项库：餐饮服务单位；所在区域：东城街道`.
    public func text(names: [String: String] = [:]) -> String {
        conditions(names: names).map { "\($0.column)：\($0.values)" }.joined(separator: "；")
    }

    /// Whether the draw is untargeted (不定向): it covers subjects of a class at large.
    public var isUntargeted: Bool { !isEmpty && conditions().allSatisfy { $0.column == "主体类别" } }
}

extension PlanRow {
    /// 抽查比例 in words: one rate, `按信用风险分类`, a fixed number, everybody in batches, or clusters.
    public var rateText: String {
        switch mode {
        case .all(let batches): return batches > 1 ? "100%，分\(batches)批" : "100%"
        case .count: return item.quota?.text ?? "\(planned)户"
        case .cluster(let number): return "整群抽取\(number)群，群内\(rates.first?.rate.text ?? "")"
        case .poisson: return "逐户独立，" + shareText
        case .rate, .rateMin, .rateMax: return shareText
        }
    }

    private var shareText: String { tierText.isEmpty ? rates.first?.rate.text ?? "" : "按信用风险分类" }

    /// 信用风险分类要求: the rate of every tier, empty when one rate holds for all.
    public var tierText: String {
        rates.compactMap { entry in
            entry.tier.map { ($0 == .u ? "未分类" : "\($0.rawValue)级") + entry.rate.text }
        }.joined(separator: "、")
    }
}

extension InspectionTask {
    /// 起止时间: the window, or every batch with its window.
    public var windowText: String {
        guard windows.count > 1 else { return windows[0].text }
        return windows.enumerated().map { "第\($0.offset + 1)批 \($0.element.text)" }.joined(separator: "；")
    }
}
