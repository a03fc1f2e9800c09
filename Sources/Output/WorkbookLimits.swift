import Messages

/// The limits of Excel (Microsoft, "Excel specifications and limits"), checked before anything passes them.
enum WorkbookLimits {
    /// Rows of a sheet.
    static let rows = 1_048_576
    /// Columns of a sheet.
    static let columns = 16_384
    /// UTF-16 code units of a cell.
    static let cellLength = 32_767
    /// UTF-16 code units of a sheet's name.
    static let nameLength = 31
    /// The largest number of 15 digits, beyond which Excel rounds.
    static let number = 999_999_999_999_999

    /// Throws the first limit that the workbook passes outside its rows.
    static func check(_ workbook: Workbook) throws(Problem) {
        var names: [String] = []
        for sheet in workbook.sheets {
            try checkName(sheet.name, against: names)
            names.append(sheet.name.lowercased())
            try checkText(workbook.title, in: sheet, row: 1, column: nil)
            try checkShape(sheet)
            for (index, heading) in sheet.headings.enumerated() {
                try checkText(heading.text, in: sheet, row: index + 1, column: nil)
            }
            let header = sheet.headings.count + 1
            for column in sheet.columns { try checkText(column.header, in: sheet, row: header, column: column.header) }
        }
    }

    private static func checkName(_ name: String, against names: [String]) throws(Problem) {
        let forbidden = "[]:*?/\\"
        let allowed =
            !name.isEmpty && name.utf16.count <= nameLength && !name.contains(where: forbidden.contains)
            && name.utf8.first != UInt8(ascii: "'") && name.utf8.last != UInt8(ascii: "'")
            && !names.contains(name.lowercased()) && name.lowercased() != "history"
            && name.unicodeScalars.allSatisfy { $0.value >= 0x20 && !isIllegal($0) }
        guard allowed else { throw Problem(.sheetNameRefused, at: Position(sheet: name), found: name) }
    }

    private static func checkShape(_ sheet: Workbook.Sheet) throws(Problem) {
        let height = sheet.headings.count + 1 + sheet.rows.count
        guard height <= rows else {
            throw Problem(
                .sheetTooManyRows, at: Position(sheet: sheet.name), expected: String(rows), found: String(height))
        }
        guard sheet.columns.count <= columns else {
            throw Problem(
                .sheetTooManyColumns, at: Position(sheet: sheet.name), expected: String(columns),
                found: String(sheet.columns.count))
        }
    }

    /// Throws the first limit that a row of a sheet passes; complexity O(text).
    static func check(_ row: [Workbook.Cell], in sheet: Workbook.Sheet, row line: Int) throws(Problem) {
        guard row.count <= sheet.columns.count else {
            throw Problem(
                .sheetRowTooWide, at: Position(sheet: sheet.name, line: line),
                expected: String(sheet.columns.count), found: String(row.count))
        }
        for (column, cell) in row.enumerated() {
            switch cell {
            case .empty: break
            case .text(let text): try checkText(text, in: sheet, row: line, column: sheet.columns[column].header)
            case .integer(let value):
                guard value.magnitude <= number else {
                    throw Problem(
                        .sheetNumberTooLarge,
                        at: Position(sheet: sheet.name, line: line, column: sheet.columns[column].header),
                        found: String(value))
                }
            }
        }
    }

    private static func checkText(
        _ text: String, in sheet: Workbook.Sheet, row: Int, column: String?
    ) throws(Problem) {
        // Most cells are far shorter than the limit and free of controls; their bytes tell that fastest. What begins with
        // EF BF are rare characters of full width, and the two that are forbidden.
        let isSuspicious = text.hasByte { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A } || text.holds(0xEF, 0xBF)
        if isSuspicious, let bad = text.unicodeScalars.first(where: isIllegal) {
            throw Problem(
                .sheetCharacterRefused, at: Position(sheet: sheet.name, line: row, column: column),
                found: "U+" + String(bad.value, radix: 16, uppercase: true))
        }
        guard text.utf8.count > cellLength, text.utf16.count > cellLength else { return }
        throw Problem(
            .sheetCellTooLong, at: Position(sheet: sheet.name, line: row, column: column),
            expected: String(cellLength), found: String(text.utf16.count))
    }

    /// What XML 1.0 cannot hold, and CR, which an XML reader would turn into LF.
    private static func isIllegal(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
