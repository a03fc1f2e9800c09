import Filing
import Foundation
import Messages
import Testing

/// What people sign before and after a throw, and what an enterprise gets.
@Suite struct SittingPaperTests {
    static let digest = [
        "dcf2 c3cc 0a13 3a0e [9a]", "3ed4 2d30 410e 43c4 [bd]", "39a7 3bd7 972d 6025 [e9]", "0072 43e9 64fb a56d [0a]",
    ]

    @Test func everyLineOfEveryDigestIsOnTheSheetWithRoomToTickIt() throws {
        let draws = ["341282-2026-01", "341282-2026-02"].map {
            FreezeSheet.Frozen(id: $0, task: "样例任务", items: ["样例事项 基数 14 户、计划 2 户"], digest: Self.digest)
        }
        let sheet = FreezeSheet(
            office: "样例县联席会议办公室", date: try Samples.day(), banner: nil, terms: ["公开随机数：DICE a 60。"], draws: draws)
        let document = try ReadDocument(sheet.docx())
        for line in Self.digest {
            #expect(document.rows.filter { $0.count == 4 && $0[1] == line && $0[2...] == ["", ""] }.count == 2)
        }
        // The signatures may stand on another page: they name what they are for.
        #expect(document.paragraphs.contains("签字：341282-2026-01（dcf2）、341282-2026-02（dcf2）"))
        #expect(document.rows.filter { $0.count == 5 && $0[1...] == ["", "", "", ""] }.count == 5)
    }

    @Test(arguments: [[], ["amend-1 递补"]]) func minutesSayHowStrongTheDrawIsAndWhatCameAfter(_ later: [String]) throws {
        let drawn = DrawMinutes.Drawn(
            id: "341282-2026-01", task: "样例任务", digest: Self.digest, seed: Self.digest,
            figures: [["样例事项", "定额", "14", "2", "1/7"]], strength: ["强度：仅凭本单位陈述", "缺少见证：封存摘要 F"], later: later,
            list: [["样例事项", "样例店", "91341282MA0TTTTT2P"]])
        let minutes = DrawMinutes(
            office: "样例县联席会议办公室", date: try Samples.day(), banner: nil, value: ("DICE a 60", "31425 63142"),
            draws: [drawn])
        let rows = try ReadDocument(minutes.docx()).rows
        #expect(rows.contains(["数值", "31425 63142"]))
        #expect(rows.contains(["样例事项", "定额", "14", "2", "1/7"]))
        #expect(rows.contains(["1", "样例事项", "样例店", "91341282MA0TTTTT2P"]))
        #expect(rows.contains { $0.first == "强度" && $0[1].contains("仅凭本单位陈述") && $0[1].contains("缺少见证") })
        #expect(rows.contains { $0.first == "抽取之后" } == !later.isEmpty)
    }

    static func receipt(_ place: DrawReceipt.Place) throws -> [[String]] {
        let receipt = DrawReceipt(
            office: "样例县联席会议办公室", banner: nil, number: "2026-001", name: "样例店", code: "91341282MA0TTTTT2P",
            date: try Samples.day(), channels: ["样例网站"], replyDays: 15, places: [place])
        return try ReadDocument(receipt.docx()).rows
    }

    @Test func aReceiptTellsPlaceSaltChannelsAndDays() throws {
        let place = DrawReceipt.Place(
            id: "341282-2026-01", task: "样例任务", digest: Self.digest,
            opening: ("P-0000", ["39e9 5835 f2fc 1ee2", "0702 b77a 11db 4810"]),
            rows: [["样例事项", "all", "14", "2", "1/7", "2", "0bc76d35b3e9", "0bc76d35b3e9", "抽中"]], remarks: [])
        let rows = try Self.receipt(place)
        #expect(rows.contains(["样例事项", "all", "14", "2", "1/7", "2", "0bc76d35b3e9", "0bc76d35b3e9", "抽中"]))
        #expect(rows.contains { $0.first == "凭据" && $0[1].contains("39e9 5835 f2fc 1ee2") })
        #expect(rows.contains { $0.first == "如何核对" && $0[1].contains("样例网站") && $0[1].contains("代码和凭据") })
        #expect(rows.contains { $0.first == "异议" && $0[1].contains("15 个工作日") })
    }

    @Test func aReceiptOfSomebodyOutsideSaysSo() throws {
        let rows = try Self.receipt(
            DrawReceipt.Place(
                id: "341282-2026-01", task: "样例任务", digest: Self.digest, opening: nil, rows: [], remarks: ["不在本次待抽名单中"])
        )
        #expect(rows.contains { $0.first == "抽取 341282-2026-01" && $0[1].contains("不在本次待抽名单中") })
        #expect(!rows.contains { $0.first == "凭据" || $0.count == 9 })
    }
}
