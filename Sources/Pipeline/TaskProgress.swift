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
        let draws = try draws(of: plan).filter { $0.state != .void }
        let seated = Set(try workspace.registry.seats().map(\.draw))
        var result: [TaskProgress] = []
        for task in plan.tasks where plan.rows.contains(where: { $0.task == task.id && $0.planned > 0 }) {
            let own = draws.filter { $0.task == task.id }
            let stage = stage(of: task, in: plan, draws: own, seated: seated)
            var waitsFor: Problem?
            if stage == .planned {
                do { try requireGates(of: task, in: plan) } catch { waitsFor = error }
            }
            result.append(TaskProgress(task: task, stage: stage, waitsFor: waitsFor))
        }
        return result
    }

    private func stage(
        of task: InspectionTask, in plan: AnnualPlan, draws: [DrawRecord], seated: Set<String>
    ) -> TaskProgress.Stage {
        guard !draws.isEmpty else { return .planned }
        if draws.contains(where: { $0.state == .frozen }) { return .frozen }
        if draws.contains(where: { $0.state == .thrown }) { return .thrown }
        if FileReader.exists("\(workspace.root)/public/tasks/\(plan.year)/\(task.id)/SHA256SUMS") { return .published }
        if task.hasEnded(by: asOf.date) { return .ended }
        return draws.allSatisfy { seated.contains($0.id) } ? .assigned : .drawn
    }
}
