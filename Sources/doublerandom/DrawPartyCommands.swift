import ArgumentParser
import Ceremony
import Messages
import Pipeline
import Standards
import Tabular

/// What a step of the parties takes: letters, a party of this workspace, or the end of the step.
struct PartyOptions: ParsableArguments {
    @Argument(help: "任务或抽取编号 / tasks or draws") var tasks: [String]

    @Option(help: "收到的文件，可多次 / a file that a party sent, repeatable", completion: .file())
    var letter: [String] = []

    @Option(help: "本工作区保管随机数的参与方 / a party whose number this workspace keeps")
    var party: String?

    @Flag(help: "截止：写入记录并打印摘要 / close the step: write the record, print its digest")
    var close = false

    /// Does what was asked for, letters first.
    func take(
        _ run: Run, own: (Run, String) throws -> Outcome, closing: (Run) throws -> Outcome
    ) throws -> Outcome {
        guard !letter.isEmpty || party != nil || close else {
            throw Problem(.optionsIncomplete, expected: "--letter / --party / --close")
        }
        var outcome = Outcome.done
        if !letter.isEmpty {
            var letters: [SourceFile] = []
            for path in letter { letters.append(SourceFile(name: path, bytes: try FileReader.bytes(at: path))) }
            outcome = try run.takeLetters(letters, of: tasks)
        }
        if let party { outcome = outcome.then(try own(run, party)) }
        if close { outcome = outcome.then(try closing(run)) }
        return outcome
    }
}

/// `draw commit`: seals random numbers before anything is known.
struct DrawCommitCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "commit", abstract: "密封（异地多方） / seal the parties' random numbers",
        discussion: """
            没有本程序的参与方用公告中的 party.html 制作 commit-….txt。Parties without this program use party.html.

            例 / examples:
              doublerandom draw commit county 370921-2026-01 --letter commit-11370921004332222B.txt
              doublerandom draw commit county LH-01 --party 11370921004331111A
              doublerandom draw commit county LH-01 --close

            退出码 / exit codes: 0 · 65 · 77 未到截止或次序不对 too early or out of order · 75
            """)

    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var parties: PartyOptions

    func run() throws {
        let outcome = try parties.take(try options.start()) {
            try $0.commit(parties.tasks, as: $1)
        } closing: {
            try $0.closeCommits(parties.tasks)
        }
        try Finish.with(outcome, options.speaks)
    }
}

/// `draw reveal`: opens what was sealed, before the public value exists.
struct DrawRevealCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "reveal", abstract: "启封（异地多方） / open the parties' random numbers",
        discussion: """
            例 / examples:
              doublerandom draw reveal county 370921-2026-01 --letter reveal-11370921004332222B.txt
              doublerandom draw reveal county LH-01 --party 11370921004331111A
              doublerandom draw reveal county LH-01 --close

            退出码 / exit codes: 0 · 65 · 77 未到截止或次序不对 too early or out of order · 75
            """)

    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var parties: PartyOptions

    func run() throws {
        let outcome = try parties.take(try options.start()) {
            try $0.reveal(parties.tasks, as: $1)
        } closing: {
            try $0.closeReveals(parties.tasks)
        }
        try Finish.with(outcome, options.speaks)
    }
}

/// `draw beacon`: records the public value.
struct DrawBeaconCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "beacon", abstract: "登记公开随机数 / record the public value",
        discussion: """
            两人各键入一遍。备用来源只在主办方取消时使用，须附取消通知。
            Typed twice. The fallback needs the operator's own cancellation.

            例 / examples:
              doublerandom draw beacon county LH-01 --value 03-07-… --value-again 03-07-…
              doublerandom draw beacon county LH-01 --value 5e1c… --value-again 5e1c… \\
                --cancellation notice.pdf --document 中福彩〔2026〕1号

            退出码 / exit codes: 0 · 65 两遍不同或写法不对 the two differ, or misspelt · 77 · 75
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "任务编号 / task ids") var tasks: [String]
    @Option(help: "第一人键入的值 / the value as the first person typed it") var value: String?
    @Option(help: "第二人键入的值 / the value as the second person typed it") var valueAgain: String?
    @Option(help: "主办方的取消通知文件 / the operator's cancellation", completion: .file())
    var cancellation: String?
    @Option(help: "取消通知的文号或网址 / its number or address") var document: String?

    func run() throws {
        guard (value == nil) == (valueAgain == nil), (cancellation == nil) == (document == nil) else {
            throw Problem(.optionsIncomplete, expected: "--value --value-again / --cancellation --document")
        }
        var evidence: TypedValue.Cancellation?
        if let cancellation, let document {
            evidence = TypedValue.Cancellation(
                notice: try FileReader.bytes(at: cancellation), document: document)
        }
        let typed = TypedValue(value: value, again: valueAgain, cancellation: evidence)
        try Finish.with(try options.start().beacon(tasks, typed: typed), options.speaks)
    }
}

/// `draw witness`: who saw a digest, and when.
struct DrawWitnessCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "witness", abstract: "登记见证 / record who saw F, K or R",
        discussion: """
            扫描件可后补：先登记，再以同样的参数加 --scan 登记一次。
            The scan may follow: record the line first, then once more with --scan.

            例 / example:
              doublerandom draw witness county LH-01 --of K --kind receipt \\
                --document 界联办收〔2026〕7号 --scan SHA256 --signed-at 2026-03-30T09:20:00+08:00

            退出码 / exit codes: 0 · 65 · 77 · 75
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "任务编号 / task ids") var tasks: [String]
    @Option(help: "F、K、R 或 VALUE（公开随机数，抽取记录） / which digest") var of: Witness.Subject
    @Option(help: "minutes 纪要 · receipt 回执 · portal 网站 · rfc3161 时间戳 · cosign 会签 / how it was seen")
    var kind: Witness.Kind
    @Option(help: "文号，不含空格 / the document's number, without spaces") var document: String
    @Option(help: "扫描件的 SHA-256 / the digest of the scan") var scan: String?
    @Option(help: "签字时刻 / when it was signed") var signedAt: String

    func run() throws {
        try Finish.with(
            try options.start().witness(
                tasks, of, kind: kind, document: document, scan: scan, signedAt: try moment(signedAt)),
            options.speaks)
    }
}

extension Witness.Subject: ExpressibleByArgument {}
extension Witness.Kind: ExpressibleByArgument {}
