/// A civil day of the Gregorian calendar, as China keeps it: no clock, no time zone, only the day.
///
/// Days run from 0001-01-01 to 9999-12-31, the days that four digits of a year can write.
public struct CivilDate: Hashable, Sendable {
    /// Days since 1970-01-01; negative before.
    public let days: Int32

    /// The first day that can be written, 0001-01-01.
    public static let earliest = CivilDate(uncheckedDays: daysFromCivil(year: 1, month: 1, day: 1))
    /// The last day that can be written, 9999-12-31.
    public static let latest = CivilDate(uncheckedDays: daysFromCivil(year: 9999, month: 12, day: 31))

    /// The day of a year (1–9999), month and day, or nil if the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDate.daysInMonth(year: year, month: month)
        else { return nil }
        self.days = CivilDate.daysFromCivil(year: year, month: month, day: day)
    }

    /// The day that many days after 1970-01-01, or nil outside the years 1–9999.
    public init?(days: Int32) {
        guard days >= CivilDate.earliest.days, days <= CivilDate.latest.days else { return nil }
        self.days = days
    }

    /// Reads exactly `yyyy-MM-dd`; anything else, also surrounding spaces, is nil.
    public init?(iso text: some StringProtocol) {
        var scanner = DigitScanner(text.utf8)
        guard let date = CivilDate(scanning: &scanner), scanner.isAtEnd else { return nil }
        self = date
    }

    /// Reads `yyyy-MM-dd` at the scanner's place and leaves it behind the last digit.
    init?(scanning scanner: inout DigitScanner<some IteratorProtocol<UInt8>>) {
        guard let year = scanner.number(digits: 4), scanner.skip(.init(ascii: "-")),
            let month = scanner.number(digits: 2), scanner.skip(.init(ascii: "-")),
            let day = scanner.number(digits: 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private init(uncheckedDays days: Int32) { self.days = days }

    /// The year, 1–9999.
    public var year: Int { civil.year }
    /// The month, 1–12.
    public var month: Int { civil.month }
    /// The day of the month, 1–31.
    public var day: Int { civil.day }
    /// The month the day lies in.
    public var yearMonth: YearMonth { YearMonth(of: self) }
    /// The day of the week.
    public var weekday: Weekday { Weekday(daysSinceEpoch: days) }

    /// The day as `2026-03-01`.
    public var text: String {
        let (year, month, day) = civil
        return String(unsafeUninitializedCapacity: 10) { bytes in
            bytes.put(year, digits: 4, at: 0)
            bytes[4] = .init(ascii: "-")
            bytes.put(month, digits: 2, at: 5)
            bytes[7] = .init(ascii: "-")
            bytes.put(day, digits: 2, at: 8)
            return 10
        }
    }

    /// The day as official documents write it, `2026年3月1日`, without leading zeros (GB/T 9704-2012 §7.3.5.4).
    public var chineseText: String { "\(year)年\(month)月\(day)日" }

    /// The day that many days later (earlier when negative), held at the ends of the years 1–9999.
    ///
    /// Holding at the end suits rosters, where 9999-12-31 stands for "unlimited".
    public func adding(days count: Int) -> CivilDate {
        let (sum, overflow) = Int(days).addingReportingOverflow(count)
        if overflow { return count < 0 ? .earliest : .latest }
        let held = min(max(sum, Int(CivilDate.earliest.days)), Int(CivilDate.latest.days))
        return CivilDate(uncheckedDays: Int32(held))
    }

    /// The same day that many months later; where that month is too short, its last day.
    ///
    /// Source: 民法典 art. 202. Held at the ends of the years 1–9999.
    public func adding(months count: Int) -> CivilDate {
        let target = yearMonth.adding(months: count)
        return target.first.adding(days: min(day, target.dayCount) - 1)
    }

    /// The days from this day to another one; negative when that one is earlier.
    public func days(to other: CivilDate) -> Int { Int(other.days) - Int(days) }

    /// The number of days of a month.
    static func daysInMonth(year: Int, month: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    // Both directions count years from 1 March, so that the leap day is the last of its year (proleptic Gregorian).

    private static func daysFromCivil(year: Int, month: Int, day: Int) -> Int32 {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(era * 146_097 + dayOfEra - 719_468)
    }

    var civil: (year: Int, month: Int, day: Int) {
        let shifted = Int(days) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}

extension CivilDate: Comparable {
    /// Whether one day comes before another.
    public static func < (left: CivilDate, right: CivilDate) -> Bool { left.days < right.days }
}

extension CivilDate: CustomStringConvertible {
    /// The day as `2026-03-01`.
    public var description: String { text }
}
