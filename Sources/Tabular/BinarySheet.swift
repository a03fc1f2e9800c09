import Messages

/// Gathers the cells of one sheet of a binary workbook.
struct BinarySheet {
    private let globals: BinaryGlobals
    private let budget: WorkbookBudget
    private var content: SheetContent
    private var row = -1
    private var firstCell = 0
    private var hiddenRows: Set<Int> = []
    /// The cell whose formula has a text, which a later record holds.
    private var awaitingText: (row: Int, column: Int)?

    /// The content of a sheet that begins at its offset in the stream.
    ///
    /// Throws `xlsDamaged` or `workbookCellFault`. Complexity: O(bytes of the sheet), which are also given.
    static func read(
        _ stream: [UInt8], _ sheet: BinaryGlobals.Sheet, _ globals: BinaryGlobals, _ budget: WorkbookBudget
    ) throws(Problem) -> (content: SheetContent, bytes: Int) {
        var reader = BinarySheet(
            globals: globals, budget: budget, content: SheetContent(name: sheet.name, isHidden: sheet.isHidden))
        var records = BinaryRecords(stream, from: sheet.offset)
        guard try records.next().kind == 0x0809 else {
            throw Problem(.xlsDamaged, at: Position(sheet: sheet.name), found: "BOF")
        }
        // Charts inside the sheet are streams of their own within its stream.
        var depth = 1
        while depth > 0, !budget.isOverdrawn {
            let record = try records.next()
            switch record.kind {
            case 0x0809: depth += 1
            case 0x0A: depth -= 1
            default: if depth == 1 { try reader.take(record, &records) }
            }
        }
        reader.endRow()
        for line in reader.content.cells.lines where reader.hiddenRows.remove(line.row) != nil {
            reader.content.noteHidden(row: line.row)
        }
        return (reader.content, records.at - sheet.offset)
    }

    private mutating func take(_ record: BinaryRecords.Record, _ records: inout BinaryRecords) throws(Problem) {
        let stream = records.stream
        let at = record.content.lowerBound
        let number = { (offset: Int, width: Int) throws(Problem) -> Int in
            guard offset + width <= record.content.count, let number = stream.little(at + offset, width) else {
                throw Problem(.xlsDamaged, found: "record \(record.kind) at \(at)")
            }
            return number
        }
        switch record.kind {
        case 0xFD:
            guard let text = globals.text(try number(6, 4)) else { throw fault("shared string \(try number(6, 4))") }
            try add(try number(0, 2), try number(2, 2), text)
        case 0x0204, 0xD6:
            var text = try records.text(of: record)
            try text.skip(6)
            try add(try number(0, 2), try number(2, 2), try Self.text(&text, globals)[...])
        case 0x0203:
            let bits = UInt64(try number(6, 4)) | UInt64(try number(10, 4)) << 32
            try addNumber(try number(0, 2), try number(2, 2), Double(bitPattern: bits), style: try number(4, 2))
        case 0x027E:
            try addNumber(
                try number(0, 2), try number(2, 2), Self.packed(try number(6, 4)), style: try number(4, 2))
        case 0xBD:
            for index in 0..<max(0, (record.content.count - 6) / 6) {
                try addNumber(
                    try number(0, 2), try number(2, 2) + index, Self.packed(try number(6 + 6 * index, 4)),
                    style: try number(4 + 6 * index, 2))
            }
        case 0x0205:
            let value = try number(6, 1)
            try add(try number(0, 2), try number(2, 2), try number(7, 1) == 0 ? Self.boolean(value) : Self.error(value))
        case 0x06: try takeFormula(number)
        case 0x0207:
            guard let place = awaitingText else { return }
            awaitingText = nil
            var text = try records.text(of: record)
            try add(place.row, place.column, try Self.text(&text, globals)[...])
        case 0x0208: if try number(12, 2) & 0x20 != 0 { hiddenRows.insert(try number(0, 2) + 1) }
        case 0x7D:
            let (first, last) = (try number(0, 2), try number(2, 2))
            if try number(8, 2) & 1 != 0, first <= last { content.hiddenColumns.append(first...last) }
        case 0xE5:
            for index in 0..<(try number(0, 2)) {
                let range = 2 + 8 * index
                let first = CellReference(column: try number(range + 4, 2), row: try number(range, 2) + 1)
                let last = CellReference(column: try number(range + 6, 2), row: try number(range + 2, 2) + 1)
                if let merged = MergedRange(first, last) { content.cells.merged.append(merged) }
            }
        default: break
        }
    }

    /// A formula's stored result: a number, or what 0xFFFF at its end announces.
    private mutating func takeFormula(_ number: (Int, Int) throws(Problem) -> Int) throws(Problem) {
        let (row, column) = (try number(0, 2), try number(2, 2))
        awaitingText = nil
        guard try number(12, 2) == 0xFFFF else {
            let bits = UInt64(try number(6, 4)) | UInt64(try number(10, 4)) << 32
            return try addNumber(row, column, Double(bitPattern: bits), style: try number(4, 2))
        }
        switch try number(6, 1) {
        case 0: awaitingText = (row, column)
        case 1: try add(row, column, Self.boolean(try number(8, 1)))
        case 2: try add(row, column, Self.error(try number(8, 1)))
        default: break
        }
    }

    private mutating func addNumber(_ row: Int, _ column: Int, _ value: Double, style: Int) throws(Problem) {
        guard value.isFinite else { throw fault("number \(value)") }
        // The shortest digits that give the same number, as workbooks of Excel 2007 and later have them.
        let plain = Array(value.description.uppercased().utf8)
        try add(row, column, globals.form(style).text(of: plain[...], countsFrom1904: globals.countsFrom1904))
    }

    private mutating func add(_ row: Int, _ column: Int, _ text: ArraySlice<UInt8>) throws(Problem) {
        guard column < CellReference.columnCap else { throw fault("column \(column + 1)") }
        if row != self.row {
            endRow()
            self.row = row
        }
        guard budget.spend(text.count + 4) else { return }
        let start = content.cells.text.count
        content.cells.text += text
        content.cells.add(column: column, textFrom: start)
    }

    private mutating func endRow() {
        content.cells.endRow(row + 1, cellsFrom: firstCell)
        firstCell = content.cells.cells.count
    }

    private func fault(_ what: String) -> Problem {
        Problem(.workbookCellFault, at: Position(sheet: content.name), found: what)
    }

    private static func text(_ source: inout BinaryText, _ globals: BinaryGlobals) throws(Problem) -> [UInt8] {
        let count = try source.number(2)
        return globals.isUnicode ? try source.unicode(count: count) : try source.bytes(count: count, in: globals.page)
    }

    /// A number in 30 bits: a whole one, or the upper half of a binary fraction; perhaps hundredths.
    private static func packed(_ bits: Int) -> Double {
        let value =
            bits & 2 != 0
            ? Double(Int32(truncatingIfNeeded: bits) >> 2) : Double(bitPattern: UInt64(bits & 0xFFFF_FFFC) << 32)
        return bits & 1 != 0 ? value / 100 : value
    }

    private static func boolean(_ value: Int) -> ArraySlice<UInt8> { Array((value == 0 ? "FALSE" : "TRUE").utf8)[...] }

    private static func error(_ code: Int) -> ArraySlice<UInt8> {
        let names = [
            0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!",
            0x2A: "#N/A",
        ]
        return Array((names[code] ?? "#ERROR \(code)").utf8)[...]
    }
}
