import Messages

/// The cells of a sheet that hold anything, as they were found: the place of each cell and of its text.
struct SheetCells {
    /// A cell of a row; its text lies in `shared` or in `text`.
    struct Cell {
        let column: UInt32
        let start: UInt32
        let end: UInt32
        var isShared = false

        /// Where the text lies.
        var range: Range<Int> { Int(start)..<Int(end) }
    }

    /// A row, and where its cells lie in `cells`.
    struct Line {
        let row: Int
        var cells: Range<Int>
    }

    /// The texts that the cells of all sheets share.
    var shared: [UInt8] = []
    /// All other text, in the order of the file.
    var text: [UInt8] = []
    /// All cells that are not empty, in the order of the file.
    var cells: [Cell] = []
    /// All rows with such cells, in the order of the file.
    var lines: [Line] = []
    /// The merged ranges.
    var merged: [MergedRange] = []

    /// Adds the text from an offset on as a cell; does nothing when there is none.
    mutating func add(column: Int, textFrom start: Int) {
        guard text.count > start else { return }
        cells.append(
            Cell(
                column: UInt32(truncatingIfNeeded: column), start: UInt32(truncatingIfNeeded: start),
                end: UInt32(truncatingIfNeeded: text.count)))
    }

    /// Adds a shared text as a cell; does nothing when it is empty.
    mutating func add(column: Int, shared range: Range<Int>) {
        guard !range.isEmpty else { return }
        cells.append(
            Cell(
                column: UInt32(truncatingIfNeeded: column), start: UInt32(truncatingIfNeeded: range.lowerBound),
                end: UInt32(truncatingIfNeeded: range.upperBound), isShared: true))
    }

    /// Ends a row whose cells begin at an index.
    mutating func endRow(_ row: Int, cellsFrom first: Int) {
        guard cells.count > first else { return }
        lines.append(Line(row: row, cells: first..<cells.count))
    }

    /// Brings rows and cells that stand out of order into order; of two cells at one place the later counts.
    mutating func order() {
        let inOrder =
            zip(lines, lines.dropFirst()).allSatisfy { $0.row < $1.row }
            && lines.allSatisfy { line in
                let own = cells[line.cells]
                return zip(own, own.dropFirst()).allSatisfy { $0.column < $1.column }
            }
        guard !inOrder else { return }
        let sorted = lines.indices.sorted { (lines[$0].row, $0) < (lines[$1].row, $1) }.map { lines[$0] }
        var ordered: [Cell] = []
        var newLines: [Line] = []
        ordered.reserveCapacity(cells.count)
        var index = 0
        while index < sorted.count {
            let row = sorted[index].row
            var own: [Cell] = []
            while index < sorted.count, sorted[index].row == row {
                own += cells[sorted[index].cells]
                index += 1
            }
            let first = ordered.count
            for place in own.indices.sorted(by: { (own[$0].column, $0) < (own[$1].column, $1) }) {
                let cell = own[place]
                if ordered.count > first, ordered[ordered.count - 1].column == cell.column { ordered.removeLast() }
                ordered.append(cell)
            }
            newLines.append(Line(row: row, cells: first..<ordered.count))
        }
        (cells, lines) = (ordered, newLines)
    }
}
