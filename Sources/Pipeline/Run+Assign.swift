import Assignment
import Ceremony
import Digest
import Drawing
import Messages
import Model
import Output
import Profile
import Registry
import Standards
import Tabular

extension Run {
    /// Freezes and draws the teams of drawn tasks, each draw with its own instance and a throw of its own.
    ///
    /// Without a throw only assign-freeze.txt is made, to be printed and signed. A task without lawful teams is
    /// reported (exit 69), one that is not drawn or frozen yet too (W014), and the others go on; finished assignments
    /// are left alone.
    public func assign(
        _ tasks: [String], times: CeremonyScript.Times?, throwing: CeremonyScript.Throw?
    ) throws(Problem) -> Outcome {
        var problems: [Problem] = []
        for record in try draws(of: tasks) where record.state != .void {
            do throws(Problem) {
                guard record.state == .drawn else {
                    throw Problem(.stepOutOfOrder, expected: "draw run", found: record.id)
                }
                try assign(record, times: times, throwing: throwing)
            } catch  where error.message == .assignInfeasible || error.message == .stepOutOfOrder {
                problems.append(error.inFile("任务 \(record.task)"))
            }
        }
        return Outcome(problems: problems)
    }

    private func assign(
        _ record: DrawRecord, times: CeremonyScript.Times?, throwing: CeremonyScript.Throw?
    ) throws(Problem) {
        let folder = try AssignmentFolder(workspace: workspace, draw: record.id)
        if folder.has("teams.tsv") {
            // A run that died between teams.tsv and the registry left the seats unknown there.
            if try workspace.registry.seats().allSatisfy({ $0.draw != record.id }) {
                try saveSeats(of: record, TeamTable(parsing: try folder.read("teams.tsv")))
            }
            return
        }
        let frozen = folder.has("assign-freeze.txt") ? try AssignFreeze(try folder.read("assign-freeze.txt")) : nil
        let earlier: [AssignmentVerification.EarlierTeams]
        if let frozen {
            earlier = try frozenTeams(of: frozen, in: folder)
        } else {
            earlier = try earlierTeams(before: record)
        }
        let load = TeamLoad(try earlier.map { (pair) throws(Problem) in try TeamTable(parsing: pair.bytes) })
        let rules = AssignmentInstance.Rules(jointMaximum: workspace.county.profile.crew.jointMaximum)
        let instance = try AssignmentInstance(
            tables: try folder.tables(), takes: try folder.takes(), earlier: load, rules: rules)
        if let frozen, frozen.instance != instance.digest {
            throw Problem(
                .assignNotGenuine, at: Position(file: "\(folder.path)/instance.tsv"), expected: frozen.instance.hex,
                found: instance.digest.hex)
        }
        let freeze: AssignFreeze
        if let frozen {
            freeze = frozen
        } else {
            if case .infeasible(let shortfalls) = LevelDraw.assign(instance, seed: .zero) {
                throw try explain(shortfalls, of: record)
            }
            // A ceremony file tells freeze and throw in one event, which stands for the throw.
            let moment = workspace.ceremony == nil ? asOf : throwing?.signedAt ?? asOf
            freeze = try freezeAssignment(folder, instance: instance, earlier: earlier, times: times, at: moment)
        }
        guard let throwing else { return }
        let records = try freeze.sitting.close(diceTypedBy: throwing.dice, and: throwing.diceAgain)
        try ThrowRegister(workspace).requireSame(records.seedRecord, as: freeze.terms)
        try requireOrder(throwing, frozenAt: record.frozenAt, terms: freeze.terms)
        let witness = try throwing.minutes(of: freeze.freeze)
        switch LevelDraw.assign(instance, seed: records.seed) {
        case .infeasible(let shortfalls):
            throw try explain(shortfalls, of: record)
        case .teams(let result):
            let files: [(String, [UInt8])] =
                [("witness.txt", Array(Witness.file([witness]).utf8))] + records.files.map { ($0.name, $0.bytes) }
                + [("trace.tsv", result.trace.bytes), ("teams.tsv", result.teams.bytes)]
            for (name, bytes) in files { try workspace.office.write(bytes, to: "\(folder.path)/\(name)") }
            try saveSeats(of: record, result.teams)
            if let late = throwing.lateness(for: freeze.terms) { report(late) }
            try workspace.office.removeIfPresent(Run.shortfallPath(record.id))
            for notice in instance.notices { warn(zh: notice.sentence(.chinese), en: notice.sentence(.english)) }
            done(
                zh: "\(record.id)（任务 \(record.task)）：\(result.teams.rows.count) 个岗位派定",
                en: "\(record.id) (task \(record.task)): \(result.teams.rows.count) seats filled")
        }
    }

    /// Where the office finds why a draw has no lawful teams.
    private static func shortfallPath(_ draw: String) -> String { "office/infeasible/\(draw).txt" }

    /// Keeps the whole reason why there are no lawful teams for the office, and gives its first sentence.
    private func explain(_ shortfalls: [Shortfall], of record: DrawRecord) throws(Problem) -> Problem {
        let names = try Pseudonyms(record.id, of: workspace)
        var targets: [String: String] = [:]
        for target in try workspace.rosters().rosters.targets { targets[target.oid] = target.name }
        let parts = shortfalls.map { shortfall in
            let checks = shortfall.checks.map { "\($0)：\(names.oid(of: $0)) \(targets[names.oid(of: $0)] ?? "")\n" }
            return shortfall.explanation + checks.joined()
        }
        let banner = workspace.banner.map { [$0 + "\n"] } ?? []
        let path = Run.shortfallPath(record.id)
        try workspace.office.write(Array((banner + parts).joined(separator: "\n").utf8), to: path)
        var problem = shortfalls.first?.problem ?? Problem(.assignInfeasible, found: record.task)
        problem.position.file = path
        problem.position.column = "任务 \(record.task)"
        return problem
    }

    /// Writes assign-freeze.txt with its instance.
    private func freezeAssignment(
        _ folder: AssignmentFolder, instance: AssignmentInstance, earlier: [AssignmentVerification.EarlierTeams],
        times: CeremonyScript.Times?, at moment: Moment
    ) throws(Problem) -> AssignFreeze {
        guard let times else {
            throw Problem(.stepOutOfOrder, expected: "assign --beacon …", found: folder.draw)
        }
        guard moment < times.commitBy else {
            throw Problem(.freezeTooLate, expected: times.commitBy.text, found: moment.text)
        }
        let terms = try times.terms()
        try ThrowRegister(workspace).requireOpen(terms, for: .assignment)
        let quoted = try folder.quoted()
        let freeze = try AssignFreeze(
            draw: quoted.draw, result: quoted.result, instance: instance.digest,
            loads: earlier.map { AssignFreeze.Load(name: $0.name, digest: HashAlgorithm.sha256.hash($0.bytes)) },
            previous: try previousAssignment(), terms: terms)
        var files = ["assign-freeze.txt": Array(freeze.text.utf8), "instance.tsv": instance.bytes]
        for teams in earlier { files[teams.name] = teams.bytes }
        try workspace.office.replaceDirectory(at: folder.path, with: files, existing: .refuseOverwrite)
        done(
            zh: "\(folder.draw) 派员已封存，F = \(HexGroups.text(freeze.freeze.hex))",
            en: "\(folder.draw): the assignment is frozen, F = \(HexGroups.text(freeze.freeze.hex))")
        return freeze
    }

    /// Teams assigned before, in the order of draws; they count as load.
    private func earlierTeams(before record: DrawRecord) throws(Problem) -> [AssignmentVerification.EarlierTeams] {
        var teams: [AssignmentVerification.EarlierTeams] = []
        for other in try workspace.registry.draws() where other.id != record.id && other.state == .drawn {
            let folder = try AssignmentFolder(workspace: workspace, draw: other.id)
            guard folder.has("teams.tsv") else { continue }
            teams.append(.init(name: "\(other.id).teams.tsv", bytes: try folder.read("teams.tsv")))
        }
        return teams
    }

    /// The earlier teams that a frozen assignment names, as they were kept beside it.
    private func frozenTeams(
        of freeze: AssignFreeze, in folder: AssignmentFolder
    ) throws(Problem) -> [AssignmentVerification.EarlierTeams] {
        try freeze.loads.map { (load) throws(Problem) in
            AssignmentVerification.EarlierTeams(name: load.name, bytes: try folder.read(load.name))
        }
    }

    /// F of the assignment frozen last; zeros before the first.
    private func previousAssignment() throws(Problem) -> HashValue {
        var links: [HashValue: HashValue] = [:]
        for record in try workspace.registry.draws() {
            let folder = try AssignmentFolder(workspace: workspace, draw: record.id)
            guard folder.has("assign-freeze.txt") else { continue }
            let freeze = try AssignFreeze(try folder.read("assign-freeze.txt"))
            links[freeze.previous] = freeze.freeze
        }
        var last = HashValue.zero
        while let next = links[last] { last = next }
        return last
    }

    private func saveSeats(of record: DrawRecord, _ teams: TeamTable) throws(Problem) {
        let seats = try filledSeats(of: record, teams)
        try workspace.registry.transaction { try $0.replaceSeats(of: record.id, with: seats) }
    }

    private func filledSeats(of record: DrawRecord, _ teams: TeamTable) throws(Problem) -> [FilledSeat] {
        let names = try Pseudonyms(record.id, of: workspace)
        return teams.rows.map {
            FilledSeat(
                draw: record.id, oid: names.oid(of: $0.check), seat: $0.seat, department: $0.department,
                requirement: $0.requirement, inspector: $0.inspector)
        }
    }

    /// Checks that the registry's seats of a draw are those of its teams.tsv (W057); none yet is fine.
    func requireGenuineSeats(_ record: DrawRecord) throws(Problem) {
        let listed = Set(try workspace.registry.seats().filter { $0.draw == record.id })
        if listed.isEmpty { return }
        let folder = try AssignmentFolder(workspace: workspace, draw: record.id)
        let teams = folder.has("teams.tsv") ? try TeamTable(parsing: try folder.read("teams.tsv")) : nil
        guard let teams, Set(try filledSeats(of: record, teams)) == listed else {
            throw Problem(.registryDisagrees, found: "\(record.id)/assign")
        }
    }
}

extension CeremonyScript.Times {
    /// The terms; `none` is no beacon.
    func terms() throws(Problem) -> CeremonyTerms {
        func event(_ text: String) throws(Problem) -> BeaconEvent? {
            if text == "none" { return nil }
            guard let event = BeaconEvent(text) else { throw Problem(.eventMalformed, found: text) }
            return event
        }
        return try CeremonyTerms(
            parties: parties, beacon: try event(beacon), fallback: try event(fallback ?? "none"),
            times: try Timetable(
                commitBy: commitBy, revealBy: revealBy, beacon: Timetable.Beacon(at: beaconAt, fallbackAt: fallbackAt)))
    }
}
