import Digest
import Messages
import Testing

@testable import Assignment

@Suite("Redraw of one seat")
struct RedrawTests {
    @Test("moves nobody else and obeys every rule, whatever the seed")
    func single() throws {
        let instance = try County().instance()
        let teams = try #require(LevelDraw.assign(instance, seed: seed(1)).lawful).teams
        var winners: Set<String> = []
        for number in 0..<60 {
            let redraw = try LevelDraw.redraw(
                instance, teams: teams, seat: "REG-2#D1#01", withdrawn: [], count: 1, seed: seed(number))
            winners.insert(redraw.winner)
            let changed = zip(teams.rows, redraw.teams.rows).filter { $0 != $1 }
            #expect(changed.map { $0.0.seat } == ["REG-2#D1#01"])
            #expect(redraw.candidates.contains(redraw.winner) && redraw.candidates[redraw.index] == redraw.winner)
            let team = redraw.teams.rows.filter { $0.check == "REG-2" && $0.department == "D1" }
            #expect(Set(team.map(\.inspector)).count == 2 && !team.map(\.inspector).contains(redraw.withdrawn))
        }
        #expect(winners.count > 1)
    }

    @Test("a second redraw of the seat has a stream of its own, and nobody who withdrew comes back")
    func again() throws {
        let instance = try County().instance()
        let teams = try #require(LevelDraw.assign(instance, seed: seed(1)).lawful).teams
        let first = try LevelDraw.redraw(
            instance, teams: teams, seat: "REG-2#D1#01", withdrawn: [], count: 1, seed: seed(5))
        let second = try LevelDraw.redraw(
            instance, teams: first.teams, seat: "REG-2#D1#01", withdrawn: [first.withdrawn], count: 2, seed: seed(5))
        #expect(second.winner != first.winner && second.winner != first.withdrawn)
        #expect(second.word != first.word || second.word == nil)
    }

    @Test(
        "of several open seats none takes the only person left for another; where that cannot be, the freeze is refused"
    )
    func several() throws {
        var county = County()
        county.takes = (1...2).map { Take(item: "i1", cell: "all", rank: $0, oid: "REG-\($0)") }
        county.inspectors = (1...6).map { InspectorRow(id: "P000\($0)", department: "D1", cap: 1) }
        county.recusals = [County.recusal("P0006", "REG-2")]
        let instance = try county.instance()
        // P0005 and P0006 are left, and only P0005 may go to REG-2.
        let left = ["P0005", "P0006"]
        let teams = try #require(
            (0..<200).lazy.compactMap { LevelDraw.assign(instance, seed: seed($0)).lawful?.teams }
                .first { !$0.rows.contains { left.contains($0.inspector) } })
        let open = ["REG-1#D1#01", "REG-2#D1#01"]
        let gone = teams.rows.filter { open.contains($0.seat) }.map(\.inspector)
        func freeze(_ withdrawn: [String]) throws -> RedrawFreeze {
            RedrawFreeze(
                assignment: seed(1), teams: HashAlgorithm.sha256.hash(teams.bytes), previous: .zero,
                open: open.map { .init(seat: $0, count: 1) }, withdrawn: withdrawn, reason: seed(2),
                terms: try AttackTests.terms("redraw-2"))
        }
        try freeze(gone).requireRoom(instance, teams: teams)
        for number in 0..<20 {
            let drawn = try freeze(gone).draw(instance, teams: teams, seed: seed(number)).teams
            #expect(drawn.rows.filter { open.contains($0.seat) }.map(\.inspector) == ["P0006", "P0005"])
        }
        let alone = (0..<20).map { number in
            try? LevelDraw.redraw(
                instance, teams: teams, seat: open[0], withdrawn: gone, count: 1, seed: seed(number), empty: Set(open)
            ).winner
        }
        // The control: drawn without regard to the other seat, some would take the only person left for it.
        #expect(alone.contains("P0005"))
        #expect(throws: Problem.self) { try freeze(gone + ["P0005"]).requireRoom(instance, teams: teams) }
    }

    @Test("an unknown seat and an empty pool are refused")
    func refused() throws {
        let instance = try County().instance()
        let teams = try #require(LevelDraw.assign(instance, seed: seed(1)).lawful).teams
        #expect(throws: Problem.self) {
            try LevelDraw.redraw(instance, teams: teams, seat: "REG-2#D9#01", withdrawn: [], count: 1, seed: seed(1))
        }
        #expect(throws: Problem(.assignInfeasible, expected: "D1 general", found: "REG-2#D1#01")) {
            try LevelDraw.redraw(
                instance, teams: teams, seat: "REG-2#D1#01",
                withdrawn: ["P0001", "P0002", "P0003", "P0004", "P0005"], count: 1, seed: seed(1))
        }
    }
}
