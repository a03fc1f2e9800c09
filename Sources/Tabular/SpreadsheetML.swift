import Messages

/// Reads “XML Spreadsheet 2003” (SpreadsheetML), which exporters like to name .xls or .xlsx.
enum SpreadsheetML {
    /// The tables of the worksheets of a decoded document, in document order.
    ///
    /// A byte that is no character damages only its row. Throws what `XMLFeed` throws, and `workbookCellFault`.
    static func read(_ text: TranscodedText, _ fileSize: Int) throws(Problem) -> ReadResult {
        let budget = WorkbookBudget(fileSize: fileSize)
        let text = try BadMarks.numbered(text)
        let reader = try XMLFeed(text, telling: SpreadsheetReader(budget: budget)).finish()
        if let fault = reader.fault { throw fault }
        var tables = SheetTables(budget: budget)
        for sheet in reader.sheets { try tables.add(sheet) }
        let result = try tables.result(SourceFormat(container: .spreadsheetML, encoding: text.encoding))
        return BadMarks.resolved(result, text)
    }
}

/// Gathers the cells of all worksheets of a document.
///
/// Elements are told by their local names. The text of a cell is what its Data holds, formatting elements included;
/// comments have a Data of their own, which is no part of the cell.
final class SpreadsheetReader: XMLEvents {
    private(set) var sheets: [SheetContent] = []
    private(set) var fault: Problem?

    private let budget: WorkbookBudget
    private var path: [Place] = []
    private var forms: [String: NumberForm] = [:]
    private var styleName = ""
    private var countsFrom1904 = false
    private var row = 0
    private var rowIsHidden = false
    private var firstCell = 0
    private var column = 0
    private var nextColumn = 0
    private var nextWidth = 0
    private var form = NumberForm.general
    private var isFormula = false
    private var kind = ""
    private var value: [UInt8] = []
    private var isInValue = false

    private enum Place {
        case style, sheet, table, row, cell, data, visibility, epoch, other
    }

    init(budget: WorkbookBudget) { self.budget = budget }

    func start(_ name: XMLName, _ attributes: XMLAttributes, at cursor: XMLCursor) {
        let place = place(name)
        path.append(place)
        switch place {
        case .style: styleName = attributes.value("ID") ?? ""
        case .sheet:
            sheets.append(SheetContent(name: BadMarks.plain(attributes.value("Name") ?? "")))
            (row, nextWidth) = (0, 0)
        case .row: startRow(attributes)
        case .cell: startCell(attributes)
        case .data:
            kind = attributes.value("Type") ?? "String"
            value.removeAll(keepingCapacity: true)
        case .visibility, .epoch: value.removeAll(keepingCapacity: true)
        case .table, .other:
            if name.spells("NumberFormat"), path.dropLast().last == .style {
                forms[styleName] = NumberForm(named: attributes.value("Format") ?? "")
            } else if name.spells("Column"), path.dropLast().last == .table {
                column(attributes)
            }
        }
        isInValue = isInValue || [.data, .visibility, .epoch].contains(place)
    }

    func text(_ bytes: UnsafeRawBufferPointer) {
        guard isInValue, budget.spend(bytes.count) else { return }
        value.append(contentsOf: bytes)
    }

    func end() {
        switch path.popLast() {
        case .data: isInValue = false
        case .cell: endCell()
        case .row: endRow()
        case .visibility:
            isInValue = false
            if value != Array("SheetVisible".utf8), !sheets.isEmpty { sheets[sheets.count - 1].isHidden = true }
        case .epoch:
            isInValue = false
            countsFrom1904 = true
        default: break
        }
    }

    /// What an element is, by its name and the one it stands in.
    private func place(_ name: XMLName) -> Place {
        switch path.last {
        case .cell?: name.spells("Data") ? .data : .other
        case .row?: name.spells("Cell") ? .cell : .other
        case .table?: name.spells("Row") ? .row : .other
        case .sheet?: name.spells("Table") ? .table : .other
        case .data?, .style?, .visibility?, .epoch?: .other
        case .other?, nil:
            if name.spells("Worksheet") {
                .sheet
            } else if name.spells("Style") {
                .style
            } else if name.spells("Visible"), !sheets.isEmpty {
                .visibility
            } else {
                name.spells("Date1904") ? .epoch : .other
            }
        }
    }

    private func startRow(_ attributes: XMLAttributes) {
        row = index(attributes, "Index", after: row, cap: CellReference.rowCap)
        rowIsHidden = attributes.flag("Hidden")
        firstCell = sheets[sheets.count - 1].cells.cells.count
        column = -1
        nextColumn = 0
    }

    private func endRow() {
        let last = sheets.count - 1
        if rowIsHidden, sheets[last].cells.cells.count > firstCell { sheets[last].noteHidden(row: row) }
        sheets[last].cells.endRow(row, cellsFrom: firstCell)
        _ = budget.spend(4 * (sheets[last].cells.cells.count - firstCell))
    }

    private func startCell(_ attributes: XMLAttributes) {
        column = index(attributes, "Index", after: nextColumn, cap: CellReference.columnCap) - 1
        let across = attributes.value("MergeAcross").flatMap { Int($0) } ?? 0
        let down = attributes.value("MergeDown").flatMap { Int($0) } ?? 0
        guard (0..<CellReference.columnCap).contains(across), (0..<CellReference.rowCap).contains(down) else {
            return faultFound("merge \(across) × \(down)")
        }
        nextColumn = column + 1 + across
        if across > 0 || down > 0,
            let range = MergedRange(
                CellReference(column: column, row: row), CellReference(column: column + across, row: row + down))
        {
            sheets[sheets.count - 1].cells.merged.append(range)
        }
        form = attributes.value("StyleID").flatMap { forms[$0] } ?? .general
        isFormula = attributes.value("Formula") != nil
        kind = ""
        value.removeAll(keepingCapacity: true)
    }

    private func endCell() {
        guard fault == nil else { return }
        let last = sheets.count - 1
        let start = sheets[last].cells.text.count
        switch kind {
        case "Number": sheets[last].cells.text += form.text(of: value[...], countsFrom1904: countsFrom1904)
        case "DateTime": sheets[last].cells.text += SheetDate.text(iso: value[...])
        case "Boolean": sheets[last].cells.text += Array((value == [0x30] ? "FALSE" : "TRUE").utf8)
        default: sheets[last].cells.text += value
        }
        if isFormula, value.isEmpty {
            if sheets[last].unvaluedFormulas.count == 0 {
                sheets[last].unvaluedFormulas.first = CellReference(column: column, row: row).text
            }
            sheets[last].unvaluedFormulas.count += 1
        }
        sheets[last].cells.add(column: column, textFrom: start)
    }

    /// Hidden columns; one that says no number follows the one before it.
    private func column(_ attributes: XMLAttributes) {
        let number = index(attributes, "Index", after: nextWidth, cap: CellReference.columnCap)
        let span = min(attributes.value("Span").flatMap { Int($0) } ?? 0, CellReference.columnCap)
        nextWidth = number + max(0, span)
        if attributes.flag("Hidden") { sheets[sheets.count - 1].hiddenColumns.append(number - 1...nextWidth - 1) }
    }

    /// The number an element gives itself, counted from 1, or the one after the last.
    private func index(_ attributes: XMLAttributes, _ name: StaticString, after last: Int, cap: Int) -> Int {
        let own = attributes.value(name)
        guard let number = own.map({ Int($0) }) ?? last + 1, (1...cap).contains(number) else {
            faultFound("\(name) \(own ?? String(last + 1))")
            return 1
        }
        return number
    }

    private func faultFound(_ what: String) {
        if fault == nil {
            fault = Problem(
                .workbookCellFault, at: Position(sheet: sheets.last?.name, line: row > 0 ? row : nil), found: what)
        }
    }
}

extension NumberForm {
    /// The form of a format as SpreadsheetML writes it: by a name of Excel, or by its code.
    init(named format: String) {
        switch format {
        case "General", "General Number", "Currency", "Euro Currency", "Fixed", "Standard", "Percent", "Scientific",
            "Yes/No", "True/False", "On/Off":
            self = .general
        case "General Date", "Long Date", "Medium Date", "Short Date", "Long Time", "Medium Time", "Short Time":
            self = .date
        default: self = NumberForm(code: format)
        }
    }
}
