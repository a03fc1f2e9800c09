import Messages
import Model
import Standards

extension JurisdictionProfile {
    /// Reads a profile; every key must be known, every value of its form (P002–P004).
    public init(_ top: ConfigTable) throws(Problem) {
        county = try top.string("county")
        division = try top.string("division")
        _ = try top.string("name", default: "")
        plan = try PlanRules(try top.table("plan"))
        var routes: [FilingRoute] = []
        for route in try top.tables("filing") { routes.append(try FilingRoute(route)) }
        filings = routes
        gate = try GateRules(try top.table("gate"))
        result = try ResultRules(try top.table("result"))
        crew = try CrewRules(try top.table("crew"))
        tier = try TierSettings(try top.table("tier"))
        rates = try JurisdictionProfile.rates(try top.table("rates"))
        draw = try DrawRules(try top.table("draw"))
        publish = try PublicationRules(try top.table("publish"))
        intake = try IntakeRules(try top.table("import"))
        history = try HistoryRules(try top.table("history"))
        try top.finish()
    }

    private static func rates(_ table: ConfigTable) throws(Problem) -> [Tier: Rate] {
        var rates: [Tier: Rate] = [:]
        for tier in Tier.allCases { rates[tier] = try table.rate(tier.rawValue) }
        try table.finish()
        return rates
    }
}

extension JurisdictionProfile.HistoryRules {
    init(_ table: ConfigTable) throws(Problem) {
        capPerYear = try table.integer("cap_per_year", default: 0)
        restMonths = try table.integer("rest_months", default: 12)
        let usual = Rate(ppm: 50_000) ?? .whole
        epsilon = table.has("epsilon") ? try table.rate("epsilon") : usual
        coverageYears = try table.integer("coverage_years", default: 0)
        for (key, value, limit) in [
            ("cap_per_year", capPerYear, 366), ("rest_months", restMonths, 120), ("coverage_years", coverageYears, 20),
        ] where value > limit {
            throw table.wrong(key, expected: "0…\(limit)")
        }
        // Rest never lowers a risk to nothing.
        if epsilon == .none { throw table.wrong("epsilon", expected: "> 0") }
        try table.finish()
    }
}

extension JurisdictionProfile.PlanRules {
    init(_ table: ConfigTable) throws(Problem) {
        let text = try table.string("deadline", default: "none")
        // Of a leap year, so that 02-29 is a day.
        guard text == "none" || CivilDate(iso: "2024-" + text) != nil else {
            throw table.wrong("deadline", expected: "\"03-31\" / \"none\"")
        }
        deadline = text == "none" ? nil : text
        yearAhead = try table.boolean("year_ahead", default: false)
        try table.finish()
    }
}

extension JurisdictionProfile.FilingRoute {
    init(_ table: ConfigTable) throws(Problem) {
        from = try table.choice("from", Sender.self)
        to = try table.string("to")
        kind = try table.choice("kind", DocumentKind.self)
        closing = try table.string("closing")
        try table.finish()
    }
}

extension JurisdictionProfile.GateRules {
    init(_ table: ConfigTable) throws(Problem) {
        plan = try table.choice("plan", PlanGate.self)
        rostersConfirmedDays = try table.integer("rosters_confirmed_days")
        let publication = try table.string("publication", default: "approved")
        guard ["approved", "none"].contains(publication) else {
            throw table.wrong("publication", expected: "\"approved\" / \"none\"")
        }
        publicationNeedsApproval = publication == "approved"
        try table.finish()
    }
}

extension JurisdictionProfile.ResultRules {
    init(_ table: ConfigTable) throws(Problem) {
        days = try table.integer("days")
        unit = try table.choice("unit", Unit.self)
        start = try table.choice("start", Start.self)
        classes = try table.choice("classes", Classes.self)
        try table.finish()
    }
}

extension JurisdictionProfile.CrewRules {
    init(_ table: ConfigTable) throws(Problem) {
        singleMinimum = try table.integer("single_min")
        guard singleMinimum >= 2 else { throw table.wrong("single_min", expected: "2…") }
        singleMaximum = try table.integer("single_max")
        guard singleMaximum >= singleMinimum else { throw table.wrong("single_max", expected: "\(singleMinimum)…") }
        jointMaximum = try table.integer("joint_max")
        leadDays = try table.integer("lead_days", default: 10)
        directAssignment = try table.boolean("direct_assignment", default: false)
        certificatePattern = try table.string("certificate_pattern", default: "")
        offSiteMinimum = try table.integer("off_site_min", default: singleMinimum)
        guard (1...9).contains(offSiteMinimum) else { throw table.wrong("off_site_min", expected: "1…9") }
        thirdPerson = try table.boolean("third_person", default: false)
        lastVisits = try table.integer("last_visits", default: 1)
        isLastVisitStrict = try table.boolean("last_visit_strict", default: false)
        pairMonths = try table.integer("pair_months", default: 12)
        bundle = try table.integer("bundle", default: 1)
        guard (1...9).contains(bundle) else { throw table.wrong("bundle", expected: "1…9") }
        pairCeiling = try table.integer("pair_ceiling", default: 0)
        guard (0...100).contains(pairCeiling) else { throw table.wrong("pair_ceiling", expected: "0…100") }
        bringsExperts = try table.boolean("experts", default: false)
        capPerBatch = try table.integer("cap_per_task", default: 0)
        capPerWeek = try table.integer("cap_per_week", default: 0)
        capPerYear = try table.integer("cap_per_year", default: 0)
        for key in ["last_visits", "pair_months", "cap_per_task", "cap_per_week", "cap_per_year"] {
            guard try table.integer(key, default: 0) >= 0 else { throw table.wrong(key, expected: "0…") }
        }
        try table.finish()
    }
}

extension JurisdictionProfile.TierSettings {
    init(_ table: ConfigTable) throws(Problem) {
        let steps = try table.table("raise")
        var raise: [CreditFlag: Int] = [:]
        for flag in CreditFlag.allCases { raise[flag] = try steps.integer(flag.rawValue, default: 0) }
        try steps.finish()
        self.raise = raise
        complaintsFrom = try table.integer("complaints_from", default: 1)
        evidenceMonths = try table.integer("evidence_months", default: 12)
        specialTags = try table.strings("special_tags")
        let named = try table.table("names")
        var names: [Tier: String] = [:]
        for tier in Tier.allCases { names[tier] = try named.string(tier.rawValue, default: tier.rawValue) }
        try named.finish()
        self.names = names
        let words = try table.table("synonyms")
        var synonyms: [String: Tier] = [:]
        for tier in Tier.allCases {
            for word in try words.strings(tier.rawValue) + [tier.rawValue] { synonyms[word] = tier }
        }
        try words.finish()
        self.synonyms = synonyms
        try table.finish()
    }
}

extension JurisdictionProfile.DrawRules {
    init(_ table: ConfigTable) throws(Problem) {
        hash = try table.string("hash", default: "sm3")
        guard ["sm3", "sha256"].contains(hash) else { throw table.wrong("hash", expected: "\"sm3\" / \"sha256\"") }
        let mode = try table.string("mode", default: "sitting")
        guard mode == "sitting" else { throw table.wrong("mode", expected: "\"sitting\"") }
        unattended = try table.boolean("unattended", default: false)
        dice = try table.integer("dice", default: 60)
        guard dice >= 30 else { throw table.wrong("dice", expected: "30…") }
        try table.finish()
    }
}

extension JurisdictionProfile.PublicationRules {
    init(_ table: ConfigTable) throws(Problem) {
        let when = try table.string("when", default: "task-ended")
        guard when == "task-ended" else { throw table.wrong("when", expected: "\"task-ended\"") }
        let names = try table.string("inspector_names", default: "none")
        guard names == "none" else { throw table.wrong("inspector_names", expected: "\"none\"") }
        frame = table.has("frame") ? try table.choice("frame", Frame.self) : .blinded
        channels = try table.strings("channels")
        replyDays = try table.integer("reply_days", default: 15)
        guard (1...90).contains(replyDays) else { throw table.wrong("reply_days", expected: "1…90") }
        try table.finish()
    }
}

extension JurisdictionProfile.IntakeRules {
    init(_ table: ConfigTable) throws(Problem) {
        rejectCeiling = table.has("reject_ceiling") ? try table.rate("reject_ceiling") : Rate(ppm: 50_000) ?? .none
        rejectCeilingFromRows = try table.integer("reject_ceiling_from_rows", default: 100)
        retentionYears = try table.integer("retention_years", default: 10)
        let due = try table.string("rosters_due", default: "none")
        guard due == "none" || CivilDate(iso: "2024-" + due) != nil else {
            throw table.wrong("rosters_due", expected: "\"02-28\" / \"none\"")
        }
        rostersDue = due == "none" ? nil : due
        returnDays = try table.integer("return_days", default: 5)
        claimDays = try table.integer("claim_days", default: 15)
        try table.finish()
    }
}
