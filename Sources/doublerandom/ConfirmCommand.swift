import ArgumentParser
import Messages
import Pipeline

/// `confirm`: prints departments' confirmation sheets of their rosters.
struct ConfirmCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "打印两库更新确认单 / print the confirmation sheets of rosters",
        discussion: """
            每个部门一份：两库数量、与上次确认相比的变更、确认码。签字后用 approve 登记，编号处写确认码即可。
            One sheet per department: counts, changes since the last confirmation, a short code. Sign with approve.

            例 / examples:
              doublerandom confirm county
              doublerandom confirm county 市场监管局 应急管理局
              doublerandom approve county 7F3A-91C2 --by 分管局长 --date 2026-03-10 --document 界市监〔2026〕8号

            退出码 / exit codes: 0 · 65 部门不明或没有名录 unknown department, no rosters · 75
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "部门，默认全部 / departments, default all") var departments: [String] = []

    func run() throws {
        let run = try options.start()
        let outcome = try run.confirm(departments)
        try run.announceSheets()
        try Finish.with(outcome, options.speaks)
    }
}
