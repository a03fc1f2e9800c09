import Digest
import Messages
import Model
import Output
import Planning
import Profile
import Registry
import Standards

extension Run {
    /// Makes the annual plan, or says that it is signed and how a new version is made.
    public func plan(revise: Bool) throws(Problem) -> Outcome {
        if !revise, let current = try workspace.currentPlan(), current.plan.year == workspace.county.year,
            let signature = try planSignature(current)
        {
            warn(
                zh: "计划第 \(current.version) 版已签批（\(signature.document)），没有重编；要另编新版，运行 doublerandom plan 目录 --revise",
                en:
                    "plan version \(current.version) is signed (\(signature.document)) and stays; make a new version with doublerandom plan DIR --revise"
            )
        }
        return try makePlan(revise: revise)
    }

    /// Makes the annual plan from items, rosters and tiers, and prints its sheet to sign.
    ///
    /// A plan that is not signed yet is made anew when its inputs changed; a signed one only with `revise`. When
    /// items lack a basis, selector, quota or cap, all of them are listed at once, also as a sheet to fill in.
    func makePlan(revise: Bool) throws(Problem) -> Outcome {
        let current = try workspace.currentPlan()
        // Next year's plan is no revision of this year's.
        if let current, !revise, current.plan.year == workspace.county.year, try planSignature(current) != nil {
            return .done
        }
        let inputs = try planningInputs()
        let result = Planner.plan(inputs)
        guard let plan = result.plan else {
            return Outcome(problems: try writeGaps(of: result, items: inputs.items))
        }
        try workspace.office.removeIfPresent("office/plan/to-complete.csv")
        if let current, current.digest == Run.digest(of: plan, countedOn: current.plan.countedOn) {
            // A run that died after the version was stored may have left it without its sheets.
            try printSheets(of: current)
            return .done
        }
        let stored = StoredPlan(
            version: (current?.version ?? 0) + 1, digest: Run.digest(of: plan, countedOn: plan.countedOn), plan: plan)
        try workspace.registry.transaction { try $0.add(stored) }
        workspace.forgetPlan()
        let total = plan.rows.reduce(0) { $0 + $1.planned }
        done(
            zh:
                "\(asOf.date.text) 编制计划第 \(stored.version) 版：\(plan.tasks.count) 个任务，\(plan.rows.count) 个事项，计划抽查 \(total) 户次",
            en:
                "\(asOf.date.text) plan version \(stored.version): \(plan.tasks.count) tasks, \(plan.rows.count) items, \(total) visits planned"
        )
        let feasibility = PlanFeasibility(workspace: workspace, plan: plan, inputs: inputs)
        for problem in result.warnings + (try feasibility.warnings()) {
            warn(zh: problem.sentence(.chinese), en: problem.sentence(.english))
        }
        if let current {
            let sheet = PlanSheet(departments: workspace.register.departments)
            let difference = PlanDifference(from: current.plan, to: plan, sheet: sheet)
            try write(difference.table, to: "office/plan/changes-\(stored.version).csv")
        }
        try printSheets(of: stored)
        return .done
    }

    /// The digest that is approved; a plan counted on another day is the same plan when nothing else differs, so that
    /// a sheet on its way to be signed still fits the day after.
    private static func digest(of plan: AnnualPlan, countedOn day: CivilDate) -> String {
        let counted = AnnualPlan(year: plan.year, countedOn: day, rows: plan.rows, tasks: plan.tasks)
        return HashAlgorithm.sha256.hash(counted.canonicalText).hex
    }

    /// The plan as a table for the office and its numbered sheet to sign; both stay as they are when they stand.
    private func printSheets(of stored: StoredPlan) throws(Problem) {
        let plan = stored.plan
        try writePlanSheet(plan)
        let total = plan.rows.reduce(0) { $0 + $1.planned }
        _ = try desk.sheet(
            for: ApprovalDesk.Request(
                kind: .plan, subject: String(plan.year), digest: stored.digest,
                lines: [
                    "\(workspace.county.county)\(plan.year)年度“双随机、一公开”抽查计划（第 \(stored.version) 版）",
                    "任务 \(plan.tasks.count) 个，事项 \(plan.rows.count) 个，计划抽查 \(total) 户次",
                    "抽查基数时点：\(plan.countedOn.text)",
                ]), at: asOf)
    }

    /// The plan's task with an id, or the problem that names them all (W011).
    func task(_ id: String) throws(Problem) -> InspectionTask {
        guard let stored = try workspace.currentPlan() else { throw Problem(.planMissing) }
        guard let task = stored.plan.task(id) else {
            throw Problem(
                .taskUnknown, expected: stored.plan.tasks.map(\.id).joined(separator: "、"), found: id)
        }
        return task
    }

    /// The plan sheet with the columns of published plans (domain.md §3.4).
    func planSheet(of plan: AnnualPlan) -> PlanTable {
        PlanSheet(departments: workspace.register.departments).table(plan)
    }

    private func planningInputs() throws(Problem) -> PlanningInputs {
        let rosters = try workspace.rosters().rosters
        guard !rosters.targets.isEmpty else { throw Problem(.rosterEmpty, found: "检查对象名录库") }
        guard !rosters.items.isEmpty else { throw Problem(.rosterEmpty, found: "随机抽查事项清单") }
        var tiers: [String: Tier] = [:]
        for tier in try workspace.registry.tiers() { tiers[tier.oid] = tier.tier }
        let known = Set(rosters.items.map(\.code))
        for addition in workspace.additions.items where !known.contains(addition.code) {
            throw Problem(.additionUnknown, at: addition.position, found: addition.code)
        }
        let year = workspace.county.year
        guard let first = CivilDate(year: year, month: 3, day: 1), let last = CivilDate(year: year, month: 11, day: 10),
            let window = DateWindow(first: first, last: last)
        else { throw Problem(.yearUnfit, found: String(year)) }
        return PlanningInputs(
            items: rosters.items.map { workspace.additions.applied(to: $0) }, tasks: workspace.additions.tasks,
            targets: rosters.targets, tiers: tiers, rates: workspace.county.profile.rates, year: year,
            countedOn: asOf.date, defaultWindow: window)
    }

    private func writePlanSheet(_ plan: AnnualPlan) throws(Problem) {
        try write(planSheet(of: plan), to: "office/plan/plan-\(plan.year).csv")
        let summary = PlanSheet(departments: workspace.register.departments).summary(plan)
        try write(summary, to: "office/plan/summary-\(plan.year).csv")
    }

    /// The item list of what is missing, to be filled in and imported again: `office/plan/to-complete.csv`.
    ///
    /// Gives all problems with their places: the line of that sheet, or the file that defines the tasks.
    private func writeGaps(of result: PlanningResult, items: [InspectionItem]) throws(Problem) -> [Problem] {
        let path = "office/plan/to-complete.csv"
        var names: [String: String] = [:]
        for department in workspace.register.departments { names[department.code] = department.shortName }
        let table = GapSheet.table(result.gaps, items: items, names: names)
        if table.rows.isEmpty {
            try workspace.office.removeIfPresent(path)
        } else {
            let file = try CSVWriter.file(
                above: [], header: table.header, rows: table.rows, banner: workspace.banner, for: .people)
            try workspace.office.write(file.bytes, to: path)
        }
        let firstLine = workspace.banner == nil ? 2 : 3
        let gaps = result.gaps.map { gap in
            var problem = gap.problem.inFile(path)
            problem.position.line = table.rows.firstIndex { $0[0] == gap.item }.map { $0 + firstLine }
            return problem
        }
        return gaps + result.problems.dropFirst(gaps.count).map { $0.inFile("items.toml") }
    }

    private func write(_ table: PlanTable, to path: String) throws(Problem) {
        let file = try CSVWriter.file(
            header: table.header, rows: table.rows, banner: workspace.banner, for: .people)
        try workspace.office.write(file.bytes, to: path)
    }
}
