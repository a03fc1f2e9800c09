import Digest
import Messages

/// The redraw of one seat after a withdrawal: nobody else moves (assign.md §3.3 "Redraw").
public struct SeatRedraw: Hashable, Sendable {
    /// The seat.
    public let seat: String
    /// Who withdrew.
    public let withdrawn: String
    /// Who takes the seat.
    public let winner: String
    /// The officers among whom was drawn, by bytes: of lowest load.
    public let candidates: [String]
    /// The word of stream (redraw, `<seat>/<count>`); nil where there was one candidate.
    public let word: UInt64?
    /// The place of the winner among the candidates.
    public let index: Int
    /// The teams after the redraw.
    public let teams: TeamTable
}

extension LevelDraw {
    /// Draws one seat again among the eligible officers with room, not in the team, of the lowest load.
    ///
    /// - Parameters:
    ///   - instance: the frozen instance of the task.
    ///   - teams: the teams as they stand.
    ///   - seat: the seat's id.
    ///   - withdrawn: officers who may not be drawn, because they withdrew from this task.
    ///   - count: how often this seat was redrawn before, plus one; from 1.
    ///   - empty: seats whose holders are gone as well and who therefore count nowhere.
    ///   - rest: the seats of `empty` that are drawn after this one; whoever would leave one of them without anybody is
    ///     not drawn.
    ///   - seed: the digest of a seed whose value came after the withdrawal was logged and witnessed.
    /// Throws for a seat that does not exist or is an extra one (A021) and when nobody is left (A016).
    public static func redraw(
        _ instance: AssignmentInstance, teams: TeamTable, seat: String, withdrawn: [String], count: Int,
        seed: HashValue, empty: Set<String> = [], rest: [String] = []
    ) throws(Problem) -> SeatRedraw {
        guard let wanted = instance.seats.firstIndex(where: { $0.id == seat }),
            let place = teams.rows.firstIndex(where: { $0.seat == seat })
        else { throw Problem(.assignUnknownSeat, at: Position(file: TeamRow.fileName), found: seat) }
        var held = [Int](repeating: 0, count: instance.officers.count)
        var index: [String: Int] = [:]
        for (number, officer) in instance.officers.enumerated() { index[officer.id] = number }
        var team: [String] = []
        for (number, row) in teams.rows.enumerated() where number != place && !empty.contains(row.seat) {
            if let officer = index[row.inspector] { held[officer] += 1 }
            if row.check == teams.rows[place].check { team.append(row.inspector) }
        }
        let row = teams.rows[place]
        let room = RedrawRoom(instance, withdrawn: withdrawn)
        var rows = teams.rows
        func leavesRoom(_ officer: String) -> Bool {
            if rest.isEmpty { return true }
            rows[place] = row.held(by: officer)
            return room.canFill(rest, beside: rows, empty: empty.subtracting([seat]))
        }
        var candidates: [Int] = []
        var lowest = Int.max
        for (number, officer) in instance.officers.enumerated() {
            guard held[number] < officer.cap, !team.contains(officer.id), officer.id != row.inspector,
                !withdrawn.contains(officer.id), instance.failed(seat: wanted, officer: Int32(number)).isEmpty,
                leavesRoom(officer.id)
            else { continue }
            let load = (2 * (officer.base + held[number]) + 1) * instance.steps[number]
            if load < lowest {
                lowest = load
                candidates = []
            }
            if load == lowest { candidates.append(number) }
        }
        guard !candidates.isEmpty else {
            throw Problem(.assignInfeasible, expected: "\(row.department) \(row.requirement)", found: seat)
        }
        let key = LevelKey(seed: seed, instanceDigest: instance.digest)
        var stream = LevelSource(key).stream(.redraw, "\(seat)/\(count)")
        let drawn = stream.draw(below: candidates.count)
        let winner = instance.officers[candidates[drawn.index]].id
        rows[place] = row.held(by: winner)
        return SeatRedraw(
            seat: seat, withdrawn: row.inspector, winner: winner,
            candidates: candidates.map { instance.officers[$0].id }, word: drawn.word, index: drawn.index,
            teams: TeamTable(trusted: rows))
    }
}

extension TeamRow {
    /// The seat with another holder.
    fileprivate func held(by officer: String) -> TeamRow {
        TeamRow(seat: seat, check: check, department: department, requirement: requirement, inspector: officer)
    }
}
