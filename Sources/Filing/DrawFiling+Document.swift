import Messages
import Output
import Standards

extension DrawFiling {
    /// The DOCX draft.
    public func docx() throws(Problem) -> [UInt8] { try document.docx() }

    /// The document as a value.
    var document: Document {
        var blocks: [Document.Block] = [
            .paragraph("按照“双随机、一公开”监管有关规定，现将截至\(letter.date.chineseText)的\(title)报送如下。抽中名单在任务结束后公示，本件只列数字。"),
            .heading(level: 1, "一、总体情况"), .paragraph(overview),
        ]
        if draws.contains(where: { !$0.isWitnessed }) { blocks.append(.paragraph(DrawFiling.weakness)) }
        blocks.append(.heading(level: 1, "二、没有结果也没有作废的封存"))
        if open.isEmpty {
            blocks.append(.paragraph("没有。每一次封存都有抽取结果或者作废记录。"))
        } else {
            blocks += [.paragraph(DrawFiling.warning), .table(openTable)]
        }
        blocks.append(.heading(level: 1, "三、各批次抽取"))
        if sittings.isEmpty { blocks.append(.paragraph("没有已完成的抽取。")) }
        for sitting in sittings {
            blocks.append(.heading(level: 2, sitting.title))
            for draw in sitting.draws {
                blocks += [.table(DrawFiling.figures(of: draw)), .table(DrawFiling.facts(of: draw))]
            }
        }
        if !voided.isEmpty { blocks += [.heading(level: 1, "四、作废的封存"), .table(voidTable)] }
        return letter.document(about: title, blocks, attachment: "\(title)汇总表")
    }

    /// What the filing is about.
    public var title: String { "\(county)\(year)年度“双随机、一公开”随机抽取情况" }

    private var overview: String {
        let items = draws.flatMap(\.items)
        let overdue = open.count(where: \.isOverdue)
        let witnessed = draws.count(where: \.isWitnessed)
        let ends =
            "已抽取\(draws.count)次，作废\(voided.count)次，没有结果也没有作废\(open.count)次"
            + (overdue == 0 ? "。" : "（其中逾期\(overdue)次）。")
        if draws.isEmpty { return ends + chain }
        return ends + "已抽取的涉及任务\(Set(draws.map(\.task)).count)项、事项\(items.count)项次，"
            + "待抽\(items.reduce(0) { $0 + $1.population })户次，抽中\(items.reduce(0) { $0 + $1.drawn })户次，"
            + "经递补、更正和数量调整现为\(items.reduce(0) { $0 + $1.now })户次。"
            + "公开随机数产生前已有第三方见证的\(witnessed)次，仅凭本单位陈述的\(draws.count - witnessed)次。\(chain)"
    }

    private static let weakness =
        "“仅凭本单位陈述”是指：封存摘要没有在规定时刻之前由第三方留下凭据，外人无法排除事先多次封存、择一使用。所缺的见证逐次列明。"
    private static let warning =
        "下列封存既没有抽取结果，也没有作废。反复封存而只完成合意的一次，是操纵抽取的常见办法，请受理单位逐一查问；逾期的应当立即作废并说明原因。"

    private var openTable: Document.Table {
        Document.Table(
            columns: [
                Document.Column("编号", width: 6), Document.Column("任务", width: 6), Document.Column("封存时刻", width: 5),
                Document.Column("已过天数", width: 3, alignment: .right), Document.Column("应在此前了结", width: 5),
                Document.Column("还缺", width: 6),
            ], rows: open.map { [$0.id, $0.task, $0.frozen, String($0.days), $0.dueText, $0.owed] })
    }

    private var voidTable: Document.Table {
        Document.Table(
            columns: [
                Document.Column("编号", width: 5), Document.Column("任务", width: 7), Document.Column("封存时刻", width: 5),
                Document.Column("作废时刻", width: 5), Document.Column("原因", width: 5), Document.Column("重新封存", width: 5),
            ], rows: voided.map { [$0.id, $0.task, $0.frozen, $0.at, $0.reason, $0.next] })
    }

    private static func figures(of draw: Draw) -> Document.Table {
        Document.Table(
            caption: "抽取 \(draw.id)　\(draw.task)",
            columns: [
                Document.Column("事项", width: 10), Document.Column("方式", width: 4),
                Document.Column("待抽", width: 3, alignment: .right), Document.Column("抽中", width: 3, alignment: .right),
                Document.Column("现为", width: 3, alignment: .right),
            ], rows: draw.items.map { [$0.name, $0.mode, String($0.population), String($0.drawn), String($0.now)] })
    }

    private static func facts(of draw: Draw) -> Document.Table {
        .facts(
            [("封存时刻", [draw.frozen]), ("封存摘要 F", draw.digest), ("强度", draw.strength)]
                + [("抽取之后", draw.later.isEmpty ? ["无"] : draw.later)])
    }
}

extension DrawFiling.Open {
    /// The moment before which it had to be ended, marked when that is over.
    var dueText: String { isOverdue ? "\(due)\n已逾期" : due }
}
