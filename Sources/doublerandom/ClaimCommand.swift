import ArgumentParser
import Messages
import Pipeline

/// `claim`: new market entities for each department to sign for.
struct ClaimCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim", abstract: "新增市场主体签收认领 / new market entities to be signed for",
        discussion: """
            不带文件：按许可和行业为各部门生成认领单（office/claims/）。带文件：收回填好的认领单。
            逾期未答复的计为监管真空，见 status 和 quality/总览.html。
            Without files it writes each department's claim sheet; with files it takes filled-in sheets in.

            例 / examples:
              doublerandom claim county
              doublerandom claim county 应急管理局-认领单.xlsx

            退出码 / exit codes: 0 · 3 有退回行 rows rejected · 65 不是认领单 no claim sheet · 66 · 75
            """)

    @OptionGroup var options: WorkspaceOptions

    @Argument(help: "填好的认领单 / filled-in claim sheets", completion: .file())
    var sheets: [String] = []

    func run() throws {
        let run = try options.start()
        try Finish.with(sheets.isEmpty ? try run.claim() : try run.claim(returned: sheets), options.speaks)
    }
}
