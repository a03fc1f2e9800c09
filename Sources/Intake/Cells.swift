import Tabular

/// One data row, its fields reached through the file's header mapping.
struct Cells {
    let row: Row
    let mapping: HeaderMapping

    /// The physical line.
    var line: Int { row.line }

    /// The text of a field, trimmed; empty when the file has no such column or the cell holds a mark for nothing.
    func text(_ field: Field) -> String { withText(field) { String(decoding: $0, as: UTF8.self) } }

    /// The text of a field, trimmed, marks for nothing kept.
    func shown(_ field: Field) -> String {
        guard let column = mapping.column(of: field), column < row.count else { return "" }
        return row.withBytes(column, CellText.text)
    }

    /// The text of a field exactly as it stands in the file.
    func raw(_ field: Field) -> String {
        guard let column = mapping.column(of: field), column < row.count else { return "" }
        return row.field(column)
    }

    /// Hands over the UTF-8 of what `text` gives.
    func withText<Result>(_ field: Field, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withRaw(field) { body(CellText.value($0)) }
    }

    /// Hands over the UTF-8 of what `raw` gives.
    func withRaw<Result>(_ field: Field, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        guard let column = mapping.column(of: field), column < row.count else { return body(CellText.nothing) }
        return row.withBytes(column, body)
    }
}
