import Digest
import TestSupport
import Testing

@testable import Assignment

/// Whether outcomes are equally likely, over fixed seeds; biased pickers must fail the same test.
@Suite("Uniform over all balanced assignments")
struct StatisticsTests {
    /// χ² that a fair draw exceeds once in 1,000: 25 and 35 degrees of freedom.
    private static let bounds = [25: 52.62, 35: 66.62]

    @Test("5,000 draws of T08 and T09 are spread evenly", arguments: [("T08", 26), ("T09", 36)])
    func even(name: String, outcomes: Int) throws {
        let sample = try #require(AssignmentCase.all.first { $0.name.hasPrefix(name) })
        let instance = sample.instance(rules: .init(polish: false))
        var count: [[String]: Int] = [:]
        for number in 0..<5000 {
            let result = try #require(LevelDraw.assign(instance, seed: seed(number)).result)
            count[Self.outcome(name, result.teams.rows.map { ($0.check, $0.inspector) }), default: 0] += 1
        }
        #expect(count.count == outcomes)
        let bound = try #require(Self.bounds[outcomes - 1])
        #expect(Self.chiSquare(Array(count.values), of: outcomes) < bound)
    }

    @Test("pickers with a bias fail that test", arguments: ["T08", "T09"], BiasedPicker.allCases)
    func biased(name: String, picker: BiasedPicker) throws {
        let sample = try #require(AssignmentCase.all.first { $0.name.hasPrefix(name) })
        let outcomes = name == "T08" ? 26 : 36
        var generator = SplitMix64(8)
        var count: [[String]: Int] = [:]
        for _ in 0..<5000 {
            count[Self.outcome(name, picker.balanced(sample, &generator)), default: 0] += 1
        }
        let bound = try #require(Self.bounds[outcomes - 1])
        #expect(Self.chiSquare(Array(count.values), of: outcomes) > bound)
    }

    @Test("on small instances every balanced assignment is as likely as any other")
    func enumerated() throws {
        var generator = SplitMix64(9)
        var tried = 0
        while tried < 12 {
            let plain = BruteForce.random(&generator, seats: 4)
            guard let best = plain.bestLoads else { continue }
            let all = plain.assignments(with: best)
            guard (3...24).contains(all.count) else { continue }
            tried += 1
            let instance = AssignmentInstance.sample(
                officers: plain.officers, seats: plain.seats, rules: .init(polish: false))
            let runs = 60 * all.count
            var count: [[String]: Int] = [:]
            for number in 0..<runs {
                let result = try #require(LevelDraw.assign(instance, seed: seed(number)).result)
                count[result.teams.rows.map { "\($0.seat) \($0.inspector)" }, default: 0] += 1
            }
            #expect(Set(count.keys) == Set(all))
            // χ² with n degrees of freedom lies above n + 5·√(2n) + 12 less than once in 10,000 times.
            let freedom = Double(all.count - 1)
            #expect(
                Self.chiSquare(Array(count.values), of: all.count) < freedom + 5 * (2 * freedom).squareRoot() + 12)
        }
    }

    /// Teams as sets in T08; who holds which seat in T09, where seats differ.
    private static func outcome(_ name: String, _ rows: [(check: String, inspector: String)]) -> [String] {
        if name == "T09" { return rows.map { $0.check + $0.inspector } }
        var teams: [String: [String]] = [:]
        for row in rows { teams[row.check, default: []].append(row.inspector) }
        return teams.map { $0.key + $0.value.sorted().joined() }.sorted()
    }

    private static func chiSquare(_ counts: [Int], of outcomes: Int) -> Double {
        let expected = Double(counts.reduce(0, +)) / Double(outcomes)
        let seen = counts.reduce(0.0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
        return seen + Double(outcomes - counts.count) * expected
    }
}

/// Ways to draw that look random; each takes balanced results only, so nothing but the probabilities is wrong.
enum BiasedPicker: CaseIterable, Sendable {
    /// The least loaded of two random candidates, in the order of seats.
    case leastLoadedInOrder
    /// A random number modulo the candidates, from too few random numbers: 0…4.
    case fiveNumbers
    /// One officer is passed over in three of ten draws where somebody else could be taken.
    case sparesOne

    /// Draws until the result is full and as balanced as can be.
    func balanced(
        _ sample: AssignmentCase, _ generator: inout SplitMix64
    ) -> [(check: String, inspector: String)] {
        while true {
            if let rows = attempt(sample, &generator) { return rows }
        }
    }

    private func attempt(
        _ sample: AssignmentCase, _ generator: inout SplitMix64
    ) -> [(check: String, inspector: String)]? {
        var load: [String: Int] = [:]
        var rows: [(check: String, inspector: String)] = []
        for seat in sample.seats {
            let able = seat[1].map(String.init).filter { one in
                !rows.contains { $0.check == seat[0] && $0.inspector == one }
            }
            guard let chosen = pick(able, load, &generator) else { return nil }
            load[chosen, default: 0] += 1
            rows.append((seat[0], chosen))
        }
        let loads = sample.inspectors.map { load[$0.id, default: 0] }.sorted()
        return loads == sample.sorted_final_loads ? rows : nil
    }

    private func pick(_ able: [String], _ load: [String: Int], _ generator: inout SplitMix64) -> String? {
        guard !able.isEmpty else { return nil }
        switch self {
        case .leastLoadedInOrder:
            let lowest = able.map { load[$0, default: 0] }.min()
            let ties = able.filter { load[$0, default: 0] == lowest }
            return ties[generator.below(ties.count)]
        case .fiveNumbers:
            return able[generator.below(5) % able.count]
        case .sparesOne:
            let first = able[generator.below(able.count)]
            guard first == "a", able.count > 1, generator.below(10) < 3 else { return first }
            return able[1 + generator.below(able.count - 1)]
        }
    }
}
