import Filing
import Standards
import Testing

/// Filings of a fictitious county.
enum Samples {
    static let banner = "样例数据，不得公示"

    static let rows = [
        row("餐饮联合抽查", "食品经营检查", "一般", 240, "5%", 12, isJoint: true),
        row("餐饮联合抽查", "消防<检查>&\"验收\"", "重点", 7, "100%", 7, isJoint: true),
        row("特种设备抽查", "电梯使用检查", "重点", 1_301, "不低于30%", 391, isJoint: false),
        row("广告抽查", "广告检查", "一般", 12_345, "不高于0.25%", 30, isJoint: false),
    ]

    static func row(
        _ task: String, _ item: String, _ itemClass: String, _ population: Int, _ rate: String, _ planned: Int,
        isJoint: Bool
    ) -> PlanFiling.Row {
        PlanFiling.Row(
            task: task, item: item, itemClass: itemClass, population: population, rate: rate, planned: planned,
            departments: isJoint ? "市场监管局、应急管理局" : "市场监管局", window: "2026-03-02 至 2026-04-30", isJoint: isJoint)
    }

    static func day() throws -> CivilDate { try #require(CivilDate(iso: "2026-03-02")) }

    static func filing(
        sender: String = "样例县市场监督管理局", kind: String = "报送函", closing: String = "现予报送，请备案。",
        banner: String? = Samples.banner, rows: [PlanFiling.Row] = Samples.rows, remarks: [String] = []
    ) throws -> PlanFiling {
        try PlanFiling(
            Letter(
                sender: sender, addressee: "样例县商事制度改革联席会议办公室", kind: kind, closing: closing, date: day(),
                banner: banner), county: "样例县", year: 2026, rows: rows, remarks: remarks)
    }
}
