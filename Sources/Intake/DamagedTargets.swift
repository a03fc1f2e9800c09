import Model

/// Rows of a roster of targets whose code is damaged, in the order of their lines; kept as bytes, since there may be many.
public struct DamagedTargets: RandomAccessCollection, Sendable {
    /// What the rows say; their `oid` is empty.
    private(set) var rows = StatementBatch()
    private var codes: [DamagedCode] = []

    /// No rows.
    public init() {}

    /// The first one's index, always 0.
    public var startIndex: Int { 0 }
    /// The number of rows.
    public var endIndex: Int { codes.count }
    /// A row and its damaged code.
    public subscript(index: Int) -> DamagedTarget { DamagedTarget(row: rows.entry(index), damage: codes[index]) }

    /// Adds the row that is being read.
    mutating func append(_ draft: StatementBatch, _ code: DamagedCode) {
        rows.add(rowBeingReadOf: draft)
        codes.append(code)
    }

    /// Whether one of the rows stands in a line.
    func hasRow(inLine line: Int) -> Bool { indices.contains { rows.line($0) == line } }

    /// What each of the rows calls its target.
    public var names: Set<String> { Set(indices.map { rows.text($0, .name) }) }
}
