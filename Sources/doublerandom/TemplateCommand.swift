import ArgumentParser
import Messages
import Pipeline
import Standards

/// `template`: makes a workbook for a department to fill in.
struct TemplateCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "生成给部门填报的样表 / make a workbook for a department to fill in",
        discussion: """
            样表可用 WPS、Excel 2010 及以上打开；带值的列有下拉列表，填好后原样放进收件目录即可导入。
            Opens in WPS and Excel 2010 or later; filled in, it is imported as it is.

            类别，也可写中文名 / kinds, or in Chinese: \(TemplateBook.kinds)

            例 / examples:
              doublerandom template inspectors --department 市场监管局
              doublerandom template 检查对象名录库 --workspace county --department 市监局 --out 样表.xlsx

            退出码 / exit codes: 0 · 64 没有这一类 no such kind · 65 部门不在名册 unknown department · 66 · 73 · 74
            """)

    @Argument(help: "类别 / the kind")
    var kind: String

    @Option(help: "由哪个部门填报 / the department that is to fill it in")
    var department = ""

    @Option(help: "采用该工作区的用语 / the workspace whose words are offered", completion: .directory)
    var workspace: String?

    @Option(help: "写到哪个文件 / where to write it", completion: .file(extensions: ["xlsx"]))
    var out: String?

    @Option(help: "zh 或 en，默认按环境变量 / zh or en, default from the locale")
    var language: Language?

    var speaks: Language { language ?? workspace.flatMap { Workspace.language(of: $0) } ?? Console.language }

    func run() throws {
        let book = try TemplateBook(
            TemplateBook.kind(kind), department: department, workspace: workspace, created: Clock.now().date)
        Console.say(try book.write(to: out))
    }
}
