import CreditTiers
import Messages
import Model
import Profile
import Registry
import Standards

extension Run {
    /// Assigns every target its tier as of this run, with reasons; writes only when something changed.
    public func assignTiers() throws(Problem) -> Outcome {
        let rosters = try workspace.rosters().rosters
        guard !rosters.targets.isEmpty else { throw Problem(.rosterEmpty, found: "检查对象名录库") }
        let settings = workspace.county.profile.tier
        let result = Tiering.assign(
            targets: rosters.targets, classes: rosters.classes, evidence: rosters.evidence,
            rules: TierRules(
                raise: settings.raise, complaintsFrom: settings.complaintsFrom,
                evidenceMonths: settings.evidenceMonths, specialTags: settings.specialTags),
            asOf: asOf.date)
        guard try result.assignments != workspace.registry.tiers() else { return .done }
        try workspace.registry.transaction { try $0.replaceTiers(result.assignments) }
        let counts = result.summary.tiers.map { "\($0.tier.rawValue) \($0.targets)" }.joined(separator: "，")
        done(
            zh: "\(asOf.date.text) 定级：\(result.assignments.count) 户（\(counts)），其中 \(result.summary.raised) 户因投诉、异常等提级",
            en:
                "\(asOf.date.text) tiers: \(result.assignments.count) targets (\(counts)), \(result.summary.raised) raised"
        )
        for problem in result.problems { warn(zh: problem.sentence(.chinese), en: problem.sentence(.english)) }
        return .done
    }
}
