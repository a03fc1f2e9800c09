import Messages
import Model
import Profile
import Registry
import Standards

extension Run {
    /// Prints the confirmation sheets (两库更新确认单) of departments whose rosters have no valid confirmation as of
    /// this run; a sheet of the same rosters that still waits for its signature is not printed again.
    func printConfirmations(of codes: [String]) throws(Problem) {
        let confirmation = try RosterConfirmation(workspace)
        let open = Set(try desk.open().map(\.number))
        for department in confirmation.departments where codes.contains(department.code) {
            if case .valid = try confirmation.state(of: department.code, on: asOf.date) { continue }
            let sheet = try desk.freshSheet(for: confirmation.request(for: department), at: asOf)
            guard !open.contains(sheet.number) else { continue }
            done(
                zh: "\(asOf.date.text) 打印签批单 \(sheet.number)：\(department.shortName)两库更新确认",
                en: "\(asOf.date.text) sheet \(sheet.number) printed: rosters of \(department.shortName)")
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
            codes.formUnion(departments(of: progress.task, in: stored.plan))
        }
        try printConfirmations(of: codes.sorted())
    }
}
