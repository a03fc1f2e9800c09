import Digest
import Messages
import Testing

@testable import Assignment

/// The seed of a test's n-th run.
func seed(_ number: Int) -> HashValue { HashAlgorithm.sha256.hash("seed \(number)") }

@Suite("The enumerated cases")
struct CaseTests {
    @Test("all fifteen are there") func count() { #expect(AssignmentCase.all.count == 15) }

    @Test("loads do not depend on the seed and are optimal", arguments: AssignmentCase.all.filter(\.feasible))
    func loads(_ sample: AssignmentCase) throws {
        let instance = sample.instance()
        for number in 0..<50 {
            let result = try #require(LevelDraw.assign(instance, seed: seed(number)).result)
            #expect(result.sortedLoads == sample.sorted_final_loads)
        }
    }

    @Test("teams are among the enumerated ones", arguments: AssignmentCase.all.filter { $0.teams != nil })
    func teams(_ sample: AssignmentCase) throws {
        let instance = sample.instance()
        var seen: Set<[String: String]> = []
        for number in 0..<50 {
            seen.insert(try #require(LevelDraw.assign(instance, seed: seed(number)).result).teamText)
        }
        #expect(seen == Set(sample.teams ?? []))
    }

    @Test(
        "marginal probabilities are the enumerated ones", arguments: AssignmentCase.all.filter { $0.marginals != nil })
    func marginals(_ sample: AssignmentCase) throws {
        let instance = sample.instance(rules: .init(polish: false))
        let runs = 3000
        var count: [String: Int] = [:]
        for number in 0..<runs {
            let result = try #require(LevelDraw.assign(instance, seed: seed(number)).result)
            for row in result.teams.rows { count["\(row.check):\(row.inspector)", default: 0] += 1 }
        }
        let marginals = try #require(sample.marginals)
        #expect(Set(count.keys) == Set(marginals.keys))
        for (key, fraction) in marginals {
            let parts = fraction.split(separator: "/").compactMap { Int($0) }
            let expected = parts[0] * runs / parts[1]
            // Four standard deviations of a binomial with 3,000 runs are at most 110.
            #expect(abs((count[key] ?? 0) - expected) <= 110, "\(key): \(count[key] ?? 0) of \(expected)")
        }
    }

    @Test("what cannot be filled is explained by a minimal set", arguments: AssignmentCase.all.filter { !$0.feasible })
    func shortfalls(_ sample: AssignmentCase) throws {
        let instance = sample.instance()
        let violators = try #require(sample.minimal_violators)
        for number in 0..<50 {
            let found = LevelDraw.assign(instance, seed: seed(number)).shortfalls
            #expect(found.flatMap(\.missing).count == sample.deficit)
            for shortfall in found {
                #expect(
                    violators.contains {
                        $0.seats.sorted() == shortfall.seats && $0.inspectors == shortfall.officers
                            && $0.need == shortfall.need && $0.available == shortfall.available
                    })
            }
            #expect(found.count == Set(violators.map(\.inspectors)).count)
        }
    }

    @Test("six checks of two among four meet every pair once")
    func rotation() throws {
        let sample = try #require(AssignmentCase.all.first { $0.name.hasPrefix("T10") })
        for number in 0..<50 {
            let result = try #require(LevelDraw.assign(sample.instance(), seed: seed(number)).result)
            #expect(result.counts.collisions == 0 && Set(result.teamText.values).count == 6)
        }
    }

    @Test("a pool as small as its seats is warned of, a larger one is not")
    func warning() throws {
        let forced = try #require(AssignmentCase.all.first { $0.name.hasPrefix("T02") })
        #expect(forced.instance().notices.map(\.message) == [.assignLittleRandomness])
        let free = try #require(AssignmentCase.all.first { $0.name.hasPrefix("T01") })
        #expect(free.instance().notices.isEmpty)
    }
}
