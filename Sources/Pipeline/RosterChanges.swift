import Model
import Standards

/// What has changed in a department's two rosters between two states, for its confirmation sheet.
struct RosterChanges {
    /// One record that is new, other, or gone.
    struct Change: Hashable {
        /// 检查对象, 执法人员 or 回避申报.
        let roster: String
        /// 新增, 变更 or 移出.
        let what: String
        /// The code of the target or the id of the officer.
        let id: String
        /// The name; empty for recusals, whose content is nobody's business.
        let name: String
        /// Which fields are other, with both values where these are short.
        let detail: String
    }

    /// In the order of rosters and identities.
    private(set) var changes: [Change] = []

    /// Compares the lines that two states give for a department (`CurrentRosters.lines`).
    init(from before: [String], to now: [String]) {
        let old = RosterChanges.records(before)
        let new = RosterChanges.records(now)
        for key in Set(old.keys).union(new.keys).sortedByBytes() {
            guard let fields = new[key] ?? old[key] else { continue }
            let roster = RosterChanges.rosters[fields[0]] ?? fields[0]
            let isRecusal = fields[0] == "recusal"
            var detail = ""
            let what: String
            switch (old[key], new[key]) {
            case (.none, _): what = "新增"
            case (_, .none): what = "移出"
            case (.some(let old), .some(let new)):
                if old == new { continue }
                what = "变更"
                detail = isRecusal ? "" : RosterChanges.detail(old, new)
            }
            changes.append(
                Change(roster: roster, what: what, id: fields[1], name: isRecusal ? "" : fields[2], detail: detail))
        }
    }

    /// How many changes of a kind a roster has.
    func count(_ roster: String, _ what: String) -> Int { changes.count { $0.roster == roster && $0.what == what } }

    static let rosters = ["target": "检查对象", "inspector": "执法人员", "recusal": "回避申报"]

    private static let fields = [
        "target": ["名称", "主体类别", "登记状态", "行政区划", "区域", "行业", "名录库、许可、标签"],
        "inspector": ["姓名", "执法证", "业务专长", "区域", "组长资格", "在岗"],
    ]
    /// Fields whose two values are shown.
    private static let shown: Set = ["名称", "登记状态", "区域", "行业"]

    private static func records(_ lines: [String]) -> [String: [String]] {
        var records: [String: [String]] = [:]
        for line in lines {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let identity = fields[0] == "recusal" ? 3 : 2
            records[fields.prefix(identity).joined(separator: "\t")] = fields
        }
        return records
    }

    private static func detail(_ old: [String], _ new: [String]) -> String {
        let names = fields[old[0]] ?? []
        return names.enumerated().compactMap { index, name in
            let isLast = index == names.count - 1
            let values = [old, new].map { fields in
                isLast ? fields.dropFirst(index + 2).joined(separator: " ") : fields[index + 2]
            }
            if values[0] == values[1] { return nil }
            guard shown.contains(name), old[0] == "target" else { return name }
            return "\(name) \(values[0].isEmpty ? "空" : values[0])→\(values[1].isEmpty ? "空" : values[1])"
        }.joined(separator: "；")
    }
}
