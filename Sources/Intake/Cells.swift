import Tabular

/// One data row, its fields reached through the file's header mapping.
struct Cells {
    let row: Row
    let mapping: HeaderMapping

    /// The physical line.
    var line: Int { row.line }

    /// The text of a field, trimmed; empty when the file has no such column or the cell holds a mark for nothing.
    func text(_ field: Field) -> String {
        let text = shown(field)
        return CellText.isNull(text) ? "" : text
    }

    /// The text of a field, trimmed, marks for nothing kept.
    func shown(_ field: Field) -> String {
        guard let column = mapping.column(of: field), column < row.count else { return "" }
        return row.withBytes(column, CellText.trimmed)
    }

    /// The text of a field exactly as it stands in the file.
    func raw(_ field: Field) -> String {
        guard let column = mapping.column(of: field), column < row.count else { return "" }
        return row.field(column)
    }
}
