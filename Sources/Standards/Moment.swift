/// A moment to the second in China's time, written as RFC 3339 with exactly the offset `+08:00`.
///
/// One spelling per moment, because moments enter digests: `2026-03-10T09:00:00+08:00`. There is no leap second.
public struct Moment: Hashable, Sendable {
    // Counted on China's own clock, so that date and time of day are plain divisions.
    private let localSeconds: Int64

    /// The moment of a day at a time of day (hour 0–23, minute and second 0–59), or nil.
    public init?(date: CivilDate, hour: Int, minute: Int, second: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
        self.localSeconds = Int64(date.days) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    }

    /// The first second of a day.
    public init(startOf date: CivilDate) { self.localSeconds = Int64(date.days) * 86_400 }

    /// The moment that many seconds after 1970-01-01T00:00:00Z, or nil outside the years 1–9999.
    public init?(unixSeconds seconds: Int64) {
        let (local, overflow) = seconds.addingReportingOverflow(8 * 3600)
        guard !overflow, local >= Int64(CivilDate.earliest.days) * 86_400,
            local < (Int64(CivilDate.latest.days) + 1) * 86_400
        else { return nil }
        self.localSeconds = local
    }

    /// Reads exactly `yyyy-MM-ddTHH:mm:ss+08:00`; any other spelling, also of the same moment, is nil.
    public init?(_ text: some StringProtocol) {
        var scanner = DigitScanner(text.utf8)
        guard let date = CivilDate(scanning: &scanner), scanner.skip(.init(ascii: "T")),
            let hour = scanner.number(digits: 2), scanner.skip(.init(ascii: ":")),
            let minute = scanner.number(digits: 2), scanner.skip(.init(ascii: ":")),
            let second = scanner.number(digits: 2), scanner.skip(.init(ascii: "+")),
            scanner.number(digits: 2) == 8, scanner.skip(.init(ascii: ":")),
            scanner.number(digits: 2) == 0, scanner.isAtEnd
        else { return nil }
        self.init(date: date, hour: hour, minute: minute, second: second)
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    public var unixSeconds: Int64 { localSeconds - 8 * 3600 }

    /// The day in China.
    public var date: CivilDate {
        CivilDate(days: Int32(localSeconds >= 0 ? localSeconds / 86_400 : -((86_399 - localSeconds) / 86_400)))
            ?? .earliest
    }

    /// The time of day: hour 0–23, minute 0–59, second 0–59.
    public var timeOfDay: (hour: Int, minute: Int, second: Int) {
        let rest = Int(localSeconds - Int64(date.days) * 86_400)
        return (rest / 3600, rest / 60 % 60, rest % 60)
    }

    /// The moment as `2026-03-10T09:00:00+08:00`.
    public var text: String {
        let (year, month, day) = date.civil
        let (hour, minute, second) = timeOfDay
        return String(unsafeUninitializedCapacity: 25) { bytes in
            bytes.put(year, digits: 4, at: 0)
            bytes[4] = .init(ascii: "-")
            bytes.put(month, digits: 2, at: 5)
            bytes[7] = .init(ascii: "-")
            bytes.put(day, digits: 2, at: 8)
            bytes[10] = .init(ascii: "T")
            bytes.put(hour, digits: 2, at: 11)
            bytes[13] = .init(ascii: ":")
            bytes.put(minute, digits: 2, at: 14)
            bytes[16] = .init(ascii: ":")
            bytes.put(second, digits: 2, at: 17)
            bytes[19] = .init(ascii: "+")
            bytes.put(8, digits: 2, at: 20)
            bytes[22] = .init(ascii: ":")
            bytes.put(0, digits: 2, at: 23)
            return 25
        }
    }

    /// The moment as minutes of a sitting write it, `2026年3月10日9时05分`.
    public var chineseText: String {
        let (hour, minute, _) = timeOfDay
        return "\(date.chineseText)\(hour)时\(minute < 10 ? "0" : "")\(minute)分"
    }

    /// The moment that many seconds later, or nil outside the years 1–9999.
    public func adding(seconds: Int64) -> Moment? {
        let (sum, overflow) = unixSeconds.addingReportingOverflow(seconds)
        return overflow ? nil : Moment(unixSeconds: sum)
    }
}

extension Moment: Comparable {
    /// Whether one moment comes before another in time.
    public static func < (left: Moment, right: Moment) -> Bool { left.localSeconds < right.localSeconds }
}

extension Moment: CustomStringConvertible {
    /// The moment as `2026-03-10T09:00:00+08:00`.
    public var description: String { text }
}
