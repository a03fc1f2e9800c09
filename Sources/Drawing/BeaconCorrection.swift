import Ceremony
import Digest
import Messages
import Standards

/// correction.txt: a public value that was taken down or published wrong, put right by its source's evidence (更正).
///
/// The parties' part of the seed stays as it is and the event stays the same, so that this is never a new draw. What
/// followed the corrected ceremony is void and has to be taken again, except that replaced objects stay out.
public struct BeaconCorrection: Hashable, Sendable {
    /// The right value.
    public let beacon: BeaconValue
    /// The digest of the operator's notice.
    public let evidence: HashValue
    /// Its number or address, without spaces.
    public let document: String
    /// When it was recorded.
    public let at: Moment

    /// Gathers a correction; it is checked against the ceremony that it corrects.
    public init(beacon: BeaconValue, evidence: HashValue, document: String, at: Moment) {
        self.beacon = beacon
        self.evidence = evidence
        self.document = document
        self.at = at
    }

    /// The file's text for the ceremony of a freeze, its wrong seed and the result that stood until now.
    func text(freeze: HashValue, seed: HashValue, result: HashValue) -> String {
        """
        ssj-draw/1 correction
        freeze \(freeze.hex)
        seed \(seed.hex)
        result \(result.hex)
        beacon \(beacon.text)
        evidence \(evidence.hex) \(document)
        at \(at.text)

        """
    }

    /// Reads correction.txt; gives the wrong seed it quotes as well.
    static func read(
        _ bytes: [UInt8], file: String, result: HashValue
    ) throws(Problem) -> (correction: BeaconCorrection, freeze: HashValue, seed: HashValue) {
        var reader = try RecordReader(bytes, file: file)
        try reader.head(.draw, "correction")
        let freeze = try reader.digest(of: "freeze")
        let seed = try reader.digest(of: "seed")
        try reader.quote("result", result)
        let words = try reader.words(of: "beacon")
        let beacon: BeaconValue
        do { beacon = try SeedRecord.beacon(words) } catch {
            throw reader.problem(error.message, expected: error.expected, found: error.found)
        }
        let evidence = try reader.words(of: "evidence", count: 2)
        let digest = try reader.digest(evidence[0])
        guard evidence[1].utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
            throw reader.problem(.fieldMalformed, expected: "REF", found: evidence[1])
        }
        let at = try reader.moment(of: "at")
        try reader.end()
        return (BeaconCorrection(beacon: beacon, evidence: digest, document: evidence[1], at: at), freeze, seed)
    }
}
