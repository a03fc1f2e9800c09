import ArgumentParser
import Drawing
import Messages
import Pipeline
import Tabular

/// `draw`: the ceremony, step by step.
struct DrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw", abstract: "抽取：封存、摇号、运行 / the draw, step by step",
        subcommands: [
            DrawFreezeCommand.self, DrawSittingCommand.self, DrawCommitCommand.self, DrawRevealCommand.self,
            DrawBeaconCommand.self, DrawWitnessCommand.self, DrawRunCommand.self, DrawShowCommand.self,
            DrawVoidCommand.self, DrawAmendCommand.self, AmendBeaconCommand.self,
        ])
}

/// `draw freeze`: fixes everything about a draw before its value exists.
struct DrawFreezeCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "freeze", abstract: "封存 / freeze",
        discussion: """
            打印出的封存摘要 F 由在场人员签字后方可摇号。F is printed and signed before the dice are thrown.

            例 / example:
              doublerandom draw freeze county LH-01 --beacon 'DICE jieshou-2026-1 60' \\
                --commit-by 2026-03-30T09:30:00+08:00 \\
                --reveal-by 2026-03-30T09:40:00+08:00 \\
                --beacon-at 2026-03-30T10:00:00+08:00 \\
                --fallback-at 2026-03-30T18:00:00+08:00

            退出码 / exit codes: 0 · 65 · 77 闸口未开 gate closed · 75
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "任务编号 / task ids") var tasks: [String]
    @OptionGroup var times: TimesOptions

    func run() throws {
        guard let times = try times.given() else {
            throw Problem(
                .optionsIncomplete, expected: "--beacon --commit-by --reveal-by --beacon-at --fallback-at")
        }
        try Finish.with(try options.start().freeze(tasks, times: times), options.speaks)
    }
}

/// `draw sitting`: records the throw, typed twice, and the signed minutes.
struct DrawSittingCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "sitting", abstract: "现场摇号 / record the throw",
        discussion: """
            例 / example:
              doublerandom draw sitting county LH-01 --dice 3512… --dice-again 3512… \\
                --document 界联办〔2026〕6号 --scan SHA256 \\
                --signed-at 2026-03-30T09:20:00+08:00

            退出码 / exit codes: 0 · 65 两遍不同 the two differ · 77 · 75
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "任务编号 / task ids") var tasks: [String]
    @OptionGroup var throwing: ThrowOptions

    func run() throws {
        guard let throwing = try throwing.given() else {
            throw Problem(.optionsIncomplete, expected: "--dice --dice-again --document --scan --signed-at")
        }
        try Finish.with(try options.start().sitting(tasks, throwing: throwing), options.speaks)
    }
}

/// `draw run`: computes the result from the frozen files and the value.
struct DrawRunCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "运行抽取 / compute the result",
        discussion: """
            名单由本机计算。对象上千万时可请数据库排序：--emit 写出材料，--import-tickets 交回；交回的每一行都重新计算。
            Lists are computed here; a database may sort for you, and every row it gives back is computed again.

            例 / examples:
              doublerandom draw run county LH-01
              doublerandom draw run county 370921-2026-01 --emit duckdb
              doublerandom draw run county 370921-2026-01 --import-tickets tickets.tsv

            退出码 / exit codes: 0 · 65 · 76 有一行不符 a row is wrong · 77 · 75
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "任务或抽取编号 / tasks or draws") var tasks: [String]

    @Option(help: "为数据库写出排序材料：duckdb 或 spark / write what a database needs to sort the tickets")
    var emit: Engine?

    @Option(help: "数据库交回的 tickets.tsv / the ticket file that a database gave back", completion: .file())
    var importTickets: String?

    func run() throws {
        if let emit, let importTickets {
            throw Problem(
                .optionsExclude, expected: "--emit \(emit.rawValue)", found: "--import-tickets \(importTickets)")
        }
        let run = try options.start()
        if let emit { return try Finish.with(try run.emitTickets(of: tasks, for: emit), options.speaks) }
        if let importTickets {
            let file = SourceFile(name: importTickets, bytes: try FileReader.bytes(at: importTickets))
            return try Finish.with(try run.runDraw(tasks, importing: file), options.speaks)
        }
        try Finish.with(try run.runDraws(tasks), options.speaks)
    }
}

extension Engine: ExpressibleByArgument {}

/// `draw show`: where a task's draws stand.
struct DrawShowCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "显示抽取的状态和摘要 / show a draw's state and digests",
        discussion: "例 / example:\n  doublerandom draw show county LH-01\n\n退出码 / exit codes: 0 · 65 · 75")

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "任务编号 / task ids") var tasks: [String]

    func run() throws {
        for line in try options.start(writes: false).showDraws(tasks, options.speaks) { options.say(line) }
    }
}

/// `draw void`: ends a freeze without a result, with a reason.
struct DrawVoidCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "void", abstract: "作废一次封存 / void a freeze",
        discussion: """
            例 / example:
              doublerandom draw void county LH-01 --reason equipment-failure

            退出码 / exit codes: 0 · 65 · 77 已有结果 it has a result · 75
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "任务编号 / task ids") var tasks: [String]
    @Option(help: "原因代码 / the reason's code") var reason: String

    func run() throws { try Finish.with(try options.start().void(tasks, reason: reason), options.speaks) }
}
