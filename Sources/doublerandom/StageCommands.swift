import ArgumentParser
import Messages
import Pipeline

/// `tier`: credit tiers with reasons.
struct TierCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "tier", abstract: "按信用风险分类定级 / assign credit tiers",
        discussion: "例 / example:\n  doublerandom tier county\n\n退出码 / exit codes: 0 · 65 · 75")

    @OptionGroup var options: WorkspaceOptions

    @Flag(help: "只计算，不写入 / compute only, write nothing")
    var dryRun = false

    func run() throws { try Finish.with(try options.start(dryRun: dryRun).assignTiers(), options.speaks) }
}

/// `plan`: the annual plan from items, rosters and tiers.
struct PlanCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "编制年度抽查计划 / make the annual plan",
        discussion: """
            例 / examples:
              doublerandom plan county
              doublerandom plan county --revise

            退出码 / exit codes: 0 · 65 事项缺依据、范围或上限 items incomplete · 75
            """)

    @OptionGroup var options: WorkspaceOptions

    @Flag(help: "计划已签批时另编新版 / make a new version of a signed plan")
    var revise = false

    @Flag(help: "只计算，不写入 / compute only, write nothing")
    var dryRun = false

    func run() throws {
        let run = try options.start(dryRun: dryRun)
        let outcome = try run.plan(revise: revise)
        try run.announceSheets()
        try Finish.with(outcome, options.speaks)
    }
}

/// `publish`: prepares bundles and publishes the approved ones.
struct PublishCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "生成公示文件 / make the publications that are due",
        discussion: "例 / example:\n  doublerandom publish county\n\n退出码 / exit codes: 0 · 77 演练不得公示 a rehearsal · 75")

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let run = try options.start()
        let outcome = try run.publish()
        try run.announceSheets()
        try Finish.with(outcome, options.speaks)
    }
}

/// `file`: the filings along the profile's routes.
struct FileCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "file", abstract: "生成备案报送材料 / make the filings",
        discussion: "例 / example:\n  doublerandom file county\n\n退出码 / exit codes: 0 · 77 计划未签批 plan not signed · 75")

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let run = try options.start()
        let outcome = try run.file()
        try run.announceSheets()
        try Finish.with(outcome, options.speaks)
    }
}

/// `annual-plan`: everything whose gates are open.
struct AnnualPlanCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "annual-plan", abstract: "办理全年业务中已具备条件的各步 / do everything whose gates are open",
        discussion: """
            导入、定级、编计划、签批、备案、抽取、派员、公示；其余列为“下一步”。
            It imports, tiers, plans, files, draws, assigns and publishes what it may; the rest is listed as next steps.

            例 / examples:
              doublerandom annual-plan county
              doublerandom annual-plan county --dry-run

            退出码 / exit codes: 0 · 65 · 66 · 69 有任务无法组队 a team failed · 74 · 75 · 78
            """)

    @OptionGroup var options: WorkspaceOptions

    @Flag(help: "抽取之前停下，不写入 / stop before draws, write nothing")
    var dryRun = false

    func run() throws { try Finish.with(try options.start(dryRun: dryRun).annualPlan(), options.speaks) }
}
