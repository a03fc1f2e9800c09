import Ceremony
import Digest
import Messages
import Standards
import Testing

@testable import Assignment

@Suite("Verification")
struct VerificationTests {
    private let county: County = {
        var county = County()
        county.recusals = [County.recusal("P0001", "REG-1"), County.recusal("P0006", "REG-2")]
        return county
    }()

    private func verification() throws -> AssignmentVerification {
        AssignmentVerification(tables: try county.tables(), takes: county.takes)
    }

    private func freeze(_ instance: AssignmentInstance) throws -> AssignFreeze {
        let moments = (1...4).compactMap { Moment("2026-02-0\($0)T09:00:00+08:00") }
        let terms = try CeremonyTerms(
            parties: [], beacon: .dice(id: "teams-1", count: 30), fallback: nil,
            times: Timetable(
                commitBy: moments[0], revealBy: moments[1], beacon: .init(at: moments[2], fallbackAt: moments[3])))
        return try AssignFreeze(
            draw: HashAlgorithm.sm3.hash("freeze"), result: HashAlgorithm.sha256.hash("result"),
            instance: instance.digest, loads: [], previous: .zero, terms: terms)
    }

    @Test("a genuine result passes, through the whole ceremony")
    func genuine() throws {
        let instance = try county.instance()
        let freeze = try freeze(instance)
        #expect(try AssignFreeze(Array(freeze.text.utf8)) == freeze)
        let dice = String(repeating: "142536", count: 5)
        let records = try freeze.sitting.close(diceTypedBy: dice, and: dice)
        let files = records.files
        let seed = try freeze.ceremony(commits: files[0].bytes, reveals: files[1].bytes, seed: files[2].bytes).seed
        let result = try #require(LevelDraw.assign(instance, seed: seed).lawful)
        let problems = try verification().problems(
            freeze: freeze, seed: seed, teams: result.teams.bytes, trace: result.trace.bytes)
        #expect(problems.isEmpty)
        #expect(
            try !verification().problems(
                freeze: freeze, seed: HashAlgorithm.sha256.hash("other"), teams: result.teams.bytes,
                trace: result.trace.bytes
            ).isEmpty)
    }

    @Test("every single-field change of a result is caught")
    func mutations() throws {
        let instance = try county.instance()
        let result = try #require(LevelDraw.assign(instance, seed: seed(1)).lawful)
        let verification = try verification()
        let (teams, trace) = (result.teams.bytes, result.trace.bytes)
        #expect(
            try verification.problems(instance: instance, load: TeamLoad(), seed: seed(1), teams: teams, trace: trace)
                .isEmpty)
        for changed in changes(teams) {
            #expect(
                try !verification.problems(
                    instance: instance, load: TeamLoad(), seed: seed(1), teams: changed, trace: trace
                ).isEmpty)
        }
        for changed in changes(trace) {
            #expect(
                try !verification.problems(
                    instance: instance, load: TeamLoad(), seed: seed(1), teams: teams, trace: changed
                ).isEmpty)
        }
    }

    @Test("the rules alone, without the seed, catch every unlawful holder and let every lawful result pass")
    func rules() throws {
        let instance = try county.instance()
        let verification = try verification()
        for number in 0..<10 {
            let result = try #require(LevelDraw.assign(instance, seed: seed(number)).lawful)
            #expect(try verification.ruleProblems(load: TeamLoad(), teams: result.teams.bytes).isEmpty)
            for (index, row) in result.teams.rows.enumerated() {
                for (officer, person) in instance.officers.enumerated() where person.id != row.inspector {
                    guard !instance.failed(seat: index, officer: Int32(officer)).isEmpty else { continue }
                    #expect(
                        try !verification.ruleProblems(load: TeamLoad(), teams: replace(result, index, person.id))
                            .isEmpty)
                }
            }
        }
    }

    @Test("an uneven result that breaks no rule fails the balance certificate")
    func uneven() throws {
        var county = County()
        county.takes = (1...4).map { Take(item: "i1", cell: "all", rank: $0, oid: "REG-\($0)") }
        let verification = AssignmentVerification(tables: try county.tables(), takes: county.takes)
        let holders = [["P0001", "P0002"], ["P0001", "P0003"], ["P0001", "P0004"], ["P0005", "P0002"]]
        func teams(_ holders: [[String]]) throws -> [UInt8] {
            try TeamTable(
                holders.enumerated().flatMap { check, team in
                    team.enumerated().map { seat, id in
                        TeamRow(
                            seat: "REG-\(check + 1)#D1#0\(seat)", check: "REG-\(check + 1)", department: "D1",
                            requirement: seat == 0 ? "leader" : "general", inspector: id)
                    }
                }
            ).bytes
        }
        let problems = try verification.ruleProblems(load: TeamLoad(), teams: teams(holders))
        #expect(problems.map(\.position.column) == ["inspector", "inspector", "inspector"])
        var even = holders
        even[0][0] = "P0003"
        #expect(try verification.ruleProblems(load: TeamLoad(), teams: teams(even)).isEmpty)
    }

    @Test("a line of assign-freeze.txt out of place is refused")
    func freezeLines() throws {
        let text = try freeze(county.instance()).text
        let lines = text.split(separator: "\n").map(String.init)
        for index in lines.indices {
            var missing = lines
            missing.remove(at: index)
            #expect(throws: Problem.self) {
                try AssignFreeze(Array((missing.joined(separator: "\n") + "\n").utf8))
            }
        }
        #expect(lines.prefix(2) == ["ssj-assign/1 freeze", "draw \(HashAlgorithm.sm3.hash("freeze").hex)"])
    }

    private func replace(_ result: LevelResult, _ index: Int, _ id: String) -> [UInt8] {
        var rows = result.teams.rows
        let row = rows[index]
        rows[index] = TeamRow(
            seat: row.seat, check: row.check, department: row.department, requirement: row.requirement, inspector: id)
        return TeamTable(trusted: rows).bytes
    }

    /// Copies of a table, each with one field's last byte changed.
    private func changes(_ bytes: [UInt8]) -> [[UInt8]] {
        bytes.indices.filter { bytes[$0] == 0x09 || bytes[$0] == 0x0A }.map { end in
            var copy = bytes
            copy[end - 1] = copy[end - 1] == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
            return copy
        }
    }
}
