/// How many rows of targets there are, how many of them say something of each column, and in which lines they stand.
public struct TargetTally: Sendable {
    /// How many rows there are.
    public private(set) var count = 0
    /// How many rows have a text in each column, by the columns' numbers.
    private var filled = [Int](repeating: 0, count: StatementBatch.Column.count)
    /// The lines of the rows, ascending as the rows of a file do.
    private var lines: [ClosedRange<Int>] = []

    /// No rows.
    public init() {}

    /// Adds the rows of a batch.
    public mutating func add(_ rows: StatementBatch) {
        for row in 0..<rows.count { add(rows, row: row) }
    }

    /// Adds a row of a batch.
    public mutating func add(_ rows: StatementBatch, row: Int) {
        count += 1
        for column in filled.indices where !rows.extent(row, column).isEmpty { filled[column] += 1 }
        add(line: rows.line(row))
    }

    private mutating func add(line: Int) {
        if let last = lines.last, last.upperBound + 1 >= line {
            lines[lines.count - 1] = last.lowerBound...max(last.upperBound, line)
        } else {
            lines.append(line...line)
        }
    }

    /// How many rows say something of a column.
    public func filled(_ column: StatementBatch.Column) -> Int { filled[column.rawValue] }

    /// Whether one of the rows stands in a line.
    ///
    /// Complexity: O(log gaps between the rows).
    public func contains(line: Int) -> Bool {
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].upperBound < line { low = middle + 1 } else { high = middle }
        }
        return low < lines.count && lines[low].contains(line)
    }
}
