import Messages
import Standards

/// A row of seatrules.tsv: what one department must send for one item of the task.
///
/// The row whose item is `-` names the initiator: its department always takes part and holds the leader's seat.
/// Every file has exactly one such row; all rows carry the task's one window.
public struct SeatRuleRow: FrozenRow {
    /// The item's code, nil (`-`) in the initiator's row.
    public let item: String?
    /// The department's code.
    public let department: String
    /// The fewest officers, at least 2: each department signs a record of its own (阳城 阳公通字〔2023〕2号 四(三)).
    public let minimum: Int
    /// The most officers.
    public let maximum: Int
    /// The specialties that somebody of the department must have, sorted by bytes.
    public let specialties: [String]
    /// The first day of the task's window.
    public let from: CivilDate
    /// The last day of the task's window: the check date, on which certificates must be valid.
    public let to: CivilDate

    /// Makes a row; `item` nil for the initiator's.
    public init(
        item: String?, department: String, minimum: Int, maximum: Int, specialties: [String], from: CivilDate,
        to: CivilDate
    ) {
        self.item = item
        self.department = department
        self.minimum = minimum
        self.maximum = maximum
        self.specialties = specialties.sortedByBytes()
        self.from = from
        self.to = to
    }

    /// The file is seatrules.tsv.
    public static let fileName = "seatrules.tsv"
    /// item, department, min, max, specialty, from, to.
    public static let columns = ["item", "department", "min", "max", "specialty", "from", "to"]
    /// The key is item and department.
    public static let keyColumns = 2

    /// Reads a line's fields.
    public init(fields: [String]) throws(Problem) {
        item = fields[0] == "-" ? nil : try FieldGrammar.token(fields[0], "item")
        department = try FieldGrammar.token(fields[1], "department")
        minimum = try FieldGrammar.number(fields[2], "min", upTo: 99)
        maximum = try FieldGrammar.number(fields[3], "max", upTo: 99)
        specialties = try FieldGrammar.terms(fields[4], "specialty")
        from = try FieldGrammar.day(fields[5], "from")
        to = try FieldGrammar.day(fields[6], "to")
        guard minimum >= 2 else { throw Problem(.assignFewerThanTwo, at: Position(column: "min"), found: fields[2]) }
        guard maximum >= minimum else { throw FieldGrammar.refusal(fields[3], "max", "≥ \(minimum)") }
        guard from <= to else { throw FieldGrammar.refusal(fields[6], "to", "≥ \(from.text)") }
    }

    /// The fields to write.
    public var fields: [String] {
        [
            item ?? "-", department, String(minimum), String(maximum), FieldGrammar.text(specialties), from.text,
            to.text,
        ]
    }
}
