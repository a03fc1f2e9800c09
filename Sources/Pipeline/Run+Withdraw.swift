import Assignment
import Drawing
import Messages
import Model
import Registry
import Standards

extension Run {
    /// Undoes a received file, named by its name (the newest of that name) or the first digits of its digest.
    ///
    /// Refused when no file is meant or several are (W066), when a later file of the department builds on it (W067),
    /// and when a draw that stands was frozen with something it says (W068). Its bytes stay in `received/`.
    public func withdraw(_ named: String, reason: String) throws(Problem) -> Outcome {
        let files = try workspace.registry.receivedFiles()
        let file = try meant(named, among: files)
        let later = files.filter {
            $0.sequence > file.sequence && $0.department == file.department
                && !Set($0.kinds).isDisjoint(with: file.kinds)
        }
        guard later.isEmpty else {
            throw Problem(
                .withdrawLaterFirst, expected: later.reversed().map(\.name).joined(separator: "、"), found: file.name)
        }
        try requireUnfrozen(file)
        let day = asOf.date
        try workspace.registry.transaction { try $0.withdraw(file, on: day, reason: reason) }
        workspace.forgetRosters()
        done(
            zh:
                "\(day.text) 撤回文件 \(file.name)（\(file.kind.chineseName)）：新增 \(file.entries.new) 条撤除，变更 \(file.entries.changed) 条、移除 \(file.entries.gone) 条恢复原状",
            en:
                "\(day.text) withdrew \(file.name): \(file.entries.new) new entries dropped, \(file.entries.changed) changed and \(file.entries.gone) removed ones restored"
        )
        try writeOverview()
        return .done
    }

    private func meant(_ named: String, among files: [ReceivedFile]) throws(Problem) -> ReceivedFile {
        let isDigest = named.utf8.count >= 8 && named.utf8.allSatisfy { $0 < 0x80 }
        let byDigest = isDigest ? files.filter { $0.digest.hasPrefix(named) } : []
        if byDigest.count == 1 { return byDigest[0] }
        let byName = files.filter { ByteOrder.same($0.name, named) || $0.name.hasSuffix("/" + named) }
        guard byDigest.isEmpty, let last = byName.last, byName.allSatisfy({ $0.department == last.department }) else {
            let shown = byDigest.isEmpty ? (byName.isEmpty ? Array(files.suffix(5)) : byName) : byDigest
            throw Problem(.noSuchFile, expected: shown.map(\.name).joined(separator: "、"), found: named)
        }
        return last
    }

    /// Throws when a standing draw has something in it that a file says.
    private func requireUnfrozen(_ file: ReceivedFile) throws(Problem) {
        let identities = try workspace.registry.identities(touchedBy: file.sequence)
        let joined = try workspace.rosters().rosters.formerNumbers
        let touched = identities.union(identities.compactMap { joined[$0] })
        for draw in try workspace.registry.draws()
        where draw.state != .void && draw.frozenAt.date >= file.receivedOn {
            let folder = DrawFolder(workspace: workspace, id: draw.id)
            guard folder.has("frame.tsv") else { continue }
            let names = try Pseudonyms(draw.id, of: workspace)
            let frozen = try folder.read()
            var met: [String] = []
            for line in (frozen["frame.tsv"] ?? []).split(separator: UInt8(ascii: "\n")) {
                guard let name = line.split(separator: UInt8(ascii: "\t")).last else { continue }
                let oid = names.oid(of: String(decoding: name, as: UTF8.self))
                if touched.contains(oid) { met.append(oid) }
            }
            for line in (frozen[InspectorRow.fileName] ?? []).split(separator: UInt8(ascii: "\n")) {
                guard let id = line.split(separator: UInt8(ascii: "\t")).first else { continue }
                let text = String(decoding: id, as: UTF8.self)
                if touched.contains(text) { met.append(text) }
            }
            guard met.isEmpty else {
                let shown = Set(met).sortedByBytes()
                throw Problem(
                    .withdrawFrozen, expected: draw.id,
                    found: shown.prefix(5).joined(separator: "、") + (shown.count > 5 ? "…共\(shown.count)" : ""))
            }
        }
    }
}
