import Ceremony
import Digest
import Messages
import Standards
import Testing

@testable import Assignment

/// The attacks of SSJ-DRAW/1 §1.3 that concern teams, each tried; the last two show that the count catches somebody who could.
@Suite("Attacks on teams")
struct AttackTests {
    static func terms(_ dice: String) throws -> CeremonyTerms {
        let moments = (1...4).compactMap { Moment("2026-02-0\($0)T09:00:00+08:00") }
        return try CeremonyTerms(
            parties: [], beacon: .dice(id: dice, count: 30), fallback: nil,
            times: Timetable(
                commitBy: moments[0], revealBy: moments[1], beacon: .init(at: moments[2], fallbackAt: moments[3])))
    }

    private static let dice = String(repeating: "142536", count: 5)

    @Test(
        "harmless edits re-roll the teams until a wanted pair comes: every edit is another instance than the frozen one"
    )
    func editsOfFrozenFiles() throws {
        let county = County()
        let frozen = try county.instance().digest
        var wanted = 0
        for number in 0..<48 {
            var edited = county
            let last = edited.inspectors[8]
            edited.inspectors[8] = InspectorRow(
                id: last.id, department: last.department, specialties: last.specialties, cap: 20 + number)
            let instance = try edited.instance()
            #expect(instance.digest != frozen)
            let result = LevelDraw.assign(instance, seed: seed(1)).lawful
            let team = result?.teams.rows.filter { $0.check == "REG-1" && $0.department == "D1" }.map(\.inspector)
            if Set(team ?? []) == ["P0001", "P0002"] { wanted += 1 }
        }
        // Who could choose among the edits would have had the pair.
        #expect(wanted > 0)
    }

    @Test("facts that become known later, and the order of rows, leave the frozen instance alone")
    func laterFacts() throws {
        let county = County()
        var shuffled = county
        shuffled.inspectors.reverse()
        shuffled.objects.reverse()
        shuffled.takes.reverse()
        #expect(try shuffled.instance().digest == county.instance().digest)
    }

    @Test("teams foreseen from the draw's seed are not the teams of the assignment's own throw")
    func foreseen() throws {
        let instance = try County().instance()
        let freeze = try AssignFreeze(
            draw: seed(1), result: seed(2), instance: instance.digest, loads: [], previous: .zero,
            terms: Self.terms("teams-1"))
        let own = try freeze.sitting.close(diceTypedBy: Self.dice, and: Self.dice).seed
        let foreseen = try #require(LevelDraw.assign(instance, seed: seed(1)).lawful)
        let county = County()
        let problems = try AssignmentVerification(tables: county.tables(), takes: county.takes).problems(
            freeze: freeze, seed: own, teams: foreseen.teams.bytes, trace: foreseen.trace.bytes)
        #expect(!problems.isEmpty)
    }

    @Test("grinding the freeze: the same dice give another seed for every other freeze")
    func grinding() throws {
        let instance = try County().instance()
        var seeds: Set<HashValue> = []
        for number in 0..<20 {
            let freeze = try AssignFreeze(
                draw: seed(1), result: seed(2), instance: instance.digest, loads: [], previous: seed(number),
                terms: Self.terms("teams-1"))
            seeds.insert(try freeze.sitting.close(diceTypedBy: Self.dice, and: Self.dice).seed)
        }
        #expect(seeds.count == 20)
    }

    /// The files of a redraw of one seat, drawn with its own value.
    private static func redraw(
        _ instance: AssignmentInstance, _ teams: TeamTable, open: [RedrawFreeze.OpenSeat], withdrawn: [String],
        seed chosen: HashValue? = nil
    ) throws -> RedrawVerification.Files {
        let freeze = RedrawFreeze(
            assignment: seed(7), teams: HashAlgorithm.sha256.hash(teams.bytes), previous: .zero, open: open,
            withdrawn: withdrawn, reason: seed(8), terms: try terms("redraw-1"))
        let records = try freeze.sitting.close(diceTypedBy: dice, and: dice)
        let result = try freeze.draw(instance, teams: teams, seed: chosen ?? records.seed)
        var bytes = ["redraw-freeze.txt": Array(freeze.text.utf8), "witness.txt": []]
        for file in records.files { bytes[file.name] = file.bytes }
        bytes["seats.tsv"] = try FrozenTable(result.seats.map(RedrawnRow.init)).bytes
        bytes["teams.tsv"] = result.teams.bytes
        return RedrawVerification.Files(name: "redraw/01", bytes: bytes)
    }

    @Test("sick notes that pick the person: with the old seed the replacement is known, and is refused")
    func sickNotes() throws {
        let instance = try County().instance()
        let teams = try #require(LevelDraw.assign(instance, seed: seed(1)).lawful).teams
        let holders = Dictionary(teams.rows.map { ($0.seat, $0.inspector) }) { first, _ in first }
        var refused = 0
        for seat in teams.rows.map(\.seat) {
            let open = [RedrawFreeze.OpenSeat(seat: seat, count: 1)]
            let gone = [try #require(holders[seat])]
            var genuine = RedrawVerification(instance, assignment: seed(7), teams: teams)
            let lawful = try? Self.redraw(instance, teams, open: open, withdrawn: gone)
            guard let lawful else { continue }
            try genuine.check(lawful)
            #expect(genuine.redrawn == [seat])
            let old = try Self.redraw(instance, teams, open: open, withdrawn: gone, seed: seed(1))
            if old.bytes["seats.tsv"] == lawful.bytes["seats.tsv"] { continue }
            var forged = RedrawVerification(instance, assignment: seed(7), teams: teams)
            #expect(throws: Problem.self) { try forged.check(old) }
            refused += 1
        }
        #expect(refused > 0)
    }

    @Test("a redraw that opens a seat twice, hides who withdrew, or belongs to another assignment is refused")
    func forgedRedraws() throws {
        let instance = try County().instance()
        let teams = try #require(LevelDraw.assign(instance, seed: seed(1)).lawful).teams
        let holder = try #require(teams.rows.first { $0.seat == "REG-4#D1#01" }).inspector
        func problem(count: Int, withdrawn: [String], assignment: HashValue) throws -> Problem? {
            let files = try Self.redraw(
                instance, teams, open: [.init(seat: "REG-4#D1#01", count: count)], withdrawn: withdrawn)
            var chain = RedrawVerification(instance, assignment: assignment, teams: teams)
            do throws(Problem) {
                try chain.check(files)
                return nil
            } catch {
                return error
            }
        }
        #expect(try problem(count: 1, withdrawn: [holder], assignment: seed(7)) == nil)
        #expect(try problem(count: 2, withdrawn: [holder], assignment: seed(7))?.message == .assignNotGenuine)
        #expect(try problem(count: 1, withdrawn: [], assignment: seed(7))?.message == .assignNotGenuine)
        #expect(try problem(count: 1, withdrawn: [holder], assignment: seed(9))?.message == .assignNotGenuine)
    }
}
