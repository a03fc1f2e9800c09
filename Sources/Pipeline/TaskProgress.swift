import Messages
import Model
import Profile
import Registry
import Standards
import Tabular

/// How far one task has come, derived from the draws and the published folders.
struct TaskProgress {
    let task: InspectionTask
    let stage: Stage
    /// What keeps the next step waiting; nil when nothing does or nothing is due.
    let waitsFor: Problem?

    /// The stages of a task, in order.
    enum Stage: Int, Comparable {
        case planned, frozen, thrown, drawn, assigned, ended, published

        static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }

        /// The stage's name.
        var name: (zh: String, en: String) {
            switch self {
            case .planned: ("待封存", "planned")
            case .frozen: ("已封存", "frozen")
            case .thrown: ("已摇号", "thrown")
            case .drawn: ("已抽取", "drawn")
            case .assigned: ("已派员", "teams drawn")
            case .ended: ("已结束", "ended")
            case .published: ("名单已公示", "list published")
            }
        }
    }
}

extension Run {
    /// The progress of every task of the plan, in the plan's order.
    func progress(of plan: AnnualPlan) throws(Problem) -> [TaskProgress] {
        let draws = try workspace.registry.draws().filter { $0.state != .void }
        let seated = Set(try workspace.registry.seats().map(\.draw))
        var result: [TaskProgress] = []
        for task in plan.tasks where plan.rows.contains(where: { $0.task == task.id && $0.planned > 0 }) {
            let own = draws.filter { $0.task == task.id }
            let stage = stage(of: task, draws: own, seated: seated)
            var waitsFor: Problem?
            if stage == .planned {
                do { try requireGates(of: task, in: plan) } catch { waitsFor = error }
            }
            result.append(TaskProgress(task: task, stage: stage, waitsFor: waitsFor))
        }
        return result
    }

    private func stage(of task: InspectionTask, draws: [DrawRecord], seated: Set<String>) -> TaskProgress.Stage {
        guard !draws.isEmpty else { return .planned }
        if draws.contains(where: { $0.state == .frozen }) { return .frozen }
        if draws.contains(where: { $0.state == .thrown }) { return .thrown }
        if FileReader.exists("\(workspace.root)/public/tasks/\(task.id)/SHA256SUMS") { return .published }
        if task.hasEnded(by: asOf.date) { return .ended }
        return draws.allSatisfy { seated.contains($0.id) } ? .assigned : .drawn
    }

    /// Reports what waits for a person: open sheets, draws that are due, closed gates.
    func nextSteps() throws(Problem) {
        for sheet in try desk.open() {
            let subject = workspace.subjectName(of: sheet)
            report(
                Notice(
                    .nextStep,
                    zh:
                        "签批单 \(sheet.number)（\(sheet.kind.chineseName)：\(subject)）待签，见 office/approvals/\(sheet.number).html",
                    en: "sheet \(sheet.number) (\(sheet.kind.rawValue): \(subject)) waits for a signature"))
        }
        guard let stored = try workspace.registry.currentPlan() else { return }
        let horizon = asOf.date.adding(days: Run.horizonDays)
        for progress in try progress(of: stored.plan) where progress.task.span.first <= horizon {
            if let notice = progress.nextStep(lead: workspace.county.profile.crew.leadDays) { report(notice) }
        }
        let deadline = workspace.county.profile.plan.deadline
        if let deadline, try planSignature(stored) == nil {
            report(Notice(.nextStep, zh: "年度计划须在 \(deadline) 前签批报备", en: "the plan is due by \(deadline)"))
        }
    }

    /// How far ahead tasks are announced as next steps.
    static let horizonDays = 45
}

extension TaskProgress {
    /// What a person has to do next for this task; nil when nothing.
    func nextStep(lead: Int) -> Notice? {
        let name = "\(task.id) \(task.name)"
        switch stage {
        case .planned:
            if let waitsFor {
                return Notice(
                    .nextStep,
                    zh: "任务 \(name)（\(task.span.text)）：\(waitsFor.sentence(.chinese))；\(waitsFor.remedy(.chinese))",
                    en: "task \(task.id) (\(task.span.text)): \(waitsFor.sentence(.english))")
            }
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
