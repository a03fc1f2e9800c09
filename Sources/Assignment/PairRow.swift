import Messages
import Standards

/// A row of pairs.tsv: how often two officers served together in the last twelve months.
public struct PairRow: FrozenRow {
    /// The officer whose id comes first by bytes.
    public let first: String
    /// The other officer.
    public let second: String
    /// Visits they made together, at least 1.
    public let count: Int

    /// Makes a row; the two ids are put in order.
    public init(_ one: String, _ other: String, count: Int) {
        first = ByteOrder.precedes(one, other) ? one : other
        second = ByteOrder.precedes(one, other) ? other : one
        self.count = count
    }

    /// The file is pairs.tsv.
    public static let fileName = "pairs.tsv"
    /// id, id, count.
    public static let columns = ["first", "second", "count"]
    /// The key is both ids.
    public static let keyColumns = 2

    /// Reads a line's fields.
    public init(fields: [String]) throws(Problem) {
        first = try FieldGrammar.token(fields[0], "first")
        second = try FieldGrammar.token(fields[1], "second")
        count = try FieldGrammar.number(fields[2], "count")
        guard ByteOrder.precedes(first, second) else { throw FieldGrammar.refusal(second, "second", "> \(first)") }
        guard count > 0 else { throw FieldGrammar.refusal(fields[2], "count", "≥ 1") }
    }

    /// The fields to write.
    public var fields: [String] { [first, second, String(count)] }
}
