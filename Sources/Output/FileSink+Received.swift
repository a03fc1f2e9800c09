import Digest
import Messages

/// Received bytes in the folder that keeps them, under a temporary name until they are kept or given up.
public struct ReceivedCopy: Sendable {
    /// SHA-256 of the bytes, taken while they were written.
    public let digest: HashValue
    /// Where the bytes can be read until they are kept; nobody else writes there.
    public let path: String
    private let sink: FileSink
    private let folders: [String]
    private let temporary: String

    init(_ sink: FileSink, _ folders: [String], _ temporary: String, _ digest: HashValue, path: String) {
        self.sink = sink
        self.folders = folders
        self.temporary = temporary
        self.digest = digest
        self.path = path
    }

    /// Keeps the bytes under their digest; a file that is there already is not touched.
    public func keep() throws(Problem) {
        _ = try sink.settle(temporary, as: digest.hex, in: sink.open(folders))
    }

    /// Removes the copy, unless it was kept; one that cannot be removed goes at the next start.
    public func giveUp() {
        try? sink.open(folders).remove(temporary)
    }
}

extension FileSink {
    /// Writes one file that comes in pieces as ``write(_:to:)`` does and, in the same pass, the copy that is to be kept.
    ///
    /// The copy has mode 0400 and is forced to the disk. Throws whatever the writing of either file does; then there is
    /// no copy. Complexity: O(bytes).
    public func receive(_ pieces: @escaping Pieces, as path: String, keptIn folder: String) throws(Problem)
        -> ReceivedCopy
    {
        let both: Pieces = { (take) throws(Problem) in
            let first: Pieces = { (write) throws(Problem) in
                try pieces { (piece) throws(Problem) in
                    try write(piece)
                    try take(piece)
                }
            }
            try write(first, to: path)
        }
        return try copy(both, in: folder, shownAs: "", isReadNext: true)
    }

    /// Keeps a received file read-only under its SHA-256 digest, once, whatever it was called.
    ///
    /// The path is `<folder>/<64 hexadecimal digits>`, mode 0400; a file that is there already is not touched. Throws
    /// T100, and keeps nothing, when the bytes are not those of the digest any more.
    public func keep(received pieces: @escaping Pieces, digest: HashValue, in folder: String) throws(Problem) {
        let copy = try copy(pieces, in: folder, shownAs: digest.hex, isReadNext: false)
        guard copy.digest == digest else {
            copy.giveUp()
            throw Problem(.fileChanged)
        }
        try copy.keep()
    }

    private func copy(
        _ pieces: @escaping Pieces, in folder: String, shownAs shown: String, isReadNext: Bool
    ) throws(Problem) -> ReceivedCopy {
        let sink = try with(.received)
        let target = try OutputPath(folder)
        let folders = target.folders + [target.name]
        let place = try sink.open(folders)
        let hash = RunningHash(.sha256)
        let hashed: Pieces = { (take) throws(Problem) in
            try pieces { (piece) throws(Problem) in
                hash.add(piece)
                try take(piece)
            }
        }
        let temporary = try sink.stage(hashed, in: place, shownAs: shown, isReadNext: isReadNext)
        return ReceivedCopy(sink, folders, temporary, hash.finished, path: place.path(of: temporary))
    }
}
