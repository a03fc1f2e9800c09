import Messages

/// A row of limits.tsv: how much an officer may and should carry, where it is not as for everybody else.
///
/// The file is used when somebody has such a limit; who is not listed has none and weight 1.
public struct LimitRow: FrozenRow {
    /// The officer's id.
    public let id: String
    /// The most seats per week of the window; nil (`-`) = no limit.
    public let week: Int?
    /// The most seats in the year, those held already included; nil (`-`) = no limit.
    public let year: Int?
    /// The share of load compared with others, 1…6: of two officers the one with weight 2 gets twice as much.
    public let weight: Int

    /// Makes a row.
    public init(id: String, week: Int? = nil, year: Int? = nil, weight: Int = 1) {
        self.id = id
        self.week = week
        self.year = year
        self.weight = weight
    }

    /// The file is limits.tsv.
    public static let fileName = "limits.tsv"
    /// id, week, year, weight.
    public static let columns = ["id", "week", "year", "weight"]
    /// The key is id.
    public static let keyColumns = 1

    /// Reads a line's fields.
    public init(fields: [String]) throws(Problem) {
        id = try FieldGrammar.token(fields[0], "id")
        week = fields[1] == "-" ? nil : try FieldGrammar.number(fields[1], "week")
        year = fields[2] == "-" ? nil : try FieldGrammar.number(fields[2], "year")
        weight = try FieldGrammar.number(fields[3], "weight", upTo: 6)
        guard weight > 0 else { throw FieldGrammar.refusal(fields[3], "weight", "1…6") }
    }

    /// The fields to write.
    public var fields: [String] {
        [id, week.map { String($0) } ?? "-", year.map { String($0) } ?? "-", String(weight)]
    }
}
