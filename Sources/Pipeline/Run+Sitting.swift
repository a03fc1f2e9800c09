import Ceremony
import Digest
import Drawing
import Messages
import Model
import Profile
import Registry
import Standards

extension Run {
    /// Records a throw for frozen tasks: commits, reveals, witness and seed of each of their draws.
    ///
    /// One throw serves all draws of the sitting. A draw that has this value already is left alone; another value
    /// is refused (W015, W051), and so are draws of two sittings at once (W019), a throw before its time (W052), one
    /// after the freeze had to be voided (W126) and minutes older than the freeze (W053).
    public func sitting(_ tasks: [String], throwing: CeremonyScript.Throw) throws(Problem) -> Outcome {
        let records = try draws(of: tasks).filter { $0.state != .void }
        for record in records where record.beacon != records[0].beacon {
            throw Problem(.sittingsMixed, expected: records[0].beacon, found: "\(record.id) \(record.beacon)")
        }
        for record in records {
            let folder = DrawFolder(workspace: workspace, id: record.id)
            let files = try folder.read()
            let freeze = try files.freeze(of: record)
            let sitting = Sitting(family: .draw, hash: freeze.hash, freeze: freeze.freeze, terms: freeze.terms)
            let records = try sitting.close(diceTypedBy: throwing.dice, and: throwing.diceAgain)
            let witness = try throwing.minutes(of: freeze.freeze)
            let added = [("witness.txt", Array(Witness.file([witness]).utf8))] + records.files
            if let seed = files["seed.txt"] {
                guard seed == Array(records.seedRecord.text.utf8) else {
                    throw Problem(.stepDoneAlready, found: record.id)
                }
                // A run that died between seed.txt and the registry left the draw frozen there.
                if record.state == .frozen { try save(record, state: .thrown, drawn: []) }
                continue
            }
            let register = try ThrowRegister(workspace)
            try register.requireSame(records.seedRecord, as: freeze.terms)
            try requireOrder(throwing, frozenAt: record.frozenAt, terms: freeze.terms)
            // What is recorded for one draw of a sitting is never voided, so the others follow it, however late.
            if let beacon = freeze.terms.times.beacon, asOf >= beacon.fallbackAt, !register.isThrown(freeze.terms) {
                throw Problem(.freezeExpired, expected: beacon.fallbackAt.text, found: record.id)
            }
            try folder.add(added.map { (name: $0.0, bytes: $0.1) })
            try save(record, state: .thrown, drawn: [])
            if let late = throwing.lateness(for: freeze.terms) { report(late) }
            done(zh: "\(record.id)：点数已记录，种子 \(records.seed.hex.prefix(16))…", en: "\(record.id): the throw is recorded")
        }
        return .done
    }

    /// Refuses a throw that is recorded before its time (W052), and minutes signed before the freeze they show (W053).
    func requireOrder(
        _ throwing: CeremonyScript.Throw, frozenAt: Moment, terms: CeremonyTerms
    ) throws(Problem) {
        if let beacon = terms.times.beacon, asOf < beacon.at {
            throw Problem(.throwTooEarly, expected: beacon.at.text, found: asOf.text)
        }
        guard throwing.signedAt >= frozenAt else {
            throw Problem(.minutesBeforeFreeze, expected: frozenAt.text, found: throwing.signedAt.text)
        }
    }

    /// Computes the results of thrown draws; a finished draw is left alone.
    public func runDraws(_ tasks: [String]) throws(Problem) -> Outcome {
        let records = try draws(of: tasks).filter { $0.state != .void }
        for record in records {
            guard record.state != .frozen else {
                throw Problem(.stepOutOfOrder, expected: "draw sitting", found: record.id)
            }
            if record.state == .thrown { try run(record) }
        }
        try printMinutes(of: records.filter { $0.state == .thrown })
        return .done
    }

    /// Prints the minutes of draws that were just run, to be signed and recorded as witness.
    func printMinutes(of records: [DrawRecord]) throws(Problem) {
        for path in try SittingPapers(run: self).printMinutes(for: records) where workspace.ceremony == nil {
            done(
                zh: "抽取记录：\(path)，打印签字、编号、扫描后登记：draw witness --of VALUE --kind minutes",
                en: "minutes to sign: \(path); record their scan with draw witness --of VALUE --kind minutes")
        }
    }

    /// Runs every draw whose value is recorded.
    func runOpenDraws() throws(Problem) -> Outcome {
        let open = try workspace.registry.draws().filter { $0.state == .thrown }
        for record in open { try run(record) }
        try printMinutes(of: open)
        return .done
    }

    /// Computes the result of a thrown draw and keeps it.
    func run(_ record: DrawRecord) throws(Problem) {
        let folder = DrawFolder(workspace: workspace, id: record.id)
        let run = try recomputed(record)
        let witnesses = try Witness.read(run.files["witness.txt"] ?? [])
        let strength = StrengthReport(witnesses, terms: run.freeze.terms, records: run.records)
        try folder.add([
            (name: "tickets.tsv", bytes: run.files["tickets.tsv"] ?? []),
            (name: "strength.txt", bytes: Array(strength.text.utf8)),
            (name: "result.txt", bytes: run.files["result.txt"] ?? []),
        ])
        let drawn = try drawnTargets(of: run, in: record)
        try save(record, state: .drawn, drawn: drawn)
        let total = Set(drawn.map(\.oid)).count
        done(
            zh: "\(record.id)（任务 \(record.task)）：抽中 \(total) 户",
            en: "\(record.id) (task \(record.task)): \(total) targets drawn")
    }

    /// The result of a draw from its frozen files and records alone, whatever result lies beside them.
    func recomputed(_ record: DrawRecord) throws(Problem) -> DrawRun {
        let files = try DrawFolder(workspace: workspace, id: record.id).read()
        _ = try files.freeze(of: record)
        return try files.recomputed()
    }

    private func drawnTargets(of run: DrawRun, in record: DrawRecord) throws(Problem) -> [DrawnTarget] {
        let names = try Pseudonyms(record.id, of: workspace)
        return run.result.items.flatMap { item in
            item.cells.flatMap { cell in
                cell.taken.map { entry in
                    DrawnTarget(
                        draw: record.id, item: item.row.item, cell: cell.cell, rank: entry.rank,
                        oid: names.oid(of: entry.oid))
                }
            }
        }
    }

    /// Checks that the registry lists exactly what a finished draw's files give (W057), before anybody is told.
    func requireGenuine(_ record: DrawRecord) throws(Problem) {
        let drawn = Set(try AmendedDraw(record, in: self).targets)
        let listed = Set(try workspace.registry.drawnTargets().filter { $0.draw == record.id })
        guard drawn == listed else { throw Problem(.registryDisagrees, found: record.id) }
    }

    /// Ends freezes without a result, with a reason; a draw whose throw is recorded, be it for another draw of its
    /// sitting, goes on to its result (W054).
    public func void(_ tasks: [String], reason: String) throws(Problem) -> Outcome {
        for record in try draws(of: tasks) where record.state != .void {
            guard record.state != .drawn else { throw Problem(.stepDoneAlready, found: record.id) }
            let folder = DrawFolder(workspace: workspace, id: record.id)
            let terms = try folder.read().freeze(of: record).terms
            guard record.state == .frozen, try !ThrowRegister(workspace).isThrown(terms) else {
                throw Problem(.voidAfterThrow, found: record.id)
            }
            guard let freeze = HashValue(hex: record.freeze) else { throw Problem(.registryDamaged, found: record.id) }
            let text = try VoidRecord(family: .draw, freeze: freeze, reason: reason, at: asOf).text
            try folder.add([(name: "void.txt", bytes: Array(text.utf8))])
            try save(record, state: .void, drawn: [])
            done(zh: "\(record.id) 已作废：\(reason)", en: "\(record.id) is void: \(reason)")
        }
        try publishNotices()
        return .done
    }

    /// The draws of tasks in the order of their ids; a task without a freeze is out of order (W014).
    func draws(of tasks: [String]) throws(Problem) -> [DrawRecord] {
        guard let stored = try workspace.currentPlan() else { throw Problem(.planMissing) }
        let all = try draws(of: stored.plan)
        for task in tasks where !all.contains(where: { $0.task == task && $0.state != .void }) {
            _ = try self.task(task)
            throw Problem(.stepOutOfOrder, expected: "draw freeze", found: task)
        }
        return all.filter { tasks.contains($0.task) }
    }

    /// The draws that names stand for, each the id of a draw or of its task, without voided ones.
    func draws(named names: [String]) throws(Problem) -> [DrawRecord] {
        let all = try workspace.registry.draws()
        let tasks = names.filter { name in !all.contains { $0.id == name } }
        return (try all.filter { names.contains($0.id) } + draws(of: tasks)).filter { $0.state != .void }
    }

    /// The draws of a plan's year, in the order of their ids.
    func draws(of plan: AnnualPlan) throws(Problem) -> [DrawRecord] {
        try workspace.registry.draws().filter { $0.year == plan.year }
    }

    private func save(_ record: DrawRecord, state: DrawRecord.State, drawn: [DrawnTarget]) throws(Problem) {
        var changed = record
        changed.state = state
        let saved = changed
        try workspace.registry.transaction { try $0.save(saved, drawn: drawn) }
    }
}
