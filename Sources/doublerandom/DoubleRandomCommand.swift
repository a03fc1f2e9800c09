import ArgumentParser
import Messages

/// The program: one verb per file beside this one.
@main
struct DoubleRandomCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doublerandom",
        abstract: "双随机、一公开：可验证的随机抽查 / verifiable random inspection",
        discussion: """
            一年的业务 / the year's business:
              doublerandom init county --profile jieshou
              doublerandom annual-plan county
              doublerandom draw freeze county LH-01

            退出码 / exit codes:
              0 完成 done · 3 完成但有退回行 done, rows rejected · 64 用法 usage · 65 数据被拒 data refused
              66 缺输入 input missing · 69 无法组队 no lawful team · 70 程序缺陷 bug · 73 无法建立 cannot create
              74 读写失败 I/O · 75 被占用 locked · 76 验证不通过 not genuine · 77 闸口未开 gate closed · 78 配置 configuration
            """,
        version: Version.text,
        subcommands: [
            InitCommand.self, ImportCommand.self, OnboardCommand.self, SniffCommand.self, TemplateCommand.self,
            TargetCommand.self, InspectorCommand.self,
            TierCommand.self,
            PlanCommand.self,
            ClaimCommand.self, ConfirmCommand.self,
            ApproveCommand.self, DrawCommand.self, AssignCommand.self, PublishCommand.self, FileCommand.self,
            AnnualPlanCommand.self, StatusCommand.self, ReceiptCommand.self, VerifyCommand.self, ExplainCommand.self,
            DoctorCommand.self,
        ])

    static func main() {
        var language = Console.language
        do {
            var command = try parseAsRoot()
            if let command = command as? any SpeakingCommand { language = command.speaks }
            try command.run()
        } catch let problem as Problem {
            Console.complain(problem, language)
            exit(withError: ExitCode(problem.message.exit.rawValue))
        } catch {
            exit(withError: error)
        }
    }
}
