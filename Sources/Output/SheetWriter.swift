import CLibXLSXWriter
import Messages

/// The cell formats of a workbook.
struct WorkbookStyles {
    typealias Format = UnsafeMutablePointer<lxw_format>

    let title: Format?
    let banner: Format?
    let note: Format?
    let header: Format?
    let text: Format?
    let integer: Format?
    /// What is typed below the table later: codes stay texts there too, but no borders show.
    let column: Format?

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        func format(_ size: Double, bold: Bool = false) -> Format? {
            let format = workbook_add_format(book)
            format_set_font_name(format, "宋体")
            format_set_font_size(format, size)
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
            if bold { format_set_bold(format) }
            return format
        }
        title = format(16, bold: true)
        banner = format(11, bold: true)
        format_set_font_color(banner, 0xB0_0000)
        note = format(11)
        header = format(11, bold: true)
        format_set_bg_color(header, 0xE2_E8_F0)
        format_set_text_wrap(header)
        format_set_align(header, UInt8(LXW_ALIGN_CENTER.rawValue))
        text = format(11)
        format_set_num_format_index(text, 49)  // the built-in text format @
        integer = format(11)
        format_set_num_format_index(integer, 1)  // the built-in format 0
        column = format(11)
        format_set_num_format_index(column, 49)
        for bordered in [header, text, integer] {
            format_set_border(bordered, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_border_color(bordered, 0x8A_93_9E)
        }
    }

    func style(of kind: Workbook.Column.Kind) -> Format? { kind == .text ? text : integer }
}

/// Writes one sheet row by row, as the library's constant memory mode requires.
struct SheetWriter {
    let book: Workbook
    let sheet: Workbook.Sheet
    let page: UnsafeMutablePointer<lxw_worksheet>
    let styles: WorkbookStyles

    /// Writes everything; the library's result codes are not needed, since all cells are read back afterwards.
    ///
    /// Throws the first limit that a row passes, and what making a row throws.
    func write(echo: inout CellEcho) throws(Problem) {
        let header = UInt32(sheet.headings.count)
        let last = header + UInt32(sheet.rows.count)
        lookAndPrint(header: header)
        for (row, heading) in sheet.headings.enumerated() {
            let style =
                switch heading {
                case .title: styles.title
                case .banner: styles.banner
                case .note: styles.note
                }
            if case .title = heading { worksheet_set_row(page, UInt32(row), 28, nil) }
            put(heading.text, UInt32(row), 0, style, &echo)
        }
        for (column, value) in sheet.columns.enumerated() {
            put(value.header, header, UInt16(column), styles.header, &echo)
        }
        let columnStyles = sheet.columns.map { styles.style(of: $0.kind) }
        var line = header
        try sheet.rows.forEach { (row) throws(Problem) in
            line += 1
            try WorkbookLimits.check(row, in: sheet, row: Int(line) + 1)
            for (column, style) in columnStyles.enumerated() {
                switch column < row.count ? row[column] : .empty {
                case .text(let text): put(text, line, UInt16(column), style, &echo)
                case .integer(let value):
                    echo.add(value: String(value))
                    worksheet_write_number(page, line, UInt16(column), Double(value), style)
                case .empty: worksheet_write_blank(page, line, UInt16(column), style)
                }
            }
        }
        for (column, value) in sheet.columns.enumerated() {
            if let choices = value.choices { try offer(choices, below: header, in: UInt16(column)) }
        }
        if !sheet.columns.isEmpty {
            worksheet_autofilter(page, header, 0, last, UInt16(sheet.columns.count - 1))
        }
    }

    /// A list of values to choose from.
    private func offer(_ choices: Workbook.Choices, below header: UInt32, in column: UInt16) throws(Problem) {
        guard let place = try place(of: choices) else { return }
        var formula = Array(place.utf8CString)
        formula.withUnsafeMutableBufferPointer { formula in
            var validation = lxw_data_validation()
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
            validation.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
            validation.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
            validation.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
            validation.error_type = UInt8(
                choices.isClosed
                    ? LXW_VALIDATION_ERROR_TYPE_STOP.rawValue : LXW_VALIDATION_ERROR_TYPE_INFORMATION.rawValue)
            validation.value_formula = formula.baseAddress
            let last = min(header + UInt32(choices.rows), UInt32(WorkbookLimits.rows - 1))
            _ = worksheet_data_validation_range(page, header + 1, column, last, column, &validation)
        }
    }

    /// Where the values stand, such as `='可填的值'!$A$2:$A$31`; nil when there are none.
    private func place(of choices: Workbook.Choices) throws(Problem) -> String? {
        guard let source = book.sheets.first(where: { $0.name == choices.sheet }) else { return nil }
        var count = 0
        var isBehind = false
        try source.rows.forEach { (row) throws(Problem) in
            isBehind = isBehind || choices.column >= row.count || row[choices.column] == .empty
            if !isBehind { count += 1 }
        }
        guard count > 0 else { return nil }
        var name = [CChar](repeating: 0, count: 8)
        lxw_col_to_name(&name, UInt16(choices.column), 1)
        let column = name.withUnsafeBufferPointer { name in
            String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
        let first = source.headings.count + 2
        let sheet = choices.sheet.replacing("'", with: "''")
        return "='\(sheet)'!\(column)$\(first):\(column)$\(first + count - 1)"
    }

    private func put(
        _ text: String, _ row: UInt32, _ column: UInt16, _ style: WorkbookStyles.Format?, _ echo: inout CellEcho
    ) {
        guard !text.isEmpty else {
            worksheet_write_blank(page, row, column, style)
            return
        }
        let written = Self.escaped(text)
        echo.add(value: written)
        worksheet_write_string(page, row, column, written, style)
    }

    /// Writes a typed `_x0041_` as `_x005F_x0041_` (ECMA-376 ST_Xstring), or Excel would show `A`.
    private static func escaped(_ text: String) -> String {
        guard text.hasByte(where: { $0 == UInt8(ascii: "_") }) else { return text }
        let bytes = Array(text.utf8)
        func isHex(_ byte: UInt8) -> Bool {
            switch byte | 0x20 {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
            default: false
            }
        }
        func isEscape(at index: Int) -> Bool {
            bytes[index] == UInt8(ascii: "_") && index + 6 < bytes.count && bytes[index + 1] == UInt8(ascii: "x")
                && bytes[(index + 2)...(index + 5)].allSatisfy(isHex) && bytes[index + 6] == UInt8(ascii: "_")
        }
        guard bytes.indices.contains(where: isEscape) else { return text }
        var result: [UInt8] = []
        for index in bytes.indices {
            if isEscape(at: index) { result += Array("_x005F".utf8) }
            result.append(bytes[index])
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Widths, the frozen header, and a printout on A4 across with the header on every page.
    private func lookAndPrint(header: UInt32) {
        for (column, value) in sheet.columns.enumerated() {
            let place = UInt16(column)
            worksheet_set_column(page, place, place, Double(value.width), value.kind == .text ? styles.column : nil)
        }
        worksheet_freeze_panes(page, header + 1, 0)
        worksheet_repeat_rows(page, header, header)
        worksheet_set_landscape(page)
        worksheet_set_paper(page, 9)  // A4
        worksheet_fit_to_pages(page, 1, 0)
        worksheet_set_footer(page, "&C第 &P 页，共 &N 页")
    }
}
