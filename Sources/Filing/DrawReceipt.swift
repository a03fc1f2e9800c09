import Messages
import Output
import Standards

/// What an enterprise gets when it asks (抽取情况说明): where it stood in published draws, and how to check it.
public struct DrawReceipt: Sendable {
    /// One published draw.
    public struct Place: Sendable {
        /// The draw's id.
        public let id: String
        /// The task's name.
        public let task: String
        /// F in groups, a line each.
        public let digest: [String]
        /// The pseudonym and the salt in groups, in a blinded draw of which the enterprise is part.
        public let opening: (name: String, salt: [String])?
        /// Rows `item, cell, N, n, π, rank, ticket, last drawn ticket, outcome`; none outside the frame.
        public let rows: [[String]]
        /// Why there are no rows, or what came after the draw; empty for nothing.
        public let remarks: [String]

        /// Takes all parts.
        public init(
            id: String, task: String, digest: [String], opening: (name: String, salt: [String])?, rows: [[String]],
            remarks: [String]
        ) {
            self.id = id
            self.task = task
            self.digest = digest
            self.opening = opening
            self.rows = rows
            self.remarks = remarks
        }
    }

    /// The office's full name.
    public let office: String
    /// 样例数据，不得公示, or nil.
    public let banner: String?
    /// The number of the receipt.
    public let number: String
    /// The enterprise: its name, or its code when no roster names it.
    public let name: String
    /// Its code.
    public let code: String
    /// The day of issue.
    public let date: CivilDate
    /// Where the public files are.
    public let channels: [String]
    /// How many working days an objection is answered within.
    public let replyDays: Int
    /// The published draws.
    public let places: [Place]

    /// Takes all parts.
    public init(
        office: String, banner: String?, number: String, name: String, code: String, date: CivilDate,
        channels: [String], replyDays: Int, places: [Place]
    ) {
        self.office = office
        self.banner = banner
        self.number = number
        self.name = name
        self.code = code
        self.date = date
        self.channels = channels
        self.replyDays = replyDays
        self.places = places
    }

    /// The receipt as DOCX.
    public func docx() throws(Problem) -> [UInt8] {
        var blocks: [Document.Block] = [
            .title("抽取情况说明（\(number)）"), .addressee(name == code ? code : "\(name)（\(code)）"),
        ]
        var facts: [(name: String, lines: [String])] = []
        for place in places {
            let mark = places.count > 1 ? "（\(place.id)）" : ""
            if place.rows.isEmpty {
                facts.append(("抽取 \(place.id)", ["\(place.task)"] + place.remarks))
            } else {
                blocks.append(.table(DrawReceipt.figures(of: place)))
                if !place.remarks.isEmpty { facts.append(("说明" + mark, place.remarks)) }
            }
            if let opening = place.opening {
                facts += [
                    ("化名" + mark, [opening.name]), ("凭据" + mark, DrawReceipt.paired(opening.salt) + ["只给你单位，请勿外传"]),
                ]
            }
            facts.append(("封存摘要 F" + mark, DrawReceipt.paired(place.digest)))
        }
        let typed = places.contains { $0.opening != nil } ? "代码和凭据" : "代码"
        facts += [
            (
                "如何核对",
                [
                    "在\(channels.joined(separator: "、"))下载该任务的核验材料，用浏览器打开 verify.html（不联网），输入\(typed)，"
                        + "应得到同样的位次和抽签码（表中只列前 12 位）；F 应与抽取前公告的相同。"
                ]
            ), ("回避", ["检查人员与你单位有利害关系的，可以在检查开始前向本办公室申请其回避。"]),
            ("异议", ["可以书面向本办公室提出，自收到之日起 \(replyDays) 个工作日内书面答复；对答复不服的，可以向联席会议反映。"]),
            ("出具", ["以上为已公示的抽取，尚未公示的不在本说明之内。", "\(office) \(date.chineseText)（盖章）"]),
        ]
        blocks.append(.table(.facts(facts)))
        return try Document(title: "抽取情况说明", created: date, banner: banner, blocks: blocks).docx()
    }

    private static func figures(of place: Place) -> Document.Table {
        Document.Table(
            caption: "抽取 \(place.id)　\(place.task)",
            columns: [
                Document.Column("事项", width: 8), Document.Column("分组", width: 4),
                Document.Column("待抽", width: 4, alignment: .right), Document.Column("抽中", width: 4, alignment: .right),
                Document.Column("概率", width: 4), Document.Column("位次", width: 4, alignment: .right),
                Document.Column("抽签码", width: 7), Document.Column("入围末位", width: 7), Document.Column("结果", width: 4),
            ], rows: place.rows)
    }

    /// Two lines of groups on one.
    private static func paired(_ lines: [String]) -> [String] {
        stride(from: 0, to: lines.count, by: 2).map { lines[$0..<min($0 + 2, lines.count)].joined(separator: "　") }
    }
}
