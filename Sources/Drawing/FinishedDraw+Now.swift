import Digest
import Standards

extension FinishedDraw {
    /// An object that is drawn now.
    public struct Drawn: Hashable, Sendable {
        /// The item.
        public let item: String
        /// The cell, or the cluster in mode cluster.
        public let cell: String
        /// The rank of its ticket from 1 within item and cell, in mode all within the item.
        public let rank: Int
        /// The object as frozen (its pseudonym in a blinded frame).
        public let oid: String
    }

    /// Who is drawn now, by item, by cell, by rank; without later steps exactly the takes of result.txt.
    ///
    /// Complexity: O(N log N) with later steps.
    public var drawnNow: [Drawn] {
        if steps.isEmpty {
            return drawn.items.flatMap { item in
                item.cells.flatMap { cell in
                    cell.taken.map {
                        Drawn(item: item.row.item, cell: cell.cell, rank: $0.rank, oid: $0.oid)
                    }
                }
            }
        }
        return state.tables.items.flatMap { item in
            let strata = item.strata.map { (name: $0.name, order: state.ordered(item, state.oids($0))) }
            var ranks: [String: Int] = [:]
            let ranked =
                item.row.mode.total == .all
                ? [state.ordered(item, item.strata.flatMap(state.oids))] : strata.map(\.order)
            for order in ranked { for (place, entry) in order.enumerated() { ranks[entry.oid] = place + 1 } }
            return strata.flatMap { stratum in
                stratum.order.filter { state.isDrawn(item, $0.oid) }.map {
                    Drawn(item: item.row.item, cell: stratum.name, rank: ranks[$0.oid] ?? 0, oid: $0.oid)
                }
            }
        }
    }

    /// The lines `item cell n oid…` of the objects drawn now.
    public var listLines: [String] { state.listLines }

    /// Whether an object is drawn now in an item.
    public func isDrawn(_ oid: String, in item: String) -> Bool { state.drawn.contains(.init(item: item, oid: oid)) }

    /// The change of number whose ceremony is not over yet, with the digest that its witnesses see.
    public var pendingChange: (change: NumberChange, digest: HashValue)? {
        guard let pending, case .change(let change) = steps.last else { return nil }
        return (change, freeze.hash.hash(files["\(pending)/amend.txt"] ?? []))
    }
}
