/// A day by which something must be done.
public struct Deadline: Hashable, Sendable {
    /// The last day.
    public let date: CivilDate
    /// Whether the day may still move, because it was counted over days whose holidays are not published yet.
    public let provisional: Bool

    /// States a deadline.
    public init(date: CivilDate, provisional: Bool) {
        self.date = date
        self.provisional = provisional
    }
}

extension WorkingCalendar {
    /// The n-th working day after a day; the day itself counts as first only if asked for and if it is a working day.
    ///
    /// With 0 days the deadline is the day itself. Source: 民法典 art. 201 (the first day is not counted).
    public func deadline(from start: CivilDate, workingDays: Int, countingStart: Bool = false) -> Deadline {
        precondition(workingDays >= 0, "a deadline lies not before its start")
        var left = workingDays
        var date = start
        if countingStart, left > 0, isWorkingDay(start) { left -= 1 }
        while left > 0, date < .latest {
            date = date.adding(days: 1)
            if isWorkingDay(date) { left -= 1 }
        }
        return Deadline(date: date, provisional: !isCertain(from: start, through: date))
    }

    /// The n-th calendar day after a day; a deadline that falls on a day off moves to the next working day if asked.
    ///
    /// Source: 民法典 art. 203. Without moving it is never provisional.
    public func deadline(
        from start: CivilDate, calendarDays: Int, countingStart: Bool = false, movingToWorkingDay: Bool = false
    ) -> Deadline {
        precondition(calendarDays >= 0, "a deadline lies not before its start")
        var date = start.adding(days: countingStart ? max(calendarDays - 1, 0) : calendarDays)
        guard movingToWorkingDay else { return Deadline(date: date, provisional: false) }
        let end = date
        while !isWorkingDay(date), date < .latest { date = date.adding(days: 1) }
        return Deadline(date: date, provisional: !isCertain(from: end, through: date))
    }

    /// The n-th working day before a day, which itself is not counted: the last day to announce something.
    public func deadline(before end: CivilDate, workingDays: Int) -> Deadline {
        precondition(workingDays >= 0, "a day before lies not behind")
        var left = workingDays
        var date = end
        while left > 0, date > .earliest {
            date = date.adding(days: -1)
            if isWorkingDay(date) { left -= 1 }
        }
        return Deadline(date: date, provisional: !isCertain(from: date, through: end))
    }

    /// The last working day that is not after a day, such as the end of a month.
    public func lastWorkingDay(through end: CivilDate) -> Deadline {
        var date = end
        while !isWorkingDay(date), date > .earliest { date = date.adding(days: -1) }
        return Deadline(date: date, provisional: !isCertain(from: date, through: end))
    }

    /// The number of working days after a day up to and with another one; 0 when that one is not later.
    public func workingDays(after start: CivilDate, through end: CivilDate) -> Int {
        var count = 0
        var date = start
        while date < end {
            date = date.adding(days: 1)
            if isWorkingDay(date) { count += 1 }
        }
        return count
    }
}
