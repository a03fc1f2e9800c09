import ArgumentParser
import Messages
import Pipeline

/// `import`: takes in what lies in the inbox.
struct ImportCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "导入收件目录中的新文件 / take in new files of the inbox",
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
