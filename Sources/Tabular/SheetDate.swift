/// Dates of cells as text: `yyyy-MM-dd`, with the time of day only when there is one.
enum SheetDate {
    /// The last day Excel knows: 9999-12-31.
    private static let lastDay = 2_958_465

    /// The text of a serial; nil when it is out of range.
    ///
    /// In the 1900 system day 1 is 1900-01-01, day 60 the 29 February that never was, and day 0 has a time only.
    static func text(days: Int, seconds: Int, countsFrom1904: Bool) -> [UInt8]? {
        guard days <= lastDay else { return nil }
        var text: [UInt8] = []
        if countsFrom1904 {
            // 1904-01-01 is day −24,107 of 1970.
            append(day: days - 24_107, to: &text)
        } else if days == 60 {
            text += Array("1900-02-29".utf8)
        } else if days > 0 {
            // 1899-12-30 is day −25,569 of 1970.
            append(day: days - 25_569 + (days < 60 ? 1 : 0), to: &text)
        } else if seconds == 0 {
            return Array("1900-01-00".utf8)
        }
        guard seconds > 0 else { return text }
        if !text.isEmpty { text.append(0x20) }
        append(seconds / 3_600, width: 2, to: &text)
        text.append(UInt8(ascii: ":"))
        append(seconds / 60 % 60, width: 2, to: &text)
        text.append(UInt8(ascii: ":"))
        append(seconds % 60, width: 2, to: &text)
        return text
    }

    /// Hours, minutes and seconds of a duration; hours may exceed a day.
    static func elapsed(days: Int, seconds: Int) -> [UInt8] {
        var text = Array(String(days * 24 + seconds / 3_600).utf8)
        text.append(UInt8(ascii: ":"))
        append(seconds / 60 % 60, width: 2, to: &text)
        text.append(UInt8(ascii: ":"))
        append(seconds % 60, width: 2, to: &text)
        return text
    }

    /// A date that stands in ISO 8601, with a space before its time, and without a time of midnight.
    static func text(iso: ArraySlice<UInt8>) -> [UInt8] {
        var text = Array(iso)
        guard text.count > 10, text[10] | 0x20 == UInt8(ascii: "t") else { return text }
        text[10] = 0x20
        if text.last == UInt8(ascii: "Z") { text.removeLast() }
        if let point = text.firstIndex(of: UInt8(ascii: ".")), text[(point + 1)...].allSatisfy({ $0 == 0x30 }) {
            text.removeSubrange(point...)
        }
        if text[11...].allSatisfy({ !(0x31...0x39 ~= $0) }) { text.removeSubrange(10...) }
        // A time without a day is written with the day before the first one, or with the one before that.
        let head = text.prefix(11)
        return head.elementsEqual("1899-12-31 ".utf8) || head.elementsEqual("1899-12-30 ".utf8)
            ? Array(text.dropFirst(11)) : text
    }

    /// Appends the civil date of a day counted from 1970-01-01, by Hinnant's days-to-civil algorithm.
    private static func append(day: Int, to text: inout [UInt8]) {
        let shifted = day + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        append(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), width: 4, to: &text)
        text.append(UInt8(ascii: "-"))
        append(month, width: 2, to: &text)
        text.append(UInt8(ascii: "-"))
        append(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, width: 2, to: &text)
    }

    private static func append(_ number: Int, width: Int, to text: inout [UInt8]) {
        var divisor = 1
        for _ in 1..<width { divisor *= 10 }
        while divisor > 0 {
            text.append(0x30 + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }
}
