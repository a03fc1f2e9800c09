import Digest
import Messages

/// A row of recusal.tsv: this officer must not inspect this target (回避).
public struct RecusalRow: FrozenRow {
    /// The officer's id.
    public let id: String
    /// The target.
    public let oid: String
    /// Digest of the salted reason; the reason itself stays private.
    public let reason: HashValue

    /// Makes a row.
    public init(id: String, oid: String, reason: HashValue) {
        self.id = id
        self.oid = oid
        self.reason = reason
    }

    /// The file is recusal.tsv.
    public static let fileName = "recusal.tsv"
    /// id, oid, digest-of-reason.
    public static let columns = ["id", "oid", "digest-of-reason"]
    /// The key is id and oid.
    public static let keyColumns = 2

    /// Reads a line's fields.
    public init(fields: [String]) throws(Problem) {
        id = try FieldGrammar.token(fields[0], "id")
        oid = try FieldGrammar.token(fields[1], "oid")
        guard let reason = HashValue(hex: fields[2]) else {
            throw FieldGrammar.refusal(fields[2], "digest-of-reason", "[0-9a-f]{64}")
        }
        self.reason = reason
    }

    /// The fields to write.
    public var fields: [String] { [id, oid, reason.hex] }
}
