/// A day of the week; raw values run from Monday 1 to Sunday 7 (GB/T 7408, ISO 8601).
public enum Weekday: Int, CaseIterable, Sendable {
    /// 星期一.
    case monday = 1
    /// 星期二.
    case tuesday
    /// 星期三.
    case wednesday
    /// 星期四.
    case thursday
    /// 星期五.
    case friday
    /// 星期六.
    case saturday
    /// 星期日.
    case sunday

    // 1970-01-01 was a Thursday; the shift keeps the remainder positive for every four-digit year.
    init(daysSinceEpoch days: Int32) {
        let index = (Int(days) + 3 + 7 * 200_000) % 7
        self = Weekday.allCases[index]
    }

    /// Whether it is a Saturday or Sunday.
    public var isWeekend: Bool { self == .saturday || self == .sunday }

    /// The day as `星期一`.
    public var chineseText: String {
        switch self {
        case .monday: "星期一"
        case .tuesday: "星期二"
        case .wednesday: "星期三"
        case .thursday: "星期四"
        case .friday: "星期五"
        case .saturday: "星期六"
        case .sunday: "星期日"
        }
    }
}
