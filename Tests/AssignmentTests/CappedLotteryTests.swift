import TestSupport
import Testing

@testable import Assignment

/// 限概率抽签: the table of chances, and its rounding by the seed (assign.md §3.6).
@Suite("A ceiling on everybody's chance")
struct CappedLotteryTests {
    /// Thirty visits of two among twelve officers, every officer kept from some of them.
    private static func instance(percent: Int) -> AssignmentInstance {
        var generator = SplitMix64(36)
        let officers = (1...12).map { (id: "p\($0 < 10 ? "0" : "")\($0)", cap: 9, base: 0) }
        let seats = (1...30).flatMap { number in
            let apart = Set((0..<3).map { _ in Int(generator.next() % 12) })
            let able = officers.indices.filter { !apart.contains($0) }.map { officers[$0].id }
            return (0..<2).map { _ in (check: "c\(number < 10 ? "0" : "")\(number)", eligible: able) }
        }
        return .sample(officers: officers, seats: seats, rules: .init(pairCeiling: percent))
    }

    @Test("seats, loads and the ceiling hold to the unit, for two ceilings", arguments: [100, 34])
    func table(percent: Int) throws {
        let instance = Self.instance(percent: percent)
        let lottery = try #require(CappedLottery(instance))
        #expect(lottery.shortfall == nil)
        let unit = 1 << 20
        let bySeat = Dictionary(grouping: lottery.chances.rows, by: \.seat)
        #expect(bySeat.count == 60 && bySeat.values.allSatisfy { $0.reduce(0) { $0 + $1.share } == unit })
        let byOfficer = Dictionary(grouping: lottery.chances.rows, by: \.inspector)
        #expect(byOfficer.values.allSatisfy { $0.reduce(0) { $0 + $1.share } == 5 * unit })
        let byPair = Dictionary(grouping: lottery.chances.rows) { $0.seat.prefix(3) + $0.inspector }
        #expect(byPair.values.allSatisfy { $0.reduce(0) { $0 + $1.share } <= unit * percent / 100 })
        #expect(try FrozenTable<ChanceRow>(parsing: lottery.chances.bytes) == lottery.chances)
    }

    @Test("officers with the same rights have the same chances, up to a few units")
    func symmetric() throws {
        let officers = (1...5).map { (id: "p\($0)", cap: 4, base: 0) }
        let all = officers.map(\.id)
        let seats = (1...5).flatMap { number in
            (0..<2).map { _ in (check: "c\(number)", eligible: number == 1 ? Array(all.prefix(3)) : all) }
        }
        let lottery = try #require(
            CappedLottery(.sample(officers: officers, seats: seats, rules: .init(pairCeiling: 90))))
        for check in 1...5 {
            func share(_ id: String) -> Int {
                lottery.chances.rows.filter { $0.seat.hasPrefix("c\(check)#") && $0.inspector == id }.reduce(0) {
                    $0 + $1.share
                }
            }
            for group in [["p1", "p2", "p3"], ["p4", "p5"]] {
                let shares = group.map(share)
                #expect((shares.max() ?? 0) - (shares.min() ?? 0) <= 64, "\(check) \(shares)")
            }
        }
    }

    @Test("draws follow the table: teams whole, loads as expected, chances within the noise", arguments: [100, 34])
    func draws(percent: Int) throws {
        let instance = Self.instance(percent: percent)
        let lottery = try #require(CappedLottery(instance))
        let runs = 600
        var count: [String: Int] = [:]
        for number in 0..<runs {
            let source = LevelSource(LevelKey(seed: seed(number), instanceDigest: instance.digest))
            let holder = lottery.drawn(source).holder
            #expect(!holder.contains(-1))
            var held = [Int](repeating: 0, count: 12)
            var teams: Set<String> = []
            for (seat, officer) in holder.enumerated() {
                held[Int(officer)] += 1
                let key = "\(instance.seats[seat].check) \(instance.officers[Int(officer)].id)"
                count[key, default: 0] += 1
                teams.insert(key)
            }
            #expect(held.allSatisfy { $0 == 5 } && teams.count == 60)
        }
        #expect(Self.largestError(lottery, count, runs) < 0.09)
        // The same count beside the table of no ceiling must not fit that of a low one, and the other way round.
        let other = try #require(CappedLottery(Self.instance(percent: percent == 100 ? 21 : 100)))
        if other.shortfall == nil { #expect(Self.largestError(other, count, runs) > 0.02) }
        let biased = Dictionary(uniqueKeysWithValues: count.map { ($0.key, $0.key.hasSuffix("p01") ? 0 : $0.value) })
        #expect(Self.largestError(lottery, biased, runs) > 0.09)
    }

    /// The largest difference between a chance of the table and how often it came, 1 = always.
    private static func largestError(_ lottery: CappedLottery, _ count: [String: Int], _ runs: Int) -> Double {
        var expected: [String: Int] = [:]
        for row in lottery.chances.rows {
            let check = row.seat.prefix { $0 != "#" }
            expected["\(check) \(row.inspector)", default: 0] += row.share
        }
        return Set(expected.keys).union(count.keys).map { key in
            abs(Double(expected[key] ?? 0) / Double(1 << 20) - Double(count[key] ?? 0) / Double(runs))
        }.max() ?? 0
    }

    @Test("a ceiling below seats over people is refused with the people and seats it binds")
    func tooLow() throws {
        let officers = (1...4).map { (id: "p\($0)", cap: 9, base: 0) }
        let seats = (0..<2).map { _ in (check: "c1", eligible: officers.map(\.id)) }
        func outcome(_ percent: Int) -> LevelDraw.Outcome {
            LevelDraw.assign(
                .sample(officers: officers, seats: seats, rules: .init(pairCeiling: percent)), seed: seed(1))
        }
        #expect(outcome(50).lawful != nil)
        let shortfall = try #require(outcome(49).shortfalls.first)
        #expect(shortfall.binding == .ceiling(49) && shortfall.checks == ["c1"])
    }

    @Test("from frozen files to verified teams; the bytes of another ceiling do not verify")
    func county() throws {
        var county = County()
        county.options = [OptionRow(.pairCeiling, "80")]
        county.inspectors += [
            InspectorRow(id: "P0011", department: "D2", specialties: ["消防"]),
            InspectorRow(id: "P0012", department: "D2", specialties: ["消防"]),
        ]
        let first = try #require(try county.result(1))
        #expect(first.trace.rows.allSatisfy { $0.step == "lottery" })
        #expect((2...9).contains { (try? county.result($0))?.map { $0.teams != first.teams } ?? false })
        var other = county
        other.options = [OptionRow(.pairCeiling, "70")]
        let problems = try AssignmentVerification(tables: other.tables(), takes: other.takes).problems(
            instance: other.instance(), load: TeamLoad(), seed: seed(1), teams: first.teams.bytes,
            trace: first.trace.bytes)
        #expect(!problems.isEmpty)
    }
}
