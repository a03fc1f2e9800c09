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
    /// reported (exit 69) and the others go on; finished assignments are left alone.
    public func assign(
        _ tasks: [String], times: CeremonyScript.Times?, throwing: CeremonyScript.Throw?
    ) throws(Problem) -> Outcome {
        var problems: [Problem] = []
        for record in try draws(of: tasks) where record.state != .void {
            guard record.state == .drawn else {
                throw Problem(.stepOutOfOrder, expected: "draw run", found: record.id)
            }
            do {
                try assign(record, times: times, throwing: throwing)
            } catch  where error.message == .assignInfeasible {
                problems.append(error.inFile("任务 \(record.task)"))
            }
        }
        return Outcome(problems: problems)
    }

    private func assign(
        _ record: DrawRecord, times: CeremonyScript.Times?, throwing: CeremonyScript.Throw?
    ) throws(Problem) {
        let folder = try AssignmentFolder(workspace: workspace, draw: record.id)
        if folder.has("teams.tsv") { return }
        let earlier = try earlierTeams(before: record)
        let load = TeamLoad(try earlier.map { (pair) throws(Problem) in try TeamTable(parsing: pair.bytes) })
        let rules = AssignmentInstance.Rules(jointMaximum: workspace.county.profile.crew.jointMaximum)
        let instance = try AssignmentInstance(
            tables: try folder.tables(), takes: try folder.takes(), earlier: load, rules: rules)
        let freeze = try freezeAssignment(folder, instance: instance, earlier: earlier, times: times)
        guard let throwing else { return }
        let records = try freeze.sitting.close(diceTypedBy: throwing.dice, and: throwing.diceAgain)
        let witness = try Witness(
            .freeze, freeze.freeze, at: throwing.signedAt, kind: .minutes, document: throwing.document,
            scan: HashValue(hex: throwing.documentDigest))
        switch LevelDraw.assign(instance, seed: records.seed) {
        case .infeasible(let shortfalls):
            throw shortfalls.first?.problem ?? Problem(.assignInfeasible, found: record.task)
        case .teams(let result):
            let files: [(String, [UInt8])] =
                [("witness.txt", Array(Witness.file([witness]).utf8))] + records.files.map { ($0.name, $0.bytes) }
                + [("trace.tsv", result.trace.bytes), ("teams.tsv", result.teams.bytes)]
            for (name, bytes) in files { try workspace.office.write(bytes, to: "\(folder.path)/\(name)") }
            try saveSeats(of: record, result.teams)
            for notice in instance.notices { warn(zh: notice.sentence(.chinese), en: notice.sentence(.english)) }
            done(
                zh: "\(record.id)（任务 \(record.task)）：\(result.teams.rows.count) 个岗位派定",
                en: "\(record.id) (task \(record.task)): \(result.teams.rows.count) seats filled")
        }
    }

    /// Writes assign-freeze.txt with its instance, or reads the one that stands there.
    private func freezeAssignment(
        _ folder: AssignmentFolder, instance: AssignmentInstance, earlier: [AssignmentVerification.EarlierTeams],
        times: CeremonyScript.Times?
    ) throws(Problem) -> AssignFreeze {
        if folder.has("assign-freeze.txt") { return try AssignFreeze(try folder.read("assign-freeze.txt")) }
        guard let times else {
            throw Problem(.stepOutOfOrder, expected: "assign --beacon …", found: folder.draw)
        }
        if case .infeasible(let shortfalls) = LevelDraw.assign(instance, seed: .zero), let first = shortfalls.first {
            throw first.problem
        }
        let quoted = try folder.quoted()
        let freeze = try AssignFreeze(
            draw: quoted.draw, result: quoted.result, instance: instance.digest,
            loads: earlier.map { AssignFreeze.Load(name: $0.name, digest: HashAlgorithm.sha256.hash($0.bytes)) },
            previous: try previousAssignment(), terms: try times.terms())
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
        let names = try Pseudonyms(record.id, of: workspace)
        let seats = teams.rows.map {
            FilledSeat(
                draw: record.id, oid: names.oid(of: $0.check), seat: $0.seat, department: $0.department,
                requirement: $0.requirement, inspector: $0.inspector)
        }
        try workspace.registry.transaction { try $0.replaceSeats(of: record.id, with: seats) }
    }
}

extension CeremonyScript.Times {
    /// The terms of a sitting without parties and without a fallback.
    func terms() throws(Problem) -> CeremonyTerms {
        guard let event = BeaconEvent(beacon) else { throw Problem(.eventMalformed, found: beacon) }
        return try CeremonyTerms(
            parties: [], beacon: event, fallback: nil,
            times: try Timetable(
                commitBy: commitBy, revealBy: revealBy, beacon: Timetable.Beacon(at: beaconAt, fallbackAt: fallbackAt)))
    }
}
