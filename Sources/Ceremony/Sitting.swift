import Digest
import Messages

/// A sitting in the open (现场摇号): dice, no parties, results minutes later (SSJ-DRAW/1 §2.3).
///
/// One throw may serve all draws of a sitting; each gets its own records, since each has its own F.
public struct Sitting: Sendable {
    /// The family of the records.
    public let family: CeremonyFamily
    /// The digest of the ceremony.
    public let hash: HashAlgorithm
    /// F of the freeze that is drawn.
    public let freeze: HashValue
    /// The frozen terms.
    public let terms: CeremonyTerms

    /// Opens the sitting for one freeze.
    public init(family: CeremonyFamily, hash: HashAlgorithm, freeze: HashValue, terms: CeremonyTerms) {
        self.family = family
        self.hash = hash
        self.freeze = freeze
        self.terms = terms
    }

    /// Closes the sitting with the dice as two people typed them.
    ///
    /// Refuses typings that differ (D027), a wrong spelling or count (D026), a frozen event that is not dice, and
    /// terms with parties (D046, D034). The records have no commitments: K and R follow from F.
    public func close(diceTypedBy first: String, and second: String) throws(Problem) -> CeremonyRecords {
        guard let event = terms.beacon, case .dice = event else {
            throw Problem(.beaconForeign, expected: terms.beacon?.text ?? "none", found: "DICE")
        }
        if let party = terms.parties.first { throw Problem(.partyUnknown, expected: "none", found: party) }
        let value = try BeaconValue.dice(event, typed: first, and: second)
        return try CeremonyRecords(
            family: family, hash: hash, freeze: freeze, terms: terms, commitments: [], secrets: [], beacon: value)
    }
}
