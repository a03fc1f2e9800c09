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

/// What the office decides before the freeze of an assignment, never after it.
public struct AssignmentChoices: Sendable {
    /// Whether visits that cannot be staffed are postponed by lottery instead of the task being refused.
    public var allowPartial: Bool
    /// Why teams may have more officers than a joint check has in general; nil refuses them.
    public var aboveMaximum: String?

    /// Takes the choices; the defaults refuse both.
    public init(allowPartial: Bool = false, aboveMaximum: String? = nil) {
        self.allowPartial = allowPartial
        self.aboveMaximum = aboveMaximum
    }
}

extension Run {
    /// Freezes and draws the teams of drawn tasks, each draw with its own instance and a throw of its own.
    ///
    /// Without a throw only assign-freeze.txt is made, to be printed and signed. A task without lawful teams is
    /// reported (exit 69), one that is not drawn or frozen yet (W014) or whose time has not come (W095) too, and the
    /// others go on; finished assignments are left alone.
    public func assign(
        _ tasks: [String], times: CeremonyScript.Times?, throwing: CeremonyScript.Throw?,
        choices: AssignmentChoices = AssignmentChoices()
    ) throws(Problem) -> Outcome {
        var problems: [Problem] = []
        for record in try draws(of: tasks) where record.state != .void {
            do throws(Problem) {
                guard record.state == .drawn else {
                    throw Problem(.stepOutOfOrder, expected: "draw run", found: record.id)
                }
                try assign(record, times: times, throwing: throwing, choices: choices)
            } catch  where Run.concernsOneTask.contains(error.message) {
                problems.append(error.position.column == nil ? error.inFile("任务 \(record.task)") : error)
            }
        }
        return Outcome(problems: problems)
    }

    /// What keeps one task from its teams while the others go on.
    private static let concernsOneTask: [Message] = [
        .assignInfeasible, .stepOutOfOrder, .assignTooEarly, .assignJointMaximum, .directUnsigned,
    ]

    private func assign(
        _ record: DrawRecord, times: CeremonyScript.Times?, throwing: CeremonyScript.Throw?, choices: AssignmentChoices
    ) throws(Problem) {
        let rounds = try AssignmentFolder.all(workspace: workspace, draw: record.id)
        var folder = rounds[rounds.count - 1]
        if folder.has("teams.tsv") {
            // A run that died between teams.tsv and the registry left the seats unknown there.
            if try Set(workspace.registry.seats().filter { $0.draw == record.id }) != Set(filledSeats(of: record)) {
                try saveSeats(of: record)
            }
            if try folder.joined().isEmpty { return }
            folder = folder.following
        }
        if !folder.has("assign-freeze.txt") {
            // A ceremony file tells freeze and throw in one event, which stands for the throw.
            let moment = workspace.ceremony == nil ? asOf : throwing?.signedAt ?? asOf
            try freezeAssignment(of: record, in: folder, times: times, choices: choices, at: moment)
        }
        guard let throwing else { return }
        try requireLead(record, on: asOf)
        let freeze = try AssignFreeze(try folder.read("assign-freeze.txt"))
        let instance = try folder.instance()
        let records = try freeze.sitting.close(diceTypedBy: throwing.dice, and: throwing.diceAgain)
        try ThrowRegister(workspace).requireSame(records.seedRecord, as: freeze.terms)
        try requireOrder(throwing, frozenAt: record.frozenAt, terms: freeze.terms)
        let witness = try throwing.minutes(of: freeze.freeze)
        switch LevelDraw.assign(instance, seed: records.seed) {
        case .infeasible(let shortfalls):
            throw try InfeasibleTask(workspace: workspace, record: record).explained(shortfalls)
        case .teams(let result):
            try requireLawful(result, of: instance, freeze, in: folder)
            var files: [(String, [UInt8])] =
                [("witness.txt", Array(Witness.file([witness]).utf8))] + records.files.map { ($0.name, $0.bytes) }
            if !result.postponed.rows.isEmpty { files.append((PostponedRow.fileName, result.postponed.bytes)) }
            files += [("trace.tsv", result.trace.bytes), ("teams.tsv", result.teams.bytes)]
            for (name, bytes) in files { try workspace.office.write(bytes, to: "\(folder.path)/\(name)") }
            try saveSeats(of: record)
            if let late = throwing.lateness(for: freeze.terms) { report(late) }
            try InfeasibleTask(workspace: workspace, record: record).forget()
            try tell(result, of: instance, in: folder)
            done(
                zh: "\(record.id)（任务 \(record.task)）：\(result.teams.rows.count) 个岗位派定",
                en: "\(record.id) (task \(record.task)): \(result.teams.rows.count) seats filled")
        }
    }

    /// Has the independent rule book look at a result before it is written (A017: a fault of this program).
    private func requireLawful(
        _ result: LevelResult, of instance: AssignmentInstance, _ freeze: AssignFreeze, in folder: AssignmentFolder
    ) throws(Problem) {
        let verification = AssignmentVerification(
            tables: try folder.tables(), takes: try folder.takes(), earlier: try folder.earlier(of: freeze),
            rules: try folder.rules())
        if let problem = try verification.ruleProblems(result, of: instance).first { throw problem }
    }

    /// Says what the office must know of a result: little randomness, postponed visits, direct assignments.
    private func tell(
        _ result: LevelResult, of instance: AssignmentInstance, in folder: AssignmentFolder
    ) throws(Problem) {
        var notices = instance.notices
        if let mixing = result.mixingWarning { notices.append(mixing) }
        if !result.postponed.rows.isEmpty {
            let count = String(result.postponed.rows.count)
            notices.append(
                Problem(.visitsPostponed, expected: "\(folder.path)/\(PostponedRow.fileName)", found: count))
        }
        if result.droppedExtras > 0 { notices.append(Problem(.extrasDropped, found: String(result.droppedExtras))) }
        if instance.directSeats > 0 {
            let share = instance.directSeats * 1000 / instance.seats.count
            notices.append(
                Problem(
                    .directShare, found: "\(instance.directSeats)/\(instance.seats.count)（\(share / 10).\(share % 10)%）"
                ))
        }
        for notice in notices { warn(zh: notice.sentence(.chinese), en: notice.sentence(.english)) }
    }

    /// Refuses teams that would be known long before the task starts (W095).
    private func requireLead(_ record: DrawRecord, on moment: Moment) throws(Problem) {
        let first = try task(record.task).span.first
        let earliest = first.adding(days: -workspace.county.profile.crew.leadDays)
        guard moment.date >= earliest else {
            throw Problem(.assignTooEarly, expected: earliest.text, found: moment.date.text)
        }
    }

    /// Writes assign-freeze.txt with its instance and everything that enters it.
    private func freezeAssignment(
        of record: DrawRecord, in folder: AssignmentFolder, times: CeremonyScript.Times?, choices: AssignmentChoices,
        at moment: Moment
    ) throws(Problem) {
        let earlier = try earlierTeams(before: folder)
        var rules = AssignmentInstance.Rules(jointMaximum: workspace.county.profile.crew.jointMaximum)
        rules.mayPostpone = choices.allowPartial
        rules.jointReason = choices.aboveMaximum.map { HashAlgorithm.sha256.hash($0) }
        var tables = try folder.tables()
        // Direct assignments are named once, before the first freeze.
        if folder.round == 1 { tables.direct = try directAssignments(of: record) }
        var teams: [TeamTable] = []
        for pair in earlier { teams.append(try TeamTable(parsing: pair.bytes)) }
        let instance = try AssignmentInstance(
            tables: tables, takes: try folder.takes(), earlier: TeamLoad(teams), rules: rules)
        if !choices.allowPartial {
            let shortfalls = LevelDraw.shortfalls(of: instance)
            if !shortfalls.isEmpty {
                throw try InfeasibleTask(workspace: workspace, record: record).explained(shortfalls)
            }
        }
        guard let times else {
            throw Problem(.stepOutOfOrder, expected: "assign --beacon …", found: folder.draw)
        }
        guard moment < times.commitBy else {
            throw Problem(.freezeTooLate, expected: times.commitBy.text, found: moment.text)
        }
        try requireLead(record, on: times.beaconAt)
        let terms = try times.terms()
        try ThrowRegister(workspace).requireOpen(terms, for: .assignment)
        let quoted = try folder.quoted()
        var bound = earlier.map { (name: $0.name, bytes: $0.bytes) }
        if !tables.direct.rows.isEmpty { bound.append((DirectRow.fileName, tables.direct.bytes)) }
        let freeze = try AssignFreeze(
            draw: quoted.draw, result: quoted.result, instance: instance.digest,
            loads: bound.map { AssignFreeze.Load(name: $0.name, digest: HashAlgorithm.sha256.hash($0.bytes)) },
            previous: try previousAssignment(), terms: terms)
        var files = ["assign-freeze.txt": Array(freeze.text.utf8), "instance.tsv": instance.bytes]
        for file in bound { files[file.name] = file.bytes }
        if let reason = choices.aboveMaximum { files["joint-reason.txt"] = Array(reason.utf8) }
        if let lottery = CappedLottery(instance) {
            files[ChanceRow.fileName] = lottery.chances.bytes
            let floor = lottery.scarcest.map { "\($0.check) \($0.seats)/\($0.people)" } ?? ""
            let told = Problem(.pairCeiling, expected: String(instance.rules.pairCeiling ?? 0), found: floor)
            warn(zh: told.sentence(.chinese), en: told.sentence(.english))
        }
        try workspace.office.replaceDirectory(at: folder.path, with: files, existing: .refuseOverwrite)
        done(
            zh: "\(folder.draw) 派员已封存，F = \(HexGroups.text(freeze.freeze.hex))",
            en: "\(folder.draw): the assignment is frozen, F = \(HexGroups.text(freeze.freeze.hex))")
    }

    /// Teams of the same year assigned before, as they stand, in the order of draws; they count as load.
    private func earlierTeams(
        before folder: AssignmentFolder
    ) throws(Problem) -> [AssignmentVerification.EarlierTeams] {
        var teams: [AssignmentVerification.EarlierTeams] = []
        // An id is `<division>-<year>-<serial>`.
        let series = folder.draw.prefix(through: folder.draw.lastIndex(of: "-") ?? folder.draw.startIndex)
        for other in try workspace.registry.draws() where other.state == .drawn && other.id.hasPrefix(series) {
            for earlier in try AssignmentFolder.all(workspace: workspace, draw: other.id)
            where earlier.draw != folder.draw || earlier.round < folder.round {
                guard let current = try earlier.currentTeams() else { continue }
                teams.append(.init(name: earlier.loadName, bytes: current.bytes))
            }
        }
        return teams
    }

    /// F of the assignment frozen last; zeros before the first.
    private func previousAssignment() throws(Problem) -> HashValue {
        var links: [HashValue: HashValue] = [:]
        for record in try workspace.registry.draws() {
            for folder in try AssignmentFolder.all(workspace: workspace, draw: record.id)
            where folder.has("assign-freeze.txt") {
                let freeze = try AssignFreeze(try folder.read("assign-freeze.txt"))
                links[freeze.previous] = freeze.freeze
            }
        }
        var last = HashValue.zero
        while let next = links[last] { last = next }
        return last
    }

    /// Has the registry list the seats of all assignments of a draw as they stand.
    func saveSeats(of record: DrawRecord) throws(Problem) {
        let seats = try filledSeats(of: record)
        try workspace.registry.transaction { try $0.replaceSeats(of: record.id, with: seats) }
    }

    private func filledSeats(of record: DrawRecord) throws(Problem) -> [FilledSeat] {
        let names = try Pseudonyms(record.id, of: workspace)
        var seats: [FilledSeat] = []
        for folder in try AssignmentFolder.all(workspace: workspace, draw: record.id) {
            guard let teams = try folder.currentTeams() else { continue }
            let bundles = try folder.bundles()
            // The team of a bundle visits each of its targets; seats of the further ones are named after them.
            for row in teams.rows {
                for target in bundles[row.check] ?? [row.check] {
                    seats.append(
                        FilledSeat(
                            draw: record.id, oid: names.oid(of: target),
                            seat: target == row.check ? row.seat : target + row.seat.dropFirst(row.check.count),
                            department: row.department, requirement: row.requirement, inspector: row.inspector))
                }
            }
        }
        return seats
    }

    /// Checks that the registry's seats of a draw are those of its teams.tsv (W057); none yet is fine.
    func requireGenuineSeats(_ record: DrawRecord) throws(Problem) {
        let listed = Set(try workspace.registry.seats().filter { $0.draw == record.id })
        if listed.isEmpty { return }
        guard Set(try filledSeats(of: record)) == listed else {
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
