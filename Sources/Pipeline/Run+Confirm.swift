import Messages
import Model
import Profile
import Registry
import Standards

extension Run {
    /// Prints the confirmation sheets of the departments named, or of all that have rosters, where none is valid.
    public func confirm(_ names: [String]) throws(Problem) -> Outcome {
        var codes: Set<String> = []
        for name in names { codes.insert(try workspace.register.resolve(name, at: Position()).code) }
        let known = Set(try RosterConfirmation(workspace).departments.map(\.code))
        guard !known.isEmpty else { throw Problem(.rosterEmpty, found: "两库") }
        if let absent = codes.subtracting(known).sortedByBytes().first {
            throw Problem(.rosterEmpty, found: "\(workspace.name(of: absent))的两库")
        }
        let before = tally.done
        try printConfirmations(of: names.isEmpty ? known.sortedByBytes() : codes.sortedByBytes())
        if tally.done == before {
            report(
                Notice(
                    .done, zh: "没有要打印的确认单：都在有效期内，或已打印待签", en: "nothing to print: all are valid, or wait for a signature"
                ))
        }
        return .done
    }

    /// Prints the confirmation sheets (两库更新确认单) of departments whose rosters have no valid confirmation as of
    /// this run, or have changed since; a sheet of the same rosters that still waits for its signature is not printed
    /// again.
    func printConfirmations(of codes: [String]) throws(Problem) {
        let confirmation = try RosterConfirmation(workspace)
        let open = Set(try desk.open().map(\.number))
        for department in confirmation.departments where codes.contains(department.code) {
            if case .valid(let signed) = try confirmation.state(of: department.code, on: asOf.date),
                try confirmation.pendingChanges(of: department.code, since: signed) == 0
            {
                continue
            }
            let sheet = try desk.freshSheet(for: try confirmation.request(for: department, on: asOf.date), at: asOf)
            guard !open.contains(sheet.number) else { continue }
            done(
                zh: "\(asOf.date.text) 打印签批单 \(sheet.number)：\(department.shortName)两库更新确认",
                en: "\(asOf.date.text) sheet \(sheet.number) printed: rosters of \(department.shortName)")
        }
    }

    /// Tells which departments' rosters have changes that no signature covers: draws are made without them (待确认变更).
    func tellPendingChanges(of codes: [String]) throws(Problem) {
        let confirmation = try RosterConfirmation(workspace)
        for code in codes {
            guard case .valid(let signed) = try confirmation.state(of: code, on: asOf.date) else { continue }
            let count = try confirmation.pendingChanges(of: code, since: signed)
            guard count > 0 else { continue }
            warn(
                zh: "\(workspace.name(of: code))有待确认变更 \(count) 条，本次封存用签批单 \(signed.number) 确认的名录",
                en:
                    "\(count) changes of \(workspace.name(of: code)) wait for a confirmation; what sheet \(signed.number) confirmed is frozen"
            )
        }
    }

    /// Prints the confirmations for all tasks that are to be frozen soon; earlier ones would be stale by then.
    func printDueConfirmations() throws(Problem) {
        guard let stored = try workspace.currentPlan() else { return }
        let profile = workspace.county.profile
        let horizon = asOf.date.adding(days: profile.crew.leadDays + profile.gate.rostersConfirmedDays)
        var codes: Set<String> = []
        for progress in try progress(of: stored.plan)
        where progress.stage == .planned && progress.task.span.first <= horizon {
            codes.formUnion(try confirming(progress.task, in: stored.plan))
        }
        try printConfirmations(of: codes.sorted())
    }
}
