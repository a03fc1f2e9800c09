import Digest
import Drawing
import Messages
import Model
import Planning
import Profile
import Registry
import Standards

/// What earlier visits mean for a draw: the rule, the rows behind it, and everybody's class (SSJ-DRAW/1 §2.7).
///
/// Only a visit counts that a draw of this workspace asked for, in its task's period, with a result: a visit on one's
/// own account buys neither rest nor a place under the cap.
struct DrawHistory {
    /// The rule to freeze.
    let rule: HistoryRule
    private let visits: [HistoryRow]
    private let entered: [String: CivilDate]

    private let replaced: [ReplacedRow]

    /// Nil when no visit counts, nobody was replaced and no coverage is promised: then there are no classes.
    init?(
        _ run: Run, rosters: Rosters, plan: AnnualPlan, hash: HashAlgorithm, replaced: [ReplacedRow]
    ) throws(Problem) {
        self.replaced = replaced
        let settings = run.workspace.county.profile.history
        rule = try HistoryRule(
            asOf: run.asOf.date, restMonths: settings.restMonths, epsilon: UInt64(settings.epsilon.ppm),
            capPerYear: settings.capPerYear, coverageYears: settings.coverageYears)
        let draws = try run.workspace.registry.draws().filter { $0.state == .drawn }
        let drawn = Dictionary(grouping: try run.workspace.registry.drawnTargets(), by: \.oid)
        visits = rosters.history.map { past in
            // The draw and the item that asked for it: the latest frozen before it.
            var cause: (draw: String, item: String)?
            for draw in draws where draw.frozenAt.date <= past.date {
                let span = plan.year == draw.year ? plan.task(draw.task)?.span : nil
                if let span, past.date < span.first || past.date > span.last { continue }
                for target in drawn[past.oid] ?? [] where target.draw == draw.id {
                    if past.item == target.item || past.item == plan.row(item: target.item)?.item.name {
                        cause = (draw.id, target.item)
                    }
                }
            }
            let text = "result|\(past.oid)|\(past.date.text)|\(past.department)|\(past.item)|\(past.result)"
            return .visit(
                past.oid, on: past.date, draw: cause?.draw, item: cause?.item,
                result: cause == nil || past.result.isEmpty ? nil : hash.hash(text).hex)
        }
        guard rule.coverageYears > 0 || !replaced.isEmpty || visits.contains(where: \.counts) else { return nil }
        var entered: [String: CivilDate] = [:]
        if rule.coverageYears > 0 {
            let days = try run.workspace.registry.daysOfEntry()
            for target in rosters.targets {
                entered[target.oid] = min(days[target.oid] ?? run.asOf.date, run.asOf.date)
            }
            // An old number of the same body was on the roster before.
            for (former, oid) in rosters.formerNumbers {
                if let day = days[former], let known = entered[oid] { entered[oid] = min(day, known) }
            }
        }
        self.entered = entered
    }

    /// The rows of history.tsv for some objects: with a promised coverage each one's entry, and all their visits.
    ///
    /// An object enters the roster with the first file that names it.
    func rows(of oids: Set<String>) -> [HistoryRow] {
        let entries = rule.coverageYears == 0 ? [] : entries.filter { oids.contains($0.oid) }
        return Array(Set(entries + visits.filter { oids.contains($0.oid) }))
    }

    private var entries: [HistoryRow] { entered.map { HistoryRow.entry($0.key, on: $0.value) } }

    /// How the frame groups everybody and at which rate.
    func placing() -> HistoryPlacing {
        let classes = HistoryClasses(rule: rule, history: entries + visits, replaced: replaced)
        let rule = rule
        return HistoryPlacing(
            isCapped: { classes.isCapped($0) },
            className: { oid, item in (try? classes.class(of: oid, in: item).text) ?? HistoryClass.normal.text },
            rate: { rate, name in
                let own = UInt64(rate.ppm)
                let changed: UInt64 =
                    switch name.first {
                    case "p": UInt64(Rate.whole.ppm)
                    case "r": own == 0 ? 0 : rule.restingRate(of: own)
                    case "d": max(own, Int(name.dropFirst()).map(HistoryRule.dueRate) ?? 0)
                    default: own
                    }
                return Rate(ppm: Int(changed)) ?? rate
            })
    }
}
