import Model
import Standards

/// What several departments' rosters of targets have in common (跨部门重复).
public struct RosterOverlap: Sendable {
    /// Two departments and how many targets both list; by their codes.
    public struct Pair: Hashable, Sendable {
        /// The code of the one.
        public let first: String
        /// The code of the other.
        public let second: String
        /// How many targets.
        public let targets: Int
    }

    /// Targets of one name with different identities, listed by different departments: perhaps one firm with two codes.
    public struct Namesakes: Hashable, Sendable {
        /// The name as the first of them has it.
        public let name: String
        /// Their identities, sorted.
        public let oids: [String]
        /// The codes of the departments that list any of them, sorted.
        public let departments: [String]
    }

    /// Pairs with anything in common.
    public let pairs: [Pair]
    /// Namesakes for a person to look at, by name key; nothing is merged by a name.
    public let namesakes: [Namesakes]

    /// Compares; complexity O(targets · log targets).
    public init(_ targets: [InspectionTarget]) {
        var shared: [String: Int] = [:]
        var byName: [(key: String, place: Int)] = []
        for (place, target) in targets.enumerated() where target.status == .active {
            byName.append((NameKey.key(of: target.name), place))
            let departments = Set(target.listings.map(\.supervisor)).sortedByBytes()
            for (index, first) in departments.enumerated() {
                for second in departments[(index + 1)...] { shared["\(first)\t\(second)", default: 0] += 1 }
            }
        }
        pairs = shared.keys.sortedByBytes().map { key in
            let codes = key.split(separator: "\t").map(String.init)
            return Pair(first: codes[0], second: codes[1], targets: shared[key, default: 0])
        }
        byName.sort { left, right in
            let order = ByteOrder.compare(left.key, right.key)
            return order != 0 ? order < 0 : left.place < right.place
        }
        var namesakes: [Namesakes] = []
        var start = 0
        while start < byName.count {
            var end = start + 1
            while end < byName.count, ByteOrder.same(byName[end].key, byName[start].key) { end += 1 }
            let own = byName[start..<end].map { targets[$0.place] }
            let departments = Set(own.flatMap { $0.listings.map(\.supervisor) })
            if !byName[start].key.isEmpty, Set(own.map(\.oid)).count > 1, departments.count > 1 {
                namesakes.append(
                    Namesakes(
                        name: own[0].name, oids: own.map(\.oid).sortedByBytes(),
                        departments: departments.sortedByBytes()))
            }
            start = end
        }
        self.namesakes = namesakes
    }
}
