import Model
import Standards

/// Reads how many targets an item draws, as item lists word it (spec/domain.md §3.4, §4.3).
struct QuotaGrammar {
    /// The quota; nil when the cell is empty or not understood.
    private(set) var quota: Quota?
    /// An upper limit that the cell states itself (`不高于10%`).
    private(set) var cap: Rate?
    /// A frequency beside the quota (`3%;2次/年`).
    private(set) var frequency = ""
    /// Words that are no part of the quota, for the remarks (`10% (20户)`).
    private(set) var remark = ""
    /// Whether the cell says something that was not understood.
    private(set) var isUnreadable = false

    /// Reads a cell.
    ///
    /// A bare number is not read: 5 may mean five targets or five percent.
    init(_ raw: String) {
        let text = QuotaGrammar.folded(raw)
        guard !CellText.isNull(text) else { return }
        if let rule = QuotaGrammar.piecewise(text) {
            quota = Quota(rule: rule)
            return
        }
        if let rates = QuotaGrammar.tiers(text) {
            quota = Quota(rule: .tiers(rates))
            return
        }
        for (index, part) in QuotaGrammar.parts(text).enumerated() { read(part, isFirst: index == 0) }
        if quota == nil { isUnreadable = true }
        if isUnreadable {
            quota = nil
            cap = nil
            frequency = ""
            remark = ""
        }
    }

    private mutating func read(_ part: String, isFirst: Bool) {
        if part.hasSuffix("次/年") || part.hasPrefix("每年") || part.hasSuffix("/次") || part.hasSuffix("年/次") {
            frequency = part
        } else if part.hasPrefix("基数") {
            remark = part
        } else if let limit = QuotaGrammar.limit(part), quota != nil {
            if limit.isMinimum { quota?.minimum = limit.count } else { quota?.maximum = limit.count }
        } else if quota == nil, let (rule, bound) = QuotaGrammar.rule(part) {
            quota = Quota(rule: rule)
            if bound == .atMost, case .ratio(let rate) = rule { cap = rate }
        } else if !isFirst, QuotaGrammar.number(part, units: true) != nil {
            // The number that a share comes to, in brackets behind it: said once more, not a second rule.
            remark = part
        } else {
            isUnreadable = true
        }
    }

    private enum Bound { case exact, atLeast, atMost }

    private static let byTierWords = [
        "按信用递加", "按信用风险分类", "按信用风险等级", "按信用风险", "按信用等级", "按信用分类", "依信用风险分类", "按风险等级", "信用风险分类", "差异化",
        "按信用风险分类确定", "按信用风险分类抽取", "按信用风险分级分类",
    ]

    private static func rule(_ part: String) -> (Quota.Rule, Bound)? {
        if byTierWords.contains(part) { return (.byTier, .exact) }
        if ["全部", "全覆盖", "全数", "全部检查", "全面检查", "全量"].contains(part) { return (.ratio(.whole), .exact) }
        let (rest, bound) = withoutBound(part)
        if let rate = Rate(rest) { return (.ratio(rate), bound) }
        guard let count = number(rest, units: true), count > 0 else { return nil }
        // `=1` and `>=1` are counts; a bare 1 is not.
        if rest.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), rest == part { return nil }
        return bound == .atMost ? nil : (.count(count), bound)
    }

    // 不少于2户, 最多50户.
    private static func limit(_ part: String) -> (count: Int, isMinimum: Bool)? {
        let (rest, bound) = withoutBound(part)
        guard bound != .exact, let count = number(rest, units: true) else { return nil }
        return (count, bound == .atLeast)
    }

    private static func withoutBound(_ part: String) -> (String, Bound) {
        let marks: [(String, Bound)] = [
            ("抽查比例:", .exact), ("抽查比例", .exact), ("抽查数量", .exact), ("比例:", .exact), ("比例", .exact), ("数量:", .exact),
            ("抽查", .exact), ("抽取", .exact), ("约为", .exact), ("约", .exact), (":", .exact),
            (">=", .atLeast), ("≥", .atLeast), ("不低于", .atLeast), ("不少于", .atLeast), ("至少", .atLeast), ("最少", .atLeast),
            ("不得低于", .atLeast), ("不得少于", .atLeast), ("<=", .atMost), ("≤", .atMost), ("不高于", .atMost), ("不超过", .atMost),
            ("至多", .atMost), ("最多", .atMost), ("不得高于", .atMost), ("不得超过", .atMost), ("不多于", .atMost), ("=", .exact),
            ("且", .exact), ("并", .exact),
        ]
        var rest = part[...]
        var bound = Bound.exact
        var isChanged = true
        while isChanged {
            isChanged = false
            for (mark, meaning) in marks where rest.hasPrefix(mark) && rest.count > mark.count {
                rest = rest.dropFirst(mark.count)
                if meaning != .exact { bound = meaning }
                isChanged = true
            }
        }
        for (tail, meaning) in [("以上", Bound.atLeast), ("以下", .atMost), ("以内", .atMost), ("左右", .exact)]
        where rest.hasSuffix(tail) {
            rest = rest.dropLast(tail.count)
            if meaning != .exact { bound = meaning }
        }
        return (String(rest), bound)
    }

    // ≤10户时2户，超过10户50% and 10户以下抽2户，10户以上抽50% (宣城).
    private static func piecewise(_ text: String) -> Quota.Rule? {
        let halves = split(text, at: [",", ";"])
        guard halves.count == 2 else { return nil }
        var low = halves[0]
        for word in ["(含)", "的", "时", "抽查", "抽取", "抽", "全部"] {
            while let range = low.firstRange(of: word) { low.replaceSubrange(range, with: "|") }
        }
        var high = halves[1]
        for word in ["(不含)", "(含)", "的", "时", "抽查", "抽取", "抽", "按"] {
            while let range = high.firstRange(of: word) { high.replaceSubrange(range, with: "|") }
        }
        guard let lowest = conditional(low, marks: ["<=", "≤", "不超过"], tails: ["及以下", "以下", "以内"]),
            let highest = conditional(high, marks: [">", "超过", "大于", "多于"], tails: ["以上"]),
            lowest.limit == highest.limit, let count = number(lowest.rest, units: true), let rate = Rate(highest.rest)
        else { return nil }
        return .piecewise(limit: lowest.limit, count: count, above: rate)
    }

    private static func conditional(_ half: String, marks: [String], tails: [String]) -> (limit: Int, rest: String)? {
        var rest = half[...]
        var isMarked = false
        for mark in marks where !isMarked && rest.hasPrefix(mark) {
            rest = rest.dropFirst(mark.count)
            isMarked = true
        }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard let limit = Int(digits), !digits.isEmpty else { return nil }
        rest = rest.dropFirst(digits.count)
        if let unit = rest.first, units.contains(String(unit)) { rest = rest.dropFirst() }
        while rest.first == "|" { rest = rest.dropFirst() }
        for tail in tails where !isMarked && rest.hasPrefix(tail) {
            rest = rest.dropFirst(tail.count)
            isMarked = true
        }
        while rest.first == "|" || rest.first == ":" { rest = rest.dropFirst() }
        return isMarked ? (limit, String(rest)) : nil
    }

    // A:1% B:3% C:25% D:60%, A级1%、B级3%.
    private static func tiers(_ text: String) -> [String: Rate]? {
        var rates: [String: Rate] = [:]
        for part in split(text, at: [",", ";", "、", "/", " "]) {
            guard let first = part.first, let tier = Tier(rawValue: String(first)) else { return nil }
            var rest = part.dropFirst()
            while let mark = rest.first, [":", "=", "级", "类", "档"].contains(mark) { rest = rest.dropFirst() }
            guard let rate = Rate(String(rest)), rates.updateValue(rate, forKey: tier.rawValue) == nil else {
                return nil
            }
        }
        return rates.count >= 2 ? rates : nil
    }

    private static let units = ["户", "家", "个", "件", "批", "所", "人", "辆", "处"]

    private static func number(_ text: String, units hasUnits: Bool) -> Int? {
        var rest = text[...]
        if hasUnits, let last = rest.last, units.contains(String(last)) { rest = rest.dropLast() }
        if hasUnits, rest.hasSuffix("批") || rest.hasSuffix("户") { rest = rest.dropLast() }
        guard !rest.isEmpty, rest.utf8.count <= 7, rest.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            return nil
        }
        return Int(rest)
    }

    private static func parts(_ text: String) -> [String] {
        split(text, at: [",", ";", "(", ")", " ", "且", "、"])
    }

    private static func split(_ text: String, at marks: Set<Character>) -> [String] {
        text.split(whereSeparator: marks.contains).map(String.init)
    }

    // Half-width, brackets and marks of one form; single spaces are kept between parts, line breaks are semicolons.
    private static func folded(_ raw: String) -> String {
        var text = ""
        for scalar in CellText.trimmed(raw).unicodeScalars {
            switch scalar {
            case "\n", "\r": text.append(";")
            case "\u{3000}", "\u{A0}", "\t": text.append(" ")
            case "。": text.append(";")
            case "﹥", "＞": text.append(">")
            case "≧": text.append("≥")
            case "≦": text.append("≤")
            case "％", "﹪": text.append("%")
            case "\u{FF01}"..."\u{FF5E}": text.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            default: text.unicodeScalars.append(scalar)
            }
        }
        while let range = text.firstRange(of: " %") { text.replaceSubrange(range, with: "%") }
        for mark in ["≥", "≤", "=", ">", ":"] {
            while let range = text.firstRange(of: mark + " ") { text.replaceSubrange(range, with: mark) }
        }
        return text
    }
}
