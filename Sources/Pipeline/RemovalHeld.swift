import Digest
import Messages
import Model
import Output
import Registry
import Standards

/// Full files (全量) that take away more than may go without a named confirmation; nothing of them is applied.
struct RemovalHeld: Error {
    /// The files, with what they would have done.
    let files: [RosterImport.Taken]

    /// What a confirmation signs: the file and everything it takes away.
    static func digest(of taken: RosterImport.Taken) -> String {
        HashAlgorithm.sha256.hash(([taken.file.digest] + taken.removed.sortedByBytes()).joined(separator: "\n")).hex
    }
}

extension Run {
    /// Prints the sheet that confirms what a held file takes away, with a list beside it, and gives the problem (W065).
    func hold(_ taken: RosterImport.Taken) throws(Problem) -> Problem {
        let file = taken.file
        let counts = file.entries
        let sheet = try desk.sheet(
            for: ApprovalDesk.Request(
                kind: .removal, subject: file.name, digest: RemovalHeld.digest(of: taken),
                lines: [
                    "部门：\(workspace.name(of: file.department))",
                    "文件：\(file.name)（\(file.kind.chineseName)，全量）",
                    "现有 \(counts.changed + counts.unchanged + counts.gone) 条，新增 \(counts.new)，变更 \(counts.changed)，移除 \(counts.gone)",
                    "移除清单：office/approvals/removals-\(file.digest.prefix(8)).txt",
                ]), at: asOf)
        try workspace.office.write(
            Array((taken.removed.sortedByBytes().joined(separator: "\n") + "\n").utf8),
            to: "office/approvals/removals-\(file.digest.prefix(8)).txt")
        return Problem(.removalWaits, at: Position(file: file.name), expected: sheet.number, found: String(counts.gone))
    }

    /// What signed sheets allow to be taken away.
    func confirmedRemovals() throws(Problem) -> Set<String> {
        Set(
            try workspace.registry.approvals().filter { $0.kind == .removal && $0.signature != nil }.map(\.digest))
    }
}
