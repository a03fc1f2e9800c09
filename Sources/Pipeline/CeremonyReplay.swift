import Messages
import Model
import Profile
import Registry
import Standards

extension Run {
    /// Replays one event of `ceremony.toml`, unless it was replayed before; the run stands as of the event.
    ///
    /// What is open is done before the event and again after it, so that a replay that was interrupted and passes the
    /// event once more gives everything the same dates.
    func replay(_ event: CeremonyScript.Event, clock: inout StageClock) throws(Problem) -> Outcome {
        let before = try advance(&clock)
        let taken = try perform(event, clock: &clock)
        let after = try advance(&clock)
        // Not before the event: a sitting that was interrupted after its first draw is told once it is whole.
        try clock.measure("file") { () throws(Problem) in try fileDraws() }
        return before.then(taken).then(after)
    }

    private func perform(_ event: CeremonyScript.Event, clock: inout StageClock) throws(Problem) -> Outcome {
        do {
            switch event.action {
            case .confirmRosters(let departments, let signature):
                try clock.measure("approve") { () throws(Problem) in
                    try confirmRosters(of: departments, signature)
                }
                return .done
            case .approve(let kind, let subject, let signature):
                try clock.measure("approve") { () throws(Problem) in
                    try signOpenSheets(kind, subject: subject, signature)
                }
                return .done
            case .freeze(let tasks, let times, let masters):
                return try clock.measure("draw") { () throws(Problem) in
                    let outcome = try freeze(tasks, times: times, masters: masters)
                    let frozen = try workspace.registry.draws().filter {
                        tasks.contains($0.task) && $0.state == .frozen
                    }
                    _ = try SittingPapers(run: self).printSheets(for: frozen)
                    return outcome
                }
            case .sitting(let tasks, let throwing):
                return try clock.measure("draw") { () throws(Problem) in
                    try sitting(tasks, throwing: throwing).then(try runDraws(tasks))
                }
            case .assign(let tasks, let times, let throwing):
                return try clock.measure("assign") { () throws(Problem) in
                    try assign(tasks, times: times, throwing: throwing)
                }
            }
        } catch {
            var placed = error
            if placed.position.file == nil { placed.position = event.position }
            throw placed
        }
    }

    /// Prints and signs the confirmation sheets of departments; none named = all that have rosters.
    private func confirmRosters(of codes: [String], _ signature: Approval.Signature) throws(Problem) {
        let confirmation = try RosterConfirmation(workspace)
        let departments = confirmation.departments.filter { codes.isEmpty || codes.contains($0.code) }
        var signed: [(number: String, department: String)] = []
        for department in departments {
            let known = try workspace.registry.approvals().contains {
                $0.kind == .rosters && $0.subject == department.code && $0.signature == signature
            }
            if known { continue }
            let sheet = try desk.freshSheet(for: try confirmation.request(for: department, on: asOf.date), at: asOf)
            _ = try desk.sign(sheet.number, signature)
            signed.append((sheet.number, department.shortName))
        }
        guard let first = signed.first, let last = signed.last else { return }
        let numbers = signed.count == 1 ? first.number : "\(first.number) 至 \(last.number)"
        let names = signed.map(\.department).joined(separator: "、")
        done(
            zh: "\(asOf.date.text) 签批单 \(numbers)：\(names)两库更新确认，依据\(signature.document)",
            en: "\(asOf.date.text) sheets \(numbers): rosters confirmed by \(names)")
    }

    /// Signs the open sheets of a kind; a sheet signed earlier by the same document is left alone.
    private func signOpenSheets(
        _ kind: Approval.Kind, subject: String?, _ signature: Approval.Signature
    ) throws(Problem) {
        let open = try desk.open().filter { $0.kind == kind && (subject == nil || $0.subject == subject) }
        for sheet in open where sheet.printed <= asOf {
            _ = try desk.sign(sheet.number, signature)
            done(
                zh:
                    "\(asOf.date.text) 签批单 \(sheet.number)：\(kind.chineseName)（\(sheet.subject)），依据\(signature.document)",
                en: "\(asOf.date.text) sheet \(sheet.number): \(kind.rawValue) (\(sheet.subject)) signed")
        }
        let known = try workspace.registry.approvals().contains { $0.kind == kind && $0.signature == signature }
        guard known else {
            throw Problem(.ceremonyEventUnfit, found: "没有待签的\(kind.chineseName)签批单")
        }
    }
}
