import Messages
import Standards

/// The class that an object's past gives it, the second part of its cell's name (SSJ-DRAW/1 §2.7).
public enum HistoryClass: Hashable, Sendable {
    /// `p`: replaced in an earlier draw, now certain.
    case replaced
    /// `d1`, `d2` …: not visited in its coverage cycle yet, with so many years left, this one included.
    case due(yearsLeft: Int)
    /// `r`: visited less than R months ago.
    case resting
    /// `n`: anything else.
    case normal

    /// The part of the cell's name.
    public var text: String {
        switch self {
        case .replaced: "p"
        case .due(let years): "d\(years)"
        case .resting: "r"
        case .normal: "n"
        }
    }
}

/// What rule, history and replacements say about every object: `freeze` groups by it, `verify` computes it again.
public struct HistoryClasses: Sendable {
    /// The rule.
    public let rule: HistoryRule
    private var entries: [String: CivilDate] = [:]
    private var visits: [String: Set<CivilDate>] = [:]
    private var replaced: Set<ReplacedKey> = []

    private struct ReplacedKey: Hashable {
        let item: String
        let oid: String
    }

    /// Sorts the rows by object; only visits that count are kept.
    public init(rule: HistoryRule, history: [HistoryRow], replaced: [ReplacedRow]) {
        self.rule = rule
        for row in history {
            switch row.kind {
            case .entry: entries[row.oid] = min(entries[row.oid] ?? row.day, row.day)
            case .visit where row.counts && row.day <= rule.asOf: visits[row.oid, default: []].insert(row.day)
            case .visit: break
            }
        }
        self.replaced = Set(replaced.map { ReplacedKey(item: $0.item, oid: $0.oid) })
    }

    /// The days of this calendar year on which the object was visited: several items on one day are one visit.
    public func visitsThisYear(_ oid: String) -> Int {
        visits[oid]?.count { $0.year == rule.asOf.year } ?? 0
    }

    /// Whether the annual cap excludes the object, with the reason `annual-cap`.
    public func isCapped(_ oid: String) -> Bool { rule.capPerYear > 0 && visitsThisYear(oid) >= rule.capPerYear }

    /// The class of an object in an item; refuses one without an entry when coverage is promised (D064).
    public func `class`(of oid: String, in item: String) throws(Problem) -> HistoryClass {
        if replaced.contains(ReplacedKey(item: item, oid: oid)) { return .replaced }
        let days = visits[oid] ?? []
        if rule.coverageYears > 0 {
            guard let entry = entries[oid] else { throw Problem(.entryUnknown, found: oid) }
            // The year of the object's own cycle, 0…Y−1; cycles follow each other.
            let year = max(0, rule.asOf.year - entry.year) % rule.coverageYears
            let isVisited = days.contains { $0.year >= rule.asOf.year - year }
            if !isVisited { return .due(yearsLeft: rule.coverageYears - year) }
        }
        return days.contains(where: isRecent) ? .resting : .normal
    }

    /// Whether a day lies less than R months before the rule's day.
    private func isRecent(_ day: CivilDate) -> Bool {
        let months = (rule.asOf.year - day.year) * 12 + rule.asOf.month - day.month
        return months < rule.restMonths || months == rule.restMonths && rule.asOf.day < day.day
    }
}
