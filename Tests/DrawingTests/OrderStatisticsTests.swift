import Digest
import Drawing
import Standards
import TestSupport
import Testing

/// SSJ-DRAW/1 §4 on whole orders, with fixed seeds; every test has a sampler that it must catch.
@Suite("SSJ-DRAW/1 §4: the order of tickets is fair") struct OrderStatisticsTests {
    /// The objects 0..<size by their tickets, under many seeds.
    private static func orders(size: Int, rounds: Int) -> [[Int]] {
        (0..<rounds).map { round in
            let tickets = Tickets(.sha256, seed: HashAlgorithm.sha256.hash("orders \(round)"))
            let values = (0..<size).map { tickets.ticket(scope: "v1", oid: "A\($0)") }
            return (0..<size).sorted { values[$0] < values[$1] }
        }
    }

    /// Σ(O−E)²/E·(N−1)/N over the table object × rank, which follows χ² with (N−1)² degrees of freedom.
    private static func rankTable(_ orders: [[Int]]) -> Double {
        let size = orders[0].count
        var counts = [Double](repeating: 0, count: size * size)
        for order in orders { for (rank, object) in order.enumerated() { counts[object * size + rank] += 1 } }
        let expected = Double(orders.count) / Double(size)
        return counts.reduce(0) { $0 + ($1 - expected) * ($1 - expected) / expected } * Double(size - 1) / Double(size)
    }

    @Test("every object takes every rank equally often, and a friend moved back by one place is seen")
    func ranks() {
        let orders = Self.orders(size: 10, rounds: 20_000)
        // χ² with 81 degrees of freedom: 0.1 % and 99.9 %.
        #expect((46.5...126.1).contains(Self.rankTable(orders)))
        var random = SplitMix64(71)
        let friendly = orders.map { order in
            guard random.below(10) == 0, let place = order.firstIndex(of: 3), place < 9 else { return order }
            var moved = order
            moved.swapAt(place, place + 1)
            return moved
        }
        #expect(Self.rankTable(friendly) > 126.1)
    }

    @Test("all 24 orders of four are equally likely, and a rotation that fills every rank evenly is seen")
    func allOrders() {
        func score(_ orders: [[Int]]) -> Double {
            var counts: [Int: Double] = [:]
            for order in orders { counts[order.reduce(0) { $0 * 4 + $1 }, default: 0] += 1 }
            let expected = Double(orders.count) / 24
            // Orders that never came about count as well.
            return counts.values.reduce(Double(24 - counts.count) * expected) {
                $0 + ($1 - expected) * ($1 - expected) / expected
            }
        }
        let orders = Self.orders(size: 4, rounds: 24_000)
        // χ² with 23 degrees of freedom at 99.9 %.
        #expect(score(orders) < 49.73)
        var random = SplitMix64(72)
        let rotated = orders.map { _ in
            let start = random.below(4)
            return (0..<4).map { (start + $0) % 4 }
        }
        #expect(Self.rankTable(rotated) < 27.88, "its ranks look right")
        #expect(score(rotated) > 49.73)
    }

    @Test("largest first is disjoint from smallest first while both fit, and a shared order is seen")
    func descendingIsDisjoint() throws {
        for seed in 0..<50 {
            let oids = (0..<30).map { Samples.oid($0) }
            let tickets = Tickets(.sm3, seed: HashAlgorithm.sm3.hash("disjoint \(seed)"))
            let order = oids.sorted { tickets.ticket(scope: "v1", oid: $0) < tickets.ticket(scope: "v1", oid: $1) }
            let both = try [DrawWord.count, #require(DrawWord(rawValue: "count+desc"))].map { mode in
                let plan = Samples.plan(
                    [(ItemRow(item: "X01", mode: mode, value: 15, scope: "v1"), [("all", 30, 500_000)])], hash: .sm3,
                    terms: try Samples.terms())
                let tables = try FrozenTables(Freeze.make(plan).files.withoutRecords, isCoreOnly: false)
                return Set(DrawResult(tables, hash: .sm3, seed: tickets.seed).items[0].cells[0].taken.map(\.oid))
            }
            #expect(both[0] == Set(order.prefix(15)) && both[0].isDisjoint(with: both[1]))
            #expect(!both[0].isDisjoint(with: both[0]))
        }
    }
}
