import Digest
import Messages
import Standards

/// The reveal and missing lines that reveals.txt and seed.txt share (SSJ-DRAW/1 §2.3.2).
public struct Disclosures: Hashable, Sendable {
    /// One secret opened by a party.
    public struct Secret: Hashable, Sendable {
        /// The party's code.
        public let party: String
        /// 64 lower-case hexadecimal digits.
        public let text: String

        /// Pairs a party with its secret.
        public init(party: String, text: String) {
            self.party = party
            self.text = text
        }
    }

    /// The secrets, ascending by party.
    public let secrets: [Secret]
    /// The parties that committed but did not reveal in time, ascending.
    public let missing: [String]

    /// Sorts the secrets under the commitments they open; a party that committed without revealing is missing.
    ///
    /// Refuses a secret that is not 64 hex digits (D036) or opens nothing (D044, D034).
    public init(_ secrets: [Secret], under commitments: Commitments, hash: HashAlgorithm) throws(Problem) {
        let sorted = secrets.sortedByBytes(of: \.party)
        try self.init(
            secrets: sorted,
            missing: commitments.entries.filter { entry in
                entry.commitment != nil && !sorted.contains { $0.party == entry.party }
            }.map(\.party), under: commitments, hash: hash)
    }

    private init(
        secrets: [Secret], missing: [String], under commitments: Commitments, hash: HashAlgorithm
    ) throws(Problem) {
        for secret in secrets where !Grammar.isHex(secret.text, count: 64) { throw Problem(.secretMalformed) }
        let committed = commitments.entries.filter { $0.commitment != nil }.map(\.party)
        let named = (secrets.map(\.party) + missing).sortedByBytes()
        if named != committed {
            let at = zip(named, committed).prefix { $0 == $1 }.count
            throw Problem(
                .partyUnknown, expected: at < committed.count ? committed[at] : "EOF",
                found: at < named.count ? named[at] : "EOF")
        }
        for secret in secrets {
            let opened = Commitments.commitment(
                commitments.family, hash, freeze: commitments.freeze, party: secret.party, secret: secret.text)
            guard commitments.entries.contains(.init(party: secret.party, commitment: opened)) else {
                throw Problem(.commitmentBroken, found: secret.party)
            }
        }
        self.secrets = secrets
        self.missing = missing
    }

    /// The lines, reveals before missing.
    public var lines: [String] {
        secrets.map { "reveal \($0.party) \($0.text)" } + missing.map { "missing \($0)" }
    }

    static func read(
        _ reader: inout RecordReader, under commitments: Commitments, hash: HashAlgorithm
    ) throws(Problem) -> Disclosures {
        var secrets: [Secret] = []
        var missing: [String] = []
        while reader.keyword == "reveal" {
            let words = try reader.words(of: "reveal", count: 2)
            if let last = secrets.last, !ByteOrder.precedes(last.party, words[0]) {
                throw reader.problem(.rowUnsorted)
            }
            secrets.append(Secret(party: words[0], text: words[1]))
        }
        while reader.keyword == "missing" {
            let party = try reader.words(of: "missing", count: 1)[0]
            if let last = missing.last, !ByteOrder.precedes(last, party) {
                throw reader.problem(.rowUnsorted)
            }
            missing.append(party)
        }
        do {
            return try Disclosures(secrets: secrets, missing: missing, under: commitments, hash: hash)
        } catch {
            throw reader.problem(error.message, expected: error.expected, found: error.found)
        }
    }
}
