import ArgumentParser
import Messages
import Pipeline
import Standards

/// `approve`: records the signature on a numbered sheet, or lists the open sheets.
struct ApproveCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "登记签批单的签字；不带编号则列出待签的 / record a signature, or list open sheets",
        discussion: """
            例 / examples:
              doublerandom approve county
              doublerandom approve county 7F3A-91C2 --by 分管局长 --date 2026-03-10 --document 界市监〔2026〕8号
              doublerandom approve county 2026-003 --by 办公室主任 --date 2026-03-10 --document 界联办〔2026〕3号

            退出码 / exit codes: 0 · 65 没有这个编号 no such sheet · 77 已签或已变 signed or changed · 75
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "签批单编号或确认码 / the sheet's number or its code") var number: String?
    @Option(help: "审核人（不得为经办人）/ who signed, not the preparer") var by: String?
    @Option(help: "签字日期 / the day of the signature") var date: String?
    @Option(help: "签字文件的文号 / the number of the signed document") var document: String?

    func validate() throws {
        guard number == nil || (by != nil && date != nil && document != nil) else {
            throw ValidationError("登记签字需要 --by、--date 和 --document / signing needs --by, --date and --document")
        }
        guard [by, document].allSatisfy({ $0.map { !NameKey.key(of: $0).isEmpty } ?? true }) else {
            throw ValidationError("--by 和 --document 不能为空 / --by and --document must not be empty")
        }
    }

    func run() throws {
        let run = try options.start(writes: number != nil)
        guard let number, let by, let date, let document else {
            for line in try run.openSheets(options.speaks) { options.say(line) }
            return
        }
        guard let day = CivilDate(iso: date) else {
            throw Problem(.asOfUnreadable, expected: "2026-03-31", found: date)
        }
        try Finish.with(try run.approve(number, by: by, date: day, document: document), options.speaks)
    }
}
