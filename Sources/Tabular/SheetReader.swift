import Messages

/// Gathers the cells of one worksheet part.
///
/// Nothing is allocated by the declared dimension; only cells with content count. Elements are told by their local
/// names, so that any prefix and the strict namespaces do.
struct SheetReader: XMLGathering {
    private(set) var content: SheetContent
    /// What is wrong with the sheet as a whole: the first fault found.
    private(set) var fault: String?

    private let strings: SharedStrings
    private let styles: WorkbookStyles
    private let countsFrom1904: Bool
    private let budget: WorkbookBudget

    private var depth = 0
    private var isInRows = false
    private var row = 0
    private var rowHasNumber = false
    private var rowIsHidden = false
    private var firstCell = 0
    private var column = -1
    private var kind = Kind.number
    private var style = -1
    private var hasFormula = false
    private var isInValue = false
    private var phonetic = 0
    private var value: [UInt8] = []

    private enum Kind {
        case number, shared, text, boolean, date
    }

    init(
        _ sheet: WorkbookDirectory.Sheet, strings: SharedStrings, styles: WorkbookStyles, countsFrom1904: Bool,
        budget: WorkbookBudget
    ) {
        content = SheetContent(
            name: sheet.name, isHidden: sheet.isHidden, cells: SheetCells(shared: strings.text))
        self.strings = strings
        self.styles = styles
        self.countsFrom1904 = countsFrom1904
        self.budget = budget
    }

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        depth += 1
        if isInRows {
            switch (depth, name[0], name[1]) {
            case (3, UInt8(ascii: "r"), UInt8(ascii: "o")): startRow(attributes)
            case (4, UInt8(ascii: "c"), 0): startCell(attributes)
            case (5, UInt8(ascii: "v"), 0): isInValue = kind != .text || value.isEmpty
            case (5, UInt8(ascii: "f"), 0): hasFormula = true
            // A text within the cell counts for more than a value beside it.
            case (5, UInt8(ascii: "i"), UInt8(ascii: "s")): value.removeAll(keepingCapacity: true)
            case (5..., UInt8(ascii: "t"), 0): isInValue = phonetic == 0
            case (5..., UInt8(ascii: "r"), UInt8(ascii: "P")) where name.spells("rPh") && phonetic == 0:
                phonetic = depth
            default: break
            }
        } else if depth == 2, name.spells("sheetData") {
            isInRows = true
        } else if name.spells("col"), attributes.flag("hidden") {
            let first = attributes.value("min").flatMap { Int($0) } ?? 0
            let last = attributes.value("max").flatMap { Int($0) } ?? 0
            if first > 0, last >= first { content.hiddenColumns.append(first - 1...last - 1) }
        } else if name.spells("mergeCell"), let range = attributes.value("ref").flatMap({ MergedRange($0) }) {
            content.cells.merged.append(range)
        }
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer) {
        guard isInValue, budget.spend(bytes.count) else { return }
        value.append(contentsOf: bytes)
    }

    mutating func end() {
        isInValue = false
        if isInRows {
            if depth == phonetic { phonetic = 0 }
            switch depth {
            case 4: endCell()
            case 3: endRow()
            case 2: isInRows = false
            default: break
            }
        }
        depth -= 1
    }

    private mutating func startRow(_ attributes: XMLAttributes) {
        row += 1
        rowHasNumber = false
        rowIsHidden = false
        firstCell = content.cells.cells.count
        column = -1
        attributes.forEach { name, bytes in
            if name[0] == UInt8(ascii: "r"), name[1] == 0 {
                guard let number = Self.number(bytes), (1...CellReference.rowCap).contains(number) else {
                    return faultFound("row \(String(decoding: bytes, as: UTF8.self))")
                }
                row = number
                rowHasNumber = true
            } else if name[0] == UInt8(ascii: "h"), name.spells("hidden") {
                rowIsHidden = bytes.elementsEqual("1".utf8) || bytes.elementsEqual("true".utf8)
            }
        }
        if row > CellReference.rowCap { faultFound("row \(row)") }
    }

    private mutating func endRow() {
        if rowIsHidden, content.cells.cells.count > firstCell {
            content.noteHidden(row: row)
        }
        content.cells.endRow(row, cellsFrom: firstCell)
        // A cell costs memory beside its text.
        _ = budget.spend(4 * (content.cells.cells.count - firstCell))
    }

    private mutating func startCell(_ attributes: XMLAttributes) {
        column += 1
        kind = .number
        style = -1
        hasFormula = false
        value.removeAll(keepingCapacity: true)
        attributes.forEach { name, bytes in
            guard name[1] == 0 else { return }
            switch name[0] {
            case UInt8(ascii: "r"):
                guard let place = CellReference(bytes) else {
                    return faultFound("cell \(String(decoding: bytes.prefix(20), as: UTF8.self))")
                }
                column = place.column
                if !rowHasNumber {
                    row = place.row
                    rowHasNumber = true
                }
            case UInt8(ascii: "s"): style = Self.number(bytes) ?? -1
            case UInt8(ascii: "t"): kind = Self.kind(bytes)
            default: break
            }
        }
        if column >= CellReference.columnCap { faultFound("column \(column + 1)") }
    }

    private mutating func endCell() {
        guard fault == nil, !budget.isOverdrawn else { return }
        let start = content.cells.text.count
        switch kind {
        case .shared: addShared()
        case .text:
            EscapedText.decode(&value, from: 0)
            content.cells.text += value
        case .boolean:
            if !value.isEmpty { content.cells.text += Array((trimmed.elementsEqual("0".utf8) ? "FALSE" : "TRUE").utf8) }
        case .date: content.cells.text += SheetDate.text(iso: trimmed)
        case .number: if !value.isEmpty { appendNumber() }
        }
        if hasFormula, value.isEmpty {
            if content.unvaluedFormulas.count == 0 {
                content.unvaluedFormulas.first = CellReference(column: column, row: row).text
            }
            content.unvaluedFormulas.count += 1
        }
        content.cells.add(column: column, textFrom: start)
    }

    private mutating func addShared() {
        let digits = trimmed
        guard !digits.isEmpty else { return }
        guard let index = Self.number(digits), index < strings.count else {
            return faultFound("shared string \(String(decoding: digits.prefix(20), as: UTF8.self))")
        }
        let range = strings.range(index)
        guard budget.spend(range.count) else { return }
        content.cells.add(column: column, shared: range)
    }

    private mutating func appendNumber() {
        content.cells.text += styles.form(style).text(of: trimmed, countsFrom1904: countsFrom1904)
    }

    /// The value without white space around it: for everything but text.
    private var trimmed: ArraySlice<UInt8> {
        let head = value.drop { $0 <= 0x20 }
        return head.last.map { $0 <= 0x20 } == true
            ? head.prefix((head.lastIndex { $0 > 0x20 } ?? head.startIndex - 1) + 1 - head.startIndex) : head
    }

    private mutating func faultFound(_ text: String) {
        if fault == nil { fault = text }
    }

    private static func number(_ bytes: some Collection<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
        var number = 0
        for byte in bytes {
            guard 0x30...0x39 ~= byte else { return nil }
            number = number * 10 + Int(byte) - 0x30
        }
        return number
    }

    private static func kind(_ bytes: UnsafeRawBufferPointer) -> Kind {
        switch bytes.first {
        case UInt8(ascii: "s"): bytes.count == 1 ? .shared : .text
        case UInt8(ascii: "i"), UInt8(ascii: "e"): .text
        case UInt8(ascii: "b"): .boolean
        case UInt8(ascii: "d"): .date
        default: .number
        }
    }
}
