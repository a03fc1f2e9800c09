/// One accepted row of a received file: the line it stands in, and what it says.
public struct Entry<Record: Sendable>: Sendable {
    /// The line in the file; 0 for what was registered by hand.
    public let line: Int
    /// What it says.
    public let record: Record
    /// What is to be done: a deletion ends the department's entry with the record's key.
    public let operation: RowOperation

    /// Makes an entry.
    public init(line: Int, record: Record, operation: RowOperation = .update) {
        self.line = line
        self.record = record
        self.operation = operation
    }
}

extension Entry: Equatable where Record: Equatable {}

/// What a file did to the entries that stood before it.
public struct EntryCounts: Hashable, Sendable, Codable {
    /// Rows about what no file of the department had said anything of.
    public var new: Int
    /// Rows that say something else than the department's last file.
    public var changed: Int
    /// Rows that say the same.
    public var unchanged: Int
    /// Entries that the file takes away.
    public var gone: Int

    /// Makes counts.
    public init(new: Int = 0, changed: Int = 0, unchanged: Int = 0, gone: Int = 0) {
        self.new = new
        self.changed = changed
        self.unchanged = unchanged
        self.gone = gone
    }

    /// Adds two counts.
    public static func + (left: EntryCounts, right: EntryCounts) -> EntryCounts {
        EntryCounts(
            new: left.new + right.new, changed: left.changed + right.changed,
            unchanged: left.unchanged + right.unchanged, gone: left.gone + right.gone)
    }
}

/// A row about an entry that an earlier row of the same file says something of.
public struct RepeatedRow: Hashable, Sendable {
    /// The number of the file's table that it stands in.
    public let table: Int
    /// The line.
    public let line: Int
    /// The line that counts.
    public let first: Int
    /// In what they differ; empty when they say the same.
    public let differing: [Difference]

    /// A column in which two rows say different things.
    public struct Difference: Hashable, Sendable {
        /// The column.
        public let column: StatementBatch.Column
        /// What the row says.
        public let text: String
        /// What the row says that counts.
        public let standing: String
    }

    /// Compares the first row of a batch with the second, which counts; what the first leaves open is no difference.
    public init(table: Int, _ rows: StatementBatch) {
        (self.table, line, first) = (table, rows.line(0), rows.line(1))
        differing = StatementBatch.Column.allCases.compactMap { column in
            !rows.speaks(0, of: column) || rows.areSame(0, 1, in: column)
                ? nil : Difference(column: column, text: rows.text(0, column), standing: rows.text(1, column))
        }
    }
}
