import Messages
import Scratch

/// Rows picked out of the blocks of a table, found again by their lines: all but the last few wait in a nameless file, so
/// that the memory needed hardly grows with them.
///
/// Rows are added to one value only; copies of it share the file.
public struct PickedRows: Sendable {
    /// Some rows that lie in the file, one behind the other.
    private struct Chunk {
        let firstRow: Int
        let offset: Int
        let shape: RowCopies.Shape
    }

    /// The lines of all rows, ascending.
    private var lines: [UInt32] = []
    private var chunks: [Chunk] = []
    /// The rows behind the chunks, and how many there are before them.
    private var copies = RowCopies()
    private var firstCopy = 0
    private var file: ScratchFile?
    private var fileSize = 0
    private var failure: Problem?

    private static let chunkSize = 1 << 16

    /// No rows.
    public init() {}

    /// Adds a copy of a row; all are of one table, in the order of their lines.
    ///
    /// What cannot be written is told when it is asked for.
    public mutating func add(_ row: Row) {
        if copies.text.count >= Self.chunkSize { flush() }
        copies.add(row)
        lines.append(UInt32(truncatingIfNeeded: row.line))
    }

    /// Whether a row that begins in a line was added; complexity O(log rows).
    public func hasRow(inLine line: Int) -> Bool { index(ofLine: line) != nil }

    /// Finds rows again; fastest in the order of their lines.
    public struct Reader {
        private let picked: PickedRows
        private var last: (chunk: Int, rows: RowStore)?

        /// Finds those that were added so far.
        public init(_ picked: PickedRows) { self.picked = picked }

        /// The row that begins in a line, nil when none was added; T110 when it cannot be read back.
        public mutating func row(inLine line: Int) throws(Problem) -> Row? {
            guard let index = picked.index(ofLine: line) else { return nil }
            let (chunk, firstRow) = picked.chunk(ofRow: index)
            if let last, last.chunk == chunk { return last.rows[index - firstRow] }
            let rows = try picked.rows(ofChunk: chunk)
            last = (chunk, rows)
            return rows[index - firstRow]
        }
    }

    private func index(ofLine line: Int) -> Int? {
        let index = lines.firstIndex(inOrder: { $0 >= line })
        return index < lines.count && lines[index] == line ? index : nil
    }

    private func chunk(ofRow index: Int) -> (number: Int, firstRow: Int) {
        if index >= firstCopy { return (chunks.count, firstCopy) }
        let number = chunks.firstIndex(inOrder: { $0.firstRow > index }) - 1
        return (number, chunks[number].firstRow)
    }

    private func rows(ofChunk number: Int) throws(Problem) -> RowStore {
        if let failure { throw failure }
        guard number < chunks.count, let file else { return copies.rows }
        do {
            return try RowCopies(chunks[number].shape, in: file, at: chunks[number].offset).rows
        } catch {
            throw Problem(.rowsLost, found: error.text)
        }
    }

    private mutating func flush() {
        do throws(ScratchFile.Fault) {
            if file == nil { file = try ScratchFile() }
            if let file { try copies.write(to: file, at: fileSize) }
        } catch {
            failure = failure ?? Problem(.rowsLost, found: error.text)
        }
        chunks.append(Chunk(firstRow: firstCopy, offset: fileSize, shape: copies.shape))
        fileSize += copies.shape.size
        firstCopy = lines.count
        copies = RowCopies()
    }
}

extension Array {
    /// The index of the first element of which something holds, when it holds of all behind it too; else the count.
    fileprivate func firstIndex(inOrder holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
