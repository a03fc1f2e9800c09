import Ceremony
import Digest
import Messages

/// Re-computes a draw from its folder, as an outsider would (SSJ-DRAW/1 §2.10).
public enum Verification {
    /// Who holds the folder.
    public enum Scope: Sendable {
        /// An outsider: listed files may be withheld, and are reported by name.
        case publicKit
        /// The office or an auditor: every listed file must be there.
        case complete
    }

    /// How the freeze ended.
    public enum Outcome: Hashable, Sendable {
        /// With a result that was re-computed.
        case drawn(DrawResult)
        /// With a void record.
        case voided(VoidRecord)
    }

    /// What was found.
    public struct Report: Sendable {
        /// The first difference, with exit status 76; nil when the folder is genuine.
        public let problem: Problem?
        /// How the freeze ended; nil when there is a problem.
        public let outcome: Outcome?
        /// freeze.txt; nil when it could not be read.
        public let freeze: FreezeRecord?
        /// Listed files that are absent, by name.
        public let withheld: [String]
        /// Who contributed and who witnessed; nil when voided or not genuine.
        public let strengthReport: StrengthReport?

        /// How well the ceremony proves that nobody tried several freezes.
        public var strength: Strength { strengthReport?.level ?? .ownStatement }
        /// Whether the fallback took the beacon's place; its evidence is fallback.txt.
        public var usedFallback: Bool { strengthReport?.usedFallback ?? false }

        /// What came after the draw; nil when voided or not genuine.
        public let later: FinishedDraw?
        /// What the office signed for beside its rosters; nil where roster.txt is withheld or names nothing.
        public var basis: SignedBasis?

        /// The lines of `verify --list`: `item cell n oid…` of who is drawn now; empty when voided or not genuine.
        public var listLines: [String] {
            if let later, !later.steps.isEmpty { return later.listLines }
            if case .drawn(let result) = outcome { return result.listLines }
            return []
        }

        /// The exit status of the command.
        public var exit: ExitStatus { problem == nil ? .done : .verificationFailed }
    }

    /// Verifies any folder: full or blinded, core only, complete or a public kit, drawn or voided.
    ///
    /// Nothing is thrown: the first difference stands in the report. Complexity: O(N log N).
    ///
    /// `tiers` is the list beside the office's confirmation sheet: it must be the signed one, and the frame's (D085, D086);
    /// `openings` are those of a blinded frame where the folder does not hold them.
    public static func verify(
        _ files: DrawFiles, scope: Scope, tiers: [UInt8]? = nil, openings: [UInt8]? = nil
    ) -> Report {
        do {
            var report = try check(files, scope)
            report.basis = try basis(files, scope, tiers: tiers, openings: openings)
            return report
        } catch {
            return Report(
                problem: failing(error), outcome: nil, freeze: files["freeze.txt"].flatMap { try? FreezeRecord($0) },
                withheld: [], strengthReport: nil, later: nil)
        }
    }

    private static func check(_ files: DrawFiles, _ scope: Scope) throws(Problem) -> Report {
        if let sums = files["SHA256SUMS"] { try checkSums(sums, files) }
        let folder = try FrozenFolder(files, scope: scope)
        if let openings = files["openings.tsv"] {
            let excluded = try files["excluded.tsv"].map { (bytes) throws(Problem) in try ExcludedRow.read(bytes) }
            let opened = try Openings(openings, hash: folder.freeze.hash)
            try opened.check(folder.tables.frame, excluded: excluded ?? [])
        }
        if let bytes = files["void.txt"] {
            for name in files.names
            where ["result.txt", "tickets.tsv"].contains(name) || FinishedDraw.isLater(name) {
                throw Problem(.voidAndResult, at: Position(file: name))
            }
            let record = try VoidRecord(bytes, family: .draw, freeze: folder.digest)
            return Report(
                problem: nil, outcome: .voided(record), freeze: folder.freeze, withheld: folder.withheld,
                strengthReport: nil, later: nil)
        }
        guard let records = try folder.records(), folder.freeze.isCoreOnly || files["result.txt"] != nil else {
            throw Problem(.drawUnfinished, at: Position(file: "freeze.txt"))
        }
        let result = DrawResult(folder.tables, hash: folder.freeze.hash, seed: records.seed)
        if let text = files["result.txt"] { try compare(text, with: result.resultText, "result.txt") }
        if let text = files["tickets.tsv"] { try compare(text, with: result.ticketsText, "tickets.tsv") }
        let witnesses = try Witness.read(files["witness.txt"] ?? [])
        try witnesses.requireOwn(of: folder.digest, records)
        let strength = StrengthReport(witnesses, terms: folder.freeze.terms, records: records)
        if let text = files["strength.txt"] {
            try compare(text, with: Array(strength.text.utf8), "strength.txt", .strengthDiffers)
        }
        return Report(
            problem: nil, outcome: .drawn(result), freeze: folder.freeze, withheld: folder.withheld,
            strengthReport: strength, later: try FinishedDraw(files, folder, records, result))
    }

    private static func basis(
        _ files: DrawFiles, _ scope: Scope, tiers: [UInt8]?, openings: [UInt8]?
    ) throws(Problem) -> SignedBasis? {
        let basis = try files["roster.txt"].flatMap { (bytes) throws(Problem) in try SignedBasis.read(bytes) }
        guard let tiers else { return basis }
        guard let basis else { throw Problem(.fileAbsent, at: Position(file: "roster.txt"), found: "tiers") }
        let folder = try FrozenFolder(files, scope: scope)
        let opened = try (openings ?? files["openings.tsv"]).map { (bytes) throws(Problem) in
            try Openings(bytes, hash: folder.freeze.hash)
        }
        try basis.check(folder.tables.frame, list: tiers, openings: opened)
        return basis
    }

    static func compare(
        _ found: [UInt8], with expected: [UInt8], _ name: String, _ message: Message = .resultDiffers
    ) throws(Problem) {
        if found == expected { return }
        let left = expected.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let right = found.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let same = zip(left, right).prefix { $0 == $1 }.count
        func text(_ lines: [ArraySlice<UInt8>]) -> String {
            same < lines.count ? String(decoding: lines[same], as: UTF8.self) : "EOF"
        }
        throw Problem(
            message, at: Position(file: name, line: same + 1), expected: text(left), found: text(right))
    }

    /// SHA256SUMS must be exactly what `sha256sum` prints over all other files in the order of their names.
    private static func checkSums(_ sums: [UInt8], _ files: DrawFiles) throws(Problem) {
        let expected = files.addingSums()["SHA256SUMS"] ?? []
        if sums == expected { return }
        let left = expected.split(separator: UInt8(ascii: "\n"))
        let right = sums.split(separator: UInt8(ascii: "\n"))
        let listed = Set(right.map { String(decoding: $0.dropFirst(66), as: UTF8.self) })
        if let extra = files.files.first(where: { $0.name != "SHA256SUMS" && !listed.contains($0.name) }) {
            throw Problem(.fileUnlisted, at: Position(file: extra.name), expected: "SHA256SUMS", found: extra.name)
        }
        let same = zip(left, right).prefix { $0 == $1 }.count
        let line = same < right.count ? right[same] : same < left.count ? left[same] : []
        throw Problem(
            .sumsDiffer, at: Position(file: "SHA256SUMS", line: same + 1),
            found: String(decoding: line.dropFirst(66), as: UTF8.self))
    }

    /// The same problem, ending a command with status 76: what is refused in a published folder is not genuine.
    private static func failing(_ problem: Problem) -> Problem {
        let message = problem.message
        return Problem(
            Message(
                message.code, exit: .verificationFailed, zh: message.chinese, remedy: message.remedyChinese,
                en: message.english, remedyEnglish: message.remedyEnglish),
            at: problem.position, expected: problem.expected, found: problem.found)
    }
}
