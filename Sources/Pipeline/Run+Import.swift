import Digest
import Intake
import Messages
import Model
import Output
import Registry
import Standards
import Tabular

extension Run {
    /// Takes in every new file of the inbox: targets before the lists that refer to them.
    ///
    /// Each file is a unit of its own: its received copy, its quality report and its rows stand together or not at
    /// all. A refused file is reported and the others go on; a file taken in before is passed over.
    public func importInbox() throws(Problem) -> Outcome {
        let inbox = workspace.root + "/inbox"
        let files = try Inbox(workspace).files()
        guard !files.isEmpty else { throw Problem(.inboxEmpty, found: inbox) }
        return try take(files)
    }

    /// Copies exports into the inbox and takes them in; a file's folder or its 填报单位 row names its department.
    public func onboard(_ paths: [String]) throws(Problem) -> Outcome {
        var problems: [Problem] = []
        for file in try Inbox.exports(at: paths) {
            do {
                try workspace.office.write(file.source.bytes, to: try Inbox(workspace).place(for: file))
            } catch {
                problems.append(error.inFile(file.source.name))
            }
        }
        return Outcome(problems: problems).then(try importInbox())
    }

    private func take(_ files: [Inbox.File]) throws(Problem) -> Outcome {
        let known = Set(try workspace.registry.receivedFiles().map { $0.digest })
        var problems: [Problem] = []
        var exports: [(file: Inbox.File, export: Export)] = []
        for file in files where !known.contains(file.digest.hex) {
            do {
                exports.append((file, try ExportReader.read(file.source, folder: file.department, context: context)))
            } catch {
                problems.append(error.inFile(file.source.name))
            }
        }
        exports.sort { left, right in
            let order = (ExportKind.order(left.export.kind), ExportKind.order(right.export.kind))
            return order.0 != order.1
                ? order.0 < order.1 : ByteOrder.precedes(left.file.source.name, right.file.source.name)
        }
        var accounting = RowAccounting()
        var state = try Rosters(workspace.registry.rosters())
        for (file, export) in exports {
            let resolution = Resolver.resolve(export, into: state, context: context)
            try keep(file, resolution, replacing: state)
            state = resolution.rosters
            accounting = accounting + resolution.accounting
        }
        if !exports.isEmpty {
            done(
                zh:
                    "\(asOf.date.text) 导入 \(exports.count) 份文件：读入 \(accounting.read) 行 = 接受 \(accounting.accepted) + 合并 \(accounting.merged) + 退回 \(accounting.rejected)",
                en:
                    "\(asOf.date.text) imported \(exports.count) files: \(accounting.read) rows = \(accounting.accepted) accepted + \(accounting.merged) merged + \(accounting.rejected) rejected"
            )
        }
        let status: ExitStatus = accounting.rejected > 0 ? .doneWithRejects : .done
        return problems.isEmpty ? Outcome(problems: [], status: status) : Outcome(problems: problems)
    }
}
