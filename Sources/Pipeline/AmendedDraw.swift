import Ceremony
import Digest
import Drawing
import Messages
import Model
import Output
import Registry
import Standards
import Tabular

/// One drawn draw with everything that came after it, as the office goes on with it (SSJ-DRAW/1 §2.6).
struct AmendedDraw {
    let run: Run
    let record: DrawRecord
    let folder: DrawFolder
    let names: Pseudonyms
    /// What its folder says, checked.
    let draw: FinishedDraw
    private let files: DrawFiles

    /// Finds a draw by its id, or by a task that has one draw (W119); it must be drawn (W014).
    init(_ name: String, in run: Run) throws(Problem) {
        let all = try run.workspace.registry.draws()
        var own = all.filter { $0.id == name }
        if own.isEmpty { own = try run.draws(of: [name]).filter { $0.state != .void } }
        guard let record = own.first, own.count == 1 else {
            throw Problem(.drawAmbiguous, expected: own.map(\.id).joined(separator: "、"), found: name)
        }
        try self.init(record, in: run)
        // A run that died between a step's files and the registry left the list of before there.
        let known = try run.workspace.registry.drawnTargets().filter { $0.draw == record.id }
        if Set(known) != Set(targets) { try save() }
    }

    init(_ record: DrawRecord, in run: Run) throws(Problem) {
        guard record.state == .drawn else {
            throw Problem(.stepOutOfOrder, expected: "draw run", found: record.id)
        }
        self.run = run
        self.record = record
        folder = DrawFolder(workspace: run.workspace, id: record.id)
        names = try Pseudonyms(record.id, of: run.workspace)
        files = try folder.read()
        _ = try files.freeze(of: record)
        try AmendmentLedger(workspace: run.workspace).check(files, of: record.id)
        draw = try FinishedDraw(files)
    }

    /// The drawn targets as the registry lists them, by their own oids.
    var targets: [DrawnTarget] {
        draw.drawnNow.map {
            DrawnTarget(draw: record.id, item: $0.item, cell: $0.cell, rank: $0.rank, oid: names.oid(of: $0.oid))
        }
    }

    /// Refuses a replacement or a change of number when the task is over (W115): what a visit found is its result.
    func requireRunning() throws(Problem) {
        let task = try run.task(record.task)
        guard !task.hasEnded(by: run.asOf.date) else {
            throw Problem(.amendAfterEnd, expected: task.span.last.text, found: task.id)
        }
    }

    /// Refuses a new step while the last one is not over (W116).
    func requireSettled() throws(Problem) {
        if let owed { throw Problem(.amendOwed, expected: owed, found: record.id) }
    }

    /// What the last step lacks, which its office owes; nil when nothing does.
    var owed: String? {
        guard let pending = draw.pending else { return nil }
        guard let (change, _) = draw.pendingChange else { return "\(pending): draw amend disclose" }
        let times = change.terms.times.beacon.map { ", ≥ \($0.at.text), < \($0.fallbackAt.text)" } ?? ""
        return "\(pending): draw amend throw, \(change.terms.beacon?.text ?? "")\(times)"
    }

    /// Adds a step's files; the last names the state, so that an interrupted step counts as not taken.
    ///
    /// Then the registry lists who is drawn now. Gives the draw as it stands after it.
    @discardableResult
    func add(_ added: [(name: String, bytes: [UInt8])]) throws(Problem) -> AmendedDraw {
        // What is refused together with the rest of the folder must never be written.
        _ = try FinishedDraw(files.adding(added))
        try folder.add(added)
        let next = try AmendedDraw(record, in: run)
        try next.save()
        return next
    }

    private func save() throws(Problem) {
        let (record, targets) = (record, targets)
        try run.workspace.registry.transaction { try $0.save(record, drawn: targets) }
    }

    /// The strength of the draw, every later step with its own, and what the last one lacks, for `draw show`.
    func lines(_ language: Language) -> [String] {
        var lines = draw.strength.sentences(language).map { "  \($0)" }
        for (index, step) in steps(language).enumerated() {
            lines.append("  \(step)")
            lines += draw.strengths["amend-\(index + 1)"]?.sentences(language).map { "    \($0)" } ?? []
        }
        guard let owed else { return lines }
        return lines + [language == .chinese ? "  →  本单位还缺：\(owed)" : "  →  owed by the office: \(owed)"]
    }

    /// The steps after the draw in words, without naming anybody drawn.
    func steps(_ language: Language) -> [String] {
        let corrected = draw.steps.lastIndex { if case .correction = $0 { true } else { false } } ?? -1
        return draw.steps.enumerated().map { index, step in
            let name = "amend-\(index + 1)"
            let words: (zh: String, en: String)
            switch step {
            case .replacement(let one):
                let approver = run.workspace.name(of: one.approvedBy)
                words = (
                    "递补：事项 \(one.item) 1 户（\(one.code.text)），依据 \(one.document)，批准单位 \(approver)",
                    "replacement: item \(one.item), one target (\(one.code.rawValue)), by \(one.document), approved by \(approver)"
                )
            case .correction(let one):
                words = (
                    "公开随机数更正：\(one.beacon.text)，依据 \(one.document)",
                    "public value corrected: \(one.beacon.text), by \(one.document)"
                )
            case .change(let one):
                let isVoid = files["\(name)/void.txt"] != nil
                let state =
                    isVoid
                    ? ("（已作废）", " (void)")
                    : index < corrected ? ("（更正后不再有效）", " (no longer holds after a correction)") : ("", "")
                words = (
                    "数量调整："
                        + one.deltas.map { "\($0.item) \($0.isIncrease ? "增加" : "减少") \($0.number) 户" }
                        .joined(separator: "，") + state.0,
                    "change of number: "
                        + one.deltas.map { "\($0.item) \($0.isIncrease ? "+" : "-")\($0.number)" }
                        .joined(separator: ", ") + state.1
                )
            }
            return language == .chinese ? "\(name) \(words.zh)" : "\(name) \(words.en)"
        }
    }

    /// The steps in Chinese, each change of number with its strength, for what is filed and published.
    var publicSteps: [String] {
        steps(.chinese).enumerated().map { index, step in
            step + (draw.strengths["amend-\(index + 1)"].map { "；\($0.level.text)" } ?? "")
        }
    }

    /// The seed of the draw as it was held, 64 hex.
    var seed: String { draw.freeze.hash.hash(files["seed.txt"] ?? []).hex }

    /// The event with its value, as seed.txt has it.
    var seedLine: String {
        let text = String(decoding: files["seed.txt"] ?? [], as: UTF8.self)
        return text.split(separator: "\n").last.map { String($0.dropFirst("beacon ".count)) } ?? ""
    }

    /// The lines of result.txt.
    var resultLines: [Substring] {
        String(decoding: files["result.txt"] ?? [], as: UTF8.self).split(separator: "\n")
    }

    /// The lines of tickets.tsv.
    var ticketLines: [Substring] {
        String(decoding: files["tickets.tsv"] ?? [], as: UTF8.self).split(separator: "\n")
    }

    /// The lines of excluded.tsv.
    var excludedLines: [Substring] {
        String(decoding: files["excluded.tsv"] ?? [], as: UTF8.self).split(separator: "\n")
    }

    /// The name of an object for the office: code and name.
    func spoken(_ oid: String) throws(Problem) -> String {
        let code = names.oid(of: oid)
        let target = try run.workspace.rosters().rosters.targets.first { $0.oid == code }
        return target.map { "\(code) \($0.name)" } ?? code
    }
}

/// When the steps after a draw were recorded, and what they said: `office/amendments.tsv`, rows `moment`, `draw`, `step`,
/// `file`, SHA-256 of that file.
struct AmendmentLedger {
    private static let path = "office/amendments.tsv"
    let workspace: Workspace

    /// One row.
    struct Entry {
        let at: Moment
        let draw: String
        let step: String
        let file: String
        let digest: String
    }

    /// The rows, in the order of recording.
    func entries() throws(Problem) -> [Entry] {
        try lines().map { (line) throws(Problem) in
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.count == 5, let at = Moment(fields[0]) else {
                throw Problem(.registryDamaged, at: Position(file: AmendmentLedger.path), found: line)
            }
            return Entry(at: at, draw: fields[1], step: fields[2], file: fields[3], digest: fields[4])
        }
    }

    /// Adds a step by the file that says why, `amend-1/replace.txt` for example, before anybody learns what follows.
    func add(_ draw: String, _ file: (name: String, bytes: [UInt8]), at moment: Moment) throws(Problem) {
        let parts = file.name.split(separator: "/").map(String.init)
        let digest = HashAlgorithm.sha256.hash(file.bytes).hex
        let rows = try lines() + ["\(moment.text)\t\(draw)\t\(parts.joined(separator: "\t"))\t\(digest)"]
        try workspace.office.write(
            Array(rows.map { $0 + "\n" }.joined().utf8), to: AmendmentLedger.path)
    }

    /// Refuses a step whose reason is not the one that was recorded (W142).
    func check(_ files: DrawFiles, of draw: String) throws(Problem) {
        var recorded: [String: String] = [:]
        for entry in try entries() where entry.draw == draw {
            recorded["\(entry.step)/\(entry.file)"] = entry.digest
        }
        for (name, digest) in recorded.sorted(by: { $0.key < $1.key }) {
            // An interrupted step left its row here and no file there; the last row of a file counts.
            guard let bytes = files[name], HashAlgorithm.sha256.hash(bytes).hex != digest else { continue }
            throw Problem(.stepAltered, at: Position(file: "draws/\(draw)/\(name)"), expected: digest, found: draw)
        }
    }

    private func lines() throws(Problem) -> [String] {
        let text = try FileReader.text(at: "\(workspace.root)/\(AmendmentLedger.path)") ?? ""
        return text.split(separator: "\n").map(String.init)
    }
}
