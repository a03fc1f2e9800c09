import Foundation
import Model
import Standards
import Testing

@Suite struct RecordTests {
    private static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

    @Test func rowsReadAreAlwaysTheSum() {
        let first = RowAccounting(accepted: 90, merged: 7, rejected: 3)
        let second = RowAccounting(accepted: 1, rejected: 2)
        #expect(first.read == 100)
        #expect(first + second == RowAccounting(accepted: 91, merged: 7, rejected: 5))
        #expect((first + second).read == first.read + second.read)
        #expect(RowAccounting().read == 0)
    }

    @Test func aWindowDoesNotEndBeforeItBegins() throws {
        let first = try Self.day("2026-03-02")
        let last = try Self.day("2026-04-30")
        #expect(DateWindow(first: last, last: first) == nil)
        #expect(DateWindow(first: first, last: first)?.text == "2026-03-02 至 2026-03-02")
        #expect(DateWindow(first: first, last: last)?.text == "2026-03-02 至 2026-04-30")
    }

    @Test func aTaskEndsTheDayAfterItsLastWindow() throws {
        let spring = try #require(try DateWindow(first: Self.day("2026-03-02"), last: Self.day("2026-04-30")))
        let autumn = try #require(try DateWindow(first: Self.day("2026-09-01"), last: Self.day("2026-10-31")))
        let task = InspectionTask(
            id: "LH-01", name: "样例任务", items: ["A-1"], initiator: "11341282002901005A", windows: [spring, autumn],
            isJoint: false)
        #expect(task.span.text == "2026-03-02 至 2026-10-31")
        #expect(try !task.hasEnded(by: Self.day("2026-10-31")))
        #expect(try task.hasEnded(by: Self.day("2026-11-01")))
    }

    @Test(
        arguments: [
            (.rate, "rate", 0), (.rateMin, "rate-min", 0), (.rateMax, "rate-max", 0), (.count(7), "count", 7),
            (.all(batches: 3), "all", 3),
        ] as [(DrawMode, String, Int)])
    func modesAreWrittenAsInTheFrozenFiles(_ mode: DrawMode, _ keyword: String, _ value: Int) {
        #expect(mode.total.rawValue == keyword)
        #expect(mode.value == value)
    }

    @Test func datesAndMomentsAreStoredAsTheyAreWritten() throws {
        let moment = try #require(Moment("2026-03-10T09:00:00+08:00"))
        let text = String(decoding: try JSONEncoder().encode([moment]), as: UTF8.self)
        #expect(text == "[\"2026-03-10T09:00:00+08:00\"]")
        #expect(try JSONDecoder().decode([Moment].self, from: Data(text.utf8)) == [moment])
        #expect(String(decoding: try JSONEncoder().encode([moment.date]), as: UTF8.self) == "[\"2026-03-10\"]")
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CivilDate].self, from: Data("[\"2026-02-30\"]".utf8))
        }
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Moment].self, from: Data("[\"2026-03-10\"]".utf8))
        }
    }
}
