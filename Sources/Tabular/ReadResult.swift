import Messages

/// What reading one file gave.
public struct ReadResult: Sendable {
    /// The tables, in file order; at least one.
    public let tables: [Table]
    /// The form of the file.
    public let format: SourceFormat
    /// Why rows are damaged: one problem for each damaged row, in file order, with file, line and byte.
    public let problems: [Problem]
    /// What is worth knowing about tables that were read in full, such as hidden rows of a sheet; in file order.
    public let notes: [Problem]
    /// Fields that stand outside the records of an XML document, such as a batch number; empty for other files.
    public let envelope: [EnvelopeField]

    /// States a result.
    public init(
        tables: [Table], format: SourceFormat, problems: [Problem], notes: [Problem] = [],
        envelope: [EnvelopeField] = []
    ) {
        self.tables = tables
        self.format = format
        self.problems = problems
        self.notes = notes
        self.envelope = envelope
    }

    /// The lines of the damaged rows of all tables, in table and file order.
    public var rejectedLines: [Int] {
        tables.flatMap { table in table.rows.content.damaged.map { table.rows[$0].line } }
    }

    /// Why rows of one table are damaged, by their index.
    public func damage(of table: Int) -> [Int: Problem] {
        Dictionary(uniqueKeysWithValues: zip(tables[table].rows.content.damaged, problems(of: table)))
    }

    /// The problems of one table.
    func problems(of table: Int) -> ArraySlice<Problem> {
        let before = tables[..<table].reduce(0) { $0 + $1.rows.content.damaged.count }
        return problems[before..<before + tables[table].rows.content.damaged.count]
    }
}

/// A named value beside the records of an XML document.
public struct EnvelopeField: Hashable, Sendable {
    /// The element's or attribute's local name.
    public let name: String
    /// Its text.
    public let value: String
    /// The line of the element.
    public let line: Int

    /// States a field.
    public init(name: String, value: String, line: Int) {
        self.name = name
        self.value = value
        self.line = line
    }
}
