import Messages
import Output
import Standards

/// The summary sheet of all departments' plans (汇总表) for the joint-conference office, as XLSX.
public struct PlanSummary: Sendable {
    /// The title.
    public let title: String
    /// 样例数据，不得公示, or nil.
    public let banner: String?
    /// Who made it.
    public let office: String
    /// The day.
    public let date: CivilDate
    /// One department's filing each, in the order of the register.
    public let filings: [PlanFiling]

    /// Takes all parts.
    public init(title: String, banner: String?, office: String, date: CivilDate, filings: [PlanFiling]) {
        self.title = title
        self.banner = banner
        self.office = office
        self.date = date
        self.filings = filings
    }

    /// The workbook: a sheet of totals per department and a sheet of all rows.
    public func xlsx() throws(Problem) -> [UInt8] {
        var headings: [Workbook.Heading] = [.title(title)]
        if let banner { headings.append(.banner(banner)) }
        headings.append(.note("\(office)　\(date.chineseText)"))
        return try Workbook(
            title: title, created: date,
            sheets: [
                Workbook.Sheet(
                    name: "部门汇总", headings: headings,
                    columns: [
                        Workbook.Column("部门", width: 32), Workbook.Column("任务数", width: 10, kind: .integer),
                        Workbook.Column("事项数", width: 10, kind: .integer),
                        Workbook.Column("重点事项数", width: 12, kind: .integer),
                        Workbook.Column("抽查数量（户次）", width: 18, kind: .integer),
                        Workbook.Column("备案回执文号", width: 24),
                    ], rows: totals),
                Workbook.Sheet(
                    name: "计划明细", headings: headings,
                    columns: [
                        Workbook.Column("报送部门", width: 24), Workbook.Column("任务名称", width: 30),
                        Workbook.Column("抽查事项", width: 34), Workbook.Column("事项类别", width: 10),
                        Workbook.Column("抽查基数（户）", width: 14, kind: .integer), Workbook.Column("抽查比例", width: 20),
                        Workbook.Column("抽查数量（户）", width: 14, kind: .integer), Workbook.Column("部门", width: 30),
                        Workbook.Column("时间安排", width: 26),
                    ], rows: details),
            ]
        ).xlsx()
    }

    private var totals: [[Workbook.Cell]] {
        let lines = filings.map { filing -> [Workbook.Cell] in
            [
                .text(filing.letter.sender), .integer(filing.taskCount), .integer(filing.rows.count),
                .integer(filing.rows.filter { $0.itemClass == "重点" }.count), .integer(filing.plannedTotal), .text(""),
            ]
        }
        let sum = { (pick: (PlanFiling) -> Int) in Workbook.Cell.integer(filings.reduce(0) { $0 + pick($1) }) }
        return lines + [
            [
                .text("合计"), sum(\.taskCount), sum { $0.rows.count },
                sum { $0.rows.filter { $0.itemClass == "重点" }.count }, sum(\.plannedTotal), .text(""),
            ]
        ]
    }

    private var details: [[Workbook.Cell]] {
        filings.flatMap { filing in
            filing.rows.map { row in
                [
                    .text(filing.letter.sender), .text(row.task), .text(row.item), .text(row.itemClass),
                    .integer(row.population), .text(row.rate), .integer(row.planned), .text(row.departments),
                    .text(row.window),
                ]
            }
        }
    }
}
