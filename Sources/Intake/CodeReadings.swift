import Model
import Standards

/// What a text in a column of divisions means.
struct DivisionReading {
    /// Six digits; empty when it means none.
    let six: String
    /// Whether it is noted: the list does not have it, or it means nothing.
    let isNoted: Bool

    /// Reads a text; a name that stands there may still be a region.
    init(_ shown: String, regions: Vocabulary) {
        let text = CellText.key(shown)
        if let six = Divisions.sixDigits(of: text) {
            self.six = six
            isNoted = !Divisions.exists(six)
            return
        }
        six = ""
        isNoted =
            text != "0" && regions.term(for: text) == nil && regions.term(containedIn: text) == nil
            && text.utf8.contains { $0 < 0x80 }
    }
}

/// What a text in a column of industries means; an object, since many rows share one.
final class IndustryReading {
    /// The digits, or the letter of a section; empty when it means none.
    let code: String
    /// What was read, where there is something to note.
    let noted: Industry.Reading?

    /// Reads a text; `width` is the number of digits that the column has where it holds numbers.
    init(_ text: String, width: Int?) {
        let reading = Industry.read(text, width: width)
        code = reading.industry.map { $0.digits.isEmpty ? String($0.section) : $0.digits } ?? ""
        switch reading {
        case .industry, .empty: noted = nil
        case .repaired, .unknown: noted = reading
        }
    }
}
