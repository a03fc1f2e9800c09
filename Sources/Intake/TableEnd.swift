import Standards
import Tabular

/// Finds where a table ends because another one begins below it on the same sheet.
struct TableEnd {
    /// How many rows may stand above the header of a further table: title, unit, notes.
    static let titleRows = 8

    /// What begins in a row.
    enum Start {
        /// The title or header of another table.
        case anotherTable
        /// A page's title above this table's own header, which stands in that row.
        case samePage(header: Int)
        /// Nothing of the kind.
        case nothing
    }

    private let rows: TableRows
    private let headers: [String]
    private let first: Int

    init(_ rows: TableRows, _ layout: Layout) {
        self.rows = rows
        first = layout.firstDataRow
        headers = layout.headers.map(HeaderText.normal)
    }

    /// What begins in a row that holds no code; cheap for rows that are full of values.
    func start(at index: Int) -> Start {
        var place = index
        while rows.has(place), place - index <= TableEnd.titleRows {
            let row = rows[place]
            if isHeader(row) { return isOwn(row) ? .samePage(header: place) : .anotherTable }
            guard isTitle(row) else { return .nothing }
            place += 1
        }
        return .nothing
    }

    /// The row in which the next table begins, or the number of rows.
    func index(from first: Int) -> Int {
        var index = first
        while rows.has(index) {
            if case .anotherTable = start(at: index) { return index }
            index += 1
            rows.letGo(before: index)
        }
        return index
    }

    // A title, a unit line, a note: few cells, none of them a row of values.
    private func isTitle(_ row: Row) -> Bool {
        var filled = 0
        for index in 0..<row.count where row.withBytes(index, { bytes in bytes.contains { $0 > 0x20 } }) {
            filled += 1
            if filled > 4 { return false }
        }
        return filled <= 1 || filled * 2 <= headers.count
    }

    // Words alone, two of them and most of them names of columns.
    private func isHeader(_ row: Row) -> Bool {
        var digits = 0
        var filled = 0
        for index in 0..<row.count {
            let isLong = row.withBytes(index) { bytes in
                digits += bytes.count { $0 >= 0x30 && $0 <= 0x39 }
                if bytes.contains(where: { $0 > 0x20 }) { filled += 1 }
                return bytes.count > 90
            }
            if isLong || digits > 8 { return false }
        }
        guard filled >= 2 else { return false }
        let cells = row.fields
        let exact = cells.count { HeaderDictionary.everything.isExact($0) }
        return exact >= 2 && exact * 2 > filled && HeaderFinder.score(cells) >= 2
    }

    private func isOwn(_ row: Row) -> Bool {
        var same = 0
        var filled = 0
        for index in 0..<row.count {
            let text = HeaderText.normal(row.field(index))
            if text.isEmpty { continue }
            filled += 1
            if index < headers.count, headers[index] == text { same += 1 }
        }
        return same >= 2 && same * 2 > filled
    }
}
