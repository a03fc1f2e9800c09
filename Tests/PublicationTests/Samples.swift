import Foundation
import Messages
import Publication
import Standards
import TestSupport
import Testing

/// Foundation has a type of this name, too.
typealias Bundle = Publication.Bundle

/// Finished publications of a fictitious county.
enum Samples {
    static let banner = "样例数据，不得公示"

    static func frame(banner: String? = Samples.banner) throws -> Bundle.Frame {
        Bundle.Frame(
            title: "样例县2026年度抽查计划", banner: banner, publisher: "样例县联席会议办公室",
            date: try #require(CivilDate(iso: "2026-03-02")), paragraphs: ["抽查基数的时点为2026年2月28日。"],
            footer: ["公示渠道：样例网站"])
    }

    static let planHeader = ["序号", "抽查计划编号", "任务名称", "事项编码", "抽查基数（户）", "抽查比例", "抽查数量（户）", "起止时间"]

    static let planRows = [
        ["1", "LH-01", "餐饮联合抽查", "SCJG-03", "240", "5%", "12", "2026-03-02 至 2026-04-30"],
        ["2", "JT-03", "驾培机构，\"全覆盖\"检查", "=1+1", "7", "100%", "7", "2026-09-01 至 2026-10-15"],
        ["3", "SCJG-12", "网络<食品>&经营", "@样例", "12345", "不高于0.25%", "30", ""],
    ]

    static func plan() throws -> PublicTable {
        try PublicTable(
            type: .annualPlan,
            header: planHeader, rows: planRows,
            numeric: ["序号", "抽查基数（户）", "抽查数量（户）"])
    }

    static func list(rows: Int) throws -> PublicTable {
        var generator = SplitMix64(8)
        let body = try (1...rows).map { number in
            let code = try #require(
                CheckDigits.unifiedCode(
                    head: "91341282", body: generator.text(8, of: Array("0123456789ABCDEFGHJKLMNPQRTUWXY"))))
            return [
                String(number), "餐饮联合抽查", "样例餐饮\(number)店（界首）", code, "SCJG-03、HJ-01", "市场监管局", "",
                "2026-05-18 至 2026-07-15",
            ]
        }
        return try PublicTable(
            type: .drawnList, header: PublicationType.drawnList.publicColumns, rows: body, numeric: ["序号"])
    }

    static func bundle(banner: String? = Samples.banner, extras: [String: [UInt8]] = [:]) throws -> Bundle {
        try Bundle(name: "plan", table: plan(), frame: frame(banner: banner), extras: extras)
    }
}
