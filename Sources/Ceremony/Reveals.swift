import Digest
import Messages

/// reveals.txt: which secrets were opened before the beacon (SSJ-DRAW/1 §2.3.2).
public struct Reveals: Hashable, Sendable {
    /// The family of the record.
    public let family: CeremonyFamily
    /// F.
    public let freeze: HashValue
    /// K, the digest of commits.txt.
    public let commits: HashValue
    /// What was opened and what is missing.
    public let disclosures: Disclosures

    /// Takes the disclosures made under `commitments`.
    public init(_ disclosures: Disclosures, under commitments: Commitments, hash: HashAlgorithm) {
        family = commitments.family
        freeze = commitments.freeze
        commits = hash.hash(commitments.text)
        self.disclosures = disclosures
    }

    /// Reads reveals.txt; it must quote F and K (D043), and every secret must open its commitment (D044).
    public init(
        _ bytes: [UInt8], file: String = "reveals.txt", under commitments: Commitments, hash: HashAlgorithm
    ) throws(Problem) {
        var reader = try RecordReader(bytes, file: file)
        try reader.head(commitments.family, "reveals")
        try reader.quote("freeze", commitments.freeze)
        try reader.quote("commits", hash.hash(commitments.text))
        let disclosures = try Disclosures.read(&reader, under: commitments, hash: hash)
        try reader.end()
        self.init(disclosures, under: commitments, hash: hash)
    }

    /// The file's text; R is its digest.
    public var text: String {
        (["\(family.rawValue) reveals", "freeze \(freeze.hex)", "commits \(commits.hex)"] + disclosures.lines)
            .map { $0 + "\n" }.joined()
    }
}
