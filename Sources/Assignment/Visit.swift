import Standards

/// One `take` of result.txt as plain values (SSJ-DRAW/1 §2.8).
public struct Take: Hashable, Sendable {
    /// The item.
    public let item: String
    /// The cell it was drawn in.
    public let cell: String
    /// The rank, from 1.
    public let rank: Int
    /// The drawn target.
    public let oid: String

    /// Makes a take.
    public init(item: String, cell: String, rank: Int, oid: String) {
        self.item = item
        self.cell = cell
        self.rank = rank
        self.oid = oid
    }
}

/// One visit of an InspectionTask: one drawn target with the items it was drawn for (进一次门、查多项事), or a bundle of
/// targets of one town with the same items that one team visits.
public struct Visit: Hashable, Sendable {
    /// The target; of a bundle the first one by bytes, whose oid names the visit.
    public let oid: String
    /// The items it was drawn for, sorted by bytes, each once.
    public let items: [String]
    /// All targets of the visit, by bytes.
    public let targets: [String]

    /// The visits of one task, sorted by the bytes of oid.
    public static func visits(of takes: [Take]) -> [Visit] {
        let sorted = takes.sorted {
            let order = ByteOrder.compare($0.oid, $1.oid)
            return order == 0 ? ByteOrder.precedes($0.item, $1.item) : order < 0
        }
        var visits: [Visit] = []
        var items: [String] = []
        for (index, take) in sorted.enumerated() {
            if items.last != take.item { items.append(take.item) }
            if index + 1 == sorted.count || sorted[index + 1].oid != take.oid {
                visits.append(Visit(oid: take.oid, items: items, targets: [take.oid]))
                items = []
            }
        }
        return visits
    }

    /// The visits of one task; whoever joined after an assignment is visited alone.
    static func visits(of takes: [Take], in tables: AssignmentTables) -> [Visit] {
        visits(of: takes, objects: tables.objects, bundle: tables.served.isEmpty ? tables.options.bundle : 1)
    }

    /// The visits of one task with targets of one town and the same items put together, at most `size` each.
    ///
    /// The rule is frozen before the draw and decides alone (assign.md §3.1): in the order of oids, in as few bundles as
    /// possible, whose sizes differ by at most one. A target without a town is visited alone.
    public static func visits(
        of takes: [Take], objects: FrozenTable<ObjectRow>, bundle size: Int
    ) -> [Visit] {
        let single = visits(of: takes)
        if size <= 1 { return single }
        var towns: [String: String] = [:]
        for row in objects.rows { if let town = row.town { towns[row.oid] = town } }
        var groups: [[String]: [Visit]] = [:]
        var result: [Visit] = []
        for visit in single {
            guard let town = towns[visit.oid] else {
                result.append(visit)
                continue
            }
            groups[[town] + visit.items, default: []].append(visit)
        }
        // The order of a dictionary has no influence: the result is sorted.
        for group in groups.values {
            let bundles = (group.count + size - 1) / size
            for bundle in 0..<bundles {
                let part = group[group.count * bundle / bundles..<group.count * (bundle + 1) / bundles]
                guard let first = part.first else { continue }
                result.append(Visit(oid: first.oid, items: first.items, targets: part.map(\.oid)))
            }
        }
        return result.sortedByBytes(of: \.oid)
    }
}
