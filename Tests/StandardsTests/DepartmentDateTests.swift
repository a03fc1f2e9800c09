import Messages
import Standards
import TestSupport
import Testing

@Suite("Dates as departments write them")
struct DepartmentDateTests {
    @Test(
        "every form of a day is the same day",
        arguments: [
            "2020-09-10", "2020-9-10", "2020/9/10", "2020/09/10", "2020.9.10", "2020年9月10日", "2020年09月10日",
            "2020 年 9 月 10 日", "2020年9月10", "2020年9月10号", "二〇二〇年九月十日", "二○二○年九月十日", "二零二零年九月十日",
            "20200910", "20200910 08:00:00", "20200910093000", "202009100930", "20200910093000123",
            "2020-09-10 00:00:00", "2020-09-10 00:00:00.0", "2020/9/10 9:30", "2020-09-10T00:00:00.000Z",
            "2020-09-09T16:00:00.000Z", "2020-09-10T15:59:59Z", "2020-09-10T00:00:00+08:00", "2020-09-10T00:00:00+0800",
            "2020-09-10T23:59:59", "2020年9月10日 9时30分", "2020年9月10日上午9:30", "1599667200000", "1599753599000",
            "２０２０－０９－１０", "２０２０年９月１０日", "'2020-09-10", "=\"2020-09-10\"", " 2020-09-10\t", "\u{FEFF}2020-09-10",
            "2020—09—10", "2020 - 9 - 10",
        ])
    func sameDay(text: String) {
        #expect(DepartmentDate.parse(text) == .date(Self.day))
    }

    static let day = CivilDate(iso: "2020-09-10") ?? .earliest

    @Test(
        "other days",
        arguments: [
            ("2020-6-18", "2020-06-18"), ("2017-07-01T00:00:00.000Z", "2017-07-01"), ("二〇二一年十二月三十一日", "2021-12-31"),
            ("二〇二二年二月二十日", "2022-02-20"), ("一九九九年十月十一日", "1999-10-11"), ("25/12/2020", "2020-12-25"),
            ("12/25/2020", "2020-12-25"), ("05/05/2020", "2020-05-05"), ("2099-12-31", "2099-12-31"),
            ("2024-02-29", "2024-02-29"), ("2020-09-10T20:00:00-05:00", "2020-09-11"),
        ])
    func otherDays(text: String, iso: String) {
        #expect(DepartmentDate.parse(text).date?.text == iso)
    }

    @Test(
        "months",
        arguments: [
            ("2020-09", "2020-09"), ("2020-9", "2020-09"), ("2020年9月", "2020-09"), ("202009", "2020-09"),
            ("2020.9", "2020-09"), ("2020.10", "2020-10"), ("2020/12", "2020-12"), ("二〇二〇年十月", "2020-10"),
            ("201312", "2013-12"), ("199909", "1999-09"),
        ])
    func months(text: String, iso: String) {
        #expect(DepartmentDate.parse(text) == YearMonth(iso: iso).map { .month($0) })
    }

    @Test(
        "terms without end",
        arguments: [
            "长期", "长期有效", " 长期 ", "永久", "9999-09-09", "9999-9-9", "9999-12-31", "99991231", "9999年12月31日",
            "9999/12/31 00:00:00",
        ])
    func unlimited(text: String) {
        #expect(DepartmentDate.parse(text) == .unlimited)
    }

    @Test(
        "nothing",
        arguments: [
            "", " ", "无", "--", "-", "—", "——", "/", "NULL", "null", "\\N", "\\n", "0", "空", "暂无", "0000-00-00",
            "0000-00-00 00:00:00", "0000/00/00", "00000000", "1900-01-00", "0001-01-01 00:00:00", "0001-01-01",
        ])
    func empty(text: String) {
        #expect(DepartmentDate.parse(text) == .empty)
    }

    @Test(
        "what can be read in two ways is not guessed",
        arguments: [
            "10/9/2020", "09-10-2020", "9.10.2020", "20-9-10", "20/9/10", "20.9.10", "10-09-20", "2020.1", "200910",
            "20年9月10日",
        ])
    func ambiguous(text: String) {
        #expect(DepartmentDate.parse(text) == .ambiguous)
        #expect(DepartmentDate.parse(text).problem(raw: text)?.message.code == "S012")
    }

    @Test(
        "what is no date is none",
        arguments: [
            "2020-13-01", "2020-02-30", "2021-02-29", "2020年", "2020", "44084", "44084.5", "1880-01-01",
            "2020-09-10至2025-09-09",
            "2020-09/10", "2020年9-10", "某年某月", "2020-09-10 25:00", "2020-09-10 10:60", "13800138000", "2020-09-31",
            "20201301", "202013", "32/13/2020", "2020-09-10前", "九十一百", "2020-09-10-", "-2020-09-10",
            "12345678901234567890",
            "2020-09-10 10:00:00 extra", "0202-09-10", "二〇二〇年十十月一日", "99-99-99",
        ])
    func invalid(text: String) {
        #expect(DepartmentDate.parse(text) == .invalid)
        #expect(DepartmentDate.parse(text).problem(raw: text)?.message.code == "S011")
    }

    @Test(
        "spreadsheet serials are days only when the caller says so",
        arguments: [
            ("44084", .year1900, "2020-09-10"), ("44084.0", .year1900, "2020-09-10"),
            ("44084.75", .year1900, "2020-09-10"),
            ("1", .year1900, "1900-01-01"), ("59", .year1900, "1900-02-28"), ("61", .year1900, "1900-03-01"),
            ("2020", .year1900, "1905-07-12"), ("42622", .year1904, "2020-09-10"), ("0.0", .year1904, ""),
            ("60", .year1900, ""), ("2020.5", .year1900, "1905-07-12"), ("2958466", .year1900, ""),
        ] as [(String, DepartmentDate.SpreadsheetEpoch, String)])
    func serials(text: String, epoch: DepartmentDate.SpreadsheetEpoch, iso: String) {
        #expect(DepartmentDate.parse(text, serialsFrom: epoch).date?.text ?? "" == iso)
        #expect(DepartmentDate.parse(text).date == nil)
    }

    @Test("written dates stay what they are in a column of serials")
    func writtenAmongSerials() {
        #expect(DepartmentDate.parse("2020-09-10", serialsFrom: .year1900) == .date(Self.day))
        #expect(DepartmentDate.parse("20200910", serialsFrom: .year1900) == .date(Self.day))
        #expect(DepartmentDate.parse("2958465", serialsFrom: .year1900) == .unlimited)
        // Points between year, month and day are no decimal point.
        #expect(DepartmentDate.parse("2020.9.10", serialsFrom: .year1900) == .date(Self.day))
        #expect(DepartmentDate.parse("2019.8.9", serialsFrom: .year1904).date?.text == "2019-08-09")
        #expect(DepartmentDate.parse("20.13.2020", serialsFrom: .year1900) == .invalid)
        #expect(DepartmentDate.parse("9.8.2020", serialsFrom: .year1900) == .ambiguous)
        #expect(DepartmentDate.parse("202009", serialsFrom: .year1900) == YearMonth(iso: "2020-09").map { .month($0) })
    }

    @Test("every day from 1900 to 2100 is read back from every form")
    func roundTrip() throws {
        var date = try #require(CivilDate(iso: "1900-01-01"))
        while date.year <= 2100 {
            let compact = date.text.filter { $0 != "-" }
            for form in [date.chineseText, compact, "\(date.year)/\(date.month)/\(date.day)", date.text + " 00:00:00"] {
                #expect(DepartmentDate.parse(form) == .date(date))
            }
            date = date.adding(days: 17)
        }
    }

    @Test("no bytes make the parser fail")
    func anything() {
        var generator = SplitMix64(1)
        let alphabet = Array("0123456789-/.年月日十〇 T:Z+E'\u{FEFF}")
        var dates = 0
        for _ in 0..<20_000 {
            let length = Int.random(in: 0...24, using: &generator)
            let text = String((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "0" })
            if let date = DepartmentDate.parse(text, serialsFrom: .year1900).date {
                dates += 1
                #expect(date.year >= 1900 && date.year < 9999)
            }
        }
        #expect(dates > 0)
    }
}

@Suite("Names")
struct NameKeyTests {
    @Test("spellings of one name have one key, and the name stays")
    func keys() {
        let spellings = [
            "界首市甲乙（集团）有限公司", "界首市甲乙(集团)有限公司", "界首市甲乙〔集团〕有限公司", " 界首市 甲乙（集团）有限公司　",
            "界首市甲乙\u{200B}（集团）有限公司\u{FEFF}", "界首市甲乙【集团】有限公司", "界首市甲乙［集团］有限公司",
        ]
        #expect(Set(spellings.map(NameKey.key)).count == 1)
        #expect(NameKey.key(of: "阿依·古丽商店") == NameKey.key(of: "阿依•古丽商店"))
        #expect(NameKey.key(of: "阿依・古丽商店") == NameKey.key(of: "阿依·古丽商店"))
        #expect(NameKey.key(of: "ＡＢＣ超市") == NameKey.key(of: "abc超市"))
        #expect(NameKey.key(of: "").isEmpty)
    }

    @Test("different names keep different keys")
    func different() {
        #expect(NameKey.key(of: "甲乙有限责任公司") != NameKey.key(of: "甲乙有限公司"))
        #expect(NameKey.key(of: "甲乙(集团)") != NameKey.key(of: "甲乙集团"))
    }

    @Test("characters that hide are told")
    func suspects() {
        let name = "甲\u{202E}乙\u{200B}丙\u{E000}丁\u{FFFD}戊\u{7}"
        #expect(
            NameKey.suspects(in: name).map(\.kind) == [.direction, .zeroWidth, .privateUse, .replacement, .control])
        #expect(NameKey.suspects(in: name).map(\.place) == [1, 3, 5, 7, 9])
        #expect(NameKey.suspects(in: "界首市甲乙（集团）有限公司").isEmpty)
        #expect(NameKey.suspects(in: "\u{20BB7}野家").isEmpty)
        #expect(NameKey.suspects(in: "ABC\u{9}").map(\.codePoint) == [9])
    }
}
