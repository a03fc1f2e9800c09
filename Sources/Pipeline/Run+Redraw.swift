import Assignment
import Ceremony
import Digest
import Messages
import Model
import Output
import Profile
import Registry
import Standards

/// Which seats are drawn again, and why.
public struct RedrawRequest: Sendable {
    /// Who or what drops out.
    public enum Scope: Sendable {
        /// One seat.
        case seat(String)
        /// All open seats of an officer.
        case inspector(String)
        /// All open seats of a department.
        case department(String)
    }

    /// Who or what drops out.
    public let scope: Scope
    /// The reason; kept in the office, its digest is frozen.
    public let reason: String
    /// The organisation that approves; needed where a seat was drawn again before.
    public let approvedBy: String?

    /// Takes the parts.
    public init(_ scope: Scope, reason: String, approvedBy: String?) {
        self.scope = scope
        self.reason = reason
        self.approvedBy = approvedBy
    }
}

extension Run {
    /// Freezes the redraw of seats whose holders dropped out; the value comes later, and nobody else moves.
    ///
    /// Refused when nothing of the task fits (W098), when a redraw waits for its throw (W100), when a seat is drawn again
    /// a second time without another organisation's approval (W099), after the throw's time (W018, W050).
    public func freezeRedraw(
        _ task: String, _ request: RedrawRequest, times: CeremonyScript.Times
    ) throws(Problem) -> Outcome {
        guard asOf < times.commitBy else {
            throw Problem(.freezeTooLate, expected: times.commitBy.text, found: asOf.text)
        }
        let terms = try times.terms()
        try ThrowRegister(workspace).requireOpen(terms, for: .assignment)
        guard try !self.task(task).hasEnded(by: asOf.date) else {
            throw Problem(.nothingToRedraw, expected: try self.task(task).span.text, found: task)
        }
        var freezes: [(record: DrawRecord, folder: AssignmentFolder, number: String, freeze: RedrawFreeze)] = []
        for (record, folder) in try assignments(of: task) {
            guard let teams = try folder.currentTeams() else { continue }
            let instance = try folder.instance()
            let drawnSeats = Set(instance.seats.map(\.id))
            let open = try seats(of: teams, in: request.scope).filter { drawnSeats.contains($0.seat) }
            if open.isEmpty { continue }
            let redraws = folder.redraws()
            if let last = redraws.last, !folder.has("\(last)/teams.tsv") {
                throw Problem(.redrawOpen, expected: last, found: record.id)
            }
            let freeze = try redraw(open, of: teams, in: folder, after: redraws, request, terms)
            try freeze.requireRoom(instance, teams: teams)
            let serial = String(redraws.count + 1)
            freezes.append((record, folder, (serial.count < 2 ? "0" : "") + serial, freeze))
        }
        if freezes.isEmpty { throw Problem(.nothingToRedraw, expected: request.scope.text, found: task) }
        // Nothing is written before all of them can be drawn.
        for (record, folder, number, freeze) in freezes {
            let mark = folder.round == 1 ? "" : "\(folder.name)-"
            let note = "\(request.reason)\n\(request.approvedBy ?? "-")\n"
            // Why somebody dropped out is private; the freeze binds its salted digest.
            try workspace.office.write(Array(note.utf8), to: "office/redraw/\(record.id)-\(mark)\(number).txt")
            try workspace.office.replaceDirectory(
                at: "\(folder.path)/redraw/\(number)", with: ["redraw-freeze.txt": Array(freeze.text.utf8)],
                existing: .refuseOverwrite)
            done(
                zh: "\(record.id) 重抽 \(freeze.open.count) 个岗位已封存，F = \(HexGroups.text(freeze.freeze.hex))",
                en:
                    "\(record.id): a redraw of \(freeze.open.count) seats is frozen, F = \(HexGroups.text(freeze.freeze.hex))"
            )
        }
        return .done
    }

    /// Draws the seats of the frozen redraws of a task with the value that was thrown for them.
    public func redraw(_ task: String, throwing: CeremonyScript.Throw) throws(Problem) -> Outcome {
        var drawn = 0
        for (record, folder) in try assignments(of: task) {
            guard let last = folder.redraws().last, !folder.has("\(last)/teams.tsv"),
                let teams = try folder.currentTeams()
            else { continue }
            let freeze = try RedrawFreeze(try folder.read("\(last)/redraw-freeze.txt"))
            let records = try freeze.sitting.close(diceTypedBy: throwing.dice, and: throwing.diceAgain)
            try ThrowRegister(workspace).requireSame(records.seedRecord, as: freeze.terms)
            try requireOrder(throwing, frozenAt: record.frozenAt, terms: freeze.terms)
            let witness = try throwing.minutes(of: freeze.freeze)
            let instance = try folder.instance()
            let result = try freeze.draw(instance, teams: teams, seed: records.seed)
            let seats = try FrozenTable(result.seats.map(RedrawnRow.init))
            let files =
                [("witness.txt", Array(Witness.file([witness]).utf8))] + records.files.map { ($0.name, $0.bytes) }
                + [(RedrawnRow.fileName, seats.bytes), (TeamRow.fileName, result.teams.bytes)]
            for (name, bytes) in files { try workspace.office.write(bytes, to: "\(folder.path)/\(last)/\(name)") }
            try saveSeats(of: record)
            if let late = throwing.lateness(for: freeze.terms) { report(late) }
            drawn += result.seats.count
            for seat in result.seats {
                if seat.candidates.count == 1 {
                    let little = Problem(.assignLittleRandomness, expected: "1", found: "\(seat.seat) 1/1")
                    warn(zh: little.sentence(.chinese), en: little.sentence(.english))
                }
                done(
                    zh: "\(record.id) \(seat.seat)：\(seat.withdrawn) 退出，\(seat.candidates.count) 人中抽得 \(seat.winner)",
                    en:
                        "\(record.id) \(seat.seat): \(seat.winner) of \(seat.candidates.count) replaces \(seat.withdrawn)"
                )
            }
        }
        guard drawn > 0 else { throw Problem(.nothingToRedraw, expected: "redraw --beacon …", found: task) }
        return .done
    }

    /// The assignments of a task's drawn draws.
    private func assignments(of task: String) throws(Problem) -> [(record: DrawRecord, folder: AssignmentFolder)] {
        var all: [(record: DrawRecord, folder: AssignmentFolder)] = []
        for record in try draws(of: [task]) where record.state == .drawn {
            for folder in try AssignmentFolder.all(workspace: workspace, draw: record.id) {
                all.append((record, folder))
            }
        }
        return all
    }

    private func redraw(
        _ open: [TeamRow], of teams: TeamTable, in folder: AssignmentFolder, after redraws: [String],
        _ request: RedrawRequest, _ terms: CeremonyTerms
    ) throws(Problem) -> RedrawFreeze {
        var times: [String: Int] = [:]
        var withdrawn = open.map(\.inspector)
        var previous = HashValue.zero
        for place in redraws {
            let earlier = try RedrawFreeze(try folder.read("\(place)/redraw-freeze.txt"))
            for seat in earlier.open { times[seat.seat, default: 0] += 1 }
            withdrawn += earlier.withdrawn
            previous = earlier.freeze
        }
        let office = try workspace.officeDepartment()
        for row in open where times[row.seat] != nil {
            guard let other = request.approvedBy, other != office.shortName, other != office.fullName else {
                throw Problem(.redrawNeedsOther, found: row.seat)
            }
        }
        let master = try DrawFolder(workspace: workspace, id: folder.draw).keptMaster() ?? folder.draw
        let reason = "redraw|\(request.reason)|\(request.approvedBy ?? "-")"
        return RedrawFreeze(
            assignment: try AssignFreeze(try folder.read("assign-freeze.txt")).freeze,
            teams: HashAlgorithm.sha256.hash(teams.bytes), previous: previous,
            open: open.map { .init(seat: $0.seat, count: times[$0.seat, default: 0] + 1) }, withdrawn: withdrawn,
            reason: HashAlgorithm.sha256.hmac(key: Array(master.utf8), message: Array(reason.utf8)), terms: terms)
    }

    /// The rows that a scope concerns.
    private func seats(of teams: TeamTable, in scope: RedrawRequest.Scope) throws(Problem) -> [TeamRow] {
        switch scope {
        case .seat(let seat): return teams.rows.filter { $0.seat == seat }
        case .inspector(let id): return teams.rows.filter { $0.inspector == id }
        case .department(let name):
            let code = workspace.register.department(code: name)?.code ?? name
            return teams.rows.filter { $0.department == code || workspace.name(of: $0.department) == name }
        }
    }
}

extension RedrawRequest.Scope {
    /// What was asked for.
    var text: String {
        switch self {
        case .seat(let text), .inspector(let text), .department(let text): text
        }
    }
}
