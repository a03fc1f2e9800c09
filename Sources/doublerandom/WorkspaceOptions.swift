import ArgumentParser
import Foundation
import Messages
import Pipeline
import Profile
import Standards

/// What every command on a workspace takes.
struct WorkspaceOptions: ParsableArguments {
    @Argument(help: "工作区目录 / the workspace", completion: .directory)
    var workspace: String

    @Option(
        name: .customLong("as-of"),
        help: "以这一天（或时刻）为准，默认今天 / the day or moment the run stands for, default now")
    var asOf: String?

    @Flag(help: "以 JSON 行输出 / print JSON lines")
    var json = false

    @Option(help: "zh 或 en，默认按环境变量 / zh or en, default from the locale")
    var language: Language?

    /// The language of the messages: as asked for, else as the workspace says, else as the locale does.
    var speaks: Language {
        language ?? Workspace.language(of: workspace) ?? Console.language
    }

    /// Opens the workspace and starts a run that reports to the console.
    ///
    /// A run that only answers (`writes` false) may stand for any day.
    func start(dryRun: Bool = false, writes: Bool = true) throws -> Run {
        let workspace = try Workspace(workspace, dryRun: dryRun)
        let printer = NoticePrinter(language: speaks, json: json)
        if dryRun { printer.show(Notice(.warning, zh: "试运行，不写入任何文件", en: "dry run, nothing is written")) }
        let moment = try workspace.moment(asked: asOf, now: Clock.now(), writes: writes && !dryRun)
        var progress: (@Sendable (ReadingProgress) -> Void)?
        if let line = ProgressLine(speaks) { progress = { line.show($0) } }
        return Run(workspace: workspace, asOf: moment, dryRun: dryRun, progress: progress) { printer.show($0) }
    }

    /// Prints one line of an answer, as it is or as JSON.
    func say(_ line: String) { Console.say(json ? NoticePrinter.object(["kind": "line", "text": line]) : line) }
}

extension Language: ExpressibleByArgument {}

/// The machine's clock: read here only, as the default of `--as-of` and `--year`.
enum Clock {
    /// The present moment, to the second.
    static func now() -> Moment {
        Moment(unixSeconds: Int64(Date().timeIntervalSince1970)) ?? Moment(startOf: .earliest)
    }
}

/// Prints notices as lines for people or as JSON for machines.
struct NoticePrinter: Sendable {
    let language: Language
    let json: Bool

    func show(_ notice: Notice) {
        guard json else {
            Console.say(prefix(notice.kind) + notice.text(language))
            return
        }
        Console.say(
            NoticePrinter.object(["kind": notice.kind.rawValue, "zh": notice.chinese, "en": notice.english]))
    }

    /// One line of JSON, its members in the order of their names.
    static func object(_ members: [String: String]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(members)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    private func prefix(_ kind: Notice.Kind) -> String {
        switch (kind, language) {
        case (.done, _): ""
        case (.warning, .chinese): "注意："
        case (.warning, .english): "note: "
        case (.nextStep, .chinese): "下一步："
        case (.nextStep, .english): "next: "
        case (.place, _): "→ "
        }
    }
}
