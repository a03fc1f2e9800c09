import Messages

/// Reads workbooks in the binary formats of Excel 5 to 2003 and of WPS (.xls, .et): BIFF5 and BIFF8 ([MS-XLS]).
///
/// Written here and not left to libfreexl: that gives formulas as empty cells, a workbook of Excel 95 as one without
/// sheets, and neither merged nor hidden cells. All reading is bounds-checked, and records are read once.
enum BinaryWorkbook {
    /// The most bytes the file may have.
    static let fileCap = 200_000_000

    /// The tables of the sheets in a compound file, in the order of their tabs.
    ///
    /// Throws a message of its own for documents that are no workbook, for passwords, and for damage.
    static func read(_ bytes: [UInt8]) throws(Problem) -> ReadResult {
        guard bytes.count <= fileCap else {
            throw Problem(.workbookTooLarge, expected: String(fileCap), found: String(bytes.count))
        }
        let file = try CompoundFile(bytes)
        guard let stream = try file.stream("Workbook", "Book") else { throw Problem(refusal(file)) }
        return try read(stream: stream, fileSize: bytes.count)
    }

    /// The tables of a workbook stream that stands alone or in a compound file.
    static func read(stream: [UInt8], fileSize: Int) throws(Problem) -> ReadResult {
        let budget = WorkbookBudget(fileSize: fileSize)
        let globals = try BinaryGlobals(stream, budget: budget)
        var tables = SheetTables(budget: budget)
        var left = stream.count
        for sheet in globals.sheets {
            let (content, bytes) = try BinarySheet.read(stream, sheet, globals, budget)
            // Sheets do not share records; those of a hostile file might, and be read over and over.
            left -= bytes
            guard left >= 0 else { throw Problem(.xlsDamaged, at: Position(sheet: sheet.name), found: "BOUNDSHEET") }
            try tables.add(content)
        }
        return try tables.result(SourceFormat(container: .xls, encoding: .utf8Marked))
    }

    /// What a compound file without a workbook is.
    private static func refusal(_ file: CompoundFile) -> Message {
        if file.has("EncryptedPackage") { return .workbookEncrypted }
        return file.has("WordDocument") ? .containerDOC : .containerOLE
    }
}

/// What the first part of a workbook's stream says about all sheets.
struct BinaryGlobals {
    /// A sheet as the workbook lists it.
    struct Sheet {
        let name: String
        let offset: Int
        let isHidden: Bool
    }

    /// The worksheets, in the order of their tabs; charts and macros are left out.
    private(set) var sheets: [Sheet] = []
    /// Whether texts are those of BIFF8.
    let isUnicode: Bool
    /// Whether day 0 is 1904-01-01.
    private(set) var countsFrom1904 = false
    /// The page of BIFF5's texts.
    private(set) var page = CodePage.chinese

    private var texts: [UInt8] = []
    private var textEnds: [Int] = []
    private var formats: [Int: NumberForm] = [:]
    private var styles: [Int] = []

    init(_ stream: [UInt8], budget: WorkbookBudget) throws(Problem) {
        var records = BinaryRecords(stream, from: 0)
        isUnicode = try Self.version(try records.next(), stream)
        while true {
            let record = try records.next()
            let at = record.content.lowerBound
            switch record.kind {
            case 0x0A: return
            case 0x2F: throw Problem(.workbookEncrypted)
            case 0x22: countsFrom1904 = stream.little(at, 2) == 1
            case 0x42: page = CodePage(number: stream.little(at, 2) ?? 0)
            case 0x85: try addSheet(&records, record)
            case 0x041E:
                var text = try records.text(of: record)
                let id = try text.number(2)
                let count = try text.number(isUnicode ? 2 : 1)
                let code = isUnicode ? try text.unicode(count: count) : try text.bytes(count: count, in: page)
                formats[id] = NumberForm(code: String(decoding: code, as: UTF8.self))
            case 0xE0: styles.append(stream.little(at + 2, 2) ?? 0)
            case 0xFC: try addTexts(try records.text(of: record), budget)
            default: break
            }
        }
    }

    /// The form of a cell's style.
    func form(_ style: Int) -> NumberForm {
        guard styles.indices.contains(style) else { return .general }
        return formats[styles[style]] ?? NumberForm(builtIn: styles[style])
    }

    /// A text that cells share; nil when there are not so many.
    func text(_ index: Int) -> ArraySlice<UInt8>? {
        guard textEnds.indices.contains(index) else { return nil }
        return texts[(index == 0 ? 0 : textEnds[index - 1])..<textEnds[index]]
    }

    /// Whether a stream that begins with a record is BIFF8, not BIFF5; throws for older ones and for other records.
    private static func version(_ first: BinaryRecords.Record, _ stream: [UInt8]) throws(Problem) -> Bool {
        guard first.kind == 0x0809 else {
            throw Problem(first.kind & 0xFF == 0x09 ? .containerXLS : .xlsDamaged, found: "BOF")
        }
        switch stream.little(first.content.lowerBound, 2) {
        case 0x0600: return true
        case 0x0500: return false
        default: throw Problem(.containerXLS)
        }
    }

    private mutating func addSheet(_ records: inout BinaryRecords, _ record: BinaryRecords.Record) throws(Problem) {
        var text = try records.text(of: record)
        let offset = try text.number(4)
        let state = try text.number(1)
        let kind = try text.number(1)
        let count = try text.number(1)
        let name = isUnicode ? try text.unicode(count: count) : try text.bytes(count: count, in: page)
        guard kind == 0 else { return }
        sheets.append(
            Sheet(name: String(decoding: name, as: UTF8.self), offset: offset, isHidden: state & 3 != 0))
    }

    private mutating func addTexts(_ source: BinaryText, _ budget: WorkbookBudget) throws(Problem) {
        var source = source
        try source.skip(4)
        let count = try source.number(4)
        for _ in 0..<count {
            let text = try source.unicode(count: try source.number(2))
            guard budget.spend(text.count) else { return }
            texts += text
            textEnds.append(texts.count)
        }
    }
}
