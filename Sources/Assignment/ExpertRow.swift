import Messages
import Standards

/// A row of experts.tsv: somebody of the expert pool (专家库), who assists and never counts as an officer.
public struct ExpertRow: FrozenRow {
    /// The id; no officer has it.
    public let id: String
    /// Regions, sorted by bytes; empty (`-`) = everywhere.
    public let regions: [String]
    /// Specialties, sorted by bytes.
    public let specialties: [String]

    /// Makes a row; the lists are sorted here.
    public init(id: String, regions: [String] = [], specialties: [String]) {
        self.id = id
        self.regions = regions.sortedByBytes()
        self.specialties = specialties.sortedByBytes()
    }

    /// The file is experts.tsv.
    public static let fileName = "experts.tsv"
    /// id, regions, specialties.
    public static let columns = ["id", "regions", "specialties"]
    /// The key is id.
    public static let keyColumns = 1

    /// Reads a line's fields.
    public init(fields: [String]) throws(Problem) {
        id = try FieldGrammar.token(fields[0], "id")
        regions = try FieldGrammar.terms(fields[1], "regions")
        specialties = try FieldGrammar.terms(fields[2], "specialties")
    }

    /// The fields to write.
    public var fields: [String] { [id, FieldGrammar.text(regions), FieldGrammar.text(specialties)] }
}
