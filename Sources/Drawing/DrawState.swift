import Digest
import Standards

/// Who is drawn at one moment after a draw, with what decides about it (SSJ-DRAW/1 §2.6).
struct DrawState: Sendable {
    /// An object of an item.
    struct Key: Hashable, Sendable {
        let item: String
        let oid: String
    }

    let tables: FrozenTables
    /// The values of the draw's own seed, as corrected.
    let tickets: Tickets
    /// The drawn objects.
    var drawn: Set<Key>
    /// The objects that replacements took out for good.
    var gone: Set<Key> = []

    /// The state right after a draw.
    init(_ tables: FrozenTables, _ result: DrawResult) {
        self.tables = tables
        tickets = result.tickets
        drawn = Set(
            result.items.flatMap { item in
                item.cells.flatMap { cell in cell.taken.map { Key(item: item.row.item, oid: $0.oid) } }
            })
    }

    func isDrawn(_ item: FrozenTables.Item, _ oid: String) -> Bool {
        drawn.contains(Key(item: item.row.item, oid: oid))
    }

    /// The objects of a stratum that are neither drawn nor gone.
    func residual(_ item: FrozenTables.Item, _ stratum: FrozenTables.Stratum) -> [String] {
        oids(stratum).filter {
            !isDrawn(item, $0) && !gone.contains(Key(item: item.row.item, oid: $0))
        }
    }

    func oids(_ stratum: FrozenTables.Stratum) -> [String] { stratum.numbers.map { tables.frame.oid($0) } }

    /// A stratum's objects by the tickets of the draw's own seed.
    func ordered(
        _ item: FrozenTables.Item, _ oids: [String]
    ) -> [(ticket: HashValue, oid: String)] {
        tickets.ordered(oids, scope: item.ticketScope, isDescending: item.row.mode.isDescending)
    }

    /// The lines `item cell n oid…` of the objects that are drawn now.
    var listLines: [String] {
        tables.items.flatMap { item in
            item.strata.map { stratum in
                let now = ordered(item, oids(stratum).filter { isDrawn(item, $0) }).map(\.oid)
                return ([item.row.item, stratum.name, String(now.count)] + now).joined(separator: " ")
            }
        }
    }
}
