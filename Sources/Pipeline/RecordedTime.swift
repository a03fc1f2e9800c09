import Messages
import Model
import Profile
import Registry
import Standards

extension Workspace {
    /// The moment a run stands for: the day or moment asked for, else the one that `county.toml` fixes, else now.
    ///
    /// A run that writes into a real workspace stands neither for a moment before the latest recorded event (W075) nor
    /// for a day to come (W076): otherwise a freeze, a sheet or a receipt could be antedated. Samples and rehearsals
    /// replay other days, and what only reads may look at any day.
    ///
    /// - Parameters:
    ///   - asked: the value of `--as-of`, a day or a moment; a day stands for its last second, today for now (W040).
    ///   - now: the machine's clock.
    ///   - writes: whether the run may change the workspace.
    public func moment(asked: String?, now: Moment, writes: Bool) throws(Problem) -> Moment {
        let isBound = writes && !county.isSample && !county.isRehearsal
        let moment = try Workspace.moment(asked: asked, fixed: county.asOf, now: now, isBound: isBound)
        guard isBound else { return moment }
        guard moment <= now else { throw Problem(.asOfInFuture, expected: now.date.text, found: moment.date.text) }
        if let latest = try latestEvent(), moment < latest {
            throw Problem(.asOfBeforeRecorded, expected: latest.text, found: moment.text)
        }
        return moment
    }

    private static func moment(asked: String?, fixed: CivilDate?, now: Moment, isBound: Bool) throws(Problem) -> Moment
    {
        if let asked, let moment = Moment(asked) { return moment }
        let day = try asked.map { (text) throws(Problem) in
            guard let day = CivilDate(iso: text) else {
                throw Problem(.asOfUnreadable, expected: "2026-03-31", found: text)
            }
            return day
        }
        guard let day = day ?? fixed else { return now }
        let last = Moment(date: day, hour: 23, minute: 59, second: 59) ?? Moment(startOf: day)
        return isBound && day == now.date ? now : last
    }

    /// The latest moment for which anything is recorded; what bears a day counts from the day's beginning.
    private func latestEvent() throws(Problem) -> Moment? {
        var days = try registry.receivedFiles().map(\.receivedOn)
        var moments = try registry.draws().map(\.frozenAt)
        for sheet in try registry.approvals() {
            moments.append(sheet.printed)
            if let signature = sheet.signature { days.append(signature.date) }
        }
        moments += try AmendmentLedger(workspace: self).entries().map(\.at)
        if let plan = try currentPlan() { days.append(plan.plan.countedOn) }
        return (moments + days.map(Moment.init(startOf:))).max()
    }
}
