import Digest

/// The result of a draw, with the whole order of every cell (SSJ-DRAW/1 §2.6, §2.8).
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

    /// One cell of an item.
    public struct Cell: Hashable, Sendable {
        /// The cell's name.
        public let cell: String
        /// Its rate in parts per million.
        public let rate: UInt64
        /// How many objects are drawn from it.
        public let drawn: Int
        /// The exact probability of each of its objects, before anything random was known.
        public let probability: Fraction
        /// All objects by ticket; the first `drawn` are the sample, the next ones the reserves in order.
        public let order: [Entry]

        /// The drawn objects by ticket.
        public var taken: ArraySlice<Entry> { order.prefix(drawn) }
    }

    /// One item.
    public struct Item: Hashable, Sendable {
        /// The row of items.tsv.
        public let row: ItemRow
        /// The cells by bytes of their names.
        public let cells: [Cell]

        /// N.
        public var size: Int { cells.reduce(0) { $0 + $1.order.count } }
        /// n.
        public var drawn: Int { cells.reduce(0) { $0 + $1.drawn } }

        /// The batch of a rank in mode `all`, from 1: ⌊(rank−1)·B/N⌋+1.
        public func batch(rank: Int) -> Int {
            Int(UInt128(rank - 1) * UInt128(row.value) / UInt128(max(size, 1))) + 1
        }
    }

    /// H(seed.txt).
    public let seed: HashValue
    /// The items by bytes.
    public let items: [Item]

    /// Draws: allocation and tickets of every item; each object is hashed once per scope.
    ///
    /// Complexity: O(N log N) over the rows of the frame.
    public init(_ tables: FrozenTables, hash: HashAlgorithm, seed: HashValue) {
        let tickets = Tickets(hash, seed: seed)
        var byScope: [String: [HashValue]] = [:]
        self.seed = seed
        items = tables.items.map { item in
            let scope = item.row.scope
            let values = byScope[scope] ?? tickets.all(scope: scope, of: tables.frame)
            byScope[scope] = values
            let counts = item.allocation.counts(
                totalDraw: tickets.u128(scope: scope, label: "total|\(item.row.item)"),
                roundingDraw: tickets.u128(scope: scope, label: "alloc|\(item.row.item)"))
            return DrawResult.item(item, tables.frame, values, counts)
        }
    }

    private static func item(
        _ item: FrozenTables.Item, _ frame: Frame, _ values: [HashValue], _ counts: [UInt64]
    ) -> Item {
        // Numbers of equal tickets are compared by their objects' bytes, which no known input can reach.
        func precedes(_ left: Int32, _ right: Int32) -> Bool {
            let (first, second) = (values[Int(left)], values[Int(right)])
            return first != second ? first < second : frame.oid(left) < frame.oid(right)
        }
        let orders = item.rows.map { frame.numbers[$0].sorted(by: precedes) }
        var ranks: [Int32: Int] = [:]
        if item.row.mode == .all {
            for (rank, number) in orders.joined().sorted(by: precedes).enumerated() { ranks[number] = rank + 1 }
        }
        let probabilities = item.allocation.probabilities
        let cells = item.cells.indices.map { index in
            Cell(
                cell: item.cells[index].cell, rate: item.cells[index].rate, drawn: Int(counts[index]),
                probability: probabilities[index],
                order: orders[index].enumerated().map { place, number in
                    Entry(
                        rank: ranks[number] ?? place + 1, ticket: values[Int(number)], oid: frame.oid(number))
                })
        }
        return Item(row: item.row, cells: cells)
    }

    /// The lines of `verify --list`: `item cell n oid…` by item and cell, objects by ticket (§2.10).
    public var listLines: [String] {
        items.flatMap { item in
            item.cells.map { cell in
                ([item.row.item, cell.cell, String(cell.drawn)] + cell.taken.map(\.oid)).joined(separator: " ")
            }
        }
    }

    /// The bytes of result.txt, fields separated by TAB (§2.8).
    public var resultText: [UInt8] {
        var text = Array("ssj-draw/1\tresult\nseed\t\(seed.hex)\n".utf8)
        for item in items {
            let row = item.row
            text += "item\t\(row.item)\t\(row.mode.rawValue)\t\(item.size)\t\(item.drawn)\n".utf8
            for cell in item.cells {
                let head = "cell\t\(row.item)\t\(cell.cell)\t\(cell.order.count)\t\(cell.drawn)"
                text += "\(head)\t\(cell.probability)\n".utf8
                for entry in cell.taken { text += "take\t\(DrawResult.row(row.item, cell.cell, entry))\n".utf8 }
            }
        }
        return text
    }

    /// The bytes of tickets.tsv: every object by item, cell and rank (§2.8).
    public var ticketsText: [UInt8] {
        var text: [UInt8] = []
        for item in items {
            for cell in item.cells {
                for entry in cell.order { text += "\(DrawResult.row(item.row.item, cell.cell, entry))\n".utf8 }
            }
        }
        return text
    }

    private static func row(_ item: String, _ cell: String, _ entry: Entry) -> String {
        "\(item)\t\(cell)\t\(entry.rank)\t\(entry.ticket.hex)\t\(entry.oid)"
    }
}
