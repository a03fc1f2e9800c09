import ArgumentParser
import Foundation
import Messages
import Pipeline

/// `sniff`: shows what a file would be understood as.
struct SniffCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "sniff", abstract: "看一份文件会被怎样理解，不导入 / show what a file would be understood as",
        discussion: """
            显示格式、编码、表头、类别、每一列的含义和样例值；压缩包逐个看其中的文件。不需要工作区；文件在收件目录中时采用该工作区的设置。
            --write 把结果写成 imports.toml 的条目，改好后再导入。
            Shows format, encoding, header, kind and every column, of an archive for each file in it. --write makes an entry of imports.toml to edit.

            例 / examples:
              doublerandom sniff 名录.xlsx
              doublerandom sniff county/inbox/市场监管局/名录.xlsx --write

            退出码 / exit codes: 0 可以导入 would be taken · 3 有退回行 rows would be rejected · 65 会被拒 would be refused · 66 · 78
            """)

    @Argument(help: "文件 / the file", completion: .file())
    var file: String

    @Option(help: "报送部门 / the department that sent it")
    var department: String?

    @Option(help: "采用哪个工作区的设置 / the workspace whose settings count", completion: .directory)
    var workspace: String?

    @Flag(help: "把结果写进 imports.toml / write an entry into imports.toml")
    var write = false

    @Flag(help: "以 JSON 行输出 / print JSON lines")
    var json = false

    @Option(help: "zh 或 en，默认按环境变量 / zh or en, default from the locale")
    var language: Language?

    var speaks: Language { language ?? workspace.flatMap { Workspace.language(of: $0) } ?? Console.language }

    func run() throws {
        let all = try Sniffing.all(at: file, department: department, workspace: workspace)
        var status = ExitStatus.done
        for (place, one) in all.enumerated() {
            var problem: Problem?
            switch one {
            case .success(let sniffing):
                if place > 0, !json { Console.say("") }
                try show(sniffing)
                problem = sniffing.refusal
                if status == .done { status = sniffing.status }
            case .failure(let unreadable): problem = unreadable
            }
            guard let problem else { continue }
            if all.count == 1 { throw problem }
            Console.complain(problem, speaks)
            status = problem.message.exit
        }
        if status != .done { throw ExitCode(status.rawValue) }
    }

    private func show(_ sniffing: Sniffing) throws {
        let text = sniffing.text(speaks)
        for line in json ? text.objects.map(NoticePrinter.object) : text.lines { Console.say(line) }
        guard write else { return }
        let path = try sniffing.writeOverride()
        let notice = path.map { Notice(.done, zh: "已写入 \($0)，请打开核对", en: "written to \($0); look it through") }
        NoticePrinter(language: speaks, json: json).show(
            notice
                ?? Notice(
                    .warning, zh: "imports.toml 中已有该文件的条目，未改动",
                    en: "imports.toml has an entry for the file already; nothing was changed"))
    }
}
