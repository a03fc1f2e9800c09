import Digest
import Glibc
import Messages

extension FileSink {
    /// Hands pieces of a file to a taker, one behind the other.
    public typealias Pieces = ((UnsafeRawBufferPointer) throws(Problem) -> Void) throws(Problem) -> Void

    /// Writes one file that comes in pieces, so that a large one is never held whole; otherwise as ``write(_:to:)``.
    ///
    /// Gives the SHA-256 digest of what was written beside the outcome. Complexity: O(bytes).
    @discardableResult
    public func write(_ pieces: Pieces, to path: String) throws(Problem) -> (outcome: Outcome, digest: HashValue) {
        let target = try OutputPath(path)
        let folder = try open(target.folders)
        let temporary = Self.temporaryName()
        let hash = RunningHash(.sha256)
        do {
            try create(temporary, in: folder, shownAs: target.name) { (descriptor) throws(Problem) in
                try pieces { (piece) throws(Problem) in
                    hash.add(piece)
                    let error = SystemCall.write(descriptor, piece)
                    if error != 0 { throw Failure.problem(error, at: folder.path(of: target.name)) }
                }
            }
            let digest = hash.finished
            if try holdsSame(folder, target.name, as: temporary) {
                try folder.remove(temporary)
                return (.unchanged, digest)
            }
            try place(temporary, as: target.name, in: folder)
            return (.written, digest)
        } catch {
            try? folder.remove(temporary)
            throw error
        }
    }

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
