import Digest
import Messages

/// The three records between a freeze and its seed: commits, reveals, seed (SSJ-DRAW/1 §2.3).
public struct CeremonyRecords: Hashable, Sendable {
    /// commits.txt.
    public let commits: Commitments
    /// reveals.txt; not kept as a file in a core-only folder.
    public let reveals: Reveals
    /// seed.txt.
    public let seedRecord: SeedRecord
    /// K, H(commits.txt).
    public let commitsHash: HashValue
    /// R, H(reveals.txt).
    public let revealsHash: HashValue
    /// H(seed.txt).
    public let seed: HashValue

    /// Makes the records from what the parties and the beacon gave.
    public init(
        family: CeremonyFamily, hash: HashAlgorithm, freeze: HashValue, terms: CeremonyTerms,
        commitments: [Commitments.Entry], secrets: [Disclosures.Secret], beacon: BeaconValue?
    ) throws(Problem) {
        let commits = Commitments(family: family, freeze: freeze, terms: terms, commitments: commitments)
        let disclosures = try Disclosures(secrets, under: commits, hash: hash)
        let record = try SeedRecord(disclosures, under: commits, terms: terms, beacon: beacon, hash: hash)
        self.init(commits: commits, reveals: Reveals(disclosures, under: commits, hash: hash), record, hash)
    }

    /// Reads the three files and checks everything that ties them together.
    ///
    /// `reveals` is nil only in a core-only folder; then the lines of seed.txt stand for it. Errors carry the exit
    /// status of their message: grammar as data refused, contradictions as verification failed.
    public init(
        family: CeremonyFamily, hash: HashAlgorithm, freeze: HashValue, terms: CeremonyTerms, commits: [UInt8],
        reveals: [UInt8]?, seed: [UInt8]
    ) throws(Problem) {
        let commitments = try Commitments(commits, family: family, freeze: freeze, terms: terms)
        let revealed = try reveals.map { (bytes) throws(Problem) in
            try Reveals(bytes, under: commitments, hash: hash)
        }
        let record = try SeedRecord(seed, under: commitments, terms: terms, hash: hash)
        if let revealed, revealed.disclosures != record.disclosures {
            let pairs = (revealed.disclosures.lines + ["beacon"], record.disclosures.lines + ["beacon"])
            let at = zip(pairs.0, pairs.1).prefix { $0 == $1 }.count
            throw Problem(
                .seedDiffers, at: Position(file: "seed.txt", line: at + 4),
                expected: at < pairs.0.count ? pairs.0[at] : "EOF", found: at < pairs.1.count ? pairs.1[at] : "EOF")
        }
        self.init(
            commits: commitments, reveals: Reveals(record.disclosures, under: commitments, hash: hash), record, hash)
    }

    private init(commits: Commitments, reveals: Reveals, _ record: SeedRecord, _ hash: HashAlgorithm) {
        self.commits = commits
        self.reveals = reveals
        seedRecord = record
        commitsHash = hash.hash(commits.text)
        revealsHash = hash.hash(reveals.text)
        seed = record.seed(hash)
    }

    /// The files by name, ascending: commits.txt, reveals.txt, seed.txt.
    public var files: [(name: String, bytes: [UInt8])] {
        [
            ("commits.txt", Array(commits.text.utf8)), ("reveals.txt", Array(reveals.text.utf8)),
            ("seed.txt", Array(seedRecord.text.utf8)),
        ]
    }
}
