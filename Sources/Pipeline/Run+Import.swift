import Digest
import Intake
import Messages
import Model
import Output
import Profile
import Registry
import Standards
import Tabular

extension Run {
    /// Takes in every new file of the inbox: targets before the lists that refer to them.
    ///
    /// The received bytes are kept read-only. One run is one unit: the rows of its files stand together or not at all,
    /// and a file taken in before is passed over, one that was withdrawn as well unless it is onboarded anew. A refused file is reported and the others go on.
    public func importInbox() throws(Problem) -> Outcome {
        let outcome = try takeInbox()
        try writeOverview()
        return outcome
    }

    /// Takes the inbox in and leaves the overview to the caller; `again` holds the digests of files to be taken in though they were withdrawn.
    ///
    /// `copies` holds files that were just written, by path below the inbox.
    func takeInbox(
        again: Set<String> = [], copies: [String: ReceivedCopy] = [:]
    ) throws(Problem) -> Outcome {
        let inbox = try Inbox(workspace, copies: copies)
        guard !inbox.files.isEmpty || !inbox.problems.isEmpty else {
            throw Problem(.inboxEmpty, found: workspace.root + "/inbox")
        }
        let taken = try take(inbox.files, again: again)
        return inbox.problems.isEmpty ? taken : Outcome(problems: inbox.problems + taken.problems)
    }

    /// Takes those of some files in that are new, in the order of their names; `again` as in `takeInbox`.
    func take(_ files: [Inbox.File], again: Set<String> = []) throws(Problem) -> Outcome {
        let withdrawn = try workspace.registry.withdrawnFiles().filter { !again.contains($0.digest) }
        let known = Set(
            try workspace.registry.receivedFiles().map { "\($0.digest) \($0.department)" }
                + withdrawn.map { "\($0.digest) \($0.department)" })
        var waiting = files.filter { !known.contains("\($0.digest.hex) \($0.department?.code ?? "")") }
        waiting.sort { ByteOrder.precedes($0.source.name, $1.source.name) }
        let context = try intakeContext()
        var problems: [Problem] = []
        var pass = try store(waiting, known: known, context)
        while !pass.held.isEmpty {
            for taken in pass.held { problems.append(try hold(taken)) }
            let held = Set(pass.held.map(\.file.name))
            waiting.removeAll { held.contains($0.source.name) }
            pass = try store(waiting, known: known, context)
        }
        for twin in pass.twins { warn(zh: twin.sentence(.chinese), en: twin.sentence(.english)) }
        try report(pass.refused)
        return try tell(pass.taken, problems: pass.refused.map(\.problem) + problems)
    }

    private func tell(_ results: [RosterImport.Taken], problems: [Problem]) throws(Problem) -> Outcome {
        guard !results.isEmpty else { return Outcome(problems: problems) }
        let accounting = results.reduce(RowAccounting()) { $0 + $1.file.accounting }
        workspace.forgetRosters()
        done(
            zh:
                "\(asOf.date.text) 导入 \(results.count) 份文件：读入 \(accounting.read) 行 = 接受 \(accounting.accepted) + 合并 \(accounting.merged) + 退回 \(accounting.rejected)，退回原因见 quality/",
            en:
                "\(asOf.date.text) imported \(results.count) files: \(accounting.read) rows = \(accounting.accepted) accepted + \(accounting.merged) merged + \(accounting.rejected) rejected; see quality/"
        )
        let entries = results.reduce(EntryCounts()) { $0 + $1.file.entries }
        if entries.changed + entries.unchanged + entries.gone > 0 {
            done(
                zh: "与此前报送相比：新增 \(entries.new)、变更 \(entries.changed)、未变 \(entries.unchanged)、移除 \(entries.gone)",
                en:
                    "compared with what was sent before: \(entries.new) new, \(entries.changed) changed, \(entries.unchanged) unchanged, \(entries.gone) gone"
            )
        }
        guard problems.isEmpty else { return Outcome(problems: problems) }
        return Outcome(problems: [], status: accounting.rejected > 0 ? .doneWithRejects : .done)
    }

    /// What one unit of work made of the files; when some are held, nothing was taken.
    private struct Pass {
        var taken: [RosterImport.Taken] = []
        var refused: [RefusedFile] = []
        /// Files that came twice.
        var twins: [Problem] = []
        /// Full files that take too much away.
        var held: [RosterImport.Taken] = []
    }

    /// Takes the files into the registry in one transaction, with their reports.
    private func store(_ files: [Inbox.File], known: Set<String>, _ context: IntakeContext) throws(Problem) -> Pass {
        if files.isEmpty { return Pass() }
        let confirmed = try confirmedRemovals()
        let names = try QualityFiles(run: self)
        return try workspace.registry.transaction { writer -> Pass in
            var pass = Pass()
            let roster = RosterImport(writer: writer, context: context, confirmed: confirmed)
            let read = try self.read(files, known: known, roster, &pass)
            if read.isEmpty { throw NothingTaken(pass: pass) }
            var quality = names
            pass.taken = try roster.take(read.map(\.incoming))
            for ((file, incoming), result) in zip(read, pass.taken) {
                guard let first = incoming.exports.first else { continue }
                let reports = try zip(incoming.exports, result.outcomes).map { try QualityReport($0, $1) }
                try quality.write(
                    reports, of: file, department: first.department, format: first.format, refusal: nil, on: asOf.date)
                try writer.save(
                    FileQuality(of: file, incoming.exports, reports, result.file.accounting, readOn: asOf.date))
                // Last, as the reports read the file again.
                try file.keep(in: workspace.received)
            }
            return pass
        } undoing: { error in
            if let nothing = error as? NothingTaken { return nothing.pass }
            return (error as? RemovalHeld).map { Pass(held: $0.files) }
        }
    }

    /// The end of a unit of work that leaves the registry as it was.
    private struct NothingTaken: Error {
        let pass: Pass
    }

    /// Reads the files one by one; what is refused, known or sent twice leaves nothing.
    private func read(
        _ files: [Inbox.File], known: Set<String>, _ roster: RosterImport, _ pass: inout Pass
    ) throws -> [(file: Inbox.File, incoming: RosterImport.Incoming)] {
        var taken: [(file: Inbox.File, incoming: RosterImport.Incoming)] = []
        var seen: [String: String] = [:]
        let first = try roster.writer.nextSequence()
        for file in files {
            do {
                try roster.writer.undoing {
                    let incoming = try roster.read(
                        file.source, of: file.department, digest: file.digest.hex, as: first + taken.count,
                        on: asOf.date)
                    let receipt = "\(file.digest.hex) \(incoming.file.department)"
                    if known.contains(receipt) { return false }
                    if let twin = seen[receipt] {
                        pass.twins.append(Problem(.fileSentTwice, expected: twin, found: file.source.name))
                        return false
                    }
                    seen[receipt] = file.source.name
                    if let problem = incoming.refusal {
                        pass.refused.append(RefusedFile(file: file, exports: incoming.exports, problem: problem))
                        return false
                    }
                    try roster.writer.record(incoming.file)
                    taken.append((file, incoming))
                    return true
                }
            } catch let unreadable as RosterImport.Unreadable {
                let problem = unreadable.problem.inFile(file.source.name)
                pass.refused.append(RefusedFile(file: file, exports: [], problem: problem))
            }
        }
        return taken
    }

    func intakeContext() throws(Problem) -> IntakeContext {
        let profile = workspace.county.profile
        var context = IntakeContext(
            register: workspace.register, specialties: workspace.county.specialties,
            regions: workspace.county.regions, division: workspace.county.division,
            tierSynonyms: profile.tier.synonyms, certificatePattern: profile.crew.certificatePattern,
            rejectCeiling: profile.intake.rejectCeiling, rejectCeilingFromRows: profile.intake.rejectCeilingFromRows,
            sourceOrder: try workspace.sourceOrder().departments)
        context.overrides = try CountySettings.overrides(workspace.root, workspace.register)
        context.progress = progress
        return context
    }
}
