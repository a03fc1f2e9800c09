import ArgumentParser
import Drawing
import Messages
import Pipeline
import Standards
import Tabular

/// `draw amend`: what comes after a draw; a draw itself is never held twice.
struct DrawAmendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "amend", abstract: "递补与数量调整 / replacements and changes of number",
        discussion: """
            抽中对象在封存时就不符合条件的，先登记理由和证据（replace），再公布递补对象（disclose）。
            数量增减另行封存（number）、另行摇号（throw）。
            A reason is recorded before anybody knows who comes next; a change of number has a throw of its own.
            """,
        subcommands: [
            AmendReplaceCommand.self, AmendDiscloseCommand.self, AmendNumberCommand.self, AmendThrowCommand.self,
            AmendVoidCommand.self,
        ])
}

/// `draw amend replace`: why a drawn target was never eligible.
struct AmendReplaceCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "replace", abstract: "登记递补理由 / record why a target is replaced",
        discussion: """
            只限封存时已注销、吊销、迁出、合并或不在范围内的；检查中发现的情况是检查结果，不递补。
            Only what was ineligible at the freeze; what a visit finds is its result.

            例 / example:
              doublerandom draw amend replace county LH-01 --item SC-02-01 --target 91341282MA2N12344P \\
                --code deregistered --evidence 登记查询.pdf --document 登记查〔2026〕7号 \\
                --evidence-date 2026-03-12 --ineligible-since 2026-02-20 --approved-by 应急管理局

            退出码 / exit codes: 0 · 65 · 77 · 75
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "抽取编号，或只有一次抽取的任务 / a draw, or a task with one draw") var draw: String
    @Option(help: "事项代码 / the item's code") var item: String
    @Option(help: "被替换对象的统一社会信用代码 / the code of who is replaced") var target: String
    @Option(help: "deregistered 注销 · revoked 吊销 · moved-out 迁出 · merged 合并 · out-of-scope 不在范围 / the closed code")
    var code: String
    @Option(help: "登记机关的查询证明文件 / the registry's extract", completion: .file()) var evidence: String
    @Option(help: "证明的文号，不含空格 / its number, without spaces") var document: String
    @Option(help: "证明的日期，30 日内 / its day, at most 30 days ago") var evidenceDate: String
    @Option(help: "自何日起不符合条件，不晚于封存 / since when it was not eligible") var ineligibleSince: String
    @Option(help: "经办单位，默认为本办公室所在部门 / who handles it") var handledBy: String?
    @Option(help: "批准单位，须为另一单位 / who approves it: another organisation") var approvedBy: String

    func run() throws {
        let request = ReplacementRequest(
            item: item, target: target, code: code, evidence: try FileReader.bytes(at: evidence), document: document,
            evidenceDay: try day(evidenceDate), ineligibleSince: try day(ineligibleSince), handledBy: handledBy,
            approvedBy: approvedBy)
        try Finish.with(try options.start().replace(draw, request), options.speaks)
    }

    private func day(_ text: String) throws -> CivilDate {
        guard let day = CivilDate(iso: text) else {
            throw Problem(.asOfUnreadable, expected: "2026-03-12", found: text)
        }
        return day
    }
}

/// `draw amend disclose`: who replaces.
struct AmendDiscloseCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "disclose", abstract: "公布递补对象 / disclose who comes next",
        discussion: "例 / example:\n  doublerandom draw amend disclose county LH-01\n\n退出码 / exit codes: 0 · 77 · 75")

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "抽取编号，或只有一次抽取的任务 / a draw, or a task with one draw") var draw: String

    func run() throws { try Finish.with(try options.start().discloseReplacement(draw), options.speaks) }
}

/// `draw amend number`: freezes a change of number.
struct AmendNumberCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "number", abstract: "封存数量调整 / freeze a change of number",
        discussion: """
            已通知的对象不得退出：逐户用 --notified 写明，随调整一并封存并公布。
            Who was told already cannot leave: name them with --notified; the list is frozen and published.

            例 / example:
              doublerandom draw amend number county LH-01 --change SC-02-01=+3 --change HJ-01-01=-1 \\
                --notified 91341282MA2N12344P --beacon 'DICE jieshou-2026-9 60' \\
                --commit-by 2026-04-01T09:30:00+08:00 --reveal-by 2026-04-01T09:40:00+08:00 \\
                --beacon-at 2026-04-01T10:00:00+08:00 --fallback-at 2026-04-01T18:00:00+08:00

            退出码 / exit codes: 0 · 64 · 65 · 77 · 75
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "抽取编号，或只有一次抽取的任务 / a draw, or a task with one draw") var draw: String
    @Option(help: "事项=+户数 或 事项=-户数，可多次 / item=+n or item=-n, repeatable") var change: [String]
    @Option(help: "已通知的抽中对象，可多次 / a drawn target that was told already, repeatable") var notified: [String] = []
    @OptionGroup var times: TimesOptions

    func run() throws {
        guard let times = try times.given() else {
            throw Problem(
                .optionsIncomplete, expected: "--beacon --commit-by --reveal-by --beacon-at --fallback-at")
        }
        let deltas = try change.map(NumberChange.Delta.init(typed:))
        try Finish.with(
            try options.start().changeNumber(draw, deltas: deltas, notified: notified, times: times), options.speaks)
    }
}

/// `draw amend throw`: the value of a frozen change of number.
struct AmendThrowCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "throw", abstract: "登记数量调整的点数或公开随机数 / record the value of a change of number",
        discussion: """
            两人各键入一遍；掷骰须附签字记录。Typed twice; dice need signed minutes.

            例 / example:
              doublerandom draw amend throw county LH-01 --value 3512… --value-again 3512… \\
                --document 界联办〔2026〕9号 --scan SHA256 --signed-at 2026-04-01T09:20:00+08:00

            退出码 / exit codes: 0 · 65 · 77 · 75
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "抽取编号，或只有一次抽取的任务 / a draw, or a task with one draw") var draw: String
    @Option(help: "第一人键入的值 / the value as the first person typed it") var value: String
    @Option(help: "第二人键入的值 / the value as the second person typed it") var valueAgain: String
    @Option(help: "签字记录的文号 / the number of the signed minutes") var document: String?
    @Option(help: "签字记录扫描件的 SHA-256 / the digest of the minutes' scan") var scan: String?
    @Option(help: "签字时刻 / when the minutes were signed") var signedAt: String?

    func run() throws {
        var minutes: WitnessedValue.Minutes?
        if [document, scan, signedAt].contains(where: { $0 != nil }) {
            guard let document, let scan, let signedAt else {
                throw Problem(.optionsIncomplete, expected: "--document --scan --signed-at")
            }
            minutes = WitnessedValue.Minutes(document: document, scan: scan, signedAt: try moment(signedAt))
        }
        let typed = TypedValue(value: value, again: valueAgain, cancellation: nil)
        let witnessed = WitnessedValue(typed: typed, minutes: minutes)
        try Finish.with(try options.start().throwChange(draw, witnessed), options.speaks)
    }
}

/// `draw amend void`: ends a change of number without a value.
struct AmendVoidCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "void", abstract: "作废未摇号的数量调整 / void a change of number before its throw",
        discussion: """
            例 / example:
              doublerandom draw amend void county LH-01 --reason equipment-failure

            退出码 / exit codes: 0 · 65 · 77 · 75
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "抽取编号，或只有一次抽取的任务 / a draw, or a task with one draw") var draw: String
    @Option(help: "原因代码 / the reason's code") var reason: String

    func run() throws { try Finish.with(try options.start().voidChange(draw, reason: reason), options.speaks) }
}

/// `draw amend-beacon`: a public value proven wrong.
struct AmendBeaconCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "amend-beacon", abstract: "更正公开随机数 / put a wrong public value right",
        discussion: """
            主办方更正其公布的值，或登记时抄错的，凭其文件更正，重新计算；来源和各方的随机数不变，不是重新抽取。
            With the source's own notice the draw is computed again; nothing else of the seed changes.

            例 / example:
              doublerandom draw amend-beacon county LH-01 --value 03-07-… --value-again 03-07-… \\
                --notice 更正公告.pdf --document 更正公告3号

            退出码 / exit codes: 0 · 65 · 77 · 75
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "抽取编号，或只有一次抽取的任务 / a draw, or a task with one draw") var draw: String
    @Option(help: "第一人键入的正确的值 / the right value as the first person typed it") var value: String
    @Option(help: "第二人键入的正确的值 / the right value as the second person typed it") var valueAgain: String
    @Option(help: "主办方的更正文件 / the source's own notice", completion: .file()) var notice: String
    @Option(help: "其文号或网址，不含空格 / its number or address, without spaces") var document: String
    @Flag(help: "更正最近一次数量调整的值 / the last change of number is meant") var ofChange = false

    func run() throws {
        let evidence = TypedValue.Cancellation(notice: try FileReader.bytes(at: notice), document: document)
        let typed = TypedValue(value: value, again: valueAgain, cancellation: evidence)
        try Finish.with(
            try options.start().amendBeacon(draw, typed: typed, ofLastChange: ofChange), options.speaks)
    }
}

extension NumberChange.Delta {
    /// Reads `item=+3` or `item=-1` (W118).
    fileprivate init(typed text: String) throws {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, let sign = parts[1].first, sign == "+" || sign == "-",
            let number = UInt64(parts[1].dropFirst()), number > 0
        else {
            throw Problem(.deltaMalformed, expected: "SC-02-01=+3 / SC-02-01=-1", found: text)
        }
        self.init(item: String(parts[0]), isIncrease: sign == "+", number: number)
    }
}
