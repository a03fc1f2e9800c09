import Digest
import Messages

/// seed.txt: everything the seed is made of; the seed is its digest (SSJ-DRAW/1 §2.3.4).
public struct SeedRecord: Hashable, Sendable {
    /// The family of the record.
    public let family: CeremonyFamily
    /// F.
    public let freeze: HashValue
    /// K.
    public let commits: HashValue
    /// The lines of reveals.txt, unchanged.
    public let disclosures: Disclosures
    /// The public value, or nil when the freeze has no beacon.
    public let beacon: BeaconValue?

    /// Joins the reveals with the public value.
    ///
    /// Refuses an event other than the frozen beacon or fallback (D046), and without a beacon any party that is
    /// absent or missing (D054).
    public init(
        _ disclosures: Disclosures, under commitments: Commitments, terms: CeremonyTerms, beacon: BeaconValue?,
        hash: HashAlgorithm
    ) throws(Problem) {
        if let beacon {
            guard beacon.event == terms.beacon || beacon.event == terms.fallback else {
                throw Problem(.beaconForeign, expected: terms.beacon?.text ?? "none", found: beacon.event.text)
            }
        } else {
            if let frozen = terms.beacon { throw Problem(.beaconForeign, expected: frozen.text, found: "none") }
            let absent = commitments.entries.first { $0.commitment == nil }?.party
            if let party = absent ?? disclosures.missing.first { throw Problem(.partyDefaulted, found: party) }
        }
        family = commitments.family
        freeze = commitments.freeze
        commits = hash.hash(commitments.text)
        self.disclosures = disclosures
        self.beacon = beacon
    }

    /// Reads seed.txt: quotes F and K, opens every commitment, keeps to the frozen events and spellings.
    public init(
        _ bytes: [UInt8], file: String = "seed.txt", under commitments: Commitments, terms: CeremonyTerms,
        hash: HashAlgorithm
    ) throws(Problem) {
        var reader = try RecordReader(bytes, file: file)
        try reader.head(commitments.family, "seed")
        try reader.quote("freeze", commitments.freeze)
        try reader.quote("commits", hash.hash(commitments.text))
        let disclosures = try Disclosures.read(&reader, under: commitments, hash: hash)
        let words = try reader.words(of: "beacon")
        let line = reader
        try reader.end()
        do {
            try self.init(
                disclosures, under: commitments, terms: terms,
                beacon: words == ["none"] ? nil : SeedRecord.beacon(words), hash: hash)
        } catch {
            throw line.problem(error.message, expected: error.expected, found: error.found)
        }
    }

    /// The record with another value of the same event: a correction is never a new draw (更正).
    ///
    /// Refuses another event, the value that stands already, and a record without a beacon (D075).
    public func correcting(_ right: BeaconValue) throws(Problem) -> SeedRecord {
        guard let beacon, right.event == beacon.event, right.value != beacon.value else {
            throw Problem(.correctionUnfit, expected: "\(beacon?.event.text ?? "none") …", found: right.text)
        }
        return SeedRecord(self, beacon: right)
    }

    private init(_ other: SeedRecord, beacon: BeaconValue) {
        family = other.family
        freeze = other.freeze
        commits = other.commits
        disclosures = other.disclosures
        self.beacon = beacon
    }

    /// The file's text.
    public var text: String {
        (["\(family.rawValue) seed", "freeze \(freeze.hex)", "commits \(commits.hex)"] + disclosures.lines
            + ["beacon \(beacon?.text ?? "none")"]).map { $0 + "\n" }.joined()
    }

    /// The seed, H(seed.txt).
    public func seed(_ hash: HashAlgorithm) -> HashValue { hash.hash(text) }

    /// Reads `EVENT VALUE` as the words of a line (D025, D026).
    public static func beacon(_ words: [String]) throws(Problem) -> BeaconValue {
        let event = words.dropLast().joined(separator: " ")
        guard let parsed = BeaconEvent(event) else { throw Problem(.eventMalformed, found: event) }
        return try BeaconValue(parsed, words[words.count - 1])
    }
}
