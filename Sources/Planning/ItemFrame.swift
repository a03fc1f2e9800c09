import Messages
import Model
import Standards

/// The frame of one item while it is built.
struct ItemFrame {
    private let row: PlanRow
    private let history: HistoryPlacing?
    private let rates: [Tier: Rate]
    private let isTiered: Bool
    private var members: [String: [String]] = [:]
    private var cellRates: [String: Rate] = [:]
    private(set) var exclusions: [TaskFrame.Exclusion] = []
    private(set) var total = 0
    private var mode: DrawMode
    private var missing: Tier?
    private var clusters: [String: [String]] = [:]
    private var pasts: [String: String] = [:]

    private var code: String { row.item.code }
    private var size: Int { members.values.reduce(0) { $0 + $1.count } }

    init(row: PlanRow, history: HistoryPlacing?) {
        self.row = row
        self.history = row.mode.isByCell ? history : nil
        mode = row.mode
        var rates: [Tier: Rate] = [:]
        for entry in row.rates {
            if let tier = entry.tier { rates[tier] = entry.rate }
        }
        self.rates = rates
        isTiered = Set(rates.values).count > 1
    }

    /// Adds a target, with its cluster where the item draws clusters; targets come in the order of their oids.
    mutating func include(_ oid: String, tier: Tier, division: String, cluster: String?) {
        if let cluster { clusters[cluster, default: []].append(oid) }
        if !rates.isEmpty, rates[tier] == nil { missing = missing ?? tier }
        let past = history?.className(oid, code)
        let cell =
            isTiered || past != nil ? "\(isTiered ? tier.rawValue : "all")/\(past ?? "n")/\(division)" : "all"
        members[cell, default: []].append(oid)
        pasts[cell] = past
        let rate = isTiered ? rates[tier] ?? Rate.none : row.rates.first?.rate ?? Rate.none
        cellRates[cell] = placed(rate, in: cell)
    }

    private func placed(_ rate: Rate, in cell: String) -> Rate {
        guard let history, let past = pasts[cell] else { return rate }
        return history.rate(rate, past)
    }

    /// Leaves a target out; targets come in the order of their oids.
    mutating func exclude(_ oid: String, _ reason: String) {
        exclusions.append(TaskFrame.Exclusion(item: code, oid: oid, reason: reason))
    }

    /// Fixes the total when all targets are in.
    mutating func settle() throws(Problem) {
        if let missing { throw Problem(.tierRateMissing, expected: missing.rawValue, found: row.item.label) }
        guard size > 0 else { return }
        switch mode {
        case .all(let batches):
            cellRates["all"] = .whole
            if batches > size {
                throw Problem(.batchesExceedPopulation, expected: String(size), found: row.item.label)
            }
            total = size
        case .rateMin: total = CellTotal.roundedUp(sizes)
        case .rateMax: total = CellTotal.roundedDown(sizes)
        case .rate: total = CellTotal.roundedUp(sizes)
        case .count(let wanted): try count(wanted)
        case .poisson: total = CellTotal.roundedUp(sizes)
        case .cluster(let wanted):
            let number = min(wanted, clusters.count)
            total = CellTotal.mostOfClusters(
                clusters.values.map(\.count), number: number, rate: cellRates["all"] ?? .none)
            mode = .cluster(number)
        }
    }

    /// A fixed number is held at what can be drawn; where one rate holds for all it sets that rate itself.
    private mutating func count(_ wanted: Int) throws(Problem) {
        if isTiered {
            total = min(wanted, CellTotal.reachable(sizes))
            let certain = CellTotal.certain(sizes)
            if total < certain {
                throw Problem(.countBelowCertain, expected: String(certain), found: row.item.label)
            }
        } else {
            total = min(wanted, size)
            let rate = CellTotal.nominalRate(total, of: size)
            for cell in members.keys { cellRates[cell] = placed(rate, in: cell) }
            let certain = CellTotal.certain(sizes)
            if total < certain {
                throw Problem(.countBelowCertain, expected: String(certain), found: row.item.label)
            }
        }
        mode = .count(total)
    }

    private var sizes: [CellTotal.Cell] {
        members.keys.sortedByBytes().map { .init(size: members[$0]?.count ?? 0, rate: cellRates[$0] ?? .none) }
    }

    // MARK: What it gives

    var item: TaskFrame.Item {
        TaskFrame.Item(
            item: code, mode: mode, choice: row.item.draw ?? DrawChoice(), total: total, planned: row.planned)
    }

    /// Regions are numbered by their names' bytes, for frozen names are ASCII; digits stand for themselves.
    private var clusterNames: [(name: String, cluster: String)] {
        let isNamed = row.item.draw?.clusters?.by == .region
        return clusters.keys.sortedByBytes().enumerated().map { place, name in
            (name, isNamed ? "R" + (place < 9 ? "0" : "") + String(place + 1) : name.isEmpty ? "0" : name)
        }
    }

    var clusterMembers: [TaskFrame.ClusterMember] {
        clusterNames.sortedByBytes(of: \.cluster).flatMap { entry in
            (clusters[entry.name] ?? []).map {
                TaskFrame.ClusterMember(item: code, cluster: entry.cluster, oid: $0)
            }
        }
    }

    var cells: [TaskFrame.Cell] {
        members.keys.sortedByBytes().map { cell in
            TaskFrame.Cell(
                item: code, cell: cell, rate: cellRates[cell] ?? .none, size: members[cell]?.count ?? 0)
        }
    }

    var rows: [TaskFrame.Row] {
        members.keys.sortedByBytes().flatMap { cell in
            (members[cell] ?? []).map { TaskFrame.Row(item: code, cell: cell, oid: $0) }
        }
    }

    var population: TaskFrame.Population {
        TaskFrame.Population(
            item: code, roster: size + exclusions.count, frame: size, excluded: exclusions.count)
    }

    var skipped: TaskFrame.Skipped? {
        guard total == 0 else { return nil }
        let reason = size == 0 ? "empty-population" : "zero-floor"
        return TaskFrame.Skipped(item: code, reason: reason, roster: size + exclusions.count)
    }

    var warnings: [TaskFrame.Warning] {
        var warnings: [TaskFrame.Warning] = []
        if case .rateMin = mode, CellTotal.isFactorHigh(sizes) {
            let reason = "抽查基数较小，按不低于比例向上取整为\(total)户"
            warnings.append(TaskFrame.Warning(item: code, code: "high-factor", reason: reason))
        }
        if case .rateMax = mode, CellTotal.isFloorZero(sizes) {
            let reason = "除比例为100%的分组外，其他分组合计不足1户，按不高于比例向下取整为0户"
            warnings.append(TaskFrame.Warning(item: code, code: "zero-floor", reason: reason))
        }
        if !clusters.isEmpty, row.item.draw?.clusters?.by == .region {
            let names = clusterNames.map { "\($0.cluster)=\($0.name.isEmpty ? "区域不详" : $0.name)" }
            warnings.append(TaskFrame.Warning(item: code, code: "cluster-names", reason: names.joined(separator: "，")))
        }
        if total != row.planned {
            let cause =
                size == row.population ? "按历史类别调整比例" : "封存时抽查基数由\(row.population)户变为\(size)户"
            let reason = "\(cause)，抽取\(total)户，计划数为\(row.planned)户"
            warnings.append(TaskFrame.Warning(item: code, code: "total-changed", reason: reason))
        }
        return warnings.sortedByBytes(of: \.code)
    }
}

extension DrawMode {
    /// Whether cells have rates of their own: not where everybody is drawn, nor where clusters are.
    fileprivate var isByCell: Bool {
        switch self {
        case .rate, .rateMin, .rateMax, .count, .poisson: true
        case .all, .cluster: false
        }
    }
}
