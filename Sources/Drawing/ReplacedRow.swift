import Ceremony
import Messages

/// A row of replaced.tsv: an object that a replacement took out of an earlier draw (SSJ-DRAW/1 §2.2, §2.6).
public struct ReplacedRow: Hashable, Sendable {
    /// The item, as this draw names it.
    public let item: String
    /// The object (its pseudonym in a blinded frame).
    public let oid: String
    /// The earlier draw's ID.
    public let draw: String
    /// The replacement's code.
    public let code: String

    /// Makes a row; it is checked when frozen.
    public init(item: String, oid: String, draw: String, code: String) {
        self.item = item
        self.oid = oid
        self.draw = draw
        self.code = code
    }

    func line(oid shown: String) -> String { "\(item)\t\(shown)\t\(draw)\t\(code)" }

    static func read(_ bytes: [UInt8]) throws(Problem) -> [(row: ReplacedRow, position: Position)] {
        var rows: [(row: ReplacedRow, position: Position)] = []
        for row in try TableReader.rows(bytes, file: "replaced.tsv", fields: 4) {
            guard Grammar.isDrawID(row.text(2)) else { throw row.malformed(2, "[0-9]{6}-[0-9]{4}-[0-9]{2,4}") }
            let next = ReplacedRow(
                item: try row.name(0), oid: try row.oid(1), draw: row.text(2), code: try row.name(3))
            rows.append((next, row.position))
        }
        return rows
    }
}
