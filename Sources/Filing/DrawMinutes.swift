import Messages
import Output
import Standards

/// The minutes of a sitting (随机抽取记录): value, seeds, numbers, strength, and the list for the office alone.
public struct DrawMinutes: Sendable {
    /// One drawn draw.
    public struct Drawn: Sendable {
        /// The draw's id.
        public let id: String
        /// The task's name.
        public let task: String
        /// F in groups, a line each.
        public let digest: [String]
        /// The seed in groups, a line each.
        public let seed: [String]
        /// Rows `item, mode, N, n, π`.
        public let figures: [[String]]
        /// Who contributed and who witnessed, a sentence each.
        public let strength: [String]
        /// What came after the draw, a sentence each.
        public let later: [String]
        /// Rows `item, name, code` of who is drawn now.
        public let list: [[String]]

        /// Takes all parts.
        public init(
            id: String, task: String, digest: [String], seed: [String], figures: [[String]], strength: [String],
            later: [String], list: [[String]]
        ) {
            self.id = id
            self.task = task
            self.digest = digest
            self.seed = seed
            self.figures = figures
            self.strength = strength
            self.later = later
            self.list = list
        }
    }

    /// The office's full name.
    public let office: String
    /// The day of the freeze.
    public let date: CivilDate
    /// 样例数据，不得公示, or nil.
    public let banner: String?
    /// The event and its value, the dice in groups of five.
    public let value: (event: String, text: String)
    /// The draws of the sitting.
    public let draws: [Drawn]

    /// Takes all parts.
    public init(office: String, date: CivilDate, banner: String?, value: (event: String, text: String), draws: [Drawn])
    {
        self.office = office
        self.date = date
        self.banner = banner
        self.value = value
        self.draws = draws
    }

    /// The minutes as DOCX.
    public func docx() throws(Problem) -> [UInt8] {
        var blocks: [Document.Block] = [
            .documentNumber(nil), .title("随机抽取记录"), .heading(level: 1, "一、公开随机数"),
            .table(.facts([("来源", [value.event]), ("数值", [value.text])])),
            .paragraph("由两人各键入一遍，两遍一致。结果由封存文件和这一数值唯一确定，任何人可以重新计算。"), .heading(level: 1, "二、结果"),
        ]
        for draw in draws {
            blocks += [
                .heading(level: 2, "抽取 \(draw.id)　\(draw.task)"),
                .table(
                    Document.Table(
                        columns: [
                            Document.Column("事项", width: 10), Document.Column("方式", width: 4),
                            Document.Column("待抽", width: 3, alignment: .right),
                            Document.Column("抽中", width: 3, alignment: .right), Document.Column("抽中概率", width: 6),
                        ], rows: draw.figures)),
                .table(
                    .facts(
                        [
                            ("封存摘要 F", draw.digest), ("随机种子", draw.seed), ("强度", draw.strength),
                        ] + (draw.later.isEmpty ? [] : [("抽取之后", draw.later)]))),
            ]
        }
        blocks += [
            .heading(level: 1, "三、签字"), .paragraph("以上与屏幕所示一致。"),
            .table(Signatures.table(under: draws.map { ($0.id, $0.digest) })), .pageBreak,
            .heading(level: 1, "附：抽中名单（内部，公示之前不得外传）"),
        ]
        for draw in draws {
            blocks.append(
                .table(
                    Document.Table(
                        caption: "抽取 \(draw.id)",
                        columns: [
                            Document.Column("序号", width: 3, alignment: .center), Document.Column("事项", width: 7),
                            Document.Column("检查对象", width: 9), Document.Column("统一社会信用代码", width: 8),
                        ], rows: draw.list.enumerated().map { [String($0.offset + 1)] + $0.element })))
        }
        return try Document(title: "随机抽取记录", created: date, banner: banner, blocks: blocks).docx()
    }
}
