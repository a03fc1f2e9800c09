import Messages

/// Dates as departments write them (spec/domain.md §6.3): one parser for every date column.
///
/// Read are `2020-09-10`, `2020/9/10`, `2020.9.10`, `2020年9月10日`, `二〇二〇年九月十日`, `20200910`, months of the same
/// forms, a time of day behind any of them, `2017-07-01T00:00:00.000Z`, milliseconds since 1970, and spreadsheet
/// serials where the caller knows that the cell is a date. Years before 1900 are refused. A date with a UTC offset
/// is the day in China.
public enum DepartmentDate {
    /// What a value of a date column says.
    public enum Reading: Hashable, Sendable {
        /// A day.
        case date(CivilDate)
        /// A month without a day.
        case month(YearMonth)
        /// No end: `长期`, `9999-12-31` and the like.
        case unlimited
        /// Nothing, or a mark for nothing: `无`, `--`, `0000-00-00`.
        case empty
        /// More than one reading: day and month exchangeable, a year of two digits.
        case ambiguous
        /// No date.
        case invalid
    }

    /// The day from which a workbook counts.
    public enum SpreadsheetEpoch: Hashable, Sendable {
        /// Day 1 is 1900-01-01, and a 29 February 1900 is counted that never was (Excel, WPS).
        case year1900
        /// Day 0 is 1904-01-01 (workbooks from old Macintosh versions).
        case year1904
    }

    /// Reads one value; numbers are spreadsheet serials only if an epoch is given.
    ///
    /// Cost: strict `yyyy-MM-dd` is read without allocating.
    public static func parse(_ raw: String, serialsFrom epoch: SpreadsheetEpoch? = nil) -> Reading {
        if let date = CivilDate(iso: raw), date.year >= 1900 { return date.year == 9999 ? .unlimited : .date(date) }
        let text = DateText(raw)
        if !text.beginsAsNumber {
            if text.isEmptyMark { return .empty }
            if text.isUnlimitedMark { return .unlimited }
        }
        var scanner = DateScanner(text.numeric)
        return scanner.reading(serialsFrom: epoch)
    }

    /// Whether the UTF-8 of a text is a day as `yyyy-MM-dd` of the years 1900–9998, which is read as it stands.
    public static func isPlain(_ text: UnsafeRawBufferPointer) -> Bool {
        guard text.count == 10, text[4] == .init(ascii: "-"), text[7] == .init(ascii: "-") else { return false }
        func number(_ range: Range<Int>) -> Int? {
            var number = 0
            for place in range {
                guard let digit = CheckDigits.digitValue(text[place]) else { return nil }
                number = number * 10 + digit
            }
            return number
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return false }
        return (1900...9998).contains(year) && CivilDate(year: year, month: month, day: day) != nil
    }

    /// The day of a spreadsheet serial, or nil for day 60 of 1900 (the false leap day) and days out of range.
    public static func date(serial: Int, from epoch: SpreadsheetEpoch) -> CivilDate? {
        guard serial >= 0, serial <= 2_958_465 else { return nil }
        switch epoch {
        case .year1904: return CivilDate(year: 1904, month: 1, day: 1)?.adding(days: serial)
        case .year1900:
            if serial == 0 || serial == 60 { return nil }
            return CivilDate(year: 1899, month: 12, day: 30)?.adding(days: serial < 60 ? serial + 1 : serial)
        }
    }
}

extension DepartmentDate.Reading {
    /// The day, if the reading is one.
    public var date: CivilDate? {
        if case .date(let date) = self { return date }
        return nil
    }

    /// The problem to report for a value that cannot be used, or nil if it can.
    public func problem(raw: String, at position: Position = Position()) -> Problem? {
        switch self {
        case .ambiguous: Problem(.dateAmbiguous, at: position, expected: "2026-03-01", found: raw)
        case .invalid: Problem(.dateInvalid, at: position, expected: "2026-03-01", found: raw)
        case .date, .month, .unlimited, .empty: nil
        }
    }
}
