import Messages
import Model
import Planning
import Profile
import Standards

/// Whether the year can be carried out: visits per enterprise against the yearly cap, seats against officers.
struct PlanFeasibility {
    let workspace: Workspace
    let plan: AnnualPlan
    let inputs: PlanningInputs

    /// Warnings for the office; none of them stops the plan.
    func warnings() throws(Problem) -> [Problem] {
        let load = PlanLoad(plan: plan, targets: inputs.targets, tiers: inputs.tiers)
        let profile = workspace.county.profile
        let capacity = Capacity(seatsPerVisit: profile.crew.singleMinimum)
        let calendar = WorkingCalendar.shipped
        var officers: [String: Int] = [:]
        for officer in try workspace.rosters().rosters.inspectors where officer.isQualified(on: plan.countedOn) {
            officers[officer.department, default: 0] += 1
        }
        var names: [String: String] = [:]
        for department in workspace.register.departments { names[department.code] = department.shortName }
        let burden = profile.history.capPerYear > 0 ? load.warnings(cap: profile.history.capPerYear) : []
        return burden
            + capacity.warnings(
                capacity.demands(load), officers: officers, names: names,
                workingDays: { calendar.workingDays(after: $0.first.adding(days: -1), through: $0.last) })
    }

}
