import Messages
import Tabular

/// The tables of a file, one behind the other, their rows read as they are asked for.
final class TableSource {
    private let file: SourceFile
    private let stream: TableStream
    /// The first block of the next table.
    private var waiting: TableBlock?
    private var table = -1
    /// Why reading ended early; the file is refused then.
    private(set) var failure: Problem?

    private let size: Int
    private let progress: (@Sendable (ReadingProgress) -> Void)?
    private var blocks = 0
    private var rows = 0

    /// Opens a file; throws when it is refused as a whole.
    init(_ file: SourceFile, progress: (@Sendable (ReadingProgress) -> Void)? = nil) throws(Problem) {
        self.file = file
        size = try file.size
        self.progress = progress
        stream = try TableStream(file)
        waiting = try stream.next()
        expectedRows = stream.rowCount ?? (waiting?.rows.count ?? 0) * (size / TableStream.blockSize + 1)
    }

    /// Container, encoding, delimiter.
    var format: SourceFormat { stream.format }
    /// What is worth knowing about tables that were read in full.
    var notes: [Problem] { stream.notes }

    /// How many tables the file has.
    var tableCount: Int { stream.tableCount }

    /// How many rows the file has; of a table in blocks, if all are like the first.
    let expectedRows: Int

    /// The next table, what is left of the one before being passed over; nil behind the last.
    func next() throws(Problem) -> TableRows? {
        while let block = waiting, block.table == table { _ = self.block(of: block.table) }
        if let failure { throw failure }
        guard let block = waiting else { return nil }
        table = block.table
        return TableRows(
            sheet: block.sheet, origin: stream.isInBlocks ? .file(file, picked: PickedRows()) : .held(block.rows),
            source: self)
    }

    /// The next block of the current table.
    fileprivate func block(of table: Int) -> TableBlock? {
        guard let block = waiting, block.table == table, failure == nil else { return nil }
        do throws(Problem) {
            waiting = try stream.next()
        } catch {
            waiting = nil
            failure = error
        }
        tellProgress(block)
        return block
    }

    fileprivate func block() -> TableBlock? { block(of: table) }

    private func tellProgress(_ block: TableBlock) {
        guard let progress, size > TableStream.blockSize, stream.isInBlocks else { return }
        blocks += 1
        rows += block.rows.count
        let isLast = waiting == nil
        let bytes = isLast ? size : min(size - 1, blocks * TableStream.blockSize)
        progress(ReadingProgress(file: file.name, rows: rows, bytes: bytes, size: size))
    }
}

/// The rows of one table, read on as far as they are asked for; those that were let go are not held any more.
final class TableRows {
    /// The name of the sheet, or of the record element; nil for delimited text.
    let sheet: String?
    /// Where single rows are found again later.
    let origin: ReportRows
    /// Why rows are damaged, by their index.
    private(set) var damage: [Int: Problem] = [:]
    private var blocks: [(first: Int, rows: RowStore)] = []
    private var end = 0
    private let source: TableSource?

    fileprivate init(sheet: String?, origin: ReportRows, source: TableSource) {
        self.sheet = sheet
        self.origin = origin
        self.source = source
    }

    /// A table that was read already.
    init(_ table: Table) {
        sheet = table.sheet
        origin = .held(table.rows)
        source = nil
        add(table.rows)
    }

    /// Whether there is a row of an index; reads on to it.
    func has(_ index: Int) -> Bool {
        while index >= end {
            guard let block = source?.block() else { return false }
            for (index, problem) in block.damage { damage[end + index] = problem }
            add(block.rows)
        }
        return true
    }

    private func add(_ rows: RowStore) {
        blocks.append((end, rows))
        end += rows.count
    }

    /// A row that was found to be there and was not let go.
    subscript(index: Int) -> Row {
        blocks.withUnsafeBufferPointer { blocks in
            var block = blocks.count - 1
            while blocks[block].first > index { block -= 1 }
            return blocks[block].rows[index - blocks[block].first]
        }
    }

    /// The fields of up to so many rows from an index on.
    func fields(from first: Int, count: Int) -> [[String]] {
        var fields: [[String]] = []
        while fields.count < count, has(first + fields.count) { fields.append(self[first + fields.count].fields) }
        return fields
    }

    /// Rows before an index are not asked for again.
    func letGo(before index: Int) {
        while blocks.count > 1, blocks[1].first <= index { blocks.removeFirst() }
    }

    /// The number of all rows, read on to the last and let go.
    func count() -> Int {
        while has(end) { letGo(before: end) }
        return end
    }
}
