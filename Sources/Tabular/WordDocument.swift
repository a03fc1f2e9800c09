import Messages

/// Reads the tables of text documents of Word 2007 and later, and of WPS.
enum WordDocument {
    /// The tables of a document, in the order in which they begin.
    ///
    /// Throws `docxNoTable`, and what reading its main part throws.
    static func read(_ archive: WorkbookArchive, part: String, fileSize: Int) throws(Problem) -> ReadResult {
        let budget = WorkbookBudget(fileSize: fileSize)
        let reader = WordTables(budget: budget)
        try archive.parse(part, telling: reader)
        if let fault = reader.tables.fault { throw fault }
        var tables = SheetTables(budget: budget)
        for sheet in reader.tables.sheets { try tables.add(sheet) }
        guard !tables.isEmpty else { throw Problem(.docxNoTable) }
        return try tables.result(SourceFormat(container: .docx, encoding: .utf8Marked))
    }
}

/// Gathers the tables of a document's main part (ECMA-376 part 1, 17.4).
///
/// Deleted text that is still tracked has an element of its own and is left out; so is what stands in drawings, which
/// documents hold twice.
final class WordTables: XMLEvents {
    private(set) var tables: PageTables

    private var depth = 0
    private var ignored = 0
    private var isInText = false
    /// Whether the open cell belongs to the merged cell above.
    private var continues: [Bool] = []
    private var elements: [Element] = []

    private enum Element {
        case table, row, cell, paragraph, run, text, other
    }

    init(budget: WorkbookBudget) { tables = PageTables(budget: budget) }

    func start(_ name: XMLName, _ attributes: XMLAttributes, at cursor: XMLCursor) {
        depth += 1
        guard ignored == 0 else { return elements.append(.other) }
        elements.append(element(name, attributes))
    }

    private func element(_ name: XMLName, _ attributes: XMLAttributes) -> Element {
        if name.spells("t") {
            isInText = true
            return .text
        }
        if name.spells("r") { return .run }
        if name.spells("p") { return .paragraph }
        if name.spells("tc") {
            tables.beginCell()
            continues.append(false)
            return .cell
        }
        if name.spells("tr") {
            tables.beginRow()
            return .row
        }
        if name.spells("tbl") {
            tables.beginTable()
            return .table
        }
        if name.spells("gridSpan") {
            tables.widenCell(across: attributes.value("val").flatMap { Int($0) } ?? 1)
        } else if name.spells("vMerge"), !continues.isEmpty {
            continues[continues.count - 1] = attributes.value("val") != "restart"
        } else if name.spells("gridBefore") {
            tables.skipColumns(attributes.value("val").flatMap { Int($0) } ?? 0)
        } else if name.spells("tab"), elements.last == .run {
            tables.add(CollectionOfOne(0x20))
        } else if name.spells("br") || name.spells("cr") {
            tables.breakLine()
        } else if name.spells("txbxContent") || name.spells("Fallback") {
            ignored = depth
        }
        return .other
    }

    func text(_ bytes: UnsafeRawBufferPointer) {
        if isInText, ignored == 0 { tables.add(bytes) }
    }

    func end() {
        if depth == ignored { ignored = 0 }
        depth -= 1
        switch elements.popLast() {
        case .text: isInText = false
        case .paragraph: tables.breakLine()
        case .cell: tables.endCell(continues: continues.popLast() ?? false)
        case .row: tables.endRow()
        case .table: tables.endTable()
        case .run, .other, nil: break
        }
    }
}
