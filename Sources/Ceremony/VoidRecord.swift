import Digest
import Messages
import Standards

/// void.txt: a freeze that ended without a result, and why (SSJ-DRAW/1 §2.3.6).
public struct VoidRecord: Hashable, Sendable {
    /// The family of the record.
    public let family: CeremonyFamily
    /// F.
    public let freeze: HashValue
    /// The reason's code, `[A-Za-z0-9][A-Za-z0-9._/-]{0,63}`.
    public let reason: String
    /// When it was voided.
    public let at: Moment

    /// Makes the record; refuses a malformed reason code (D007).
    public init(family: CeremonyFamily, freeze: HashValue, reason: String, at: Moment) throws(Problem) {
        guard Grammar.isName(reason.utf8) else {
            throw Problem(.fieldMalformed, expected: "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}", found: reason)
        }
        self.family = family
        self.freeze = freeze
        self.reason = reason
        self.at = at
    }

    /// Reads void.txt; it must quote F (D043).
    public init(
        _ bytes: [UInt8], file: String = "void.txt", family: CeremonyFamily, freeze: HashValue
    ) throws(Problem) {
        var reader = try RecordReader(bytes, file: file)
        try reader.head(family, "void")
        try reader.quote("freeze", freeze)
        let reason = try reader.words(of: "reason", count: 1)[0]
        let moment = try reader.words(of: "at", count: 1)[0]
        guard let at = Moment(moment), Grammar.isName(reason.utf8) else {
            throw reader.problem(.fieldMalformed, expected: "reason CODE / at T", found: "\(reason) / \(moment)")
        }
        try reader.end()
        self.family = family
        self.freeze = freeze
        self.reason = reason
        self.at = at
    }

    /// The file's text.
    public var text: String {
        "\(family.rawValue) void\nfreeze \(freeze.hex)\nreason \(reason)\nat \(at.text)\n"
    }
}
