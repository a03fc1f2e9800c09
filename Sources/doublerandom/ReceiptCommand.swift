import ArgumentParser
import Messages
import Pipeline

/// `receipt`: what an enterprise gets when it asks about published draws.
struct ReceiptCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt", abstract: "出具抽取情况说明 / a page for an enterprise about published draws",
        discussion: """
            只涉及已公示的抽取，每次出具都编号登记。Only published draws; every issuance is logged.

            例 / example:
              doublerandom receipt county 91341282MA2N12344P

            退出码 / exit codes: 0 · 65 代码不对 not a code · 77 尚未公示 nothing published yet · 75
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "统一社会信用代码 / the code") var code: String

    func run() throws { try Finish.with(try options.start().receipt(for: code), options.speaks) }
}
