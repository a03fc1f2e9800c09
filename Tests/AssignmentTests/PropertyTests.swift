import Digest
import TestSupport
import Testing

@testable import Assignment

@Suite("Properties of the draw")
struct PropertyTests {
    @Test("as many seats are filled as a brute-force search can fill, and violators are minimal")
    func maximum() {
        var generator = SplitMix64(1)
        var infeasible = 0
        for number in 0..<200 {
            let plain = BruteForce.random(&generator, seats: 7)
            let instance = AssignmentInstance.sample(officers: plain.officers, seats: plain.seats)
            let outcome = LevelDraw.assign(instance, seed: seed(number))
            let most = plain.mostFilled
            #expect(outcome.shortfalls.flatMap(\.missing).count == plain.seats.count - most)
            #expect((outcome.result == nil) == (most < plain.seats.count))
            if most < plain.seats.count { infeasible += 1 }
            for shortfall in outcome.shortfalls {
                #expect(filled(shortfall.seats, of: instance, plain) == shortfall.available)
                #expect(shortfall.available == shortfall.need - 1)
                for seat in shortfall.seats {
                    let rest = shortfall.seats.filter { $0 != seat }
                    #expect(filled(rest, of: instance, plain) == rest.count)
                }
            }
        }
        // The sample holds many of both kinds.
        #expect((40...160).contains(infeasible))
    }

    @Test("loads are the best that any full assignment has, for every seed")
    func balance() {
        var generator = SplitMix64(2)
        var feasible = 0
        for _ in 0..<150 {
            let plain = BruteForce.random(&generator, seats: 6)
            guard let best = plain.bestLoads else { continue }
            feasible += 1
            let instance = AssignmentInstance.sample(officers: plain.officers, seats: plain.seats)
            for number in 0..<5 {
                #expect(LevelDraw.assign(instance, seed: seed(number)).result?.sortedLoads == best)
            }
        }
        #expect(feasible > 40)
    }

    @Test("a larger instance has the same sorted loads over 50 seeds, but not the same teams")
    func invariant() throws {
        let instance = county()
        var loads: Set<[Int]> = []
        var teams: Set<[UInt8]> = []
        for number in 0..<50 {
            let result = try #require(LevelDraw.assign(instance, seed: seed(number)).result)
            loads.insert(result.sortedLoads)
            teams.insert(result.teams.bytes)
        }
        #expect(loads.count == 1)
        #expect(teams.count == 50)
    }

    @Test("the order of rows has no influence")
    func shuffle() throws {
        let first = try #require(LevelDraw.assign(county(), seed: seed(7)).result)
        let other = try #require(LevelDraw.assign(county(shuffle: true), seed: seed(7)).result)
        #expect(first.teams.bytes == other.teams.bytes)
        #expect(first.trace.bytes == other.trace.bytes)
    }

    @Test("renaming everybody leaves the sorted loads alone")
    func rename() throws {
        let first = try #require(LevelDraw.assign(county(), seed: seed(7)).result)
        let other = try #require(LevelDraw.assign(county(prefix: "Q"), seed: seed(7)).result)
        #expect(first.sortedLoads == other.sortedLoads)
        #expect(first.teams.bytes != other.teams.bytes)
    }

    @Test("people with the same rights are drawn equally often")
    func neutral() throws {
        let instance = AssignmentInstance.sample(
            officers: (0..<5).map { ("p\($0)", 2, 0) },
            seats: (0..<2).flatMap { check in (0..<2).map { _ in ("c\(check)", (0..<5).map { "p\($0)" }) } })
        var count: [String: Int] = [:]
        for number in 0..<2000 {
            let result = try #require(LevelDraw.assign(instance, seed: seed(number)).result)
            for row in result.teams.rows where row.check == "c0" { count[row.inspector, default: 0] += 1 }
        }
        // 2 of 5: 800 expected, standard deviation 22.
        for (id, times) in count { #expect(abs(times - 800) < 90, "\(id) \(times)") }
    }

    /// 40 checks of two or three seats among 24 officers of two kinds.
    private func county(shuffle: Bool = false, prefix: String = "P") -> AssignmentInstance {
        var generator = SplitMix64(3)
        let ids = (0..<24).map { "\(prefix)\(100 + $0)" }
        var officers = ids.map { (id: $0, cap: 9, base: generator.below(4)) }
        var seats: [(check: String, eligible: [String])] = []
        for check in 0..<40 {
            let aside = generator.below(24)
            let able = ids.indices.filter { $0 != aside }
            seats.append(("c\(100 + check)", able.filter { $0 < 6 }.map { ids[$0] }))
            for _ in 0..<1 + generator.below(2) { seats.append(("c\(100 + check)", able.map { ids[$0] })) }
        }
        if shuffle {
            officers.reverse()
            // Seats of a check keep their numbers; the checks change places.
            seats = Dictionary(grouping: seats, by: \.check).values.flatMap { $0 }
        }
        return .sample(officers: officers, seats: seats)
    }

    private func filled(_ seats: [String], of instance: AssignmentInstance, _ plain: BruteForce) -> Int {
        var part = plain
        part.seats = seats.map { id in
            let index = instance.seats.firstIndex { $0.id == id } ?? 0
            let members = instance.pools[Int(instance.seatPool[index])].members
            return (instance.seats[index].check, members.map { instance.officers[Int($0)].id })
        }
        return part.mostFilled
    }
}
