import Glibc
import Messages
import Standards

extension FileSink {
    /// What to do when a folder of that name exists with other content.
    public enum Existing: Hashable, Sendable {
        /// Refuse (`outputExists`): finished draws are never overwritten.
        case refuseOverwrite
        /// Put the new folder in its place.
        case swap
    }

    /// The prefix of an old folder that is stepping aside; the rest is its name.
    static let oldPrefix = OutputPath.reservedPrefix + "old."

    /// Writes a whole folder of files at once: afterwards either exactly these files stand there, or what stood before.
    ///
    /// The files are staged beside the target, forced to the disk, and the folder is renamed into place. A folder
    /// that holds exactly these files is left alone. After a crash `recover` restores the old or keeps the new one.
    /// - Parameters:
    ///   - path: The folder, relative to the root.
    ///   - files: Contents by path relative to the folder, with `/` between parts.
    /// Errors: as `write`, and `outputExists`. Complexity: O(bytes).
    @discardableResult
    public func replaceDirectory(
        at path: String, with files: [String: [UInt8]], existing: Existing
    ) throws(Problem) -> Outcome {
        let target = try OutputPath(path)
        let names = try Self.checked(files.keys.sortedByBytes())
        let parent = try open(target.folders)
        try Self.settle(parent, target.name)
        if let kind = try parent.kind(of: target.name) {
            let file = parent.path(of: target.name)
            guard kind == S_IFDIR else {
                throw Problem(.outputLinkRefused, at: Position(file: file), found: file)
            }
            if try same(parent, target.name, files, names) { return .unchanged }
            guard existing == .swap else { throw Problem(.outputExists, at: Position(file: file)) }
        }
        let stage = Self.temporaryName()
        do {
            try fill(stage, in: parent, with: files, names, shownAs: target.name)
            try exchange(stage, for: target.name, in: parent)
        } catch {
            try? parent.remove(stage)
            throw error
        }
        return .written
    }

    /// Cleans up after a crash everywhere below the root: removes temporary files, restores or drops old folders.
    ///
    /// Only the process that holds the workspace's lock may call it: it would remove another run's files.
    /// Gives the paths that were removed or restored, in order.
    @discardableResult
    public static func recover(_ root: String) throws(Problem) -> [String] {
        guard access(root, F_OK) == 0 else { return [] }
        var settled: [String] = []
        try recover(OpenFolder(root: root), into: &settled)
        return settled
    }

    private static func recover(_ folder: borrowing OpenFolder, into settled: inout [String])
        throws(Problem)
    {
        var changed = false
        for name in try folder.entries() where name.hasPrefix(OutputPath.reservedPrefix) {
            changed = true
            settled.append(folder.path(of: name))
            if name.hasPrefix(oldPrefix) {
                try settle(folder, String(name.dropFirst(oldPrefix.count)))
            } else {
                try folder.remove(name)
            }
        }
        if changed { try folder.sync() }
        for name in try folder.entries() where try folder.kind(of: name) == S_IFDIR {
            if let below = try folder.folder(name) { try recover(below, into: &settled) }
        }
    }

    /// Ends an interrupted swap: the old folder comes back when nothing took its place, else it goes.
    private static func settle(_ parent: borrowing OpenFolder, _ name: String) throws(Problem) {
        let old = oldPrefix + name
        guard try parent.kind(of: old) != nil else { return }
        if try parent.kind(of: name) == nil {
            let error = SystemCall.rename(parent.descriptor, old, parent.descriptor, name)
            guard error == 0 else { throw Failure.problem(error, at: parent.path(of: name)) }
        } else {
            try parent.remove(old)
        }
        try parent.sync()
    }

    private static func checked(_ names: [String]) throws(Problem) -> [String] {
        for name in names { _ = try OutputPath(name) }
        return names
    }

    private func fill(
        _ stage: String, in parent: borrowing OpenFolder, with files: [String: [UInt8]],
        _ names: [String],
        shownAs shown: String
    ) throws(Problem) {
        do {
            // The stage counts as a sink of its own, so that every file goes through the same checked steps.
            let folder = try parent.folder(stage, making: permissions.folder)
            let staged = try FileSink(root: folder.path, permissions: permissions)
            let paths = try names.map { (name) throws(Problem) in try OutputPath(name) }
            for (index, path) in paths.enumerated() {
                let place = try staged.open(path.folders)
                try staged.create(path.name, in: place, holding: files[names[index]] ?? [], shownAs: path.name)
                // A folder is forced once, after the last of the files that stand in it side by side.
                let isLast = index + 1 == paths.count || paths[index + 1].folders != path.folders
                if isLast, !path.folders.isEmpty { try place.sync() }
            }
            try folder.sync()
        } catch {
            throw Self.renamed(error, from: parent.path(of: stage), to: parent.path(of: shown))
        }
    }

    /// A person looking for the file must read the name it should have had, not the staging name.
    private static func renamed(_ problem: Problem, from stage: String, to target: String) -> Problem {
        guard let file = problem.position.file, file.hasPrefix(stage) else { return problem }
        var position = problem.position
        position.file = target + file.dropFirst(stage.count)
        return Problem(problem.message, at: position, expected: problem.expected, found: problem.found)
    }

    private func exchange(_ stage: String, for name: String, in parent: borrowing OpenFolder)
        throws(Problem)
    {
        let place = parent.descriptor
        let old = Self.oldPrefix + name
        let replaces = try parent.kind(of: name) != nil
        if replaces {
            let error = SystemCall.rename(place, name, place, old)
            guard error == 0 else { throw Failure.problem(error, at: parent.path(of: name)) }
        }
        var error = SystemCall.rename(place, stage, place, name)
        if error == 0 {
            error = SystemCall.fsync(place)
            // Not known to be on the disk: step back, so that an error always means the old state.
            if error != 0 { _ = renameat(place, name, place, stage) }
        }
        guard error == 0 else {
            if replaces { _ = renameat(place, old, place, name) }
            throw Failure.problem(error, at: parent.path(of: name))
        }
        // The new folder stands; an old one that cannot be removed now is removed at the next start.
        if replaces { try? parent.remove(old) }
    }

    private func same(
        _ parent: borrowing OpenFolder, _ name: String, _ files: [String: [UInt8]], _ names: [String]
    ) throws(Problem) -> Bool {
        guard let folder = try parent.folder(name) else { return false }
        guard try Self.paths(in: folder, below: "") == names else { return false }
        for name in names {
            let path = try OutputPath(name)
            let standing = try FileSink(root: folder.path, permissions: permissions).open(path.folders)
            guard try holds(standing, path.name, files[name] ?? []) else { return false }
        }
        return true
    }

    /// All entries that are not folders, as relative paths in byte order; links count, so they make a difference.
    private static func paths(in folder: borrowing OpenFolder, below prefix: String) throws(Problem)
        -> [String]
    {
        var found: [String] = []
        for name in try folder.entries() {
            if try folder.kind(of: name) == S_IFDIR, let below = try folder.folder(name) {
                found += try paths(in: below, below: prefix + name + "/")
            } else {
                found.append(prefix + name)
            }
        }
        return found.sortedByBytes()
    }
}
