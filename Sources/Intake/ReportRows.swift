import Messages
import Tabular

/// Finds single rows of a table again, for those who are told of them.
enum ReportRows: Sendable {
    /// Rows in memory.
    case held(RowStore)
    /// A file with one table, which is read again for what was not picked out of it.
    case file(SourceFile, picked: PickedRows)

    /// Finds the rows that begin in some lines, given in ascending order, each once.
    ///
    /// Complexity: O(rows of the table).
    func rows(inLines lines: [Int]) throws(Problem) -> FoundRows {
        switch self {
        case .held(let rows):
            let sought = Set(lines)
            var held: [Int: Row] = [:]
            for row in rows where sought.contains(row.line) { held[row.line] = row }
            return FoundRows(held: held)
        case .file(let file, let picked):
            var rest = lines.filter { !picked.hasRow(inLine: $0) }[...]
            if rest.isEmpty { return FoundRows(picked: picked) }
            let stream = try TableStream(file)
            var more = PickedRows()
            while let next = rest.first, let block = try stream.next() {
                guard let last = block.rows.last, last.line >= next else { continue }
                // The names of the columns of an XML document share the line of its first record.
                for row in block.rows.dropFirst(block.firstRow == 0 ? 1 : 0) where row.line == rest.first {
                    more.add(row)
                    rest.removeFirst()
                }
            }
            return FoundRows(picked: picked, more: more)
        }
    }
}

/// Rows of a table that were found again.
struct FoundRows: Sendable {
    fileprivate var held: [Int: Row] = [:]
    fileprivate var picked = PickedRows()
    fileprivate var more = PickedRows()

    /// Gives the rows; fastest in the order of their lines.
    struct Reader {
        private let held: [Int: Row]
        private var picked: PickedRows.Reader
        private var more: PickedRows.Reader

        init(_ found: FoundRows) {
            held = found.held
            picked = PickedRows.Reader(found.picked)
            more = PickedRows.Reader(found.more)
        }

        /// The row that begins in a line, nil when it was not sought or is not there; T110 when it cannot be read back.
        mutating func row(inLine line: Int) throws(Problem) -> Row? {
            if let row = try picked.row(inLine: line) { return row }
            return try more.row(inLine: line) ?? held[line]
        }
    }
}
