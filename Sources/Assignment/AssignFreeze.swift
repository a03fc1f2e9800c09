import Ceremony
import Digest
import Messages
import Standards

/// assign-freeze.txt: what the seed of an assignment binds (assign.md §3.3 "Own randomness").
public struct AssignFreeze: Hashable, Sendable {
    /// One `load` line: the teams of an earlier task of the year that count as load.
    public struct Load: Hashable, Sendable {
        /// The name, `[a-z0-9.-]{1,40}`, for example `410184-2026-0001.teams.tsv`.
        public let name: String
        /// SHA-256 of that teams.tsv.
        public let digest: HashValue

        /// Pairs a name with its digest.
        public init(name: String, digest: HashValue) {
            self.name = name
            self.digest = digest
        }
    }

    /// F of the draw, quoted in the draw's own digest.
    public let draw: HashValue
    /// SHA-256 of the draw's result.txt.
    public let result: HashValue
    /// SHA-256 of the canonical instance.tsv.
    public let instance: HashValue
    /// The earlier teams, ascending by name.
    public let loads: [Load]
    /// F of the office's preceding assignment; zeros for the first.
    public let previous: HashValue
    /// Parties, beacon, fallback, times.
    public let terms: CeremonyTerms

    /// Takes the parts; loads are put in order.
    ///
    /// Refuses a malformed or repeated name (A018) and terms without the two later times (A018).
    public init(
        draw: HashValue, result: HashValue, instance: HashValue, loads: [Load], previous: HashValue,
        terms: CeremonyTerms
    ) throws(Problem) {
        let sorted = loads.sortedByBytes(of: \.name)
        for (index, load) in sorted.enumerated()
        where !Grammar.isFileName(load.name) || (index > 0 && sorted[index - 1].name == load.name) {
            throw Problem(.assignRecordLine, expected: "load [a-z0-9.-]{1,40}", found: load.name)
        }
        guard terms.times.beacon != nil else { throw Problem(.assignRecordLine, expected: "beacon-at", found: "") }
        self.draw = draw
        self.result = result
        self.instance = instance
        self.loads = sorted
        self.previous = previous
        self.terms = terms
    }

    /// Reads assign-freeze.txt strictly; throws with file and line.
    public init(_ bytes: [UInt8], file: String = "assign-freeze.txt") throws(Problem) {
        var reader = try RecordReader(bytes, file: file)
        try reader.head(.assignment, "freeze")
        let draw = try reader.digest(of: "draw")
        let result = try reader.digest(of: "result")
        let instance = try reader.digest(of: "instance")
        var loads: [Load] = []
        while reader.keyword == "load" {
            let words = try reader.words(of: "load", count: 2)
            if let last = loads.last, !ByteOrder.precedes(last.name, words[0]) {
                throw reader.problem(.assignUnsorted, found: words[0])
            }
            loads.append(Load(name: words[0], digest: try reader.digest(words[1])))
        }
        let previous = try reader.digest(of: "prev")
        let terms = try CeremonyTerms.read(&reader)
        do {
            try self.init(
                draw: draw, result: result, instance: instance, loads: loads, previous: previous, terms: terms)
        } catch {
            throw error.inFile(file)
        }
    }

    /// F = SHA-256 of the file.
    public var freeze: HashValue { HashAlgorithm.sha256.hash(text) }

    /// The file's text.
    public var text: String {
        var lines = ["\(CeremonyFamily.assignment.rawValue) freeze", "draw \(draw.hex)", "result \(result.hex)"]
        lines.append("instance \(instance.hex)")
        lines += loads.map { "load \($0.name) \($0.digest.hex)" }
        lines.append("prev \(previous.hex)")
        return (lines + terms.lines).map { $0 + "\n" }.joined()
    }

    /// Opens a sitting (现场摇号) for this assignment; the dice are others than the draw's.
    public var sitting: Sitting { Sitting(family: .assignment, hash: .sha256, freeze: freeze, terms: terms) }

    /// Reads and checks the records of the ceremony; their `seed` is the assignment's seed.
    public func ceremony(commits: [UInt8], reveals: [UInt8], seed: [UInt8]) throws(Problem) -> CeremonyRecords {
        try CeremonyRecords(
            family: .assignment, hash: .sha256, freeze: freeze, terms: terms, commits: commits, reveals: reveals,
            seed: seed)
    }
}
