import Messages

/// A row of lastvisit.tsv: this officer was in the team that inspected this target last time.
///
/// Such an officer stands aside while the task stays feasible, or always where the profile is strict (assign.md §7).
public struct LastVisitRow: FrozenRow {
    /// The officer's id.
    public let id: String
    /// The target.
    public let oid: String

    /// Makes a row.
    public init(id: String, oid: String) {
        self.id = id
        self.oid = oid
    }

    /// The file is lastvisit.tsv.
    public static let fileName = "lastvisit.tsv"
    /// id, oid.
    public static let columns = ["id", "oid"]
    /// The key is id and oid.
    public static let keyColumns = 2

    /// Reads a line's fields.
    public init(fields: [String]) throws(Problem) {
        id = try FieldGrammar.token(fields[0], "id")
        oid = try FieldGrammar.token(fields[1], "oid")
    }

    /// The fields to write.
    public var fields: [String] { [id, oid] }
}
