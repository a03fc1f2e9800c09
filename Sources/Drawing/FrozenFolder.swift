import Ceremony
import Digest
import Messages

/// A folder whose freeze.txt, digests and tables hold (SSJ-DRAW/1 §2.2): the base of drawing and verifying.
struct FrozenFolder {
    /// freeze.txt.
    let freeze: FreezeRecord
    /// F.
    let digest: HashValue
    /// The checked tables.
    let tables: FrozenTables
    /// Listed files that are absent, by name.
    let withheld: [String]
    private let files: DrawFiles

    /// Names beside the listed files that a folder or kit may hold.
    private static let companions: Set<String> = [
        "freeze.txt", "commits.txt", "reveals.txt", "seed.txt", "witness.txt", "void.txt", "result.txt", "tickets.tsv",
        "openings.tsv", "fallback.txt", "strength.txt", "SHA256SUMS", "verify.html", "verify.py", "verify.sql",
        "verify-spark.sql", "verify_office.py", "说明.txt",
    ]

    /// Checks freeze.txt, that no unlisted file is there, every digest, and the tables.
    init(_ files: DrawFiles, scope: Verification.Scope) throws(Problem) {
        guard let bytes = files["freeze.txt"] else {
            throw Problem(.fileAbsent, at: Position(file: "freeze.txt"), found: "freeze.txt")
        }
        let freeze = try FreezeRecord(bytes)
        let listed = Set(freeze.entries.map(\.name))
        for name in files.names
        where !listed.contains(name) && !FrozenFolder.companions.contains(name) && !FinishedDraw.isLater(name) {
            throw Problem(.fileUnlisted, at: Position(file: name), found: name)
        }
        let needed: Set<String> = ["cells.tsv", "frame.tsv", "items.tsv", "population.tsv"]
        var withheld: [String] = []
        var present = DrawFiles()
        for entry in freeze.entries {
            guard let content = files[entry.name] else {
                if scope == .complete || needed.contains(entry.name) {
                    throw Problem(.fileAbsent, at: Position(file: entry.name), found: entry.name)
                }
                withheld.append(entry.name)
                continue
            }
            let digest = freeze.hash.hash(content)
            if digest != entry.digest || UInt64(content.count) != entry.size {
                throw Problem(
                    .digestDiffers, at: Position(file: entry.name), expected: entry.digest.hex, found: digest.hex)
            }
            if entry.name.hasSuffix(".txt") {
                _ = try TextLines.ranges(content, file: entry.name)
            } else if content.contains(UInt8(ascii: "\r")) {
                throw Problem(.carriageReturn, at: Position(file: entry.name))
            }
            present[entry.name] = content
        }
        self.files = files
        self.freeze = freeze
        self.withheld = withheld
        digest = freeze.hash.hash(bytes)
        tables = try FrozenTables(present, isCoreOnly: freeze.isCoreOnly)
    }

    /// commits, reveals and seed, checked; nil when there is no seed.txt yet.
    func records() throws(Problem) -> CeremonyRecords? {
        guard let seed = files["seed.txt"] else { return nil }
        if freeze.isCoreOnly {
            for name in ["reveals.txt", "witness.txt", "result.txt", "fallback.txt"] where files[name] != nil {
                throw Problem(.recordMisplaced, at: Position(file: name), found: name)
            }
        }
        let needed = freeze.isCoreOnly ? ["commits.txt"] : ["commits.txt", "reveals.txt"]
        for name in needed where files[name] == nil {
            throw Problem(.fileAbsent, at: Position(file: name), found: name)
        }
        let records = try CeremonyRecords(
            family: .draw, hash: freeze.hash, freeze: digest, terms: freeze.terms, commits: files["commits.txt"] ?? [],
            reveals: files["reveals.txt"], seed: seed)
        try FrozenFolder.checkFallback(files["fallback.txt"], freeze.terms, records)
        return records
    }

    /// The fallback counts with the operator's cancellation, and only then (§2.3.3); a core-only folder cannot show it.
    static func checkFallback(
        _ bytes: [UInt8]?, _ terms: CeremonyTerms, _ records: CeremonyRecords, file: String = "fallback.txt"
    ) throws(Problem) {
        guard terms.times.beacon != nil else { return }
        let event = records.seedRecord.beacon?.event
        if let bytes {
            _ = try FallbackEvidence(
                bytes, file: file, family: records.commits.family, freeze: records.commits.freeze, terms: terms)
            if event == terms.beacon {
                throw Problem(.fallbackNeedless, at: Position(file: file), found: event?.text ?? "none")
            }
        } else if event != terms.beacon {
            throw Problem(.fallbackUnproved, at: Position(file: "seed.txt"), found: event?.text ?? "none")
        }
    }
}
