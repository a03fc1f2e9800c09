import Digest
import Standards

/// The result of a draw (SSJ-DRAW/1 §2.6, §2.8).
public struct DrawResult: Hashable, Sendable {
    /// One object with its ticket.
    public struct Entry: Hashable, Sendable {
        /// From 1, within item and cell; for mode `all` within the item.
        public let rank: Int
        /// The ticket.
        public let ticket: HashValue
        /// The object.
        public let oid: String
    }

    /// One cell of an item; in mode `cluster` one cluster.
    public struct Cell: Hashable, Sendable {
        /// The cell's name.
        public let cell: String
        /// Its rate in parts per million; in mode `cluster` that of the second stage.
        public let rate: UInt64
        /// N, its objects.
        public let size: Int
        /// The exact probability of each of its objects, before anything random was known.
        public let probability: Fraction
        /// The drawn objects by ticket.
        public let taken: [Entry]

        /// How many objects are drawn from it.
        public var drawn: Int { taken.count }
    }

    /// One item.
    public struct Item: Hashable, Sendable {
        /// The row of items.tsv.
        public let row: ItemRow
        /// The cells by bytes of their names.
        public let cells: [Cell]

        /// N.
        public var size: Int { cells.reduce(0) { $0 + $1.size } }
        /// n.
        public var drawn: Int { cells.reduce(0) { $0 + $1.drawn } }

        /// The batch of a rank in mode `all`, from 1: ⌊(rank−1)·B/N⌋+1.
        public func batch(rank: Int) -> Int {
            Int(UInt128(rank - 1) * UInt128(row.value) / UInt128(max(size, 1))) + 1
        }
    }

    /// The values that follow from the seed.
    public let tickets: Tickets
    /// The items by bytes.
    public let items: [Item]
    let tables: FrozenTables

    /// H(seed.txt).
    public var seed: HashValue { tickets.seed }

    /// Draws: allocation and tickets of every item; each object is hashed once per scope.
    ///
    /// Complexity: O(N + n log n) over the rows of the frame.
    public init(_ tables: FrozenTables, hash: HashAlgorithm, seed: HashValue) {
        let tickets = Tickets(hash, seed: seed)
        let leading = DrawResult.leading(tickets, tables)
        self.tickets = tickets
        self.tables = tables
        items = tables.items.map { item in
            let order = TicketOrder(
                tickets, scope: item.ticketScope, leading: leading[item.ticketScope] ?? [], frame: tables.frame,
                isDescending: item.row.mode.isDescending)
            return DrawResult.item(item, tables.frame, order, tickets)
        }
    }

    /// The first 64 bits of all tickets by scope and number.
    static func leading(_ tickets: Tickets, _ tables: FrozenTables) -> [String: [UInt64]] {
        var leading: [String: [UInt64]] = [:]
        for scope in Set(tables.items.map(\.ticketScope)) {
            leading[scope] = tickets.leading(scope: scope, of: tables)
        }
        return leading
    }

    private static func item(
        _ item: FrozenTables.Item, _ frame: Frame, _ order: TicketOrder, _ tickets: Tickets
    ) -> Item {
        let counts =
            item.counts(tickets)
            ?? item.strata.map { stratum in
                if stratum.rate >= Quotas.million { return UInt64(stratum.numbers.count) }
                return UInt64(order.count(below: Allocation.threshold(rate: stratum.rate), of: stratum.numbers))
            }
        var ranks: [Int32: Int] = [:]
        if item.row.mode.total == .all {
            let everybody = item.strata.flatMap(\.numbers)
            for (rank, number) in order.first(everybody.count, of: everybody[...]).enumerated() {
                ranks[number] = rank + 1
            }
        }
        let probabilities = item.allocation.probabilities
        let cells = zip(item.strata.indices, item.strata).map { index, stratum in
            Cell(
                cell: stratum.name, rate: stratum.rate, size: stratum.numbers.count, probability: probabilities[index],
                taken: order.first(Int(counts[index]), of: stratum.numbers).enumerated().map { place, number in
                    Entry(rank: ranks[number] ?? place + 1, ticket: order.ticket(number), oid: frame.oid(number))
                })
        }
        return Item(row: item.row, cells: cells)
    }

    /// All objects of one cell in the order of their tickets, the drawn ones first: the reserves follow them.
    ///
    /// In mode `poisson` nobody is a reserve, although the order goes on. Complexity: O(N log N) of the cell.
    public func order(item: Int, cell: Int) -> [Entry] {
        let stratum = tables.items[item].strata[cell]
        let oids = stratum.numbers.map { tables.frame.oid($0) }
        let ordered = tickets.ordered(
            oids, scope: tables.items[item].ticketScope, isDescending: items[item].row.mode.isDescending)
        if items[item].row.mode.total == .all { return items[item].cells[cell].taken }
        return ordered.enumerated().map { Entry(rank: $0 + 1, ticket: $1.ticket, oid: $1.oid) }
    }

    /// Two results are the same when seed, items and drawn objects are.
    public static func == (left: DrawResult, right: DrawResult) -> Bool {
        left.seed == right.seed && left.items == right.items
    }

    /// Hashes the seed and the items.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(seed)
        hasher.combine(items)
    }
}
