import Model
import Standards

extension JurisdictionProfile {
    /// The settings that decide who can be drawn and how likely, one a line in a fixed order.
    ///
    /// The office signs for them before a freeze. Rules of teams are frozen with each draw and stand in no line here.
    public var drawPolicy: [String] {
        var lines = ["division \(division)"]
        lines += Tier.allCases.map { "rate \($0.rawValue) \(rates[$0]?.ppm ?? 0)" }
        lines += CreditFlag.allCases.map { "raise \($0.rawValue) \(tier.raise[$0] ?? 0)" }
        lines += ["complaints-from \(tier.complaintsFrom)", "evidence-months \(tier.evidenceMonths)"]
        lines += tier.specialTags.sortedByBytes().map { "special-tag \($0)" }
        lines += tier.synonyms.keys.sortedByBytes().map { "synonym \($0) \(tier.synonyms[$0]?.rawValue ?? "")" }
        lines += [
            "cap-per-year \(history.capPerYear)", "rest-months \(history.restMonths)", "epsilon \(history.epsilon.ppm)",
            "coverage-years \(history.coverageYears)",
        ]
        lines += ["hash \(draw.hash)", "dice \(draw.dice)", "unattended \(draw.unattended)"]
        return lines + [
            "frame \(publish.frame.rawValue)", "plan-gate \(gate.plan.rawValue)",
            "rosters-confirmed-days \(gate.rostersConfirmedDays)",
        ]
    }
}
