import Messages
import Model
import Output
import Profile
import Standards

/// The printable sheet to sign (签批单).
enum ApprovalPage {
    /// The page of one sheet: what is approved, its digest in groups, and room for the signatures.
    static func page(_ sheet: Approval, lines: [String], workspace: Workspace) throws(Problem) -> [UInt8] {
        let digest = HexGroups.lines(sheet.digest).joined(separator: "\n")
        let page = Page(
            title: "签批单 第 \(sheet.number) 号", banner: workspace.banner,
            facts: [
                Page.Fact("事由", sheet.kind.chineseName), Page.Fact("对象", workspace.subjectName(of: sheet)),
                Page.Fact("打印时间", sheet.printed.text), Page.Fact("经办", sheet.preparedBy),
            ],
            blocks: [
                .heading("所批内容"), .paragraph(lines.joined(separator: "\n")),
                .heading("内容摘要（SHA-256，每行末为校验组）"), .paragraph(digest),
                .heading("签批"),
                .table(
                    Page.Table(
                        caption: "审核人不得为经办人",
                        columns: [Page.Column("审核意见"), Page.Column("审核人签字"), Page.Column("日期"), Page.Column("文号")],
                        rows: [["　", "　", "　", "　"]])),
            ],
            footer: ["签字后登记：doublerandom approve 工作区 \(sheet.number) --by 审核人 --date 日期 --document 文号"])
        return try page.html()
    }
}

extension Workspace {
    /// The banner for pages and sheets; nil in real workspaces.
    var banner: String? { county.banner.isEmpty ? nil : county.banner }

    /// What a sheet is about, in words.
    func subjectName(of sheet: Approval) -> String {
        switch sheet.kind {
        case .rosters: name(of: sheet.subject)
        case .plan: "\(sheet.subject)年度"
        case .filing, .publication, .directAssignment, .removal: sheet.subject
        }
    }
}
