/// Reads a folded date text from left to right; see ``DepartmentDate`` for the forms.
struct DateScanner {
    private let bytes: [UInt8]
    private var index = 0

    /// Starts on the bytes of ``DateText/numeric``.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// What the whole text says.
    mutating func reading(serialsFrom epoch: DepartmentDate.SpreadsheetEpoch?) -> DepartmentDate.Reading {
        guard let first = digits(upTo: 17) else { return .invalid }
        switch next {
        case .init(ascii: "y") where first.count == 4, .init(ascii: "-") where first.count == 4,
            .init(ascii: "/") where first.count == 4, .init(ascii: ".") where first.count == 4 && !isFraction(epoch):
            return yearFirst(first.value)
        case .init(ascii: "y") where first.count == 2, .init(ascii: "-") where first.count <= 2,
            .init(ascii: "/") where first.count <= 2, .init(ascii: ".") where first.count <= 2 && !isFraction(epoch):
            return yearNotFirst(first.value)
        case nil, .init(ascii: "."): return compact(first, serialsFrom: epoch)
        case .init(ascii: " ") where first.count == 8, .init(ascii: "T") where first.count == 8:
            return withTime(year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100)
        default: return .invalid
        }
    }

    /// Whether a point here stands before the time of day of a serial number; 2019.8.9 has another point behind it.
    private func isFraction(_ epoch: DepartmentDate.SpreadsheetEpoch?) -> Bool {
        epoch != nil && !bytes[(index + 1)...].contains(.init(ascii: "."))
    }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        index += 1
        return true
    }

    private mutating func digits(upTo limit: Int) -> (value: Int, count: Int)? {
        var value = 0
        let start = index
        while let byte = next, let digit = CheckDigits.digitValue(byte) {
            value = value * 10 + digit
            index += 1
            if index - start > limit { return nil }
        }
        return index == start ? nil : (value, index - start)
    }

    // 2020-9-10, 2020/9, 2020.9.10, 2020年9月10日, each perhaps with a time.
    private mutating func yearFirst(_ year: Int) -> DepartmentDate.Reading {
        let separator = bytes[index]
        index += 1
        guard let month = digits(upTo: 2) else { return .invalid }
        if separator == .init(ascii: "y") {
            guard skip(.init(ascii: "m")) else { return .invalid }
            if next == nil { return DateScanner.month(year, month.value) }
        } else {
            if next == nil {
                // A cell with the number 2020.10 shows 2020.1.
                if separator == .init(ascii: "."), month.value == 1, month.count == 1 { return .ambiguous }
                return DateScanner.month(year, month.value)
            }
            guard skip(separator) else { return .invalid }
        }
        guard let day = digits(upTo: 2) else { return .invalid }
        _ = skip(.init(ascii: "d"))
        return withTime(year: year, month: month.value, day: day.value)
    }

    // 10/9/2020, 9-10-20, 20年9月10日: which is which cannot be known, unless only one reading is a date.
    private mutating func yearNotFirst(_ first: Int) -> DepartmentDate.Reading {
        let separator = bytes[index]
        index += 1
        let isChinese = separator == .init(ascii: "y")
        guard let second = digits(upTo: 2), skip(isChinese ? .init(ascii: "m") : separator), let third = digits(upTo: 4)
        else { return .invalid }
        _ = skip(.init(ascii: "d"))
        guard !isChinese, third.count == 4 else {
            let readings = [
                (first, second.value, third.value), (third.value, second.value, first),
                (third.value, first, second.value),
            ]
            let isDate =
                third.count <= 2
                && readings.contains {
                    CivilDate(year: 2000 + $0.0, month: $0.1, day: $0.2) != nil
                }
            return isDate ? .ambiguous : .invalid
        }
        let dayFirst = CivilDate(year: third.value, month: second.value, day: first)
        let monthFirst = CivilDate(year: third.value, month: first, day: second.value)
        if dayFirst != nil, monthFirst != nil, dayFirst != monthFirst { return .ambiguous }
        guard let date = dayFirst ?? monthFirst else { return .invalid }
        return withTime(year: date.year, month: date.month, day: date.day)
    }

    private mutating func compact(
        _ number: (value: Int, count: Int), serialsFrom epoch: DepartmentDate.SpreadsheetEpoch?
    ) -> DepartmentDate.Reading {
        let value = number.value
        if skip(.init(ascii: ".")) {
            // The part behind the point is a time of day.
            guard epoch != nil, number.count <= 7, digits(upTo: 17) != nil, next == nil else { return .invalid }
        }
        switch number.count {
        case 8: return DateScanner.date(value / 10_000, value / 100 % 100, value % 100)
        case 12: return DateScanner.date(value / 100_000_000, value / 1_000_000 % 100, value / 10_000 % 100)
        case 14: return DateScanner.date(value / 10_000_000_000, value / 100_000_000 % 100, value / 1_000_000 % 100)
        case 17:
            return DateScanner.date(
                value / 10_000_000_000_000, value / 100_000_000_000 % 100, value / 1_000_000_000 % 100)
        case 13:
            guard let date = Moment(unixSeconds: Int64(value / 1000))?.date else { return .invalid }
            return DateScanner.date(date.year, date.month, date.day)
        case 6 where YearMonth(year: value / 100, month: value % 100) != nil && (1900...2100).contains(value / 100):
            // 200910 is October 2009 or, in files with short years, 10 September 2020.
            let isShortDate = CivilDate(year: 2000 + value / 10_000, month: value / 100 % 100, day: value % 100) != nil
            return isShortDate ? .ambiguous : DateScanner.month(value / 100, value % 100)
        case ...7:
            guard let epoch else { return .invalid }
            if value == 0 { return .empty }
            guard let date = DepartmentDate.date(serial: value, from: epoch) else { return .invalid }
            return DateScanner.date(date.year, date.month, date.day)
        default: return .invalid
        }
    }

    // An optional time of day, which matters only when an offset says that it is not China's.
    private mutating func withTime(year: Int, month: Int, day: Int) -> DepartmentDate.Reading {
        let local = DateScanner.date(year, month, day)
        if next == nil { return local }
        if !skip(.init(ascii: " ")) { _ = skip(.init(ascii: "T")) }
        guard let hour = digits(upTo: 2), hour.value <= 24 else { return .invalid }
        var minutes = hour.value * 60
        if next != nil {
            guard skip(.init(ascii: ":")) else { return .invalid }
            if next != nil {
                guard let minute = digits(upTo: 2), minute.value <= 59 else { return .invalid }
                minutes += minute.value
                if skip(.init(ascii: ":")), next != nil, (digits(upTo: 2)?.value ?? 60) > 59 { return .invalid }
                if skip(.init(ascii: ".")), digits(upTo: 9) == nil { return .invalid }
            }
        }
        guard let offset = offsetMinutes() else { return next == nil ? local : .invalid }
        guard next == nil else { return .invalid }
        guard case .date(let date) = local else { return local }
        let inChina = minutes - offset + 8 * 60
        let shift = inChina < 0 ? -1 : inChina >= 24 * 60 ? 1 : 0
        return .date(date.adding(days: shift))
    }

    // Z, +08:00 or +0800, in minutes east of Greenwich; nil when none stands here.
    private mutating func offsetMinutes() -> Int? {
        if skip(.init(ascii: "Z")) { return 0 }
        let isEast = next == .init(ascii: "+")
        guard isEast || next == .init(ascii: "-") else { return nil }
        let start = index
        index += 1
        guard let hours = digits(upTo: 4) else {
            index = start
            return nil
        }
        var minutes = hours.count == 4 ? hours.value / 100 * 60 + hours.value % 100 : hours.value * 60
        if hours.count <= 2, skip(.init(ascii: ":")) { minutes += digits(upTo: 2)?.value ?? 0 }
        return isEast ? minutes : -minutes
    }

    private static func date(_ year: Int, _ month: Int, _ day: Int) -> DepartmentDate.Reading {
        switch (year, month, day) {
        case (9999, _, _): return .unlimited
        case (0, 0, 0), (1, 1, 1), (1900, 1, 0): return .empty  // the zero of MySQL, of .NET, of Excel
        case (..<1900, _, _): return .invalid
        default: break
        }
        return CivilDate(year: year, month: month, day: day).map { .date($0) } ?? .invalid
    }

    private static func month(_ year: Int, _ month: Int) -> DepartmentDate.Reading {
        if year == 9999 { return .unlimited }
        guard year >= 1900 else { return year == 0 && month == 0 ? .empty : .invalid }
        return YearMonth(year: year, month: month).map { .month($0) } ?? .invalid
    }
}
