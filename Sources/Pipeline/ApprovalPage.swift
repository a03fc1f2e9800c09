import Messages
import Model
import Output
import Profile
import Standards

/// The printable sheet to sign (签批单).
enum ApprovalPage {
    /// The page of one sheet: what is approved, its digest in groups, and room for the signatures.
    static func page(
        _ sheet: Approval, _ request: ApprovalDesk.Request, workspace: Workspace
    ) throws(Problem) -> [UInt8] {
        let isConfirmation = sheet.kind == .rosters
        let digest = HexGroups.lines(sheet.digest).joined(separator: "\n")
        let page = Page(
            title: "\(isConfirmation ? "两库更新确认单" : "签批单") 第 \(sheet.number) 号", banner: workspace.banner,
            facts: [
                Page.Fact("事由", sheet.kind.chineseName), Page.Fact("对象", workspace.subjectName(of: sheet)),
                Page.Fact("打印时间", sheet.printed.text), Page.Fact("经办", sheet.preparedBy),
                Page.Fact("确认码", sheet.shortCode),
            ],
            blocks: [.heading("所批内容"), .paragraph(request.lines.joined(separator: "\n"))]
                + request.tables.map { .table($0) } + [
                    .heading("内容摘要（SHA-256，每行末为校验组）"), .paragraph(digest), .heading("签批"),
                    isConfirmation ? confirmation : approval,
                ],
            footer: [
                "签字后登记：doublerandom approve 工作区 \(sheet.number) --by 审核人 --date 日期 --document 文号（编号处也可写确认码 \(sheet.shortCode)）"
            ])
        return try page.html()
    }

    private static var approval: Page.Block {
        .table(
            Page.Table(
                caption: "审核人不得为经办人",
                columns: [Page.Column("审核意见"), Page.Column("审核人签字"), Page.Column("日期"), Page.Column("文号")],
                rows: [["　", "　", "　", "　"]]))
    }

    private static var confirmation: Page.Block {
        .table(
            Page.Table(
                caption: "经核对，以上两库与本部门实际情况一致（不一致的，请注明并报送更正文件，不要签字）",
                columns: [
                    Page.Column("部门意见"), Page.Column("负责人签字（盖章）"), Page.Column("日期"), Page.Column("文号"),
                ], rows: [["　", "　", "　", "　"]]))
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
        case .filing where sheet.isOfDraws: "抽取情况 \(sheet.subject)"
        case .filing, .publication, .directAssignment, .removal: sheet.subject
        }
    }
}
