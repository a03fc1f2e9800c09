import Ceremony
import Digest
import Messages
import Standards

/// A draw with everything that came after it: replacements, changes of number, corrections (SSJ-DRAW/1 §2.6).
///
/// They stand beside the draw as `amend-1/`, `amend-2/` …, each quoting the result before it. This value checks them
/// and makes the next one. Only the last may be unfinished.
public struct FinishedDraw: Sendable {
    /// What a step is.
    public enum Kind: Hashable, Sendable {
        /// A change of number; nil while its ceremony is not over or when it was voided.
        case change(NumberChange)
        /// A corrected public value.
        case correction(BeaconCorrection)
        /// A replacement.
        case replacement(Replacement)
    }

    /// A ceremony whose value can be corrected.
    private struct Ceremony {
        let freeze: HashValue
        let terms: CeremonyTerms
        let seedRecord: SeedRecord
        /// The change with the state before it; nil for the draw itself.
        let change: (change: NumberChange, before: DrawState)?
    }

    /// freeze.txt of the draw.
    public let freeze: FreezeRecord
    /// Who contributed to the draw and who witnessed it.
    public let strength: StrengthReport
    /// The steps in their order.
    public private(set) var steps: [Kind] = []
    /// The strength of every change of number that is over, by its folder, `amend-3` for example.
    public private(set) var strengths: [String: StrengthReport] = [:]
    /// The last step, `amend-3` for example, when it has neither result nor void yet.
    public private(set) var pending: String?
    /// The file that holds the result which stands now, `amend-2/result.txt` for example.
    public private(set) var resultFile = "result.txt"
    let files: DrawFiles
    /// What the draw itself gave.
    let drawn: DrawResult
    private(set) var state: DrawState
    private var result: HashValue
    private var ceremonies: [Ceremony]

    /// Reads and checks a drawn folder with its amendments.
    public init(_ files: DrawFiles) throws(Problem) {
        let folder = try FrozenFolder(files, scope: .publicKit)
        guard let records = try folder.records(), let text = files["result.txt"], !folder.freeze.isCoreOnly else {
            throw Problem(.drawUnfinished, at: Position(file: "freeze.txt"))
        }
        let drawn = DrawResult(folder.tables, hash: folder.freeze.hash, seed: records.seed)
        try Verification.compare(text, with: drawn.resultText, "result.txt")
        try self.init(files, folder, records, drawn)
    }

    /// Takes a draw that was computed already.
    init(
        _ files: DrawFiles, _ folder: FrozenFolder, _ records: CeremonyRecords, _ drawn: DrawResult
    ) throws(Problem) {
        self.files = files
        self.drawn = drawn
        freeze = folder.freeze
        strength = StrengthReport(
            try Witness.read(files["witness.txt"] ?? []), terms: folder.freeze.terms, records: records)
        state = DrawState(folder.tables, drawn)
        result = folder.freeze.hash.hash(drawn.resultText)
        ceremonies = [
            Ceremony(freeze: folder.digest, terms: folder.freeze.terms, seedRecord: records.seedRecord, change: nil)
        ]
        let later = Set(
            files.names.filter(FinishedDraw.isLater).map { $0.prefix { $0 != "/" } })
        if !later.isEmpty, folder.freeze.isCoreOnly {
            throw Problem(.recordMisplaced, at: Position(file: "amend-1"), found: "amend-1")
        }
        for number in 0..<later.count {
            guard later.contains("amend-\(number + 1)"), pending == nil else {
                throw Problem(
                    .amendmentGap, at: Position(file: "amend-\(number + 1)"), expected: "amend-\(number + 1)",
                    found: pending ?? later.min().map(String.init) ?? "")
            }
            try read("amend-\(number + 1)/")
        }
    }

    /// Whether a file belongs to a step after the draw.
    static func isLater(_ name: String) -> Bool { name.hasPrefix("amend-") && name.utf8.contains(UInt8(ascii: "/")) }

    /// The event whose value made the draw, or its last change that stands; nil without a beacon or such a change.
    public func usedEvent(ofLastChange: Bool) -> BeaconEvent? {
        let ceremony = ceremonies[ofLastChange ? ceremonies.count - 1 : 0]
        return ofLastChange && ceremony.change == nil ? nil : ceremony.seedRecord.beacon?.event
    }

    /// The value of the last step when that is a change of number that is over.
    public var lastChangeText: String? {
        guard pending == nil, case .change(let change)? = steps.last, let ceremony = ceremonies.last,
            ceremony.change?.change == change
        else { return nil }
        return ceremony.seedRecord.beacon?.value
    }

    // MARK: Reading

    private mutating func read(_ folder: String) throws(Problem) {
        let names = files.names.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }
        let kinds = [
            "amend.txt": [
                "delta.tsv", "notified.tsv", "commits.txt", "reveals.txt", "seed.txt", "witness.txt", "fallback.txt",
                "strength.txt", "result.txt", "void.txt",
            ], "correction.txt": ["seed.txt", "result.txt"], "replace.txt": ["result.txt"],
        ]
        guard let kind = ["amend.txt", "correction.txt", "replace.txt"].first(where: names.contains) else {
            throw Problem(.amendmentGap, at: Position(file: folder), expected: "amend.txt", found: folder)
        }
        for name in names where name != kind && kinds[kind]?.contains(name) != true {
            throw Problem(.fileUnlisted, at: Position(file: folder + name), found: folder + name)
        }
        switch kind {
        case "amend.txt": try readChange(folder)
        case "correction.txt": try readCorrection(folder)
        default:
            let file = folder + "replace.txt"
            let replacement = try Replacement(files[file] ?? [], file: file, result: result)
            let terms = freeze.terms
            _ = try replacement.check(against: state, terms: terms)
            steps.append(.replacement(replacement))
            let reason = freeze.hash.hash(files[file] ?? [])
            try finish(folder) { (state) throws(Problem) in
                try replacement.apply(to: state, terms: terms, reason: reason)
            }
        }
    }

    /// Compares the step's result with the computed one and goes on from it; without one the step is pending.
    private mutating func finish(
        _ folder: String, _ compute: (DrawState) throws(Problem) -> (text: [UInt8], state: DrawState)
    ) throws(Problem) {
        guard let text = files[folder + "result.txt"] else {
            pending = String(folder.dropLast())
            return
        }
        let next = try compute(state)
        try Verification.compare(text, with: next.text, folder + "result.txt")
        state = next.state
        resultFile = folder + "result.txt"
        result = freeze.hash.hash(text)
    }

    private mutating func readChange(_ folder: String) throws(Problem) {
        let hash = freeze.hash
        let change = try NumberChange(
            files, at: folder, base: freeze, freeze: ceremonies[0].freeze, result: result)
        try change.check(against: state)
        steps.append(.change(change))
        let digest = hash.hash(files[folder + "amend.txt"] ?? [])
        if let void = files[folder + "void.txt"] {
            for name in ["result.txt", "seed.txt", "strength.txt"] where files[folder + name] != nil {
                throw Problem(.voidAndResult, at: Position(file: folder + name))
            }
            _ = try VoidRecord(void, file: folder + "void.txt", family: .draw, freeze: digest)
            return
        }
        guard files[folder + "result.txt"] != nil else {
            pending = String(folder.dropLast())
            return
        }
        let (records, strength) = try changeRecords(folder, digest, change.terms)
        strengths[String(folder.dropLast())] = strength
        let before = state
        try finish(folder) { (state) throws(Problem) in try change.apply(to: state, seed: records.seed) }
        ceremonies.append(
            Ceremony(freeze: digest, terms: change.terms, seedRecord: records.seedRecord, change: (change, before)))
    }

    private func changeRecords(
        _ folder: String, _ digest: HashValue, _ terms: CeremonyTerms
    ) throws(Problem) -> (CeremonyRecords, StrengthReport) {
        var parts: [[UInt8]] = []
        for name in ["commits.txt", "reveals.txt", "seed.txt"] {
            guard let bytes = files[folder + name] else {
                throw Problem(.fileAbsent, at: Position(file: folder + name), found: folder + name)
            }
            parts.append(bytes)
        }
        do {
            let records = try CeremonyRecords(
                family: .draw, hash: freeze.hash, freeze: digest, terms: terms, commits: parts[0], reveals: parts[1],
                seed: parts[2])
            try FrozenFolder.checkFallback(files[folder + "fallback.txt"], terms, records)
            let witnesses = try Witness.read(files[folder + "witness.txt"] ?? [])
            try witnesses.requireOwn(of: digest, records)
            let strength = StrengthReport(witnesses, terms: terms, records: records)
            if let text = files[folder + "strength.txt"] {
                try Verification.compare(text, with: Array(strength.text.utf8), "strength.txt", .strengthDiffers)
            }
            return (records, strength)
        } catch {
            var inside = error
            inside.position.file = folder + (error.position.file ?? "")
            throw inside
        }
    }

    private mutating func readCorrection(_ folder: String) throws(Problem) {
        let file = folder + "correction.txt"
        let (correction, quoted, seed) = try BeaconCorrection.read(files[file] ?? [], file: file, result: result)
        let place: Int
        let record: SeedRecord
        do { (place, record) = try corrected(correction, seed: seed, freeze: quoted) } catch {
            throw error.inFile(file)
        }
        steps.append(.correction(correction))
        guard let bytes = files[folder + "seed.txt"] else {
            throw Problem(.fileAbsent, at: Position(file: folder + "seed.txt"), found: "seed.txt")
        }
        try Verification.compare(bytes, with: Array(record.text.utf8), folder + "seed.txt")
        guard files[folder + "result.txt"] != nil else {
            throw Problem(.fileAbsent, at: Position(file: folder + "result.txt"), found: "result.txt")
        }
        let redone = ceremonies[place]
        let hash = freeze.hash
        let reason = hash.hash(files[file] ?? [])
        try finish(folder) { (state) throws(Problem) in
            try FinishedDraw.redo(redone, record, state, hash, reason: reason)
        }
        ceremonies =
            ceremonies.prefix(place) + [
                Ceremony(
                    freeze: redone.freeze, terms: redone.terms, seedRecord: record, change: redone.change)
            ]
    }

    /// The ceremony that a correction means, by its seed, and its record put right (D075).
    private func corrected(
        _ correction: BeaconCorrection, seed: HashValue, freeze quoted: HashValue
    ) throws(Problem) -> (place: Int, record: SeedRecord) {
        guard
            let place = ceremonies.firstIndex(where: {
                $0.seedRecord.seed(freeze.hash) == seed && $0.freeze == quoted
            })
        else {
            throw Problem(.quoteDiffers, expected: ceremonies[0].seedRecord.seed(freeze.hash).hex, found: seed.hex)
        }
        if let beacon = ceremonies[place].terms.times.beacon, correction.at < beacon.at {
            throw Problem(.correctionUnfit, expected: "≥ \(beacon.at.text)", found: correction.at.text)
        }
        return (place, try ceremonies[place].seedRecord.correcting(correction.beacon))
    }

    /// A ceremony's result under its corrected seed, and the state after it.
    ///
    /// The text binds `reason`, the digest of correction.txt, so that edited evidence is found in the public files.
    private static func redo(
        _ ceremony: Ceremony, _ record: SeedRecord, _ state: DrawState, _ hash: HashAlgorithm, reason: HashValue
    ) throws(Problem) -> (text: [UInt8], state: DrawState) {
        var redone: (text: [UInt8], state: DrawState)
        if let (change, before) = ceremony.change {
            redone = try change.apply(to: before, seed: record.seed(hash))
        } else {
            let result = DrawResult(state.tables, hash: hash, seed: record.seed(hash))
            redone = (result.resultText, DrawState(state.tables, result))
        }
        redone.state.gone = state.gone
        redone.text += Array("reason\t\(reason.hex)\n".utf8)
        return redone
    }

    // MARK: The next step

    /// The folder of the next step, or of the pending one.
    private func nextFolder() throws(Problem) -> String {
        if let pending {
            throw Problem(.stepOwed, expected: "\(pending)/result.txt", found: "amend-\(steps.count + 1)")
        }
        return "amend-\(steps.count + 1)/"
    }

    /// Freezes a change of number: the files to add, and the digest that its parties and witnesses see.
    public func freeze(
        _ change: NumberChange
    ) throws(Problem) -> (files: [(name: String, bytes: [UInt8])], digest: HashValue) {
        let folder = try nextFolder()
        try change.check(against: state)
        let text = change.text(draw: freeze.draw, hash: freeze.hash, freeze: ceremonies[0].freeze, result: result)
        let files = [(name: "amend.txt", bytes: Array(text.utf8))] + change.tables
        return (files.map { (folder + $0.name, $0.bytes) }, freeze.hash.hash(text))
    }

    /// Ends a pending change with its ceremony: witnesses, strength, records and the result, to be added.
    public func close(
        _ records: CeremonyRecords, witnesses: [Witness]
    ) throws(Problem) -> [(name: String, bytes: [UInt8])] {
        guard let pending, case .change(let change) = steps.last else {
            throw Problem(.stepOwed, expected: "amend.txt", found: "result.txt")
        }
        let digest = freeze.hash.hash(files["\(pending)/amend.txt"] ?? [])
        guard records.commits.freeze == digest else {
            throw Problem(.quoteDiffers, expected: digest.hex, found: records.commits.freeze.hex)
        }
        let text = try change.apply(to: state, seed: records.seed).text
        let strength = StrengthReport(witnesses, terms: change.terms, records: records)
        let seen = witnesses.isEmpty ? [] : [(name: "witness.txt", bytes: Array(Witness.file(witnesses).utf8))]
        let judged = seen + [("strength.txt", Array(strength.text.utf8))]
        return (judged + records.files + [("result.txt", text)]).map { ("\(pending)/\($0.name)", $0.bytes) }
    }

    /// Corrects the public value of the draw (or of its last change when `ofLastChange`): all files of the step.
    public func correct(
        _ correction: BeaconCorrection, ofLastChange: Bool = false
    ) throws(Problem) -> [(name: String, bytes: [UInt8])] {
        let folder = try nextFolder()
        let ceremony = ofLastChange ? ceremonies[ceremonies.count - 1] : ceremonies[0]
        let wrong = ceremony.seedRecord.seed(freeze.hash)
        let record = try corrected(correction, seed: wrong, freeze: ceremony.freeze).record
        let text = correction.text(freeze: ceremony.freeze, seed: wrong, result: result)
        let reason = freeze.hash.hash(text)
        let redone = try FinishedDraw.redo(ceremony, record, state, freeze.hash, reason: reason).text
        return [
            (folder + "correction.txt", Array(text.utf8)), (folder + "result.txt", redone),
            (folder + "seed.txt", Array(record.text.utf8)),
        ]
    }

    /// Records a replacement before anybody knows who comes next: replace.txt, to be added.
    public func record(_ replacement: Replacement) throws(Problem) -> (name: String, bytes: [UInt8]) {
        let folder = try nextFolder()
        _ = try replacement.check(against: state, terms: freeze.terms)
        return (folder + "replace.txt", Array(replacement.text(result: result).utf8))
    }

    /// Discloses who replaces, once replace.txt stands in the folder (D084 before): result.txt, to be added.
    public func disclose() throws(Problem) -> (name: String, bytes: [UInt8]) {
        guard let pending, case .replacement(let replacement) = steps.last else {
            throw Problem(.stepOwed, expected: "replace.txt", found: "result.txt")
        }
        let reason = freeze.hash.hash(files["\(pending)/replace.txt"] ?? [])
        return ("\(pending)/result.txt", try replacement.apply(to: state, terms: freeze.terms, reason: reason).text)
    }
}
