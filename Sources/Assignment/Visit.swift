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

/// One visit of an InspectionTask: one drawn target with the items it was drawn for (进一次门、查多项事).
public struct Visit: Hashable, Sendable {
    /// The target.
    public let oid: String
    /// The items it was drawn for, sorted by bytes, each once.
    public let items: [String]

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
                visits.append(Visit(oid: take.oid, items: items))
                items = []
            }
        }
        return visits
    }
}
