import Digest
import Messages

/// What a party sends to the office: its commitment, later its secret (异地多方, SSJ-DRAW/1 §2.3.1, §2.3.2).
///
/// Each is one line, the one that commits.txt or reveals.txt will hold; a party without our program gets it from the
/// offline page. The commitment binds F, so that a line for another freeze opens nothing.
public enum PartyMessage: Hashable, Sendable {
    /// `commit P C`.
    case commit(party: String, commitment: HashValue)
    /// `reveal P s`.
    case reveal(party: String, secret: String)

    /// The party's code.
    public var party: String {
        switch self {
        case .commit(let party, _), .reveal(let party, _): party
        }
    }

    /// The file's name, `commit-P.txt` or `reveal-P.txt` (a `/` in the code becomes `_`).
    public var fileName: String {
        let kind = if case .commit = self { "commit" } else { "reveal" }
        return "\(kind)-\(party.replacing("/", with: "_")).txt"
    }

    /// Seals a secret of 64 lower-case hexadecimal digits (D036) for one freeze.
    public static func commit(
        _ family: CeremonyFamily, _ hash: HashAlgorithm, freeze: HashValue, party: String, secret: String
    ) throws(Problem) -> PartyMessage {
        guard Grammar.isHex(secret, count: 64) else { throw Problem(.secretMalformed) }
        return .commit(
            party: party,
            commitment: Commitments.commitment(family, hash, freeze: freeze, party: party, secret: secret))
    }

    /// Opens a secret, only under a commits.txt that holds the party's own commitment (D035).
    public static func reveal(
        party: String, secret: String, under commits: Commitments, hash: HashAlgorithm
    ) throws(Problem) -> PartyMessage {
        try commits.permitReveal(party: party, secret: secret, hash: hash)
        return .reveal(party: party, secret: secret)
    }

    /// Reads a commit line as the party's page or our program wrote it; the party must be one of the freeze (D082).
    public static func readCommit(
        _ bytes: [UInt8], file: String, terms: CeremonyTerms
    ) throws(Problem) -> PartyMessage {
        var reader = try RecordReader(bytes, file: file)
        let words = try reader.words(of: "commit", count: 2)
        try check(words[0], terms, reader)
        let commitment = try reader.digest(words[1])
        try reader.end()
        return .commit(party: words[0], commitment: commitment)
    }

    /// Reads a reveal line; the secret must open what the party committed (D044).
    public static func readReveal(
        _ bytes: [UInt8], file: String, under commits: Commitments, terms: CeremonyTerms, hash: HashAlgorithm
    ) throws(Problem) -> PartyMessage {
        var reader = try RecordReader(bytes, file: file)
        let words = try reader.words(of: "reveal", count: 2)
        try check(words[0], terms, reader)
        guard Grammar.isHex(words[1], count: 64) else { throw reader.problem(.secretMalformed) }
        do { try commits.permitReveal(party: words[0], secret: words[1], hash: hash) } catch {
            throw reader.problem(.commitmentBroken, found: words[0])
        }
        try reader.end()
        return .reveal(party: words[0], secret: words[1])
    }

    private static func check(_ party: String, _ terms: CeremonyTerms, _ reader: RecordReader) throws(Problem) {
        guard terms.parties.contains(party) else {
            throw reader.problem(.messageForeign, expected: terms.parties.joined(separator: " "), found: party)
        }
    }

    /// The line with its LF, as it stands in commits.txt or reveals.txt.
    public var text: String {
        switch self {
        case .commit(let party, let commitment): "commit \(party) \(commitment.hex)\n"
        case .reveal(let party, let secret): "reveal \(party) \(secret)\n"
        }
    }
}
