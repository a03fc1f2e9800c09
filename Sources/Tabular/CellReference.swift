/// Places of cells as sheets write them: `A1`, and ranges such as `A2:C9`.
struct CellReference: Equatable {
    /// The most columns a sheet has: up to XFD.
    static let columnCap = 16_384
    /// The most rows a sheet has.
    static let rowCap = 1_048_576

    /// The column, from 0.
    let column: Int
    /// The row, from 1.
    let row: Int

    /// Names a place.
    init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }

    /// Reads a place such as `B12` or `$B$12`; nil when it is none, or lies outside a sheet.
    init?(_ bytes: some Sequence<UInt8>) {
        var column = 0
        var row = 0
        for byte in bytes where byte != UInt8(ascii: "$") {
            let upper = byte & 0xDF
            if row == 0, 0x41...0x5A ~= upper {
                column = column * 26 + Int(upper) - 0x40
            } else if 0x30...0x39 ~= byte, column > 0 {
                row = row * 10 + Int(byte) - 0x30
            } else {
                return nil
            }
            guard column <= Self.columnCap, row <= Self.rowCap else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(column: column - 1, row: row)
    }

    /// The letters of a column, counted from 0.
    static func letters(_ column: Int) -> String {
        let last = String(UnicodeScalar(UInt8(0x41 + column % 26)))
        return column < 26 ? last : letters(column / 26 - 1) + last
    }

    /// The place as a sheet writes it.
    var text: String { Self.letters(column) + String(row) }
}

/// Cells merged into one; the value stands in the first.
struct MergedRange {
    /// The first cell.
    let first: CellReference
    /// The last cell.
    let last: CellReference

    /// Reads a range such as `A2:C9`; nil when it is none.
    init?(_ text: String) {
        let ends = text.utf8.split(separator: UInt8(ascii: ":"))
        guard ends.count == 2, let first = CellReference(ends[0]), let last = CellReference(ends[1]) else { return nil }
        self.init(first, last)
    }

    /// The range between two cells; nil when they stand the wrong way round.
    init?(_ first: CellReference, _ last: CellReference) {
        guard first.row <= last.row, first.column <= last.column else { return nil }
        self.first = first
        self.last = last
    }
}
