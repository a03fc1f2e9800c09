import Ceremony
import Digest
import Messages
import Profile
import Standards

extension CeremonyScript.Throw {
    /// The signed minutes on which a freeze is printed, as the freeze's witness (W026 when the scan's digest is none).
    func minutes(of freeze: HashValue) throws(Problem) -> Witness {
        guard let scan = HashValue(hex: documentDigest) else {
            throw Problem(.scanDigestMalformed, expected: "[0-9a-f]{64}", found: documentDigest)
        }
        return try Witness(.freeze, freeze, at: signedAt, kind: .minutes, document: document, scan: scan)
    }

    /// What verification will say of minutes that were signed when the value could be known; nil when they were in time.
    func lateness(for terms: CeremonyTerms) -> Notice? {
        guard let beacon = terms.times.beacon, signedAt >= beacon.at else { return nil }
        return Notice(
            .warning,
            zh: "签字时刻 \(signedAt.text) 不早于摇号时刻 \(beacon.at.text)：核验时强度只能是“仅凭本单位陈述”",
            en:
                "signed at \(signedAt.text), not before the throw at \(beacon.at.text): verification will say ownStatement"
        )
    }
}
