import ArgumentParser
import Messages
import Pipeline

/// `status`: what is done and what is due.
struct StatusCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "现在到了哪一步 / what is done and what is due",
        discussion: "例 / example:\n  doublerandom status county\n\n退出码 / exit codes: 0 · 75")

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        for line in try options.start(writes: false).status(options.speaks) { options.say(line) }
    }
}

/// `explain`: everything that led to a target's tier, draw and team.
struct ExplainCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "说明一户的分级、抽取和派员 / why this target has this tier, was (not) drawn, who inspects it",
        discussion: "例 / example:\n  doublerandom explain county 91341282MA2N12344P\n\n退出码 / exit codes: 0 · 65 · 75")

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "统一社会信用代码 / the code") var code: String

    func run() throws {
        for line in try options.start(writes: false).explain(code, options.speaks) { options.say(line) }
    }
}

/// `verify`: whether a folder of frozen files is genuine; re-runs the draw.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "验证一份抽取或公示 / whether a draw or a bundle is genuine",
        discussion: """
            例 / examples:
              doublerandom verify public/tasks/2026/LH-01/verify/341282-2026-01
              doublerandom verify --list draws/341282-2026-01
              doublerandom verify --json draws/341282-2026-01
              doublerandom verify draws/341282-2026-01 --tiers office/approvals/2026-002-信用等级.tsv \
                --openings office/openings/341282-2026-01.tsv

            退出码 / exit codes: 0 真实 genuine · 66 · 76 不真实 not genuine
            """)

    @Argument(help: "含 freeze.txt 的文件夹 / the folder that holds freeze.txt", completion: .directory)
    var folder: String

    @Flag(help: "逐行列出 事项 分组 数量 对象… / list item cell n oid…")
    var list = false

    @Flag(help: "要求完整（办公室存档）/ require the complete bundle of the office")
    var complete = false

    @Option(help: "办公室确认单所附的信用等级清单，须与封存的一致 / the list of tiers that was signed", completion: .file())
    var tiers: String?

    @Option(help: "脱敏抽取的对照表，不在文件夹中时 / the openings of a blinded draw, when not in the folder", completion: .file())
    var openings: String?

    @Flag(help: "以 JSON 行输出 / print JSON lines")
    var json = false

    func run() throws {
        let report = try BundleVerification.verify(folder, complete: complete, tiers: tiers, openings: openings)
        if json {
            if list { for line in report.list { Console.say(NoticePrinter.object(["kind": "line", "text": line])) } }
            let printer = NoticePrinter(language: Console.language, json: true)
            for notice in report.notices { printer.show(notice) }
            for problem in report.outcome.problems { Console.say(NoticePrinter.object(problem.members)) }
        } else {
            if list { for line in report.list { Console.say(line) } }
            for notice in report.notices { Console.remark(notice.text(Console.language)) }
        }
        try Finish.with(report.outcome, Console.language)
    }
}

/// `doctor`: whether this machine is ready.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "检查本机是否就绪 / whether this machine is ready",
        discussion:
            "例 / examples:\n  doublerandom doctor\n  doublerandom doctor county\n\n退出码 / exit codes: 0 · 78 有不合格项 something failed"
    )

    @Argument(help: "工作区目录，可不写 / the workspace, optional", completion: .directory)
    var workspace: String?

    @Flag(help: "以 JSON 行输出 / print JSON lines")
    var json = false

    func run() throws {
        let findings = Doctor.examine(workspace: workspace)
        for finding in findings {
            Console.say(json ? NoticePrinter.object(finding.members) : finding.text(Console.language))
        }
        guard findings.allSatisfy({ $0.verdict != .fail }) else { throw ExitCode(ExitStatus.configuration.rawValue) }
    }
}

extension Doctor.Finding {
    /// What JSON says of a finding.
    fileprivate var members: [String: String] {
        ["kind": "finding", "verdict": verdict.rawValue, "zh": notice.chinese, "en": notice.english]
    }
}

extension Problem {
    /// What JSON says of a problem.
    fileprivate var members: [String: String] {
        [
            "kind": "problem", "code": message.code, "place": position.text, "zh": sentence(.chinese),
            "en": sentence(.english), "remedy_zh": remedy(.chinese), "remedy_en": remedy(.english),
        ]
    }
}
