import Digest
import Messages

extension FileSink {
    /// Keeps a received file read-only under its SHA-256 digest, once, whatever it was called.
    ///
    /// The path is `<folder>/<64 hexadecimal digits>`, mode 0400; a file that is there already is not touched. Throws
    /// T100, and keeps nothing, when the bytes are not those of the digest any more.
    public func keep(received pieces: Pieces, digest: HashValue, in folder: String) throws(Problem) {
        let path = folder + "/" + digest.hex
        guard try with(.received).write(pieces, to: path).digest == digest else {
            try remove(path)
            throw Problem(.fileChanged)
        }
    }
}
