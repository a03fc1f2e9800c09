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
    /// and a file taken in before is passed over. A refused file is reported and the others go on.
    public func importInbox() throws(Problem) -> Outcome {
        let inbox = try Inbox(workspace)
        guard !inbox.files.isEmpty || !inbox.problems.isEmpty else {
            throw Problem(.inboxEmpty, found: workspace.root + "/inbox")
        }
        let taken = try take(inbox.files)
        return inbox.problems.isEmpty ? taken : Outcome(problems: inbox.problems + taken.problems)
    }

    /// Copies exports into the inbox and takes them in; a file's folder or its 填报单位 row names its department.
    public func onboard(_ paths: [String]) throws(Problem) -> Outcome {
        let context = try intakeContext()
        var problems: [Problem] = []
        var files: [Inbox.File] = []
        let received = try Set(workspace.registry.receivedFiles().map(\.digest))
        for (folder, source) in try Inbox.exports(at: paths) {
            do {
                let department = try department(of: source, in: folder, context)
                let file = try Inbox.place(for: source, of: department, in: workspace.root, received: received)
                try workspace.office.write(source.bytes, to: "inbox/\(file.source.name)")
                let members = ArchiveMembers(file.source)
                files += members.files.map { Inbox.File(source: $0, department: department) }
                // What is written is looked at again below, and tells its problems there.
                if dryRun { problems += members.problems }
            } catch {
                problems.append(error.inFile(source.name))
            }
        }
        guard !files.isEmpty else { return Outcome(problems: problems) }
        let taken = dryRun ? try take(Inbox(workspace).files + files) : try importInbox()
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

    private func take(_ files: [Inbox.File]) throws(Problem) -> Outcome {
        let known = Set(try workspace.registry.receivedFiles().map { "\($0.digest) \($0.department)" })
        var seen: [String: String] = [:]
        let context = try intakeContext()
        var problems: [Problem] = []
        var taken: [(file: Inbox.File, exports: [Export])] = []
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
                taken.append((file, exports))
            } catch {
                problems.append(error.inFile(file.source.name))
            }
        }
        guard !taken.isEmpty else { return Outcome(problems: problems) }
        let before = try workspace.rosters().rosters
        let resolution = Resolver.resolve(taken.flatMap(\.exports), into: before, context: context)
        var accounting = RowAccounting()
        var received: [ReceivedFile] = []
        var quality = try QualityFiles(run: self)
        var outcomes = resolution.outcomes[...]
        for (file, exports) in taken {
            guard let first = exports.first else { continue }
            _ = try workspace.received.keep(received: file.source.bytes, in: "received")
            let own = outcomes.prefix(exports.count)
            outcomes = outcomes.dropFirst(exports.count)
            try quality.write(
                zip(exports, own).map { QualityReport($0, $1) }, of: file, department: first.department,
                format: first.format)
            let rows = own.reduce(RowAccounting()) { $0 + $1.accounting }
            received.append(
                ReceivedFile(
                    digest: file.digest.hex, name: file.source.name, department: first.department.code,
                    kind: first.kind, receivedOn: asOf.date, accounting: rows,
                    findings: own.reduce(0) { $0 + $1.findings.count }))
            accounting = accounting + rows
        }
        let files = received
        try workspace.registry.transaction { writer in
            try writer.update(from: before, to: resolution.rosters)
            for file in files { try writer.record(file) }
        }
        workspace.forgetRosters()
        done(
            zh:
                "\(asOf.date.text) 导入 \(files.count) 份文件：读入 \(accounting.read) 行 = 接受 \(accounting.accepted) + 合并 \(accounting.merged) + 退回 \(accounting.rejected)，退回原因见 quality/",
            en:
                "\(asOf.date.text) imported \(files.count) files: \(accounting.read) rows = \(accounting.accepted) accepted + \(accounting.merged) merged + \(accounting.rejected) rejected; see quality/"
        )
        guard problems.isEmpty else { return Outcome(problems: problems) }
        return Outcome(problems: [], status: accounting.rejected > 0 ? .doneWithRejects : .done)
    }

    func intakeContext() throws(Problem) -> IntakeContext {
        let profile = workspace.county.profile
        var context = IntakeContext(
            register: workspace.register, specialties: workspace.county.specialties,
            regions: workspace.county.regions, division: workspace.county.division,
            tierSynonyms: profile.tier.synonyms, certificatePattern: profile.crew.certificatePattern,
            rejectCeiling: profile.intake.rejectCeiling, rejectCeilingFromRows: profile.intake.rejectCeilingFromRows,
            sourceOrder: [try workspace.officeDepartment().code])
        context.overrides = try CountySettings.overrides(workspace.root, workspace.register)
        return context
    }
}
