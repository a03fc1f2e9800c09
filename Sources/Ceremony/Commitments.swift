import Digest
import Messages

/// commits.txt: what every party of the freeze sealed (SSJ-DRAW/1 §2.3.1).
public struct Commitments: Hashable, Sendable {
    /// One line: a party and its commitment, or nil when it was absent.
    public struct Entry: Hashable, Sendable {
        /// The party's code.
        public let party: String
        /// C, or nil for `absent`.
        public let commitment: HashValue?

        /// Pairs a party with its commitment.
        public init(party: String, commitment: HashValue?) {
            self.party = party
            self.commitment = commitment
        }
    }

    /// The family of the record.
    public let family: CeremonyFamily
    /// F.
    public let freeze: HashValue
    /// One entry per party of the freeze, in its order.
    public let entries: [Entry]

    /// Fills one line per party of the terms; a party without a commitment is absent.
    public init(family: CeremonyFamily, freeze: HashValue, terms: CeremonyTerms, commitments: [Entry]) {
        self.family = family
        self.freeze = freeze
        entries = terms.parties.map { party in
            commitments.first { $0.party == party } ?? Entry(party: party, commitment: nil)
        }
    }

    /// C = H(`ssj-draw/1 commit|` + F + `|` + party + `|` + s): the seal of one secret.
    public static func commitment(
        _ family: CeremonyFamily, _ hash: HashAlgorithm, freeze: HashValue, party: String, secret: String
    ) -> HashValue {
        hash.hash("\(family.rawValue) commit|\(freeze.hex)|\(party)|\(secret)")
    }

    /// Reads commits.txt; it must quote F (D043) and hold one line per party of the terms, in order (D034).
    public init(
        _ bytes: [UInt8], file: String = "commits.txt", family: CeremonyFamily, freeze: HashValue,
        terms: CeremonyTerms
    ) throws(Problem) {
        var reader = try RecordReader(bytes, file: file)
        try reader.head(family, "commits")
        try reader.quote("freeze", freeze)
        var entries: [Entry] = []
        for party in terms.parties {
            let isAbsent = reader.keyword == "absent"
            let words = try reader.words(of: isAbsent ? "absent" : "commit", count: isAbsent ? 1 : 2)
            if words[0] != party { throw reader.problem(.partyUnknown, expected: party, found: words[0]) }
            entries.append(Entry(party: party, commitment: isAbsent ? nil : try reader.digest(words[1])))
        }
        try reader.end()
        self.family = family
        self.freeze = freeze
        self.entries = entries
    }

    /// The file's text; K is its digest.
    public var text: String {
        let lines = entries.map { entry in
            entry.commitment.map { "commit \(entry.party) \($0.hex)" } ?? "absent \(entry.party)"
        }
        return (["\(family.rawValue) commits", "freeze \(freeze.hex)"] + lines).map { $0 + "\n" }.joined()
    }

    /// Whether a party may reveal: only under a commits.txt that holds its own commitment (D035).
    public func permitReveal(party: String, secret: String, hash: HashAlgorithm) throws(Problem) {
        let own = Commitments.commitment(family, hash, freeze: freeze, party: party, secret: secret)
        guard entries.contains(Entry(party: party, commitment: own)) else {
            throw Problem(.commitmentAbsent, found: party)
        }
    }
}
