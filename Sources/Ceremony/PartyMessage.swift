import Digest
import Messages

/// What a party sends to the office: its commitment, later its secret (异地多方, SSJ-DRAW/1 §2.3.1, §2.3.2).
///
/// Both are small text files that a party without our program makes with the offline page and the office takes in.
public enum PartyMessage: Hashable, Sendable {
    /// `ssj-draw/1 commit` / `freeze F` / `party P` / `commit C`.
    case commit(party: String, commitment: HashValue)
    /// `ssj-draw/1 reveal` / `freeze F` / `commits K` / `party P` / `secret s`.
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

    /// Reads a commit message; it must quote F (D043) and name a party of the freeze (D082).
    public static func readCommit(
        _ bytes: [UInt8], file: String, family: CeremonyFamily, freeze: HashValue, terms: CeremonyTerms
    ) throws(Problem) -> PartyMessage {
        var reader = try RecordReader(bytes, file: file)
        try reader.head(family, "commit")
        try reader.quote("freeze", freeze)
        let party = try party(&reader, terms)
        let commitment = try reader.digest(of: "commit")
        try reader.end()
        return .commit(party: party, commitment: commitment)
    }

    /// Reads a reveal message; it must quote F and K (D043) and open the party's commitment (D044).
    public static func readReveal(
        _ bytes: [UInt8], file: String, under commits: Commitments, terms: CeremonyTerms, hash: HashAlgorithm
    ) throws(Problem) -> PartyMessage {
        var reader = try RecordReader(bytes, file: file)
        try reader.head(commits.family, "reveal")
        try reader.quote("freeze", commits.freeze)
        try reader.quote("commits", hash.hash(commits.text))
        let party = try party(&reader, terms)
        let secret = try reader.words(of: "secret", count: 1)[0]
        guard Grammar.isHex(secret, count: 64) else { throw reader.problem(.secretMalformed) }
        do { try commits.permitReveal(party: party, secret: secret, hash: hash) } catch {
            throw reader.problem(.commitmentBroken, found: party)
        }
        try reader.end()
        return .reveal(party: party, secret: secret)
    }

    private static func party(_ reader: inout RecordReader, _ terms: CeremonyTerms) throws(Problem) -> String {
        let party = try reader.words(of: "party", count: 1)[0]
        guard terms.parties.contains(party) else {
            throw reader.problem(
                .messageForeign, expected: terms.parties.joined(separator: " "), found: party)
        }
        return party
    }

    /// The file's text, for a freeze F and, when revealing, its K.
    public func text(_ family: CeremonyFamily, freeze: HashValue, commits: HashValue?) -> String {
        let head = ["freeze \(freeze.hex)"]
        let lines: [String] =
            switch self {
            case .commit(let party, let commitment):
                ["\(family.rawValue) commit"] + head + ["party \(party)", "commit \(commitment.hex)"]
            case .reveal(let party, let secret):
                ["\(family.rawValue) reveal"] + head + ["commits \((commits ?? .zero).hex)"]
                    + ["party \(party)", "secret \(secret)"]
            }
        return lines.map { $0 + "\n" }.joined()
    }
}
