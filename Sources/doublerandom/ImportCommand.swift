import ArgumentParser
import Messages
import Pipeline

/// `import`: takes in what lies in the inbox.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "导入收件目录中的新文件，或撤回文件 / take in new files, or take one back",
        subcommands: [TakeCommand.self, WithdrawCommand.self, SimilarCommand.self],
        defaultSubcommand: TakeCommand.self)
}

/// `import similar`: lists targets whose names differ in place and legal form alone.
struct SimilarCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "similar", abstract: "列出名称相近的检查对象，供人工核对 / list targets with similar names to be looked at",
        discussion: """
            去掉地名和组织形式后名称相同的，列入 office/similar-names.csv；只列出，从不合并。
            Those whose names are one without place and legal form go to office/similar-names.csv; nothing is ever joined.

            例 / example:
              doublerandom import similar county

            退出码 / exit codes: 0 · 75
            """)

    @OptionGroup var options: WorkspaceOptions

    @Flag(help: "只检查，不写入 / check only, write nothing")
    var dryRun = false

    func run() throws {
        try Finish.with(try options.start(dryRun: dryRun).listSimilarNames(), options.speaks)
    }
}

/// `import withdraw`: undoes a file.
struct WithdrawCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "撤回已导入的文件 / undo a file that was taken in",
        discussion: """
            文件带来的记录撤除，被它改动、移除的记录恢复；received/ 中的原件保留；inbox/ 中的同一文件不再
            导入，除非用 onboard 重新接入。
            What the file brought goes and what it changed or removed comes back; its bytes stay in received/. The same
            file in inbox/ is passed over from then on, unless it is onboarded anew.

            例 / example:
              doublerandom import withdraw county 名录-3月.csv --reason 误报

            退出码 / exit codes: 0 · 65 没有此文件 no such file · 75 · 77 已封存或有后续文件 frozen, or later files build on it
            """)

    @OptionGroup var options: WorkspaceOptions

    @Argument(help: "文件名或摘要的前八位以上 / the file's name, or eight or more digits of its digest")
    var file: String

    @Option(help: "原因 / why")
    var reason: String

    @Flag(help: "只检查，不写入 / check only, write nothing")
    var dryRun = false

    func run() throws {
        try Finish.with(try options.start(dryRun: dryRun).withdraw(file, reason: reason), options.speaks)
    }
}

/// `import take`, what `import` does without another word.
struct TakeCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "take", abstract: "导入收件目录中的新文件 / take in new files of the inbox",
        discussion: """
            例 / example:
              doublerandom import county

            退出码 / exit codes: 0 · 3 有退回行 rows rejected · 65 文件被拒 a file refused · 66 没有文件 no file · 75
            """)

    @OptionGroup var options: WorkspaceOptions

    @Flag(help: "只检查，不写入 / check only, write nothing")
    var dryRun = false

    func run() throws {
        try Finish.with(try options.start(dryRun: dryRun).importInbox(), options.speaks)
    }
}

/// `onboard`: copies exported files into the inbox and takes them in.
struct OnboardCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "onboard", abstract: "把部门导出的文件整批接入 / take in departments' exports in bulk",
        discussion: """
            每个文件的部门由所在文件夹名或表内“填报单位”认定。
            A file's department is told by its folder's name or by its 填报单位 row.

            例 / example:
              doublerandom onboard county exports/*

            退出码 / exit codes: 0 · 3 有退回行 rows rejected · 65 · 66 · 75
            """)

    @OptionGroup var options: WorkspaceOptions

    @Argument(help: "文件或文件夹 / files or folders", completion: .file())
    var exports: [String]

    @Flag(help: "只检查，不写入 / check only, write nothing")
    var dryRun = false

    func run() throws {
        try Finish.with(try options.start(dryRun: dryRun).onboard(exports), options.speaks)
    }
}
