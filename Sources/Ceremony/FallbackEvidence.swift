import Digest
import Messages
import Standards

/// fallback.txt: the operator's own cancellation, without which the fallback never counts (SSJ-DRAW/1 §2.3.3).
///
/// `ssj-draw/1 fallback` / `freeze F` / `cancelled EVENT` / `evidence HEX REF` / `at T`.
public struct FallbackEvidence: Hashable, Sendable {
    /// The family of the record.
    public let family: CeremonyFamily
    /// F.
    public let freeze: HashValue
    /// The frozen beacon that was cancelled.
    public let cancelled: BeaconEvent
    /// The digest of the operator's notice.
    public let evidence: HashValue
    /// The notice's number or address, without spaces.
    public let document: String
    /// When the office recorded it.
    public let at: Moment

    /// Makes the record.
    ///
    /// Refuses an event that is not the frozen beacon (D046), terms without fallback (D031), a moment before beacon-at
    /// (D060) and a document with spaces (D007): "not looked up in time" is no reason, and nothing is cancelled early.
    public init(
        family: CeremonyFamily, freeze: HashValue, terms: CeremonyTerms, evidence: HashValue, document: String,
        at: Moment
    ) throws(Problem) {
        guard let beacon = terms.beacon, terms.fallback != nil else { throw Problem(.fallbackUnfit, found: "none") }
        guard !document.isEmpty, !document.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else {
            throw Problem(.fieldMalformed, expected: "REF", found: document)
        }
        if let time = terms.times.beacon, at < time.at {
            throw Problem(.recordUntimely, expected: "≥ \(time.at.text)", found: at.text)
        }
        self.family = family
        self.freeze = freeze
        cancelled = beacon
        self.evidence = evidence
        self.document = document
        self.at = at
    }

    /// Reads fallback.txt under a freeze (D043).
    public init(
        _ bytes: [UInt8], file: String = "fallback.txt", family: CeremonyFamily, freeze: HashValue,
        terms: CeremonyTerms
    ) throws(Problem) {
        var reader = try RecordReader(bytes, file: file)
        try reader.head(family, "fallback")
        try reader.quote("freeze", freeze)
        let event = try reader.words(of: "cancelled").joined(separator: " ")
        guard event == terms.beacon?.text else {
            throw reader.problem(.beaconForeign, expected: terms.beacon?.text ?? "none", found: event)
        }
        let words = try reader.words(of: "evidence", count: 2)
        let evidence = try reader.digest(words[0])
        let at = try reader.moment(of: "at")
        let last = reader
        try reader.end()
        do {
            try self.init(
                family: family, freeze: freeze, terms: terms, evidence: evidence, document: words[1], at: at)
        } catch {
            throw last.problem(error.message, expected: error.expected, found: error.found)
        }
    }

    /// The file's text.
    public var text: String {
        """
        \(family.rawValue) fallback
        freeze \(freeze.hex)
        cancelled \(cancelled.text)
        evidence \(evidence.hex) \(document)
        at \(at.text)

        """
    }
}
