import Messages
import Output
import Standards

/// The summary sheet of all senders' draws (抽取情况汇总表), as XLSX.
public struct DrawSummary: Sendable {
    /// One sender's filing each, in the order of the register; at least one, all of one day.
    public let filings: [DrawFiling]
    /// Who made it.
    public let office: String

    /// Takes both parts.
    public init(filings: [DrawFiling], office: String) {
        self.filings = filings
        self.office = office
    }

    /// The workbook: finished draws by item, their strength, what has no end, what was voided.
    public func xlsx() throws(Problem) -> [UInt8] {
        guard let first = filings.first else { throw Problem(.filingEmpty, found: office) }
        var headings: [Workbook.Heading] = [.title("\(first.title)汇总表")]
        if let banner = first.letter.banner { headings.append(.banner(banner)) }
        headings.append(.note("\(office)　截至\(first.letter.date.chineseText)　\(first.chain)"))
        let sheet = { (name: String, columns: [Workbook.Column], rows: [[Workbook.Cell]]) in
            Workbook.Sheet(name: name, headings: headings, columns: columns, rows: rows)
        }
        let sender = Workbook.Column("报送单位", width: 24)
        return try Workbook(
            title: "\(first.title)汇总表", created: first.letter.date,
            sheets: [
                sheet(
                    "抽取结果",
                    [
                        sender, Workbook.Column("批次", width: 36), Workbook.Column("编号", width: 18),
                        Workbook.Column("任务", width: 30), Workbook.Column("抽查事项", width: 34),
                        Workbook.Column("方式", width: 12), Workbook.Column("待抽（户）", width: 12, kind: .integer),
                        Workbook.Column("抽中（户）", width: 12, kind: .integer),
                        Workbook.Column("现为（户）", width: 12, kind: .integer), Workbook.Column("强度", width: 30),
                    ], results),
                sheet(
                    "强度与后续",
                    [
                        sender, Workbook.Column("编号", width: 18), Workbook.Column("类别", width: 12),
                        Workbook.Column("说明", width: 90),
                    ], details),
                sheet(
                    "未了结的封存",
                    [
                        sender, Workbook.Column("编号", width: 24), Workbook.Column("任务", width: 30),
                        Workbook.Column("封存时刻", width: 26), Workbook.Column("已过天数", width: 10, kind: .integer),
                        Workbook.Column("应在此前了结", width: 26), Workbook.Column("是否逾期", width: 10),
                        Workbook.Column("还缺", width: 50),
                    ], open),
                sheet(
                    "作废的封存",
                    [
                        sender, Workbook.Column("编号", width: 18), Workbook.Column("任务", width: 30),
                        Workbook.Column("封存时刻", width: 26), Workbook.Column("作废时刻", width: 26),
                        Workbook.Column("原因", width: 24), Workbook.Column("重新封存", width: 18),
                    ], voided),
            ]
        ).xlsx()
    }

    private var results: [[Workbook.Cell]] {
        filings.flatMap { filing in
            filing.sittings.flatMap { sitting in
                sitting.draws.flatMap { draw in
                    draw.items.map { item in
                        [
                            .text(filing.letter.sender), .text(sitting.title), .text(draw.id), .text(draw.task),
                            .text(item.name), .text(item.mode), .integer(item.population), .integer(item.drawn),
                            .integer(item.now), .text(draw.isWitnessed ? "已有第三方见证" : "仅凭本单位陈述"),
                        ]
                    }
                }
            }
        }
    }

    private var details: [[Workbook.Cell]] {
        filings.flatMap { filing in
            filing.draws.flatMap { draw in
                (draw.strength.map { ("强度", $0) } + draw.later.map { ("抽取之后", $0) }).map {
                    [.text(filing.letter.sender), .text(draw.id), .text($0.0), .text($0.1)]
                }
            }
        }
    }

    private var open: [[Workbook.Cell]] {
        filings.flatMap { filing in
            filing.open.map { open in
                [
                    .text(filing.letter.sender), .text(open.id), .text(open.task), .text(open.frozen),
                    .integer(open.days), .text(open.due), .text(open.isOverdue ? "是" : "否"), .text(open.owed),
                ]
            }
        }
    }

    private var voided: [[Workbook.Cell]] {
        filings.flatMap { filing in
            filing.voided.map { one in
                [filing.letter.sender, one.id, one.task, one.frozen, one.at, one.reason, one.next].map { .text($0) }
            }
        }
    }
}
