import Ceremony
import Digest
import Drawing
import Messages
import Model
import Output
import Tabular

/// One draw's folder on the disk, `draws/<id>/`: the truth about the draw.
struct DrawFolder {
    let workspace: Workspace
    /// `<division>-<year>-<serial>`.
    let id: String

    private var path: String { "draws/\(id)" }

    /// All files of the folder and of the steps after the draw; other subfolders belong to parties and assignment.
    func read() throws(Problem) -> DrawFiles { try DrawFolder.files(in: "\(workspace.root)/\(path)") }

    /// Whether a file stands in the folder.
    func has(_ name: String) -> Bool { FileReader.exists("\(workspace.root)/\(path)/\(name)") }

    /// Puts a freshly frozen folder in its place, before the registry knows of it.
    ///
    /// What an interrupted freeze left there is replaced: nobody was told its F. A folder with a value, or one that was
    /// announced, is never overwritten (the registry must be an old copy then).
    func create(_ files: DrawFiles) throws(Problem) {
        var contents: [String: [UInt8]] = [:]
        for file in files.files { contents[file.name] = file.bytes }
        let isAnnounced = FileReader.exists("\(workspace.root)/public/draws/\(id)")
        let isFinal = isAnnounced || has("commits.txt") || has("seed.txt") || has("void.txt")
        try workspace.office.replaceDirectory(
            at: path, with: contents, existing: isFinal ? .refuseOverwrite : .swap)
    }

    /// Adds records; the last one names the state, so that an interrupted step counts as not taken.
    func add(_ files: [(name: String, bytes: [UInt8])]) throws(Problem) {
        for file in files { try workspace.office.write(file.bytes, to: "\(path)/\(file.name)") }
    }

    /// The draw's master, from `secrets/<id>/master`; nil before there is one.
    func keptMaster() throws(Problem) -> String? {
        try FileReader.text(at: "\(workspace.root)/secrets/\(id)/master")
    }

    /// Keeps the master before anything is frozen.
    func keep(master: String) throws(Problem) {
        try workspace.office.write(Array(master.utf8), to: "secrets/\(id)/master")
    }

    /// The step after the draw that has neither result nor void yet, `amend-2` for example.
    var pendingStep: String? {
        var last: String?
        for number in 1... {
            guard FileReader.isFolder("\(workspace.root)/\(path)/amend-\(number)") else { break }
            last = "amend-\(number)"
        }
        guard let last, !has("\(last)/result.txt"), !has("\(last)/void.txt") else { return nil }
        return last
    }

    /// The files of any folder of frozen files, those of the steps after the draw as `amend-1/result.txt` and so on.
    static func files(in folder: String) throws(Problem) -> DrawFiles {
        guard FileReader.isFolder(folder) else { throw Problem(.inputMissing, found: folder) }
        var files: [(name: String, bytes: [UInt8])] = []
        for name in FileReader.names(in: folder) {
            let path = "\(folder)/\(name)"
            guard FileReader.isFolder(path) else {
                files.append((name, try FileReader.bytes(at: path)))
                continue
            }
            guard name.hasPrefix("amend-") else { continue }
            for inner in FileReader.names(in: path) where !FileReader.isFolder("\(path)/\(inner)") {
                files.append(("\(name)/\(inner)", try FileReader.bytes(at: "\(path)/\(inner)")))
            }
        }
        return DrawFiles(files)
    }
}

extension DrawFiles {
    /// The draw computed from the frozen files and records alone, whatever result lies beside them.
    func recomputed() throws(Problem) -> DrawRun {
        var files = self
        files["result.txt"] = nil
        files["tickets.tsv"] = nil
        return try DrawRun.run(files)
    }

    /// freeze.txt, which must be the one whose F the registry knows (W055): what was printed and signed.
    func freeze(of record: DrawRecord) throws(Problem) -> FreezeRecord {
        guard let text = self["freeze.txt"] else {
            throw Problem(.stepOutOfOrder, expected: "freeze.txt", found: record.id)
        }
        let freeze = try FreezeRecord(text)
        guard freeze.freeze.hex == record.freeze else {
            throw Problem(
                .freezeReplaced, at: Position(file: "draws/\(record.id)/freeze.txt"),
                expected: HexGroups.text(record.freeze), found: record.id)
        }
        return freeze
    }
}
