/// A month of a year, such as the as-of month of a credit-risk tier.
public struct YearMonth: Hashable, Sendable {
    /// Months since January of the year 0: twelve times the year plus the month less one.
    public let months: Int32

    /// The month of a year (1–9999), or nil if there is no such month.
    public init?(year: Int, month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        self.months = Int32(year * 12 + month - 1)
    }

    /// Reads exactly `yyyy-MM`; anything else is nil.
    public init?(iso text: some StringProtocol) {
        var scanner = DigitScanner(text.utf8)
        guard let year = scanner.number(digits: 4), scanner.skip(.init(ascii: "-")),
            let month = scanner.number(digits: 2), scanner.isAtEnd
        else { return nil }
        self.init(year: year, month: month)
    }

    /// The month that a day lies in.
    public init(of date: CivilDate) {
        let (year, month, _) = date.civil
        self.months = Int32(year * 12 + month - 1)
    }

    private init(uncheckedMonths months: Int) { self.months = Int32(months) }

    /// The year, 1–9999.
    public var year: Int { Int(months) / 12 }
    /// The month, 1–12.
    public var month: Int { Int(months) % 12 + 1 }
    /// The number of its days, 28–31.
    public var dayCount: Int { CivilDate.daysInMonth(year: year, month: month) }
    /// Its first day.
    public var first: CivilDate { CivilDate(year: year, month: month, day: 1) ?? .earliest }
    /// Its last day.
    public var last: CivilDate { first.adding(days: dayCount - 1) }

    /// The month as `2026-02`.
    public var text: String {
        let (year, month) = (year, month)
        return String(unsafeUninitializedCapacity: 7) { bytes in
            bytes.put(year, digits: 4, at: 0)
            bytes[4] = .init(ascii: "-")
            bytes.put(month, digits: 2, at: 5)
            return 7
        }
    }

    /// The month as `2026年2月`.
    public var chineseText: String { "\(year)年\(month)月" }

    /// The month that many months later (earlier when negative), held at the ends of the years 1–9999.
    public func adding(months count: Int) -> YearMonth {
        let (sum, overflow) = Int(months).addingReportingOverflow(count)
        if overflow { return YearMonth(uncheckedMonths: count < 0 ? 12 : 9999 * 12 + 11) }
        return YearMonth(uncheckedMonths: min(max(sum, 12), 9999 * 12 + 11))
    }

    /// The months from this month to another one; negative when that one is earlier.
    public func months(to other: YearMonth) -> Int { Int(other.months) - Int(months) }
}

extension YearMonth: Comparable {
    /// Whether one month comes before another.
    public static func < (left: YearMonth, right: YearMonth) -> Bool { left.months < right.months }
}

extension YearMonth: CustomStringConvertible {
    /// The month as `2026-02`.
    public var description: String { text }
}
