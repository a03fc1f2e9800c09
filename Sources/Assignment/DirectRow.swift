import Digest
import Messages

/// A row of direct.tsv: a seat that was filled directly (直接指派), an exception with a reason and an approval.
public struct DirectRow: FrozenRow {
    /// The seat's id.
    public let seat: String
    /// The officer.
    public let inspector: String
    /// The number of the document that approved it, without spaces.
    public let document: String
    /// Digest of the salted reason; the reason itself stays private.
    public let reason: HashValue

    /// Makes a row.
    public init(seat: String, inspector: String, document: String, reason: HashValue) {
        self.seat = seat
        self.inspector = inspector
        self.document = document
        self.reason = reason
    }

    /// The file is direct.tsv.
    public static let fileName = "direct.tsv"
    /// seat, inspector, document, digest-of-reason.
    public static let columns = ["seat", "inspector", "document", "digest-of-reason"]
    /// The key is seat.
    public static let keyColumns = 1

    /// Reads a line's fields.
    public init(fields: [String]) throws(Problem) {
        seat = fields[0]
        inspector = try FieldGrammar.token(fields[1], "inspector")
        guard let document = try FieldGrammar.term(fields[2], "document"), !document.contains(" ") else {
            throw FieldGrammar.refusal(fields[2], "document", "文号")
        }
        self.document = document
        guard let reason = HashValue(hex: fields[3]) else {
            throw FieldGrammar.refusal(fields[3], "digest-of-reason", "[0-9a-f]{64}")
        }
        self.reason = reason
    }

    /// The fields to write.
    public var fields: [String] { [seat, inspector, document, reason.hex] }
}
