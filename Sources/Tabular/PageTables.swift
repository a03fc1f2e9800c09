import Messages

/// Gathers the tables of a page — a web page or a text document — as sheets.
///
/// Up to eight lines of text right above a table are its first rows, since there stand its title and 填报单位; other
/// text outside tables is no data. A table inside a cell is a table of its own. Rows are counted within their table.
struct PageTables {
    /// How many lines above a table belong to it.
    private static let titleLines = 8
    /// How deep tables may stand inside each other.
    static let depthCap = 32

    private struct Open {
        var content: SheetContent
        let order: Int
        var row = 0
        var firstCell = 0
        var columns: [Column] = []
        var column = 0
        var rowIsHidden = false
        var isInRow = false
        var cell: (across: Int, down: Int)?
        var text: [UInt8] = []
    }

    private struct Column {
        /// The last row that a cell from above reaches into.
        var reached = 0
        /// The row of the last cell that is no continuation, and which merged range it has become, or -1.
        var anchor = 0
        var merged = -1
    }

    private let budget: WorkbookBudget
    private var open: [Open] = []
    private var closed: [(order: Int, content: SheetContent)] = []
    private var tables = 0
    private var lines: [[UInt8]] = []
    private var line: [UInt8] = []
    /// What is wrong with the page as a whole.
    private(set) var fault: Problem?

    init(budget: WorkbookBudget) { self.budget = budget }

    /// The tables in the order in which they begin.
    var sheets: [SheetContent] { closed.sorted { $0.order < $1.order }.map(\.content) }

    /// Whether a cell is open.
    var isInCell: Bool { open.last?.cell != nil }

    mutating func beginTable() {
        guard open.count < Self.depthCap else {
            if fault == nil { fault = Problem(.xmlTooDeep, expected: String(Self.depthCap)) }
            return
        }
        endLine()
        tables += 1
        var table = Open(content: SheetContent(name: "表\(tables)"), order: tables)
        for line in lines { Self.add(line, asRowOf: &table) }
        lines = []
        open.append(table)
    }

    mutating func endTable() {
        endRow()
        endLine()
        guard let table = open.popLast() else { return }
        closed.append((table.order, table.content))
    }

    mutating func beginRow(isHidden: Bool = false) {
        endRow()
        endLine()
        guard var table = open.popLast() else { return }
        table.row += 1
        table.rowIsHidden = isHidden
        table.isInRow = true
        table.column = 0
        table.firstCell = table.content.cells.cells.count
        open.append(table)
    }

    mutating func endRow() {
        endCell()
        guard var table = open.popLast() else { return }
        if table.isInRow {
            if table.rowIsHidden, table.content.cells.cells.count > table.firstCell {
                table.content.noteHidden(row: table.row)
            }
            table.content.cells.endRow(table.row, cellsFrom: table.firstCell)
            table.isInRow = false
            _ = budget.spend(16)
        }
        open.append(table)
    }

    /// Begins a cell that spans some columns and rows, in the next free column.
    mutating func beginCell(across: Int = 1, down: Int = 1) {
        endCell()
        if open.last?.isInRow == false { beginRow() }
        guard var table = open.popLast() else { return }
        while table.column < table.columns.count, table.columns[table.column].reached >= table.row { table.column += 1 }
        table.cell = (min(max(across, 1), 1_000), min(max(down, 1), 65_534))
        table.text.removeAll(keepingCapacity: true)
        open.append(table)
    }

    /// Lets the open cell reach over some columns, for formats that tell only inside the cell.
    mutating func widenCell(across: Int) {
        guard !open.isEmpty, let cell = open[open.count - 1].cell else { return }
        open[open.count - 1].cell = (min(max(across, 1), 1_000), cell.down)
    }

    /// Passes over columns at the beginning of a row.
    mutating func skipColumns(_ count: Int) {
        if !open.isEmpty { open[open.count - 1].column += min(max(count, 0), 1_000) }
    }

    /// Ends the open cell; `continues` tells that it belongs to the merged cell above.
    mutating func endCell(continues: Bool = false, valued: [UInt8]? = nil) {
        guard let cell = open.last?.cell, var table = open.popLast() else { return }
        table.cell = nil
        let column = table.column
        table.column += cell.across
        if table.column > CellReference.columnCap || !budget.spend(cell.across + table.text.count) {
            if fault == nil { fault = Problem(.workbookFlood, expected: String(budget.cap)) }
        } else {
            while table.columns.count < table.column { table.columns.append(Column()) }
            for index in column..<table.column { table.columns[index].reached = table.row + cell.down - 1 }
            let start = table.content.cells.text.count
            table.content.cells.text += Self.trimmed(valued ?? table.text)
            table.content.cells.add(column: column, textFrom: start)
            Self.merge(column, cell, continues, &table)
        }
        open.append(table)
    }

    /// Adds text to the open cell, or to the line outside of cells.
    mutating func add(_ text: some Sequence<UInt8>) {
        guard open.last?.cell != nil else { return line.append(contentsOf: text) }
        open[open.count - 1].text.append(contentsOf: text)
    }

    /// Adds text as web pages have it: white space of any length is one space, and none at the beginning of a line.
    mutating func add(folding text: UnsafeRawBufferPointer) {
        let isInCell = isInCell
        var target: [UInt8] = []
        if isInCell { swap(&target, &open[open.count - 1].text) } else { swap(&target, &line) }
        var at = 0
        while at < text.count {
            let isWide = text[at] == 0xC2 && at + 1 < text.count && text[at + 1] == 0xA0
            if isWide || text[at] <= 0x20 {
                if let last = target.last, last > 0x20 { target.append(0x20) }
                at += isWide ? 2 : 1
            } else {
                target.append(text[at])
                at += 1
            }
        }
        if isInCell { swap(&target, &open[open.count - 1].text) } else { swap(&target, &line) }
    }

    /// Begins a new line, in the open cell or outside of cells.
    mutating func breakLine() {
        guard open.last?.cell != nil else { return endLine() }
        if open[open.count - 1].text.last == 0x20 { open[open.count - 1].text.removeLast() }
        if !open[open.count - 1].text.isEmpty { open[open.count - 1].text.append(0x0A) }
    }

    /// The text of the open cell so far.
    var cellText: [UInt8] { open.last?.text ?? [] }

    /// Closes what the page left open.
    mutating func finish() {
        while !open.isEmpty { endTable() }
    }

    private mutating func endLine() {
        let text = Array(Self.trimmed(line))
        line.removeAll(keepingCapacity: true)
        guard !text.isEmpty else { return }
        // A caption, or text that a page wrongly puts between rows, is a row.
        if var table = open.popLast() {
            if !table.isInRow { Self.add(text, asRowOf: &table) }
            open.append(table)
        } else {
            lines.append(text)
            if lines.count > Self.titleLines { lines.removeFirst() }
        }
    }

    private static func add(_ line: [UInt8], asRowOf table: inout Open) {
        table.row += 1
        let (first, start) = (table.content.cells.cells.count, table.content.cells.text.count)
        table.content.cells.text += line
        table.content.cells.add(column: 0, textFrom: start)
        table.content.cells.endRow(table.row, cellsFrom: first)
    }

    /// Notes the cells that a cell covers, or that a cell above covers this one as well.
    private static func merge(
        _ column: Int, _ cell: (across: Int, down: Int), _ continues: Bool, _ table: inout Open
    ) {
        let last = CellReference(column: column + cell.across - 1, row: table.row + cell.down - 1)
        guard continues, table.columns[column].anchor > 0 else {
            table.columns[column].anchor = table.row
            table.columns[column].merged = -1
            guard cell.across > 1 || cell.down > 1,
                let range = MergedRange(CellReference(column: column, row: table.row), last)
            else { return }
            table.columns[column].merged = table.content.cells.merged.count
            return table.content.cells.merged.append(range)
        }
        guard let range = MergedRange(CellReference(column: column, row: table.columns[column].anchor), last) else {
            return
        }
        if table.columns[column].merged < 0 {
            table.columns[column].merged = table.content.cells.merged.count
            table.content.cells.merged.append(range)
        } else {
            table.content.cells.merged[table.columns[column].merged] = range
        }
    }

    private static func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
        let head = text.drop { $0 <= 0x20 }
        guard let last = head.lastIndex(where: { $0 > 0x20 }) else { return [] }
        return head[...last]
    }
}
