import Messages
import Output

extension PlanFiling {
    /// The DOCX draft.
    public func docx() throws(Problem) -> [UInt8] { try document.docx() }

    /// The document as a value.
    var document: Document {
        var blocks: [Document.Block] = [
            .paragraph(opening), .heading(level: 1, "一、计划概况"), .paragraph(overview),
            .heading(level: 1, "二、抽取与公示"), .paragraph(PlanFiling.conduct),
        ]
        if !remarks.isEmpty {
            blocks += [.heading(level: 1, "三、需要说明的事项"), .paragraph(remarks.joined(separator: "；") + "。")]
        }
        return letter.document(about: title, blocks, attachment: "\(title)表", annex: [.table(annex)])
    }

    private var title: String { "\(county)\(year)年度“双随机、一公开”抽查计划" }

    private var opening: String {
        "按照“双随机、一公开”监管有关规定，现将\(title)\(letter.kind == "请示" ? "呈上" : "报送如下")。"
    }

    private var overview: String {
        let joint = Set(rows.filter(\.isJoint).map(\.task)).count
        let key = rows.filter { $0.itemClass == "重点" }.count
        return "\(year)年度共安排抽查任务\(taskCount)项，其中部门联合抽查任务\(joint)项；涉及抽查事项\(rows.count)项，"
            + "其中重点检查事项\(key)项、一般检查事项\(rows.count - key)项；计划抽查\(plannedTotal)户次。"
    }

    private static let conduct =
        "检查对象和执法检查人员均随机抽取：抽取前封存名录、事项和比例并公布封存摘要，现场摇号产生公开随机数，"
        + "任何人可据公开文件重新计算并核对抽取结果。检查结果按规定期限公示。"

    private var annex: Document.Table {
        Document.Table(
            caption: "\(title)表",
            columns: [
                Document.Column("序号", width: 3, alignment: .center), Document.Column("任务名称", width: 7),
                Document.Column("抽查事项", width: 8), Document.Column("类别", width: 4, alignment: .center),
                Document.Column("基数", width: 4, alignment: .right), Document.Column("比例", width: 5),
                Document.Column("数量", width: 4, alignment: .right), Document.Column("部门", width: 6),
                Document.Column("时间", width: 6),
            ],
            rows: rows.enumerated().map { index, row in
                [
                    String(index + 1), row.task, row.item, row.itemClass, String(row.population), row.rate,
                    String(row.planned), row.departments, row.window,
                ]
            } + [["合计", "", "", "", "", "", String(plannedTotal), "", ""]])
    }
}
