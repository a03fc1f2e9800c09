import Messages

/// A row of objects.tsv: where a target lies; oid is the pseudonym when the frame is blinded.
public struct ObjectRow: FrozenRow {
    /// The target.
    public let oid: String
    /// Its region, a term of the county's vocabulary; nil (`-`) when unknown, then no region rule applies.
    public let region: String?
    /// Its town, for travel bundles; nil (`-`) when unknown.
    public let town: String?

    /// Makes a row.
    public init(oid: String, region: String?, town: String?) {
        self.oid = oid
        self.region = region
        self.town = town
    }

    /// The file is objects.tsv.
    public static let fileName = "objects.tsv"
    /// oid, region, town.
    public static let columns = ["oid", "region", "town"]
    /// The key is oid.
    public static let keyColumns = 1

    /// Reads a line's fields.
    public init(fields: [String]) throws(Problem) {
        oid = try FieldGrammar.token(fields[0], "oid")
        region = try FieldGrammar.term(fields[1], "region")
        town = try FieldGrammar.term(fields[2], "town")
    }

    /// The fields to write.
    public var fields: [String] { [oid, region ?? "-", town ?? "-"] }
}
