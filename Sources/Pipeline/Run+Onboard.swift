import Digest
import Intake
import Messages
import Model
import Output
import Registry
import Tabular

extension Run {
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
}
