import Messages
import Standards

/// A row of availability.tsv: days on which an officer is absent.
public struct AbsenceRow: FrozenRow {
    /// The officer's id.
    public let id: String
    /// The first absent day.
    public let from: CivilDate
    /// The last absent day, inclusive.
    public let to: CivilDate

    /// Makes a row.
    public init(id: String, from: CivilDate, to: CivilDate) {
        self.id = id
        self.from = from
        self.to = to
    }

    /// The file is availability.tsv.
    public static let fileName = "availability.tsv"
    /// id, from, to.
    public static let columns = ["id", "from", "to"]
    /// The key is id and from.
    public static let keyColumns = 2

    /// Reads a line's fields.
    public init(fields: [String]) throws(Problem) {
        id = try FieldGrammar.token(fields[0], "id")
        from = try FieldGrammar.day(fields[1], "from")
        to = try FieldGrammar.day(fields[2], "to")
        guard from <= to else { throw FieldGrammar.refusal(fields[2], "to", "≥ \(from.text)") }
    }

    /// The fields to write.
    public var fields: [String] { [id, from.text, to.text] }
}
