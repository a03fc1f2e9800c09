import Ceremony
import Digest
import Messages
import Standards

/// freeze.txt: the digests and terms that the seed binds (SSJ-DRAW/1 §2.2).
public struct FreezeRecord: Hashable, Sendable {
    /// One `file` line.
    public struct Entry: Hashable, Sendable {
        /// The frozen file's name.
        public let name: String
        /// Its digest.
        public let digest: HashValue
        /// Its length in bytes.
        public let size: UInt64
    }

    /// The draw's ID, `<division>-<year>-<serial>`.
    public let draw: String
    /// The digest of the whole draw.
    public let hash: HashAlgorithm
    /// F of the office's preceding freeze; zeros for the first.
    public let previous: HashValue
    /// The frozen files, ascending by name.
    public let entries: [Entry]
    /// Parties, beacon, fallback, times.
    public let terms: CeremonyTerms

    /// Whether the folder holds the core only: no beacon-at, hence no strength (§2.2).
    public var isCoreOnly: Bool { terms.times.beacon == nil }

    /// F = H(freeze.txt).
    public var freeze: HashValue { hash.hash(text) }

    /// Names that no frozen file may take.
    static let records: Set<String> = [
        "freeze.txt", "commits.txt", "reveals.txt", "seed.txt", "witness.txt", "void.txt", "result.txt", "tickets.tsv",
        "openings.tsv", "verify.py", "verify.sql", "fallback.txt", "strength.txt",
    ]
    /// Files that a full freeze must list, with 0 bytes when there is nothing in them.
    public static let required = [
        "availability.tsv", "cells.tsv", "excluded.tsv", "frame.tsv", "inspectors.tsv", "items.tsv", "objects.tsv",
        "population.tsv", "recusal.tsv", "roster.txt", "seatrules.tsv",
    ]
    /// Files that even a core-only folder must list.
    static let core = ["cells.tsv", "frame.tsv", "items.tsv"]

    /// Takes the digests of the files.
    ///
    /// Refuses malformed or reserved names (D032), a malformed draw ID (D007), required files that are not given (D033).
    public init(
        draw: String, hash: HashAlgorithm, previous: HashValue, files: DrawFiles, terms: CeremonyTerms
    ) throws(Problem) {
        try self.init(
            draw: draw, hash: hash, previous: previous,
            entries: files.files.map {
                Entry(name: $0.name, digest: hash.hash($0.bytes), size: UInt64($0.bytes.count))
            },
            terms: terms)
    }

    private init(
        draw: String, hash: HashAlgorithm, previous: HashValue, entries: [Entry], terms: CeremonyTerms
    ) throws(Problem) {
        guard Grammar.isDrawID(draw) else {
            throw Problem(.fieldMalformed, expected: "[0-9]{6}-[0-9]{4}-[0-9]{2,4}", found: draw)
        }
        for entry in entries where !Grammar.isFileName(entry.name) || FreezeRecord.records.contains(entry.name) {
            throw Problem(.nameReserved, found: entry.name)
        }
        let needed = terms.times.beacon == nil ? FreezeRecord.core : FreezeRecord.required
        for name in needed where !entries.contains(where: { $0.name == name }) {
            throw Problem(.fileNotListed, expected: name)
        }
        self.draw = draw
        self.hash = hash
        self.previous = previous
        self.entries = entries
        self.terms = terms
    }

    /// Reads freeze.txt; the file lines must be in order, every keyword in its place.
    public init(_ bytes: [UInt8], file: String = "freeze.txt") throws(Problem) {
        var reader = try RecordReader(bytes, file: file)
        try reader.head(.draw, "freeze")
        let draw = try reader.words(of: "draw", count: 1)[0]
        let word = try reader.words(of: "hash", count: 1)[0]
        guard let hash = HashAlgorithm(rawValue: word) else {
            throw reader.problem(.fieldMalformed, expected: "sha256|sm3", found: word)
        }
        let previous = try reader.digest(of: "prev")
        var entries: [Entry] = []
        while reader.keyword == "file" {
            let words = try reader.words(of: "file", count: 3)
            if let last = entries.last, !ByteOrder.precedes(last.name, words[0]) {
                throw reader.problem(.rowUnsorted)
            }
            guard let size = Grammar.integer(words[2]) else {
                throw reader.problem(.fieldMalformed, expected: "0|[1-9][0-9]{0,18}", found: words[2])
            }
            entries.append(Entry(name: words[0], digest: try reader.digest(words[1]), size: size))
        }
        let terms = try CeremonyTerms.read(&reader)
        do {
            try self.init(draw: draw, hash: hash, previous: previous, entries: entries, terms: terms)
        } catch {
            throw error.inFile(file)
        }
    }

    /// The file's text; F is its digest.
    public var text: String {
        let head = [
            "\(CeremonyFamily.draw.rawValue) freeze", "draw \(draw)", "hash \(hash.rawValue)", "prev \(previous.hex)",
        ]
        let files = entries.map { "file \($0.name) \($0.digest.hex) \($0.size)" }
        return (head + files + terms.lines).map { $0 + "\n" }.joined()
    }
}
