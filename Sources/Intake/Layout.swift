/// Where one table lies on its sheet: titles above, header, first data row (spec/domain.md §6.2).
///
/// It ends where the next table of the sheet begins, or with the sheet.
struct Layout: Sendable {
    /// The index of the first row that belongs to the table: its title, or the header.
    let firstRow: Int
    /// The header row's index; for a header of several rows, the uppermost one.
    let headerRow: Int
    /// The index of the first row below the header.
    let firstDataRow: Int
    /// The header of every column; group and sub-label joined where the header has several rows.
    let headers: [String]
}
