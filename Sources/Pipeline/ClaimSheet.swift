import Messages
import Model
import Output
import Standards

/// A department's sheet of new market entities to sign for, by licence and industry; filled in, it is read back as it is.
struct ClaimSheet {
    let department: Department
    let claims: [Claims.Open]
    let banner: String?
    let created: CivilDate
    /// The libraries of the department's roster, to choose from.
    let libraries: [String]

    /// The bytes.
    func xlsx() throws(Problem) -> [UInt8] {
        try Workbook(
            title: "新增市场主体签收认领单", created: created,
            sheets: [
                Workbook.Sheet(
                    name: "签收认领单",
                    headings: [.title("新增市场主体签收认领单")] + (banner.map { [.banner($0)] } ?? []) + [
                        .note("填报单位：\(department.fullName)"),
                        .note("请逐户填写“认领”或“不认领”；不认领的写明原因。逾期未答复的计为监管真空。其他各列请勿改动。"),
                    ],
                    columns: columns, rows: rows), choices,
            ]
        ).xlsx()
    }

    private var columns: [Workbook.Column] {
        [
            Workbook.Column("统一社会信用代码", width: 22), Workbook.Column("企业名称", width: 36),
            Workbook.Column("许可类别", width: 20), Workbook.Column("行业代码", width: 10),
            Workbook.Column("成立日期", width: 12), Workbook.Column("接收日期", width: 12),
            Workbook.Column("认领期限", width: 12), Workbook.Column("列入本单的依据", width: 36),
            Workbook.Column("认领结果", width: 10, choices: choices(0, isClosed: true)),
            Workbook.Column("不认领原因", width: 30),
            Workbook.Column("列入专项库", width: 20, choices: libraries.isEmpty ? nil : choices(1, isClosed: false)),
        ]
    }

    private func choices(_ column: Int, isClosed: Bool) -> Workbook.Choices {
        Workbook.Choices(sheet: TemplateBook.choices, column: column, isClosed: isClosed, rows: claims.count)
    }

    private var choices: Workbook.Sheet {
        let answers = ["认领", "不认领"]
        return Workbook.Sheet(
            name: TemplateBook.choices, headings: [.title("下拉列表中的值，请勿改动")],
            columns: [Workbook.Column("认领结果", width: 12), Workbook.Column("列入专项库", width: 24)],
            rows: (0..<max(answers.count, libraries.count)).map { row in
                [
                    row < answers.count ? .text(answers[row]) : .empty,
                    row < libraries.count ? .text(QualityBook.cell(libraries[row])) : .empty,
                ]
            })
    }

    private var rows: [[Workbook.Cell]] {
        claims.map { claim in
            let target = claim.target
            let licences = Set(target.listings.map(\.licenceKind).filter { !$0.isEmpty }).sortedByBytes()
            return [
                target.oid, target.name, licences.joined(separator: "、"), target.industry, target.founded?.text ?? "",
                claim.since.text, claim.due.text, claim.basis,
            ].map { .text(QualityBook.cell($0)) } + [.empty, .empty, .empty]
        }
    }
}
