import Messages
import Model
import Standards

/// An item's quota turned into a mode and a number for its population.
struct ResolvedQuota {
    /// How the draw is made.
    let mode: DrawMode
    /// How many are drawn.
    let planned: Int
    /// The rate of every tier, or one rate for all.
    let rates: [PlanRow.TierRate]
}

/// Turns one item's quota into mode and number (design §3, Quota → mode).
struct QuotaResolver {
    let item: InspectionItem
    let population: TierCounts
    let profileRates: [Tier: Rate]
    /// The targets of each cluster, where the item draws clusters.
    let clusterSizes: [Int]
    /// What makes the quota impossible, each with the field to correct.
    var faults: [(ItemField, Problem)] = []
    /// What should be looked at.
    var warnings: [Problem] = []

    init(item: InspectionItem, population: TierCounts, profileRates: [Tier: Rate], clusterSizes: [Int] = []) {
        self.item = item
        self.population = population
        self.profileRates = profileRates
        self.clusterSizes = clusterSizes
    }

    var size: Int { population.total }
    var label: String { item.label }

    /// The resolved quota; nil when class or quota are absent (told elsewhere) or a fault was found.
    mutating func resolve() -> ResolvedQuota? {
        guard let itemClass = item.itemClass, let quota = item.quota else { return nil }
        check(quota)
        guard faults.isEmpty, fits(quota, itemClass) else { return nil }
        if size == 0 { warnings.append(Problem(.populationEmpty, found: label)) }
        if let batches = quota.batches { return wholly(batches: batches, quota: quota, itemClass) }
        guard let shares = shares(quota) else { return nil }
        let resolved =
            if isCounted(quota, itemClass) {
                counted(quota, itemClass, shares)
            } else if item.draw?.word?.total == .poisson {
                independent(shares)
            } else if let clusters = item.draw?.clusters {
                clustered(clusters, shares)
            } else {
                rated(itemClass, shares)
            }
        guard faults.isEmpty, let resolved else { return nil }
        judge(resolved, itemClass)
        return faults.isEmpty ? resolved : nil
    }

    // MARK: What the quota says

    /// The cells of the plan: one for everybody, or one per tier that has a rate, sorted.
    struct Shares {
        let tiers: [PlanRow.TierRate]
        var cells: [CellTotal.Cell] { tiers.map { .init(size: $0.population, rate: $0.rate) } }
        var isUniform: Bool { tiers.count == 1 && tiers[0].tier == nil }
    }

    private mutating func check(_ quota: Quota) {
        func fault(_ expected: String) {
            faults.append((.quota, Problem(.quotaInvalid, expected: expected, found: label)))
        }
        if let low = quota.minimum, low < 0 { fault("≥ 0") }
        if let high = quota.maximum, high < 0 { fault("≥ 0") }
        if let low = quota.minimum, let high = quota.maximum, low > high { fault("\(low) ≤ \(high)") }
        switch quota.rule {
        case .count(let count): if count < 0 { fault("≥ 0") }
        case .piecewise(let limit, let count, _): if limit < 0 || count < 0 { fault("≥ 0") }
        case .ratio, .byTier, .tiers: break
        }
        if let batches = quota.batches, batches < 1 {
            faults.append((.batches, Problem(.quotaInvalid, expected: "≥ 1", found: label)))
        }
    }

    private mutating func shares(_ quota: Quota) -> Shares? {
        switch quota.rule {
        case .count, .piecewise: return uniform(.none)
        case .ratio(let rate): return uniform(rate)
        case .byTier: return tiered(profileRates)
        case .tiers(let named):
            // A list that gives A to D but forgets the targets without a class takes the profile's rate for them.
            var rates: [Tier: Rate] = [:]
            rates[.u] = profileRates[.u]
            for (name, rate) in named.sorted(by: { ByteOrder.precedes($0.key, $1.key) }) {
                guard let tier = Tier(rawValue: name) else {
                    let known = Tier.allCases.map(\.rawValue).joined(separator: "、")
                    faults.append((.quota, Problem(.quotaTierUnknown, expected: known, found: name)))
                    continue
                }
                rates[tier] = rate
            }
            return faults.isEmpty ? tiered(rates) : nil
        }
    }

    private func uniform(_ rate: Rate) -> Shares {
        Shares(tiers: [PlanRow.TierRate(tier: nil, rate: rate, population: size)])
    }

    private mutating func tiered(_ rates: [Tier: Rate]) -> Shares? {
        for tier in population.tiers where rates[tier] == nil {
            faults.append((.quota, Problem(.tierRateMissing, expected: tier.rawValue, found: label)))
        }
        guard faults.isEmpty else { return nil }
        return Shares(
            tiers: Tier.allCases.compactMap { tier in
                rates[tier].map { PlanRow.TierRate(tier: tier, rate: $0, population: population[tier]) }
            })
    }

    // MARK: Modes

    /// Fixed numbers, steps and bounds give a count; a general item's minimum binds nobody.
    func isCounted(_ quota: Quota, _ itemClass: ItemClass) -> Bool {
        switch quota.rule {
        case .count, .piecewise: true
        case .ratio, .byTier, .tiers: quota.maximum != nil || (itemClass == .key && quota.minimum != nil)
        }
    }

    private mutating func wholly(batches: Int, quota: Quota, _ itemClass: ItemClass) -> ResolvedQuota? {
        guard itemClass == .key, case .ratio(.whole) = quota.rule, quota.maximum == nil else {
            faults.append((.batches, Problem(.batchesNotAllowed, found: label)))
            return nil
        }
        if size > 0, batches > size {
            faults.append((.batches, Problem(.batchesExceedPopulation, expected: String(size), found: label)))
            return nil
        }
        return ResolvedQuota(mode: .all(batches: batches), planned: size, rates: uniform(.whole).tiers)
    }

    private mutating func rated(_ itemClass: ItemClass, _ shares: Shares) -> ResolvedQuota {
        switch item.draw?.word?.total ?? (itemClass == .key ? .rateMin : .rateMax) {
        case .rate: return ResolvedQuota(mode: .rate, planned: CellTotal.roundedUp(shares.cells), rates: shares.tiers)
        case .rateMin:
            if CellTotal.isFactorHigh(shares.cells) { warnings.append(Problem(.rateRaised, found: label)) }
            return ResolvedQuota(mode: .rateMin, planned: CellTotal.roundedUp(shares.cells), rates: shares.tiers)
        default:
            let planned = CellTotal.roundedDown(shares.cells)
            if planned > 0, CellTotal.isFloorZero(shares.cells) { warnings.append(Problem(.onlyCertain, found: label)) }
            return ResolvedQuota(mode: .rateMax, planned: planned, rates: shares.tiers)
        }
    }

    private mutating func counted(_ quota: Quota, _ itemClass: ItemClass, _ shares: Shares) -> ResolvedQuota {
        var wanted = base(quota, itemClass, shares)
        if itemClass == .key, let low = quota.minimum { wanted = max(wanted, low) }
        if let high = quota.maximum { wanted = min(wanted, high) }
        let reachable = shares.isUniform ? size : CellTotal.reachable(shares.cells)
        let planned = min(wanted, reachable)
        if planned < wanted, size > 0 {
            warnings.append(Problem(.numberReduced, expected: String(planned), found: label))
        }
        if shares.isUniform {
            let rate = CellTotal.nominalRate(planned, of: size)
            return ResolvedQuota(mode: .count(planned), planned: planned, rates: uniform(rate).tiers)
        }
        let certain = CellTotal.certain(shares.cells)
        if planned < certain {
            faults.append((.quota, Problem(.countBelowCertain, expected: String(certain), found: label)))
        }
        return ResolvedQuota(mode: .count(planned), planned: planned, rates: shares.tiers)
    }

    private func base(_ quota: Quota, _ itemClass: ItemClass, _ shares: Shares) -> Int {
        func rounded(_ cells: [CellTotal.Cell]) -> Int {
            itemClass == .key ? CellTotal.roundedUp(cells) : CellTotal.roundedDown(cells)
        }
        switch quota.rule {
        case .count(let count): return count
        case .piecewise(let limit, let count, let above):
            return size <= limit ? min(count, size) : rounded([.init(size: size, rate: above)])
        case .ratio, .byTier, .tiers: return rounded(shares.cells)
        }
    }

    // MARK: Judgement

    private mutating func judge(_ resolved: ResolvedQuota, _ itemClass: ItemClass) {
        if itemClass == .general, item.quota?.minimum ?? 0 > 0 {
            warnings.append(Problem(.minimumIgnored, found: label))
        }
        if size > 0, resolved.planned == 0 { warnings.append(Problem(.plannedZero, found: label)) }
        guard let cap = item.cap else { return }
        guard UInt128(resolved.planned) * 1_000_000 > UInt128(cap.ppm) * UInt128(size) else { return }
        let found = "\(label) \(resolved.planned)/\(size)"
        switch itemClass {
        case .general: faults.append((.cap, Problem(.capExceeded, expected: cap.text, found: found)))
        case .key: warnings.append(Problem(.keyCapPassed, expected: cap.text, found: found))
        }
    }
}

extension InspectionItem {
    /// Code and name, as messages show an item.
    var label: String { name.isEmpty ? code : "\(code) \(name)" }
}
