import Drawing
import Messages
import Standards
import TestSupport
import Testing

@Suite("SSJ-DRAW/1 §2.5: allocation") struct AllocationTests {
    private static func cells(_ random: inout SplitMix64) -> [Quotas.Cell] {
        (0..<(1 + random.below(12))).map { _ in
            let rates: [UInt64] = [0, 1, 50_000, 100_000, 333_333, 900_000, 999_999, 1_000_000]
            return Quotas.Cell(size: UInt64(random.below(40)), rate: rates[random.below(8)])
        }
    }

    private static func draw(_ random: inout SplitMix64) -> UInt128 {
        UInt128(random.next()) << 64 | UInt128(random.next())
    }

    @Test("2,000 random plans: the total is exact, each cell gets ⌊q⌋ or ⌈q⌉, probabilities sum to the total")
    func randomPlans() throws {
        var random = SplitMix64(31)
        for _ in 0..<2000 {
            let cells = Self.cells(&random)
            let size = cells.reduce(0) { $0 + $1.size }
            let certain = cells.reduce(0) { $0 + ($1.rate == 1_000_000 ? $1.size : 0) }
            let modes: [(DrawWord, UInt64)] = [
                (.rate, 0), (.rateMin, 0), (.rateMax, 0), (.count, certain + UInt64(random.below(Int(size) + 2))),
            ]
            for (mode, value) in modes {
                let allocation = try Allocation(mode: mode, value: value, cells: cells)
                let counts = try #require(
                    allocation.counts(totalDraw: Self.draw(&random), roundingDraw: Self.draw(&random)))
                let total = counts.reduce(0, +)
                let possible = cells.reduce(0) { $0 + ($1.rate > 0 ? $1.size : 0) }
                let million: UInt128 = 1_000_000
                let sum = allocation.weightSum
                switch mode.total {
                case .rateMin: #expect(UInt128(total - certain) == (sum + million - 1) / million)
                case .rateMax: #expect(UInt128(total - certain) == sum / million)
                case .rate: #expect([sum / million, (sum + million - 1) / million].contains(UInt128(total - certain)))
                case .count: #expect(total == min(value, possible))
                case .all, .poisson, .cluster: break
                }
                let outcomes = allocation.outcomes
                #expect(outcomes.contains(counts))
                #expect(Set(outcomes).count == outcomes.count)
                for index in cells.indices {
                    let values = outcomes.map { $0[index] }
                    #expect((values.max() ?? 0) <= cells[index].size)
                    if mode != .rate { #expect((values.max() ?? 0) - (values.min() ?? 0) <= 1) }
                }
                if mode == .rate, !cells.contains(where: { $0.rate > 333_333 && $0.rate < 1_000_000 }),
                    sum > 3 * million
                {
                    for (cell, probability) in zip(cells, allocation.probabilities) where cell.size > 0 {
                        #expect(probability == Fraction(UInt128(cell.rate), million), "the published rate itself")
                    }
                }
                let mean = zip(cells, allocation.probabilities).reduce(Fraction.zero) {
                    $0 + Fraction(UInt128($1.0.size), 1) * $1.1
                }
                if mode == .rate {
                    #expect(mean == Fraction(sum, million) + Fraction(UInt128(certain), 1))
                } else {
                    #expect(mean == Fraction(UInt128(total), 1))
                }
            }
        }
    }

    @Test("over all U of small plans: means are exactly q, and the outcomes are the ones enumerated")
    func everyOffset() {
        var random = SplitMix64(32)
        for _ in 0..<300 {
            let cells = (0..<(1 + random.below(6))).map { _ in
                Quotas.Cell(size: UInt64(random.below(6)), rate: UInt64(random.below(5)))
            }
            let quotas = Quotas(cells, total: UInt128(random.below(12)))
            let all = (0..<max(quotas.weightSum, 1)).map { quotas.counts(offset: $0) }
            #expect(Set(all) == Set(quotas.outcomes) && Set(all).count == quotas.outcomes.count)
            for index in cells.indices where cells[index].size > 0 {
                let sum = all.reduce(0) { $0 + UInt128($1[index]) }
                #expect(
                    Fraction(sum, UInt128(all.count) * UInt128(cells[index].size)) == quotas.probability(index))
            }
        }
    }

    @Test("pairs that can never be drawn together are named")
    func impossiblePairs() throws {
        // Two cells of ten at 5 %: exactly one object is drawn, so no two objects ever are.
        let cells = [Quotas.Cell(size: 10, rate: 50_000), .init(size: 10, rate: 50_000)]
        let one = try Allocation(mode: .rateMin, value: 0, cells: cells)
        #expect(one.outcomes == [[0, 1], [1, 0]])
        #expect(one.impossiblePairs.map { "\($0.0)\($0.1)" } == ["00", "01", "11"])
        #expect(one.probabilities == [Fraction(1, 20), Fraction(1, 20)])
        let two = try Allocation(mode: .count, value: 2, cells: cells)
        #expect(two.outcomes == [[1, 1]])
        #expect(two.impossiblePairs.map { "\($0.0)\($0.1)" } == ["00", "11"])
    }

    @Test("values that do not suit the mode are refused")
    func refusals() {
        let cells = [Quotas.Cell(size: 3, rate: 1_000_000), .init(size: 5, rate: 50_000)]
        let cases: [(DrawWord, UInt64, Message)] = [
            (.rate, 1, .valueOutOfRange), (.count, 2, .valueBelowCertain), (.all, 1, .valueOutOfRange),
        ]
        for (mode, value, message) in cases {
            #expect { try Allocation(mode: mode, value: value, cells: cells) } throws: {
                ($0 as? Problem)?.message == message
            }
        }
        for batches in [0, 4] as [UInt64] {
            #expect(throws: Problem.self) { try Allocation(mode: .all, value: batches, cells: [cells[0]]) }
        }
    }
}
