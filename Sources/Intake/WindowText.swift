import Model
import Standards

/// Reads a period such as `2026-03-02至2026-04-30` or `2026年3月至5月`.
enum WindowText {
    /// The window; nil when the text is none.
    ///
    /// A month alone counts from its first to its last day.
    static func window(_ text: String) -> DateWindow? {
        for mark in ["至", "到", "～", "~", "—", "–", "－", " - ", "-"] {
            guard let range = text.firstRange(of: mark) else { continue }
            let first = CellText.trimmed(String(text[..<range.lowerBound]))
            var last = CellText.trimmed(String(text[range.upperBound...]))
            while last.hasPrefix(mark) { last = String(last.dropFirst(mark.count)) }
            guard let start = day(first, isLast: false) else { continue }
            if let end = day(last, isLast: true) ?? day(completed(last, from: start), isLast: true) {
                return DateWindow(first: start, last: end)
            }
        }
        guard case .month(let month) = DepartmentDate.parse(text) else { return nil }
        return DateWindow(first: month.first, last: month.last)
    }

    /// When a term such as `2024-01-01至2029-12-31` or `自2024年1月1日至长期` ends; nil when the text is none.
    static func end(of text: String) -> DepartmentDate.Reading? {
        let term = text.hasPrefix("自") || text.hasPrefix("从") ? String(text.dropFirst()) : text
        if let window = window(term) { return .date(window.last) }
        let parts = term.split { "至到～~—–－-".contains($0) }.map { CellText.trimmed(String($0)) }
        guard let last = parts.last, parts.count > 1, DepartmentDate.parse(last) == .unlimited else { return nil }
        return day(String(term.dropLast(last.count + 1)), isLast: false) == nil ? nil : .unlimited
    }

    private static func day(_ text: String, isLast: Bool) -> CivilDate? {
        switch DepartmentDate.parse(text) {
        case .date(let date): date
        case .month(let month): isLast ? month.last : month.first
        default: nil
        }
    }

    // 4月30日 behind 2026年3月2日 lies in the same year.
    private static func completed(_ text: String, from start: CivilDate) -> String { "\(start.year)年\(text)" }
}
