import ArgumentParser
import Messages
import Pipeline
import Standards

/// `init`: makes a workspace of commented files that a person can fill in.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "新建工作区 / make a workspace",
        discussion: """
            例 / examples:
              doublerandom init county --profile jieshou
              doublerandom init practice --profile jieshou --rehearsal

            退出码 / exit codes: 0 · 73 目录已有内容 not empty · 78 没有这个规范 no such profile
            """)

    @Argument(help: "要建立的目录 / the folder to make", completion: .directory)
    var directory: String

    @Option(help: "规范名 / the profile's name")
    var profile: String

    @Option(help: "计划年度，默认今年 / the year of the plan, default this year")
    var year: Int?

    @Flag(help: "演练：所有产出加水印，永不公示 / a rehearsal: watermarked, never publishes")
    var rehearsal = false

    func run() throws {
        for path in try WorkspaceTemplate.make(
            at: directory, profile: profile, year: year ?? Clock.now().date.year, rehearsal: rehearsal)
        {
            Console.say(path)
        }
    }
}
