import ArgumentParser
import Messages
import Model
import Pipeline

/// `target`: one inspection target, stated without a file.
struct TargetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "target", abstract: "不用文件，单条新增、变更、停用检查对象 / add, change or stop one target without a file",
        subcommands: [Add.self, Change.self, Stop.self])

    /// `target add`.
    struct Add: RecordCommand {
        static let configuration = RecordText.configuration(
            "add", "新增一个检查对象 / add a target",
            "target add county 91341282MA2N12344P --name 样例甲有限公司 --set 住所=样例路1号")
        static let kind = ExportKind.targets
        static let action = SingleRecord.Action.add
        @OptionGroup var options: WorkspaceOptions
        @OptionGroup var record: RecordOptions
    }

    /// `target change`.
    struct Change: RecordCommand {
        static let configuration = RecordText.configuration(
            "change", "变更一个检查对象的几列 / change some columns of a target",
            "target change county 91341282MA2N12344P --set 住所=样例路2号 --set 所属乡镇街道=东城街道")
        static let kind = ExportKind.targets
        static let action = SingleRecord.Action.change
        @OptionGroup var options: WorkspaceOptions
        @OptionGroup var record: RecordOptions
    }

    /// `target stop`.
    struct Stop: RecordCommand {
        static let configuration = RecordText.configuration(
            "stop", "检查对象停业、注销等 / a target is out of business", "target stop county 91341282MA2N12344P --status 注销")
        static let kind = ExportKind.targets
        static let action = SingleRecord.Action.stop
        @OptionGroup var options: WorkspaceOptions
        @OptionGroup var record: RecordOptions

        @Option(help: "停业、吊销、注销、撤销或迁出 / how it ended")
        var status = "注销"

        func validate() throws {
            let ended = RegistrationStatus.allCases.filter { $0 != .active }.map(\.rawValue)
            guard ended.contains(status) else {
                throw ValidationError("--status 可写 / may be: " + ended.joined(separator: "、"))
            }
        }

        var fixed: [(column: String, value: String)] { [("登记状态", status)] }
    }
}

/// `inspector`: one officer, stated without a file.
struct InspectorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspector",
        abstract: "不用文件，单条新增、变更、停用执法检查人员 / add, change or stop one inspector without a file",
        subcommands: [Add.self, Change.self, Stop.self])

    /// `inspector add`.
    struct Add: RecordCommand {
        static let configuration = RecordText.configuration(
            "add", "新增一名执法检查人员 / add an inspector",
            "inspector add county 34128200001 --name 样例甲 --set 执法证有效期至=2028-12-31 --set 业务专长=食品安全")
        static let kind = ExportKind.inspectors
        static let action = SingleRecord.Action.add
        @OptionGroup var options: WorkspaceOptions
        @OptionGroup var record: RecordOptions
    }

    /// `inspector change`.
    struct Change: RecordCommand {
        static let configuration = RecordText.configuration(
            "change", "变更一名执法检查人员的几列 / change some columns of an inspector",
            "inspector change county 34128200001 --set 执法证有效期至=2030-12-31")
        static let kind = ExportKind.inspectors
        static let action = SingleRecord.Action.change
        @OptionGroup var options: WorkspaceOptions
        @OptionGroup var record: RecordOptions
    }

    /// `inspector stop`.
    struct Stop: RecordCommand {
        static let configuration = RecordText.configuration(
            "stop", "执法检查人员离岗 / an inspector leaves the post", "inspector stop county 34128200001")
        static let kind = ExportKind.inspectors
        static let action = SingleRecord.Action.stop
        @OptionGroup var options: WorkspaceOptions
        @OptionGroup var record: RecordOptions

        var fixed: [(column: String, value: String)] { [("岗位状态", "离岗")] }
    }
}

/// What every single record says.
struct RecordOptions: ParsableArguments {
    @Argument(help: "统一社会信用代码或注册号；人员为执法证号 / the code, or the certificate's number")
    var number: String

    @Option(help: "由哪个部门登记 / the department whose record it is")
    var department: String

    @Option(help: "原因 / why")
    var reason: String

    @Option(name: .customLong("by"), help: "经办人 / who states it")
    var person: String

    @Option(help: "名称或姓名 / the name")
    var name: String?

    @Option(name: .customLong("set"), help: "列名=值，列名同样表，可写多次 / COLUMN=VALUE, as in the template; repeatable")
    var values: [String] = []

    @Flag(help: "只检查，不写入 / check only, write nothing")
    var dryRun = false
}

/// A command that states one record.
protocol RecordCommand: WorkspaceCommand {
    static var kind: ExportKind { get }
    static var action: SingleRecord.Action { get }
    var record: RecordOptions { get }
    /// What the command itself says.
    var fixed: [(column: String, value: String)] { get }
}

extension RecordCommand {
    var fixed: [(column: String, value: String)] { [] }

    func run() throws {
        var values = try record.values.map { text -> (column: String, value: String) in
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2 else { throw Problem(.singleColumn, expected: "列名=值", found: text) }
            return (parts[0], parts[1])
        }
        if let name = record.name { values.append((Self.kind == .targets ? "企业名称" : "姓名", name)) }
        let stated = SingleRecord(
            Self.kind, Self.action, number: record.number, of: record.department, values: values + fixed,
            reason: record.reason, by: record.person)
        try Finish.with(try options.start(dryRun: record.dryRun).take(stated), options.speaks)
    }
}

/// The help that these commands share.
enum RecordText {
    static func configuration(_ name: String, _ abstract: String, _ example: String) -> CommandConfiguration {
        CommandConfiguration(
            commandName: name, abstract: abstract,
            discussion: """
                登记成为部门收件目录中的一份单条文件，写明原因和经办人：与其他文件一样校验、留存，列入两库更新确认单，
                可用 import withdraw 撤回。不完整或有疑问的整条不收。
                It becomes a file of its own in the department's inbox, with reason and person: checked, kept, confirmed and
                withdrawn like every other. What is incomplete or in doubt is not taken.

                例 / example:
                  doublerandom \(example) \\
                    --department 市场监管局 --reason 新设立 --by 综合监管股

                退出码 / exit codes: 0 · 64 不完整 incomplete · 65 有疑问 in doubt · 75
                """)
    }
}
