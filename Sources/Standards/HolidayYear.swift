import Messages

/// One year's file of holiday-cn: the days that the year's notices make different from Monday to Friday.
///
/// The year is that of the notice, not of every day in it.
struct HolidayYear: Sendable {
    let year: Int
    let days: [(date: CivilDate, isOff: Bool)]

    /// Reads `{"year": 2026, "days": [{"date": "2026-01-01", "isOffDay": true, …}, …], …}`; other members are skipped.
    ///
    /// - Throws: `S015` with the place where the text stops being such a file.
    init(json: String) throws(Problem) {
        var reader = JSONReader(json)
        var year: Int?
        var days: [(CivilDate, Bool)]?
        try reader.object { reader, name throws(Problem) in
            switch name {
            case "year": year = try reader.integer()
            case "days":
                var read: [(CivilDate, Bool)] = []
                try reader.array { reader throws(Problem) in read.append(try HolidayYear.day(&reader)) }
                days = read
            default: try reader.skipValue()
            }
        }
        try reader.end()
        guard let year, let days, (1949...9999).contains(year) else {
            throw Problem(.holidayFile, found: "year / days")
        }
        self.year = year
        self.days = days
    }

    private static func day(_ reader: inout JSONReader) throws(Problem) -> (CivilDate, Bool) {
        var date: CivilDate?
        var isOff: Bool?
        try reader.object { reader, name throws(Problem) in
            switch name {
            case "date":
                let text = try reader.string()
                guard let day = CivilDate(iso: text) else { throw Problem(.holidayFile, found: text) }
                date = day
            case "isOffDay": isOff = try reader.boolean()
            default: try reader.skipValue()
            }
        }
        guard let date, let isOff else { throw Problem(.holidayFile, found: "date / isOffDay") }
        return (date, isOff)
    }
}
