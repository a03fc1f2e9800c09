import Messages

/// The working days of China: Monday to Friday, less the holidays, plus the make-up days, as published each year.
///
/// A year's notice may reach into the last days of the year before (2022-12-31 stands in that of 2023), so the
/// calendar is certain only up to ``lastCertainDay``. Source: spec/domain.md §5.7; data: holiday-cn.
public struct WorkingCalendar: Sendable {
    /// The first day for which the holidays are known.
    public let firstCertainDay: CivilDate
    /// The last day for which the holidays are known: 28 December of the last year with data, because the next
    /// notice may still change the days behind it.
    public let lastCertainDay: CivilDate

    // Exceptions only, sorted by day: true for a day off, false for a make-up working day.
    private let exceptions: [(day: Int32, isOff: Bool)]

    /// The calendar that ships with the program.
    ///
    /// The first use reads eight small files.
    public static let shipped: WorkingCalendar = {
        let years = Resource.all.compactMap { resource -> HolidayYear? in
            guard String(describing: resource.path).hasPrefix("holidays/") else { return nil }
            // A test reads every file; a file that cannot be read would only make the calendar end earlier.
            return try? HolidayYear(json: String(describing: resource.text))
        }
        return WorkingCalendar(years: years)
    }()

    /// A calendar from the texts of holiday-cn's yearly files, in any order, for offices that replace the data.
    ///
    /// - Throws: `S015` for a text that is not such a file.
    public init(files: [(name: String, text: String)]) throws(Problem) {
        var years: [HolidayYear] = []
        for file in files {
            do {
                years.append(try HolidayYear(json: file.text))
            } catch { throw error.inFile(file.name) }
        }
        self.init(years: years)
    }

    // Years count as known from the first one on without a gap; a file without days (2027 before its notice) is none.
    init(years: [HolidayYear]) {
        let known = years.filter { !$0.days.isEmpty }.sorted { $0.year < $1.year }
        var last = known.first?.year ?? 0
        for year in known where year.year == last + 1 { last = year.year }
        firstCertainDay = CivilDate(year: known.first?.year ?? 9999, month: 1, day: 1) ?? .latest
        lastCertainDay = CivilDate(year: last, month: 12, day: 28) ?? .earliest
        exceptions = known.flatMap(\.days).map { ($0.date.days, $0.isOff) }.sorted { $0.day < $1.day }
    }

    /// Whether a day is a working day; beyond the certain days by the rule Monday to Friday.
    public func isWorkingDay(_ date: CivilDate) -> Bool {
        var low = 0
        var high = exceptions.count
        while low < high {
            let middle = (low + high) / 2
            if exceptions[middle].day < date.days { low = middle + 1 } else { high = middle }
        }
        if low < exceptions.count, exceptions[low].day == date.days { return !exceptions[low].isOff }
        return !date.weekday.isWeekend
    }

    /// Whether the holidays of every day between two days are known.
    public func isCertain(from first: CivilDate, through last: CivilDate) -> Bool {
        first >= firstCertainDay && last <= lastCertainDay
    }
}
