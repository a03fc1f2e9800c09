import Messages
import Output
import Standards

/// The sheet of a sitting (随机抽取封存单): every F in groups with check groups, printed and signed before the throw.
public struct FreezeSheet: Sendable {
    /// One frozen draw, or a change of its number.
    public struct Frozen: Sendable {
        /// The draw's id, with `amend-1` for a change of number.
        public let id: String
        /// The task's name.
        public let task: String
        /// What is drawn, an item a line.
        public let items: [String]
        /// F in groups of four, a check group at the end of each line.
        public let digest: [String]

        /// Takes all parts.
        public init(id: String, task: String, items: [String], digest: [String]) {
            self.id = id
            self.task = task
            self.items = items
            self.digest = digest
        }
    }

    /// The office's full name.
    public let office: String
    /// The day of the freeze.
    public let date: CivilDate
    /// 样例数据，不得公示, or nil.
    public let banner: String?
    /// Event, times and parties, a sentence each.
    public let terms: [String]
    /// The draws of the sitting.
    public let draws: [Frozen]

    /// Takes all parts.
    public init(office: String, date: CivilDate, banner: String?, terms: [String], draws: [Frozen]) {
        self.office = office
        self.date = date
        self.banner = banner
        self.terms = terms
        self.draws = draws
    }

    /// The sheet as DOCX.
    public func docx() throws(Problem) -> [UInt8] {
        var blocks: [Document.Block] = [
            .documentNumber(nil), .title("随机抽取封存单"),
            .paragraph("\(office)已封存下列抽取。封存摘要 F 由名录、事项、比例和全部封存文件算出，其中任何一个字改动，摘要就不同。请在公开随机数产生之前逐组核对并签字。"),
            .heading(level: 1, "一、约定"),
        ]
        blocks += terms.map { .paragraph($0) }
        blocks.append(.heading(level: 1, "二、封存摘要"))
        for draw in draws {
            blocks += [.heading(level: 2, "抽取 \(draw.id)　\(draw.task)")]
            if !draw.items.isEmpty { blocks.append(.paragraph(draw.items.joined(separator: "；") + "。")) }
            blocks.append(
                .table(
                    Document.Table(
                        columns: [
                            Document.Column("行", width: 2, alignment: .center),
                            Document.Column("封存摘要 F（每四位一组，方括号内为本行校验组）", width: 16, alignment: .center),
                            Document.Column("甲核对", width: 3, alignment: .center),
                            Document.Column("乙核对", width: 3, alignment: .center),
                        ], rows: draw.digest.enumerated().map { [String($0.offset + 1), $0.element, "", ""] })))
        }
        blocks += [
            .heading(level: 1, "三、签字"),
            .paragraph("以上摘要与屏幕所示逐组一致。签字人来自两个以上单位；签字时刻早于公开随机数产生的时刻，否则不能作为见证。"),
            .table(Signatures.table(under: draws.map { ($0.id, $0.digest) })),
        ]
        return try Document(title: "随机抽取封存单", created: date, banner: banner, blocks: blocks).docx()
    }
}

/// Room for the people who sign.
enum Signatures {
    /// Five blank rows under the draws that are signed for, each with the first group of its F.
    static func table(under draws: [(id: String, digest: [String])]) -> Document.Table {
        let names = draws.map { "\($0.id)（\($0.digest.first?.prefix(4) ?? "")）" }
        return Document.Table(
            caption: "签字：" + names.joined(separator: "、"),
            columns: [
                Document.Column("姓名", width: 4), Document.Column("单位", width: 7), Document.Column("职务", width: 4),
                Document.Column("签字", width: 5), Document.Column("时刻", width: 5),
            ], rows: Array(repeating: ["\n", "", "", "", ""], count: 5))
    }
}

extension Document.Table {
    /// A table of named facts, whose lines are not stretched over the page.
    static func facts(_ facts: [(name: String, lines: [String])]) -> Document.Table {
        Document.Table(
            columns: [Document.Column("项目", width: 5, alignment: .center), Document.Column("内容", width: 21)],
            rows: facts.map { [$0.name, $0.lines.joined(separator: "\n")] })
    }
}
