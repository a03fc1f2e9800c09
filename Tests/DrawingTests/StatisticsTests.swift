import Digest
import Drawing
import Messages
import Standards
import TestSupport
import Testing

/// SSJ-DRAW/1 §4 with fixed seeds; every test has a sampler that it must catch.
@Suite("SSJ-DRAW/1 §4: the draw is fair") struct StatisticsTests {
    private static func seed(_ number: Int) -> HashValue { HashAlgorithm.sha256.hash("statistics \(number)") }

    /// Draws `count` of `size` objects under many seeds, as places 0..<size.
    private static func samples(size: Int, count: Int, rounds: Int) throws -> [[Int]] {
        let plan = Samples.plan(
            [(ItemRow(item: "X01", mode: .count, value: UInt64(count), scope: "v1"), [("all", size, 200_000)])],
            terms: try Samples.terms())
        let tables = try FrozenTables(Freeze.make(plan).files.withoutRecords, isCoreOnly: false)
        return (0..<rounds).map { round in
            DrawResult(tables, hash: .sha256, seed: seed(round)).items[0].cells[0].taken.map { entry in
                Int(entry.oid.suffix(5)) ?? 0
            }
        }
    }

    /// X² = (N−1)/N · Σ(c−Rπ)²/(Rπ(1−π)), which follows χ² with N−1 degrees of freedom for draws of fixed size.
    private static func firstOrder(_ samples: [[Int]], size: Int) -> Double {
        var counts = [Double](repeating: 0, count: size)
        for place in samples.joined() { counts[place] += 1 }
        let rounds = Double(samples.count)
        let rate = Double(samples[0].count) / Double(size)
        let sum = counts.reduce(0) { $0 + ($1 - rounds * rate) * ($1 - rounds * rate) }
        return sum / (rounds * rate * (1 - rate)) * Double(size - 1) / Double(size)
    }

    /// The largest |z| of a single object's count.
    private static func largestScore(_ samples: [[Int]], size: Int) -> Double {
        var counts = [Double](repeating: 0, count: size)
        for place in samples.joined() { counts[place] += 1 }
        let rate = Double(samples[0].count) / Double(size)
        let spread = (Double(samples.count) * rate * (1 - rate)).squareRoot()
        return counts.map { abs($0 - Double(samples.count) * rate) / spread }.max() ?? 0
    }

    private static func largestPairScore(_ samples: [[Int]], size: Int) -> Double {
        var counts = [Double](repeating: 0, count: size * size)
        for sample in samples {
            for left in sample { for right in sample where left < right { counts[left * size + right] += 1 } }
        }
        let n = Double(samples[0].count)
        let rate = n * (n - 1) / (Double(size) * Double(size - 1))
        let spread = (Double(samples.count) * rate * (1 - rate)).squareRoot()
        var largest = 0.0
        for left in 0..<size {
            for right in (left + 1)..<size {
                largest = max(largest, abs(counts[left * size + right] - Double(samples.count) * rate) / spread)
            }
        }
        return largest
    }

    private static func subsets(_ samples: [[Int]], size: Int) -> Double {
        var counts: [Int: Double] = [:]
        for sample in samples { counts[sample.reduce(0) { $0 | 1 << $1 }, default: 0] += 1 }
        let all = (0..<(1 << size)).filter { $0.nonzeroBitCount == samples[0].count }
        let expected = Double(samples.count) / Double(all.count)
        return all.reduce(0) { $0 + ((counts[$1] ?? 0) - expected) * ((counts[$1] ?? 0) - expected) / expected }
    }

    // χ² bounds at 0.1 % and 99.9 %.
    private static let within19 = 5.41...43.82
    private static let below34 = 65.25

    @Test("everybody is drawn equally often, and a friend with 5 % less is seen")
    func inclusion() throws {
        let samples = try Self.samples(size: 20, count: 5, rounds: 40_000)
        #expect(Self.within19.contains(Self.firstOrder(samples, size: 20)))
        var random = SplitMix64(41)
        let friendly = samples.map { sample in
            guard sample.contains(7), random.below(20) == 0 else { return sample }
            let other = (0..<20).filter { !sample.contains($0) }[random.below(15)]
            return sample.map { $0 == 7 ? other : $0 }
        }
        #expect(Self.largestScore(samples, size: 20) < 4)
        #expect(Self.largestScore(friendly, size: 20) > 4)
        #expect(Self.largestPairScore(samples, size: 20) < 4.5)
        let everyFourth = samples.indices.map { _ in
            let start = random.below(4)
            return (0..<5).map { start + 4 * $0 }
        }
        #expect(Self.firstOrder(everyFourth, size: 20) < 43.82, "its first order looks right")
        #expect(Self.largestPairScore(everyFourth, size: 20) > 4.5)
    }

    @Test("every subset is equally likely, and the Fano plane is seen")
    func subsets() throws {
        let samples = try Self.samples(size: 7, count: 3, rounds: 20_000)
        #expect(Self.subsets(samples, size: 7) < Self.below34)
        var random = SplitMix64(42)
        let plane = [[0, 1, 2], [0, 3, 4], [0, 5, 6], [1, 3, 5], [1, 4, 6], [2, 3, 6], [2, 4, 5]]
        let fano = samples.indices.map { _ in plane[random.below(7)] }
        #expect(Self.firstOrder(fano, size: 7) < 22.46 && Self.largestPairScore(fano, size: 7) < 4.5)
        #expect(Self.subsets(fano, size: 7) > Self.below34)
    }

    private static let cells = [(7, 50_000), (3, 50_000), (11, 50_000), (1, 50_000), (200, 100_000), (4, 1_000_000)].map
    {
        Quotas.Cell(size: $0.0, rate: $0.1)
    }

    private static func counts(_ allocation: Allocation, _ round: Int, item: String) -> [UInt64] {
        let none: [UInt64] = []
        let tickets = Tickets(.sha256, seed: seed(round))
        return allocation.counts(
            totalDraw: tickets.u128(scope: "v1", label: "total|\(item)"),
            roundingDraw: tickets.u128(scope: "v1", label: "alloc|\(item)")) ?? none
    }

    /// The largest |z| of the mean counts against N·π.
    private static func allocationScore(_ allocation: Allocation, _ drawn: [[UInt64]]) -> Double {
        zip(allocation.cells.indices, allocation.probabilities).reduce(0) { largest, next in
            let (index, probability) = next
            let mean =
                Double(allocation.cells[index].size) * Double(probability.numerator)
                / Double(probability.denominator)
            let sum = drawn.reduce(0) { $0 + Double($1[index]) }
            let variance = drawn.reduce(0) { $0 + (Double($1[index]) - mean) * (Double($1[index]) - mean) }
            let spread = max(variance, 1e-6).squareRoot()
            return max(largest, abs(sum - Double(drawn.count) * mean) / spread)
        }
    }

    @Test(
        "cells get their exact share on average, and largest remainders are seen",
        arguments: [DrawWord.rateMin, .rateMax, .rate])
    func allocation(mode: DrawWord) throws {
        let allocation = try Allocation(mode: mode, value: 0, cells: Self.cells)
        let drawn = (0..<20_000).map { Self.counts(allocation, $0, item: "X01") }
        #expect(Self.allocationScore(allocation, drawn) < 4)
        let remainders = [UInt64](arrayLiteral: 1, 0, 1, 0, 20, 4)
        #expect(Self.allocationScore(allocation, drawn.map { _ in remainders }) > 4)
    }

    @Test("two items round independently, and a shared U is seen")
    func independence() throws {
        let allocation = try Allocation(mode: .rateMin, value: 0, cells: Self.cells)
        func score(_ pairs: [([UInt64], [UInt64])]) -> Double {
            let rate =
                Double(allocation.probabilities[0].numerator) * 7 / Double(allocation.probabilities[0].denominator)
            let both = Double(pairs.count { $0.0[0] == 1 && $0.1[0] == 1 })
            let expected = Double(pairs.count) * rate * rate
            return abs(both - expected) / (Double(pairs.count) * rate * rate * (1 - rate * rate)).squareRoot()
        }
        let first = (0..<20_000).map { Self.counts(allocation, $0, item: "X01") }
        let second = (0..<20_000).map { Self.counts(allocation, $0, item: "X02") }
        #expect(score(Array(zip(first, second))) < 4)
        #expect(score(Array(zip(first, first))) > 4)
    }

    @Test("no order of twenty repeats in 20,000 draws, and a 24-bit seed is seen")
    func collisions() {
        func orders(_ seeds: [HashValue]) -> Int {
            Set(
                seeds.map { seed in
                    let tickets = Tickets(.sha256, seed: seed)
                    let values = (0..<20).map { tickets.ticket(scope: "v1", oid: "A\($0)") }
                    return (0..<20).sorted { values[$0] < values[$1] }
                }
            ).count
        }
        #expect(orders((0..<20_000).map(Self.seed)) == 20_000)
        let short = (0..<20_000).map { round in
            HashAlgorithm.sha256.hash(String(Self.seed(round).words.0 >> 40))
        }
        #expect(orders(short) < 20_000)
    }

    @Test("one changed bit of the seed's text changes half the bits of every ticket")
    func avalanche() {
        var total = 0
        for round in 0..<500 {
            let left = Tickets(.sm3, seed: Self.seed(round))
            var text = Array(Self.seed(round).hex)
            text[round % 64] = text[round % 64] == "0" ? "1" : "0"
            let right = Tickets(.sm3, seed: HashValue(hex: String(text)) ?? .zero)
            let pair = (left.ticket(scope: "v1", oid: "A1"), right.ticket(scope: "v1", oid: "A1"))
            total += zip(pair.0.bytes, pair.1.bytes).reduce(0) { $0 + ($1.0 ^ $1.1).nonzeroBitCount }
        }
        // 128,000 fair bits have a standard deviation of 179.
        #expect(abs(total - 64_000) < 4 * 179)
    }
}

extension DrawFiles {
    /// The listed files alone.
    var withoutRecords: DrawFiles {
        var copy = self
        copy["freeze.txt"] = nil
        return copy
    }
}
