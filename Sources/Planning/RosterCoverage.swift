import Model
import Standards

/// How far rosters and items cover each other (监管真空): items without targets, targets without items.
public struct RosterCoverage: Sendable {
    /// How many targets in business each item selects, in the order of the items.
    public let populations: [Int]
    /// Targets in business that no item selects, by oid.
    public let uncovered: [InspectionTarget]

    /// Counts; items have their additions applied.
    ///
    /// Complexity: O(items · candidates + targets).
    public init(items: [InspectionItem], targets: [InspectionTarget]) {
        let index = TargetIndex(targets)
        var isCovered = [Bool](repeating: false, count: index.oids.count)
        var populations: [Int] = []
        for item in items {
            let slots = index.population(of: item.selector)
            for slot in slots { isCovered[slot] = true }
            populations.append(slots.count)
        }
        self.populations = populations
        uncovered = index.targets.indices.compactMap { row in
            let target = index.targets[row]
            return target.status == .active && !isCovered[index.slots[row]] ? target : nil
        }
    }
}
