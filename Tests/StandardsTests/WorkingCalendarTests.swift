import Messages
import Testing

@testable import Standards

@Suite("Working days and deadlines")
struct WorkingCalendarTests {
    let calendar = WorkingCalendar.shipped

    static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

    @Test(
        "the table of spec/domain.md §5.7",
        arguments: [
            ("2020-01-17", 5, "2020-01-23"), ("2020-01-17", 20, "2020-02-21"), ("2020-09-10", 20, "2020-10-14"),
            ("2023-02-05", 5, "2023-02-10"), ("2023-09-27", 5, "2023-10-10"), ("2025-01-20", 20, "2025-02-21"),
            ("2025-04-25", 5, "2025-05-06"), ("2025-09-26", 20, "2025-10-30"), ("2026-02-10", 20, "2026-03-16"),
            ("2026-04-29", 5, "2026-05-09"), ("2026-11-20", 20, "2026-12-18"),
        ])
    func table(start: String, days: Int, end: String) throws {
        let deadline = calendar.deadline(from: try Self.day(start), workingDays: days)
        #expect(deadline.date.text == end)
        #expect(!deadline.provisional)
    }

    @Test("a deadline beyond the published holidays is provisional")
    func provisional() throws {
        let deadline = calendar.deadline(from: try Self.day("2026-12-04"), workingDays: 20)
        #expect(deadline == Deadline(date: try Self.day("2027-01-01"), provisional: true))
        #expect(calendar.lastCertainDay.text == "2026-12-28")
        #expect(calendar.firstCertainDay.text == "2019-01-01")
        #expect(calendar.deadline(from: try Self.day("2026-12-21"), workingDays: 5).provisional == false)
        #expect(calendar.deadline(from: try Self.day("2026-12-22"), workingDays: 5).provisional == true)
        #expect(calendar.deadline(from: try Self.day("2018-12-20"), workingDays: 10).provisional)
    }

    @Test(
        "make-up days are working days",
        arguments: [
            "2020-01-19", "2020-02-03", "2020-04-26", "2020-05-09", "2020-06-28", "2020-09-27", "2020-10-10",
            "2023-01-28",
            "2023-01-29", "2023-04-23", "2023-05-06", "2023-06-25", "2023-10-07", "2023-10-08", "2025-01-26",
            "2025-02-08",
            "2025-04-27", "2025-09-28", "2025-10-11", "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09",
            "2026-09-20",
            "2026-10-10",
        ])
    func makeUp(date: String) throws {
        #expect(calendar.isWorkingDay(try Self.day(date)))
    }

    @Test(
        "make-up days are all the working weekends there are",
        arguments: [
            (2020, ["2020-01-19", "2020-04-26", "2020-05-09", "2020-06-28", "2020-09-27", "2020-10-10"]),
            (2026, ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]),
        ])
    func allMakeUp(year: Int, expected: [String]) throws {
        var date = try #require(CivilDate(year: year, month: 1, day: 1))
        var found: [String] = []
        while date.year == year {
            if date.weekday.isWeekend, calendar.isWorkingDay(date) { found.append(date.text) }
            date = date.adding(days: 1)
        }
        #expect(found == expected)
    }

    @Test("a day of the year before stands in the next year's notice")
    func yearBefore() throws {
        let dayOff = try Self.day("2022-12-31")
        let without = WorkingCalendar(years: [
            try HolidayYear(json: #"{"year": 2022, "days": [{"date": "2022-01-03", "isOffDay": true}]}"#)
        ])
        #expect(!calendar.isWorkingDay(dayOff) && !without.isWorkingDay(dayOff))  // a Saturday either way
        #expect(!without.isCertain(from: try Self.day("2022-12-20"), through: dayOff))
        #expect(calendar.isCertain(from: try Self.day("2022-12-20"), through: dayOff))
    }

    @Test(
        "the last working day of a month",
        arguments: [("2025-01-31", "2025-01-27"), ("2026-01-31", "2026-01-30"), ("2026-03-31", "2026-03-31")])
    func monthEnd(end: String, expected: String) throws {
        let last = calendar.lastWorkingDay(through: try Self.day(end))
        #expect(last == Deadline(date: try Self.day(expected), provisional: false))
    }

    @Test("counting the first day moves a deadline only from a working day")
    func countingStart() throws {
        let friday = try Self.day("2026-11-20")
        #expect(calendar.deadline(from: friday, workingDays: 20, countingStart: true).date.text == "2026-12-17")
        #expect(calendar.deadline(from: friday, workingDays: 1, countingStart: true).date == friday)
        #expect(calendar.deadline(from: friday, workingDays: 0).date == friday)
        let sunday = try Self.day("2023-02-05")
        #expect(calendar.deadline(from: sunday, workingDays: 5, countingStart: true).date.text == "2023-02-10")
    }

    @Test("calendar days, with and without moving to a working day")
    func calendarDays() throws {
        let start = try Self.day("2025-09-20")
        #expect(calendar.deadline(from: start, calendarDays: 15).date.text == "2025-10-05")
        #expect(calendar.deadline(from: start, calendarDays: 15, countingStart: true).date.text == "2025-10-04")
        let moved = calendar.deadline(from: start, calendarDays: 15, movingToWorkingDay: true)
        #expect(moved == Deadline(date: try Self.day("2025-10-09"), provisional: false))
        let far = try Self.day("2026-12-25")
        #expect(calendar.deadline(from: far, calendarDays: 10, movingToWorkingDay: true).provisional)
        #expect(!calendar.deadline(from: far, calendarDays: 10).provisional)
    }

    @Test("forwards and backwards agree on every day of the known years")
    func agree() throws {
        var date = calendar.firstCertainDay
        while date.year <= 2026 {
            let end = calendar.deadline(from: date, workingDays: 10).date
            #expect(calendar.workingDays(after: date, through: end) == 10)
            #expect(calendar.isWorkingDay(end))
            let back = calendar.deadline(before: end.adding(days: 1), workingDays: 10).date
            #expect(calendar.deadline(from: back.adding(days: -1), workingDays: 10).date == end)
            date = date.adding(days: 1)
        }
    }

    @Test("every shipped file is read whole")
    func shippedFiles() throws {
        let files = Resource.all.filter { String(describing: $0.path).hasPrefix("holidays/") }
        #expect(files.count == 8)
        for file in files {
            let text = String(describing: file.text)
            let year = try HolidayYear(json: text)
            #expect(String(describing: file.path) == "holidays/\(year.year).json")
            #expect(year.days.count == text.components(of: "\"isOffDay\""))
            #expect(year.days.count >= 28)
        }
        let again = try WorkingCalendar(
            files: files.reversed().map { (String(describing: $0.path), String(describing: $0.text)) })
        #expect(again.lastCertainDay == calendar.lastCertainDay)
    }

    @Test("a year without days, as 2027 is published before its notice, is not known")
    func emptyYear() throws {
        let calendar = try WorkingCalendar(files: [
            ("2026.json", #"{"year":2026,"days":[{"date":"2026-01-01","isOffDay":true,"name":"元旦"}]}"#),
            ("2027.json", #"{"$id":"x","year":2027,"papers":[null,1.5e3,{"a":[]}],"days":[]}"#),
            ("2029.json", #"{"year":2029,"days":[{"date":"2029-01-01","isOffDay":true}]}"#),
        ])
        #expect(calendar.lastCertainDay.text == "2026-12-28")
    }

    @Test(
        "what is not such a file is refused",
        arguments: [
            "", "{", "[]", "{}", #"{"year":2026}"#, #"{"year":2026,"days":[{"date":"2026-02-30","isOffDay":true}]}"#,
            #"{"year":2026,"days":[{"date":"2026-02-03"}]}"#, #"{"year":2026,"days":[]} x"#,
            #"{"year":"2026","days":[]}"#,
            #"{"year":2026,"days":[,]}"#, String(repeating: "[", count: 100_000),
            #"{"a":"# + String(repeating: "[", count: 100_000),
        ])
    func refused(text: String) {
        let problem = #expect(throws: Problem.self) { try WorkingCalendar(files: [("x.json", text)]) }
        #expect(problem?.message.code == "S015" && problem?.position.file == "x.json")
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(of part: String) -> Int {
        var count = 0
        var rest = self[...]
        while let range = rest.firstRange(of: part) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
