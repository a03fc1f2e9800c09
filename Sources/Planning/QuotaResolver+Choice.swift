import Messages
import Model
import Standards

// What an item asks of its draw (items.toml, `draw`), fitted to its quota.
extension QuotaResolver {
    /// Whether the item's choice suits its quota; otherwise a fault that says what would.
    mutating func fits(_ quota: Quota, _ itemClass: ItemClass) -> Bool {
        guard let choice = item.draw else { return true }
        let counts = isCounted(quota, itemClass)
        var allowed: [DrawWord.Total] =
            quota.batches != nil ? [.all] : counts ? [.count] : [.rate, .rateMin, .rateMax]
        // Their number is random or unknown before the draw, so that only items without an upper rate can have them…
        if allowed.count > 1, itemClass == .key { allowed.append(.poisson) }
        // …while the largest number that clusters can give is known.
        if allowed.count > 1, isUniform(quota) { allowed.append(.cluster) }
        if let total = choice.word?.total, !allowed.contains(total) {
            let words = allowed.map(\.rawValue).joined(separator: "、")
            faults.append(
                (.quota, Problem(.drawChoiceUnfit, expected: words, found: "\(label) draw = \(total.rawValue)")))
        } else if (choice.word?.total == .cluster) != (choice.clusters != nil) {
            faults.append((.quota, Problem(.clustersUnfit, expected: "clusters, cluster_by", found: label)))
        } else {
            return true
        }
        return false
    }

    private func isUniform(_ quota: Quota) -> Bool {
        if case .ratio(let rate) = quota.rule { return rate != .none }
        return false
    }

    /// Every target by itself: the plan states the expected number, rounded up.
    mutating func independent(_ shares: Shares) -> ResolvedQuota {
        let expected = CellTotal.roundedUp(shares.cells)
        if size > 0 { warnings.append(Problem(.numberRandom, expected: String(expected), found: label)) }
        return ResolvedQuota(mode: .poisson, planned: expected, rates: shares.tiers)
    }

    /// Some clusters, then a share of each: the plan states the most that they can give.
    mutating func clustered(_ clusters: DrawChoice.Clusters, _ shares: Shares) -> ResolvedQuota? {
        let number = min(clusters.number, clusterSizes.count)
        if number < clusters.number, size > 0 {
            faults.append((.quota, Problem(.clustersUnfit, expected: "1…\(clusterSizes.count)", found: label)))
            return nil
        }
        let planned = CellTotal.mostOfClusters(clusterSizes, number: number, rate: shares.tiers[0].rate)
        if size > 0 { warnings.append(Problem(.numberAtMost, expected: String(planned), found: label)) }
        return ResolvedQuota(mode: .cluster(number), planned: planned, rates: shares.tiers)
    }
}

extension CellTotal {
    /// The most targets that so many clusters give, each ⌈M·r⌉ of its M.
    static func mostOfClusters(_ sizes: [Int], number: Int, rate: Rate) -> Int {
        sizes.map { roundedUp([.init(size: $0, rate: rate)]) }.sorted(by: >).prefix(number).reduce(0, +)
    }
}
