import Glibc
import Messages

extension FileSink {
    /// Hands pieces of a file to a taker, one behind the other.
    public typealias Pieces = ((UnsafeRawBufferPointer) throws(Problem) -> Void) throws(Problem) -> Void

    /// Writes one file that comes in pieces, so that a large one is never held whole; otherwise as ``write(_:to:)``.
    ///
    /// What is written is not expected to be read soon. Complexity: O(bytes).
    @discardableResult
    public func write(_ pieces: Pieces, to path: String) throws(Problem) -> Outcome {
        let target = try OutputPath(path)
        let folder = try open(target.folders)
        let temporary = try stage(pieces, in: folder, shownAs: target.name)
        return try settle(temporary, as: target.name, in: folder)
    }

    /// Writes pieces to a new file under a temporary name and gives the name; after an error there is none.
    ///
    /// A file that `isReadNext` stays in the system's cache.
    func stage(
        _ pieces: Pieces, in folder: borrowing OpenFolder, shownAs shown: String, isReadNext: Bool = false
    ) throws(Problem) -> String {
        let temporary = Self.temporaryName()
        let file = folder.path(of: shown)
        do {
            try create(temporary, in: folder, shownAs: shown) { (descriptor) throws(Problem) in
                var cached = 0
                try pieces { (piece) throws(Problem) in
                    let error = SystemCall.write(descriptor, piece)
                    if error != 0 { throw Failure.problem(error, at: file) }
                    cached += piece.count
                    if cached >= Self.cachedAtMost, !isReadNext {
                        SystemCall.letGo(descriptor)
                        cached = 0
                    }
                }
            }
        } catch {
            try? folder.remove(temporary)
            throw error
        }
        return temporary
    }

    /// Puts a staged file in the place of another, or removes it when the other has the same bytes.
    func settle(_ temporary: String, as name: String, in folder: borrowing OpenFolder) throws(Problem) -> Outcome {
        do {
            if try holdsSame(folder, name, as: temporary) {
                try folder.remove(temporary)
                return .unchanged
            }
            try place(temporary, as: name, in: folder)
            return .written
        } catch {
            try? folder.remove(temporary)
            throw error
        }
    }

    /// How many bytes of a large file fill the system's cache before they are sent to the disk and out of it.
    private static let cachedAtMost = 8 << 20

    /// Whether an entry is a plain file with the bytes of another; corrects its mode, refuses links and folders.
    private func holdsSame(
        _ folder: borrowing OpenFolder, _ name: String, as other: String
    ) throws(Problem) -> Bool {
        let file = folder.path(of: name)
        guard let kind = try folder.kind(of: name) else { return false }
        guard kind == S_IFREG else { throw Problem(.outputLinkRefused, at: Position(file: file), found: file) }
        let old = SystemCall.open(folder.descriptor, name, flags: O_RDONLY | O_NONBLOCK)
        guard old.error == 0 else { throw Failure.problem(old.error, at: file) }
        defer { close(old.descriptor) }
        let new = SystemCall.open(folder.descriptor, other, flags: O_RDONLY)
        guard new.error == 0 else { throw Failure.problem(new.error, at: file) }
        defer { close(new.descriptor) }
        var (status, another) = (stat(), stat())
        guard fstat(old.descriptor, &status) == 0, fstat(new.descriptor, &another) == 0 else {
            throw Failure.problem(errno, at: file)
        }
        guard status.st_size == another.st_size else { return false }
        while true {
            let piece = try Self.read(old.descriptor, 1 << 20, at: file)
            if try Self.read(new.descriptor, 1 << 20, at: file) != piece { return false }
            if piece.isEmpty { break }
        }
        if status.st_mode & 0o7777 != permissions.file, fchmod(old.descriptor, permissions.file) != 0 {
            throw Failure.problem(errno, at: file)
        }
        return true
    }
}
