import Messages
import Model
import Profile
import Registry
import Standards

extension Run {
    /// How far ahead tasks are announced as next steps.
    static let horizonDays = 45

    /// Reports what waits for a person: open sheets, closed gates, tasks that are due.
    func nextSteps() throws(Problem) {
        try announceSheets()
        try announceClaims(try Claims(workspace, on: asOf.date))
        try announceTasks()
        try announceUnended()
    }

    /// Reports the sheets that wait for a signature.
    public func announceSheets() throws(Problem) {
        for sheet in try desk.open() {
            let subject = workspace.subjectName(of: sheet)
            report(
                Notice(
                    .nextStep,
                    zh:
                        "签批单 \(sheet.number)（\(sheet.kind.chineseName)：\(subject)）待签，见 office/approvals/\(sheet.number).html",
                    en: "sheet \(sheet.number) (\(sheet.kind.rawValue): \(subject)) waits for a signature"))
        }
    }

    private func announceTasks() throws(Problem) {
        guard let stored = try workspace.currentPlan() else { return }
        let horizon = asOf.date.adding(days: Run.horizonDays)
        let soon = try progress(of: stored.plan).filter { $0.task.span.first <= horizon }
        reportClosedGates(soon)
        for progress in soon {
            if let notice = progress.nextStep(lead: workspace.county.profile.crew.leadDays) { report(notice) }
        }
        for record in try draws(of: stored.plan) where record.state == .drawn {
            if try !task(record.task).hasEnded(by: asOf.date), let joined = try joinedNotice(of: record) {
                report(joined)
            }
            guard DrawFolder(workspace: workspace, id: record.id).pendingStep != nil,
                let owed = try AmendedDraw(record, in: self).owed
            else { continue }
            report(
                Notice(
                    .nextStep, zh: "抽取 \(record.id) 本单位还缺：\(owed)", en: "draw \(record.id), owed by the office: \(owed)"
                ))
        }
        let deadline = workspace.county.profile.plan.deadline
        if let deadline, try planSignature(stored) == nil {
            report(Notice(.nextStep, zh: "年度计划须在 \(deadline) 前签批报备", en: "the plan is due by \(deadline)"))
        }
    }

    /// One line per closed gate, with all the tasks that wait before it.
    private func reportClosedGates(_ tasks: [TaskProgress]) {
        var gates: [Message] = []
        for case let problem? in tasks.map(\.waitsFor) where !gates.contains(problem.message) {
            gates.append(problem.message)
        }
        for gate in gates {
            let waiting = tasks.filter { $0.waitsFor?.message == gate }
            let reasons = waiting.compactMap(\.waitsFor)
            let gateProblem = Problem(
                gate, expected: each(reasons.map(\.expected)), found: each(reasons.map(\.found)))
            let ids = waiting.map(\.task.id).joined(separator: "、")
            let first = waiting[0].task.span.first.text
            report(
                Notice(
                    .nextStep,
                    zh:
                        "\(gateProblem.sentence(.chinese))；等待的任务 \(waiting.count) 个（最早 \(first) 开始）：\(ids)。\(gateProblem.remedy(.chinese))",
                    en:
                        "\(gateProblem.sentence(.english)); \(waiting.count) tasks wait (the first starts \(first)): \(ids)"
                ))
        }
    }

    private func each(_ texts: [String]) -> String {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }.joined(separator: "、")
    }
}

extension TaskProgress {
    /// What a person has to do next for this task; nil when nothing, or when a gate is closed.
    func nextStep(lead: Int) -> Notice? {
        if waitsFor != nil { return nil }
        let name = "\(task.id) \(task.name)"
        switch stage {
        case .planned:
            return Notice(
                .nextStep, zh: "任务 \(name)（\(task.span.text)）可以封存：doublerandom draw freeze",
                en: "task \(task.id) can be frozen: doublerandom draw freeze")
        case .frozen:
            return Notice(
                .nextStep, zh: "任务 \(name) 已封存，待摇号：doublerandom draw sitting",
                en: "task \(task.id) waits for its sitting")
        case .thrown:
            return Notice(
                .nextStep, zh: "任务 \(name) 待运行：doublerandom draw run", en: "task \(task.id) waits for its run")
        case .drawn:
            return Notice(
                .nextStep, zh: "任务 \(name) 待派员（任务开始前 \(lead) 日内）：doublerandom assign",
                en: "task \(task.id) waits for its teams")
        case .assigned, .ended, .published:
            return nil
        }
    }
}
