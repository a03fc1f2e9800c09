import Model
import Standards

/// The roster of targets, sorted by oid, with the targets of every library and supervisor at hand.
///
/// Rows of the same oid are one target with all their listings: a target enters a population once.
struct TargetIndex: Sendable {
    /// All rows, sorted by oid.
    let targets: [InspectionTarget]
    /// The number of each row's oid, from 0 in the order of oids.
    let slots: [Int]
    /// The oids, sorted, each once.
    let oids: [String]
    private let byLibrary: [String: [Int]]
    private let bySupervisor: [String: [Int]]

    init(_ rows: [InspectionTarget]) {
        targets = rows.sortedByBytes(of: \.oid)
        var slots: [Int] = []
        var oids: [String] = []
        var byLibrary: [String: [Int]] = [:]
        var bySupervisor: [String: [Int]] = [:]
        slots.reserveCapacity(targets.count)
        for (row, target) in targets.enumerated() {
            if oids.last != target.oid { oids.append(target.oid) }
            slots.append(oids.count - 1)
            for listing in target.listings {
                TargetIndex.append(row, to: &byLibrary[listing.library, default: []])
                TargetIndex.append(row, to: &bySupervisor[listing.supervisor, default: []])
            }
        }
        self.slots = slots
        self.oids = oids
        self.byLibrary = byLibrary
        self.bySupervisor = bySupervisor
    }

    /// The slots that a selector covers whatever their status, ascending, each with whether it is in business.
    ///
    /// A slot is in business when any of its covered rows is; otherwise `status` is that of its first covered row.
    func covered(by selector: Selector) -> [(slot: Int, status: RegistrationStatus)] {
        var found: [(slot: Int, status: RegistrationStatus)] = []
        for row in candidates(selector) where selector.covers(targets[row]) {
            let status = targets[row].status
            if let last = found.last, last.slot == slots[row] {
                if status == .active { found[found.count - 1].status = .active }
            } else {
                found.append((slots[row], status))
            }
        }
        return found
    }

    /// The slots of the population: covered and in business, ascending.
    func population(of selector: Selector) -> [Int] {
        covered(by: selector).compactMap { $0.status == .active ? $0.slot : nil }
    }

    /// The division of a slot's first row.
    func division(_ slot: Int) -> String { targets[firstRow(slot)].division }

    /// The subject class of a slot's first row.
    func subjectClass(_ slot: Int) -> SubjectClass { targets[firstRow(slot)].subjectClass }

    /// What a slot's cluster is called by its first row: a region's name, or digits; empty when unknown.
    func cluster(_ slot: Int, by key: DrawChoice.Clusters.Key) -> String {
        let target = targets[firstRow(slot)]
        return switch key {
        case .region: target.region
        case .industry: String(target.industry.prefix(2))
        case .division: target.division
        }
    }

    private func firstRow(_ slot: Int) -> Int {
        var low = 0
        var high = slots.count
        while low < high {
            let middle = (low + high) / 2
            if slots[middle] < slot { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func candidates(_ selector: Selector) -> [Int] {
        let lists: [[Int]]
        if !selector.libraries.isEmpty {
            lists = Set(selector.libraries).map { byLibrary[$0] ?? [] }
        } else if !selector.supervisors.isEmpty {
            lists = Set(selector.supervisors).map { bySupervisor[$0] ?? [] }
        } else {
            return selector.isEmpty ? [] : Array(targets.indices)
        }
        return lists.count == 1 ? lists[0] : Set(lists.joined()).sorted()
    }

    private static func append(_ row: Int, to rows: inout [Int]) {
        if rows.last != row { rows.append(row) }
    }
}
