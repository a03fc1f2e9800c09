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
