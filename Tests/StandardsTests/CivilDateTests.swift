import Standards
import Testing

@Suite("Days, months and moments")
struct CivilDateTests {
    @Test(
        "a day is read and written",
        arguments: [
            ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-03-01", 20_513),
            ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
        ] as [(String, Int32)])
    func readsAndWrites(text: String, days: Int32) throws {
        let date = try #require(CivilDate(iso: text))
        #expect(date.days == days)
        #expect(date.text == text)
        #expect(CivilDate(days: days) == date)
    }

    @Test(
        "what is not strict yyyy-MM-dd is refused",
        arguments: [
            "", "2026-3-1", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-04-31", "2026/03/01",
            " 2026-03-01", "2026-03-01 ", "2026-03-01T00:00:00", "20260301", "0000-01-01", "２０２６-03-01", "2100-02-29",
        ])
    func refuses(text: String) {
        #expect(CivilDate(iso: text) == nil)
    }

    @Test("every day from 1900 to 2100 follows the one before it")
    func everyDay() throws {
        var date = try #require(CivilDate(iso: "1900-01-01"))
        var weekday = Weekday.monday
        while date.year <= 2100 {
            #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
            #expect(date.weekday == weekday)
            let next = date.adding(days: 1)
            if next.day == 1 {
                #expect(date.yearMonth.last == date && next.yearMonth == date.yearMonth.adding(months: 1))
            } else {
                #expect(next.day == date.day + 1 && next.yearMonth == date.yearMonth)
            }
            weekday = Weekday(rawValue: weekday.rawValue % 7 + 1) ?? .monday
            date = next
        }
    }

    @Test("official documents write no leading zeros")
    func chinese() throws {
        let date = try #require(CivilDate(iso: "2026-03-01"))
        #expect(date.chineseText == "2026年3月1日")
        #expect(date.weekday == .sunday && date.weekday.chineseText == "星期日")
        #expect(date.yearMonth.chineseText == "2026年3月")
    }

    @Test(
        "a month later is the same day or the month's last",
        arguments: [
            ("2026-01-31", 1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"), ("2026-03-31", -1, "2026-02-28"),
            ("2025-12-15", 1, "2026-01-15"), ("2026-01-15", -13, "2024-12-15"), ("9999-12-31", 1, "9999-12-31"),
        ])
    func addsMonths(start: String, months: Int, end: String) throws {
        #expect(try #require(CivilDate(iso: start)).adding(months: months).text == end)
    }

    @Test("arithmetic holds at the ends of the calendar")
    func holds() {
        #expect(CivilDate.latest.adding(days: .max) == .latest)
        #expect(CivilDate.earliest.adding(days: .min) == .earliest)
        #expect(CivilDate.latest.adding(days: 1) == .latest)
        #expect(CivilDate(days: CivilDate.latest.days + 1) == nil)
    }

    @Test("a month is read strictly")
    func months() throws {
        let month = try #require(YearMonth(iso: "2026-02"))
        #expect(month.text == "2026-02" && month.dayCount == 28)
        #expect(month.first.text == "2026-02-01" && month.last.text == "2026-02-28")
        #expect(month.adding(months: -2).text == "2025-12")
        let earlier = try #require(YearMonth(iso: "2025-12"))
        #expect(earlier < month && earlier.months(to: month) == 2)
        for text in ["2026-2", "2026-13", "2026-00", "202602", "2026-02-01", "0000-01"] {
            #expect(YearMonth(iso: text) == nil)
        }
    }
}

@Suite("Moments")
struct MomentTests {
    @Test("a moment is read, written and taken apart")
    func readsAndWrites() throws {
        let moment = try #require(Moment("2026-03-10T09:05:07+08:00"))
        #expect(moment.text == "2026-03-10T09:05:07+08:00")
        #expect(moment.date.text == "2026-03-10")
        #expect(moment.timeOfDay == (9, 5, 7))
        #expect(moment.chineseText == "2026年3月10日9时05分")
        #expect(moment.unixSeconds == 1_773_104_707)
        #expect(Moment(unixSeconds: 1_773_104_707) == moment)
    }

    @Test("moments before 1970 keep their day", arguments: ["1969-12-31T23:59:59+08:00", "1900-01-01T00:00:00+08:00"])
    func early(text: String) throws {
        let moment = try #require(Moment(text))
        #expect(moment.text == text)
        #expect(moment.date.text == text.prefix(10))
    }

    @Test(
        "another spelling is refused",
        arguments: [
            "2026-03-10T09:00:00Z", "2026-03-10T01:00:00+00:00", "2026-03-10 09:00:00+08:00",
            "2026-03-10T09:00:00.000+08:00", "2026-03-10T09:00+08:00", "2026-03-10t09:00:00+08:00",
            "2026-03-10T24:00:00+08:00", "2026-03-10T23:59:60+08:00", "2026-03-10T09:00:00+0800",
            "2026-02-30T09:00:00+08:00", "2026-03-10T09:00:00+08:00 ", "2026-03-10T09:00:00-08:00",
            "2026-03-10T09:00:00+09:00", "",
        ])
    func refuses(text: String) {
        #expect(Moment(text) == nil)
    }

    @Test("moments are ordered in time")
    func order() throws {
        let texts = ["1969-12-31T23:59:59+08:00", "2026-03-10T09:00:00+08:00", "2026-03-10T09:00:01+08:00"]
        let moments = try texts.map { try #require(Moment($0)) }
        #expect(moments.shuffled().sorted() == moments)
        #expect(moments[1].adding(seconds: 1) == moments[2])
        #expect(moments[1].adding(seconds: .max) == nil)
    }
}

@Suite("Byte order")
struct ByteOrderTests {
    @Test("texts are ordered by their bytes, not by Unicode normalisation")
    func bytes() {
        let composed = "\u{E9}"
        let decomposed = "e\u{301}"
        #expect(composed == decomposed)
        #expect(!ByteOrder.same(composed, decomposed))
        #expect(ByteOrder.precedes(decomposed, composed))
        #expect(
            ["乙", "a", "甲", "B", "", "ab", "\u{1F600}", "\u{FF01}"].sortedByBytes()
                == ["", "B", "a", "ab", "乙", "甲", "\u{FF01}", "\u{1F600}"])
        #expect(!ByteOrder.precedes("a", "a"))
    }

    @Test("elements are ordered by a text of theirs, stably")
    func elements() {
        let rows = [("b", 1), ("a", 2), ("b", 0)]
        #expect(rows.sortedByBytes { $0.0 }.map(\.1) == [2, 1, 0])
    }
}
