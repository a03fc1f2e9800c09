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

    /// Copies exports into the inbox and takes them in; a file's folder or its 填报单位 row names its department.
    public func onboard(_ paths: [String]) throws(Problem) -> Outcome {
        let context = try intakeContext()
        var problems: [Problem] = []
        var files: [Inbox.File] = []
        var copies: [String: ReceivedCopy] = [:]
        defer { for file in files { file.giveUp() } }
        let received = try Set(workspace.registry.receivedFiles().map(\.digest))
        for (folder, source) in try Inbox.exports(at: paths) {
            do {
                let department = try department(of: source, in: folder, context)
                let name = try Inbox.place(for: source, of: department, in: workspace.root, received: received)
                let members = ArchiveMembers(source.renamed(name))
                if members.files.map(\.name) == [name] {
                    copies[name] = try workspace.office.receive(
                        source.forEachPiece, as: "inbox/\(name)", keptIn: Inbox.kept)
                } else {
                    try workspace.office.write(source.forEachPiece, to: "inbox/\(name)")
                }
                for file in members.files {
                    files.append(try Inbox.File(source: file, department: department, copies: copies))
                }
                // What is written is looked at again below, and tells its problems there.
                if dryRun { problems += members.problems }
            } catch {
                problems.append(error.inFile(source.name))
            }
        }
        guard !files.isEmpty else { return Outcome(problems: problems) }
        var again = Set(files.map(\.digest.hex))
        if try !workspace.registry.withdrawnFiles().isEmpty {
            for file in files {
                for member in ArchiveMembers(file.source).files {
                    again.insert(try Inbox.File(source: member, department: nil).digest.hex)
                }
            }
        }
        let taken =
            dryRun
            ? try take(Inbox(workspace).files + files, again: again)
            : try takeInbox(again: again, copies: copies)
        try writeOverview()
        return problems.isEmpty ? taken : Outcome(problems: problems + taken.problems)
    }

    private func department(
        of source: SourceFile, in folder: String, _ context: IntakeContext
    ) throws(Problem) -> Department {
        if let known = workspace.register.find(folder) { return known }
        // Of an archive the first file that names its department tells.
        let members = ArchiveMembers(source)
        var problem = members.problems.first ?? Problem(.exportDepartmentMissing)
        for member in members.files {
            do throws(Problem) {
                // A file that was read has an export at least.
                let exports = try ExportReader.read(member, folder: nil, context: context)
                if let first = exports.first { return first.department }
            } catch {
                problem = error
            }
        }
        throw problem
    }

    func take(_ files: [Inbox.File], again: Set<String> = []) throws(Problem) -> Outcome {
        let withdrawn = try workspace.registry.withdrawnFiles().filter { !again.contains($0.digest) }
        let known = Set(
            try workspace.registry.receivedFiles().map { "\($0.digest) \($0.department)" }
                + withdrawn.map { "\($0.digest) \($0.department)" })
        var seen: [String: String] = [:]
        let context = try intakeContext()
        var problems: [Problem] = []
        var taken: [(file: Inbox.File, exports: [Export])] = []
        var refused: [RefusedFile] = []
        for file in files where !known.contains("\(file.digest.hex) \(file.department?.code ?? "")") {
            do {
                let exports = try ExportReader.read(file.source, folder: file.department, context: context)
                let receipt = "\(file.digest.hex) \(exports.first?.department.code ?? "")"
                if known.contains(receipt) { continue }
                if let twin = seen[receipt] {
                    let problem = Problem(.fileSentTwice, expected: twin, found: file.source.name)
                    warn(zh: problem.sentence(.chinese), en: problem.sentence(.english))
                    continue
                }
                seen[receipt] = file.source.name
                if let problem = exports.compactMap(\.refusal).first {
                    refused.append(RefusedFile(file: file, exports: exports, problem: problem))
                } else {
                    taken.append((file, exports))
                }
            } catch {
                refused.append(RefusedFile(file: file, exports: [], problem: error.inFile(file.source.name)))
            }
        }
        try report(refused)
        problems += refused.map(\.problem)
        return try take(taken, context: context, problems: problems)
    }

    private func take(
        _ readable: [(file: Inbox.File, exports: [Export])], context: IntakeContext, problems: [Problem]
    ) throws(Problem) -> Outcome {
        var (taken, problems) = (readable, problems)
        guard !taken.isEmpty else { return Outcome(problems: problems) }
        taken.sort { ByteOrder.precedes($0.file.source.name, $1.file.source.name) }
        let results = try store(taken, context: context, problems: &problems)
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

    /// Takes the files into the registry in one transaction, with their reports; full files that take too much away are
    /// held, and told as problems.
    private func store(
        _ files: [(file: Inbox.File, exports: [Export])], context: IntakeContext, problems: inout [Problem]
    ) throws(Problem) -> [RosterImport.Taken] {
        let confirmed = try confirmedRemovals()
        let names = try QualityFiles(run: self)
        var held: RemovalHeld?
        let results = try workspace.registry.transaction { writer -> [RosterImport.Taken] in
            var quality = names
            let incoming = files.map { RosterImport.Incoming(exports: $0.exports, digest: $0.file.digest.hex) }
            let results = try RosterImport(writer: writer, context: context, confirmed: confirmed)
                .take(incoming, on: asOf.date)
            for ((file, exports), result) in zip(files, results) {
                guard let first = exports.first else { continue }
                let reports = try zip(exports, result.outcomes).map { try QualityReport($0, $1) }
                try quality.write(
                    reports, of: file, department: first.department, format: first.format, refusal: nil, on: asOf.date)
                try writer.save(FileQuality(of: file, exports, reports, result.file.accounting, readOn: asOf.date))
                // Last, as the reports read the file again.
                try file.keep(in: workspace.received)
            }
            return results
        } undoing: {
            held = $0 as? RemovalHeld
            return held == nil ? nil : []
        }
        guard let held else { return results }
        for taken in held.files { problems.append(try hold(taken)) }
        let digests = Set(held.files.map { $0.file.digest + $0.file.department })
        let rest = files.filter { file, exports in
            !digests.contains(file.digest.hex + (exports.first?.department.code ?? ""))
        }
        return rest.isEmpty ? [] : try store(rest, context: context, problems: &problems)
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
