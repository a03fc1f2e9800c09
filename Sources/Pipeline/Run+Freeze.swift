import Assignment
import Ceremony
import Digest
import Drawing
import Messages
import Model
import Output
import Planning
import Profile
import Registry
import Standards

extension Run {
    /// Freezes the draws of tasks: everything but the random value is fixed, F is printed to be signed.
    ///
    /// Masters come from the operating system. Gates: the plan (W012) and the roster confirmations (W013); when one of
    /// those is missing, its sheet is printed. What was frozen is announced at once, also when a later task is refused.
    public func freeze(_ tasks: [String], times: CeremonyScript.Times) throws(Problem) -> Outcome {
        let before = tally.done
        do {
            _ = try freeze(tasks, times: times, masters: nil)
        } catch {
            if tally.done > before { try announceFreeze(of: tasks) }
            throw error
        }
        if tally.done > before { try announceFreeze(of: tasks) }
        return .done
    }

    /// Publishes the notices of what was frozen, and prints the sheet to sign before the throw.
    private func announceFreeze(of tasks: [String]) throws(Problem) {
        try publishNotices()
        let records = try workspace.registry.draws().filter { tasks.contains($0.task) && $0.state == .frozen }
        for path in try SittingPapers(run: self).printSheets(for: records) {
            done(zh: "封存单：\(path)，打印签字后再取公开随机数", en: "sheet to sign before the throw: \(path)")
        }
    }

    /// Freezes with given masters, for samples; nil takes them from the operating system.
    ///
    /// A task that is frozen with these times already is left alone, with others it is refused (W015). A freeze after
    /// commit-by is refused (W018), and so is one with a throw that another sitting has (W050): the value may be known.
    func freeze(
        _ tasks: [String], times: CeremonyScript.Times, masters: [String: String]?
    ) throws(Problem) -> Outcome {
        guard let stored = try workspace.currentPlan() else { throw Problem(.planMissing) }
        let terms = try times.terms()
        if terms.parties.count == 1, !workspace.county.profile.draw.unattended {
            throw Problem(.unattendedForbidden, found: terms.parties[0])
        }
        for id in tasks {
            let task = try self.task(id)
            let known = try draws(of: stored.plan).filter { $0.task == id && $0.state != .void }
            if !known.isEmpty {
                let register = try ThrowRegister(workspace)
                guard known.allSatisfy({ register.isFrozen($0.id, with: terms) }) else {
                    throw Problem(.stepDoneAlready, found: id)
                }
            }
            // A run that died half-way may have frozen only some of the task's draws; nothing is added after a throw.
            let frozen = Set(known.flatMap(\.items))
            let missing = DrawGroup.groups(of: task, in: stored.plan).filter { frozen.isDisjoint(with: $0.items) }
            guard !missing.isEmpty, known.allSatisfy({ $0.state == .frozen }) else { continue }
            do {
                try requireGates(of: task, in: stored.plan)
            } catch  where [.rostersUnconfirmed, .rostersChanged, .basisChanged].contains(error.message) {
                try printConfirmations(of: confirming(task, in: stored.plan))
                throw error
            }
            guard asOf < times.commitBy else {
                throw Problem(.freezeTooLate, expected: times.commitBy.text, found: asOf.text)
            }
            if let last = try workspace.registry.draws().last, asOf < last.frozenAt {
                throw Problem(.freezeAntedated, expected: last.frozenAt.text, found: asOf.text)
            }
            try ThrowRegister(workspace).requireOpen(terms, for: .draw)
            try tellPendingChanges(of: confirming(task, in: stored.plan))
            for group in missing { try freeze(task, group, terms: terms, masters: masters, in: stored) }
        }
        return .done
    }

    /// Throws the first closed gate of a task's draw, as of this run.
    func requireGates(of task: InspectionTask, in plan: AnnualPlan) throws(Problem) {
        guard let stored = try workspace.currentPlan() else { throw Problem(.planMissing) }
        try requirePlanGate(stored)
        let confirmation = try RosterConfirmation(workspace)
        for code in try confirming(task, in: plan) {
            let state = try confirmation.state(of: code, on: asOf.date)
            if case .valid = state { continue }
            throw Problem(state.message, expected: state.lastSigned, found: workspace.name(of: code))
        }
    }

    /// Whose confirmations a draw of a task needs: initiator and participants, then the office's for tiers and settings.
    func confirming(_ task: InspectionTask, in plan: AnnualPlan) throws(Problem) -> [String] {
        let (own, office) = (departments(of: task, in: plan), try workspace.officeDepartment().code)
        return own.contains(office) ? own : own + [office]
    }

    /// Initiator and participants of all items, sorted.
    func departments(of task: InspectionTask, in plan: AnnualPlan) -> [String] {
        let rows = plan.rows.filter { $0.task == task.id }
        return Set([task.initiator] + rows.flatMap(\.item.departments)).sorted()
    }

    private func master(
        for group: DrawGroup, of plan: AnnualPlan, from given: [String: String]?, in folder: DrawFolder
    ) throws(Problem) -> String {
        if let given {
            guard let master = given[group.key] else { throw Problem(.masterMissing, found: group.key) }
            return master
        }
        // After a void the same master hides the same names again (SSJ-DRAW/1 §2.9).
        let voided = try draws(of: plan).last { $0.state == .void && $0.items == group.items }
        if let voided, let kept = try DrawFolder(workspace: workspace, id: voided.id).keptMaster() { return kept }
        // A freeze that died before the registry knew of it is taken up again with its own master.
        if let kept = try folder.keptMaster() { return kept }
        guard let master = SecureRandom.hex64() else { throw Problem(.randomnessUnavailable) }
        return master
    }

    private func freeze(
        _ task: InspectionTask, _ group: DrawGroup, terms: CeremonyTerms, masters: [String: String]?,
        in stored: StoredPlan
    ) throws(Problem) {
        let draws = try workspace.registry.draws()
        let series = "\(workspace.county.division)-\(stored.plan.year)-"
        let serial = String(draws.count { $0.year == stored.plan.year } + 1)
        let id = series + String(repeating: "0", count: max(0, 2 - serial.count)) + serial
        let confirmation = try RosterConfirmation(workspace)
        let rosters = try confirmation.drawRosters(of: confirming(task, in: stored.plan), on: asOf.date)
        let basis = try confirmation.drawBasis(on: asOf.date)
        let folder = DrawFolder(workspace: workspace, id: id)
        let previous = draws.last.flatMap { HashValue(hex: $0.freeze) } ?? .zero
        let freeze: FreezeRecord
        let voided = draws.last {
            $0.year == stored.plan.year && $0.state == .void && $0.task == task.id && $0.items == group.items
        }
        if let voided, let retry = try Retry(of: voided, under: stored, in: workspace) {
            freeze = try retry.freeze(as: id, previous: previous, terms: terms)
        } else {
            let master = try master(for: group, of: stored.plan, from: masters, in: folder)
            let made = try Freeze.make(
                try FreezeBuilder(
                    run: self, task: task, group: group, stored: stored, rosters: rosters.rosters,
                    confirmed: rosters.confirmed, basis: basis, master: master
                ).plan(draw: id, previous: previous, terms: terms))
            try folder.keep(master: master)
            if let openings = made.openings {
                try workspace.office.write(openings.bytes, to: Pseudonyms.path(id))
            }
            try folder.create(made.files)
            freeze = made.record
        }
        let record = DrawRecord(
            id: id, task: task.id, items: group.items, freeze: freeze.freeze.hex,
            frozenAt: asOf, beacon: terms.beacon?.text ?? "none", state: .frozen)
        try workspace.registry.transaction { try $0.save(record, drawn: []) }
        done(
            zh: "\(asOf.date.text) 封存 \(id)（任务 \(task.id)）F = \(HexGroups.text(freeze.freeze.hex))",
            en: "\(asOf.date.text) frozen \(id) (task \(task.id)) F = \(HexGroups.text(freeze.freeze.hex))")
        if workspace.county.profile.history.coverageYears > 0 { try tellLastYear(of: folder) }
    }

    /// Says how many targets are certain, for the promise to visit everybody ends with this year.
    private func tellLastYear(of folder: DrawFolder) throws(Problem) {
        let years = workspace.county.profile.history.coverageYears
        for item in try DrawFigures(try folder.read()).items where item.lastYearCount > 0 {
            warn(
                zh: "事项 \(item.row.item)：\(item.lastYearCount) 户到了 \(years) 年全覆盖的最后一年，本次必定抽中，不受计划抽取比例限制",
                en:
                    "item \(item.row.item): \(item.lastYearCount) targets are in the last of \(years) years of coverage and certain to be drawn, whatever the planned rate"
            )
        }
    }
}
