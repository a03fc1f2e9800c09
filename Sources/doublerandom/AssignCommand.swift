import ArgumentParser
import Messages
import Pipeline

/// `assign`: teams for drawn tasks, by a throw of their own.
struct AssignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign", abstract: "随机派员 / draw the inspectors",
        subcommands: [AssignTeamsCommand.self, AssignDirectCommand.self, AssignRedrawCommand.self],
        defaultSubcommand: AssignTeamsCommand.self)
}

/// `assign teams`, or `assign` alone: freezes and draws the teams.
struct AssignTeamsCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "teams", abstract: "随机派员（默认） / draw the inspectors (default)",
        discussion: """
            先封存并打印摘要 F 供签字，再掷骰派员；两人各自键入点数，两遍必须相同。
            First freeze and print F to be signed, then throw; two people type the dice, both must be equal.

            例 / examples:
              doublerandom assign county LH-01 --beacon 'DICE jieshou-2026-1z 60' \\
                --commit-by 2026-03-11T09:30:00+08:00 \\
                --reveal-by 2026-03-11T09:40:00+08:00 \\
                --beacon-at 2026-03-11T10:00:00+08:00 \\
                --fallback-at 2026-03-11T18:00:00+08:00
              doublerandom assign county LH-01 --dice 3512… --dice-again 3512… \\
                --document 界联办〔2026〕9号 --scan SHA256 \\
                --signed-at 2026-03-11T09:20:00+08:00

            退出码 / exit codes: 0 · 69 无法组队 no lawful team · 77 · 75
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "任务编号 / task ids") var tasks: [String]
    @OptionGroup var times: TimesOptions
    @OptionGroup var throwing: ThrowOptions

    @Flag(help: "人员不足时抽签推迟整次检查，须在封存时写明 / postpone whole visits by lottery; decided at the freeze")
    var allowPartial = false

    @Option(help: "超过联合检查一般人数的理由，须在封存时写明 / why teams exceed the usual maximum; at the freeze")
    var aboveMaximum: String?

    func run() throws {
        let (times, throwing) = (try times.given(), try throwing.given())
        guard times != nil || throwing != nil else {
            throw Problem(.optionsIncomplete, expected: "--beacon … / --dice …")
        }
        try Finish.with(
            try options.start().assign(
                tasks, times: times, throwing: throwing,
                choices: AssignmentChoices(allowPartial: allowPartial, aboveMaximum: aboveMaximum)), options.speaks)
    }
}

/// `assign direct`: names an officer for a seat before the freeze, where the profile allows it.
struct AssignDirectCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "direct", abstract: "直接指派一个岗位 / name an officer for a seat",
        discussion: """
            规定允许时方可使用；打印签批单，签批后在封存派员时生效。
            Only where the profile allows it; prints a sheet, and holds once that is signed.

            例 / examples:
              doublerandom assign direct county LH-01
              doublerandom assign direct county LH-01 --seat 'OID#DEPARTMENT#00' --inspector P0001 --reason 特种设备专家
              doublerandom assign direct county LH-01 --seat 'OID#DEPARTMENT#00' --withdraw

            退出码 / exit codes: 0 · 65 不符合条件 unlawful · 77 规定不允许 not allowed · 75
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "任务编号 / the task") var task: String
    @Option(help: "岗位编号；不写则列出全部岗位 / the seat's id; without it the seats are listed") var seat: String?
    @Option(help: "执法人员编号 / the officer's id") var inspector: String?
    @Option(help: "理由 / the reason") var reason: String?
    @Flag(help: "撤回 / take it back") var withdraw = false

    func run() throws {
        guard let seat else { return try Finish.with(try options.start().seatsToAssign(task), options.speaks) }
        let run = try options.start()
        if withdraw { return try Finish.with(try run.withdrawDirect(task, seat: seat), options.speaks) }
        guard let inspector, let reason, !reason.isEmpty else {
            throw Problem(.optionsIncomplete, expected: "--inspector --reason")
        }
        try Finish.with(
            try run.assignDirectly(task, seat: seat, to: inspector, reason: reason), options.speaks)
    }
}

/// `assign redraw`: draws seats again whose holders dropped out; the batch is never run again.
struct AssignRedrawCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "redraw", abstract: "退出人员的岗位重抽 / draw seats again whose holders dropped out",
        discussion: """
            先登记退出并封存、签字，再用下一次摇号的点数；其他人员不变。
            The withdrawal is frozen and signed first, then the next throw decides; nobody else moves.

            例 / examples:
              doublerandom assign redraw county LH-01 --inspector P0003 --reason 病假 \\
                --beacon 'DICE jieshou-2026-1r 60' --commit-by … --reveal-by … --beacon-at … --fallback-at …
              doublerandom assign redraw county LH-01 --dice 3512… --dice-again 3512… \\
                --document 界联办〔2026〕10号 --scan SHA256 --signed-at …

            退出码 / exit codes: 0 · 65 没有可重抽的岗位 nothing to redraw · 69 · 77 · 75
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "任务编号 / the task") var task: String
    @Option(help: "一个岗位 / one seat") var seat: String?
    @Option(help: "一名人员的全部岗位 / all seats of an officer") var inspector: String?
    @Option(help: "一个部门的全部岗位 / all seats of a department") var department: String?
    @Option(help: "理由 / the reason") var reason: String?
    @Option(help: "批准单位，再次重抽时必填 / the approving organisation, for a further redraw") var approvedBy: String?
    @OptionGroup var times: TimesOptions
    @OptionGroup var throwing: ThrowOptions

    func run() throws {
        let (times, throwing) = (try times.given(), try throwing.given())
        if let throwing {
            return try Finish.with(try options.start().redraw(task, throwing: throwing), options.speaks)
        }
        let scopes =
            [
                seat.map { RedrawRequest.Scope.seat($0) }, inspector.map { .inspector($0) },
                department.map { .department($0) },
            ].compactMap { $0 }
        guard let times, let reason, !reason.isEmpty, scopes.count == 1 else {
            throw Problem(
                .optionsIncomplete, expected: "--seat|--inspector|--department --reason --beacon … / --dice …")
        }
        let request = RedrawRequest(scopes[0], reason: reason, approvedBy: approvedBy)
        try Finish.with(try options.start().freezeRedraw(task, request, times: times), options.speaks)
    }
}
