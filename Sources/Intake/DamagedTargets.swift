import Model

/// Rows of a roster of targets whose code is damaged, in the order of their lines; kept as bytes, since there may be many.
public struct DamagedTargets: RandomAccessCollection, Sendable {
    /// What the rows say, some hundred in each piece; their `oid` is empty.
    private(set) var pieces: [StatementBatch] = []
    private var codes: [DamagedCode] = []

    private static let rowsOfPiece = 256

    /// No rows.
    public init() {}

    /// The first one's index, always 0.
    public var startIndex: Int { 0 }
    /// The number of rows.
    public var endIndex: Int { codes.count }
    /// A row and its damaged code.
    public subscript(index: Int) -> DamagedTarget {
        let row = pieces[index / Self.rowsOfPiece].entry(index % Self.rowsOfPiece)
        return DamagedTarget(row: row, damage: codes[index])
    }

    /// Adds the row that is being read.
    mutating func append(_ draft: StatementBatch, _ code: DamagedCode) {
        if codes.count == pieces.count * Self.rowsOfPiece { pieces.append(StatementBatch()) }
        pieces[pieces.count - 1].add(rowBeingReadOf: draft)
        codes.append(code)
    }

    /// Whether one of the rows stands in a line.
    func hasRow(inLine line: Int) -> Bool {
        pieces.contains { piece in (0..<piece.count).contains { piece.line($0) == line } }
    }

    /// What each of the rows calls its target.
    public var names: Set<String> {
        Set(pieces.flatMap { piece in (0..<piece.count).map { piece.text($0, .name) } })
    }
}
