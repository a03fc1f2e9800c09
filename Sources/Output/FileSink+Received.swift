import Digest
import Messages

extension FileSink {
    /// Keeps a received file read-only under its SHA-256 digest, once, whatever it was called.
    ///
    /// The path is `<folder>/<64 hexadecimal digits>`, mode 0400; a file that is there already is not touched.
    /// Gives the digest under which it stands.
    public func keep(received bytes: [UInt8], in folder: String) throws(Problem) -> HashValue {
        let digest = HashAlgorithm.sha256.hash(bytes)
        try with(.received).write(bytes, to: folder + "/" + digest.hex)
        return digest
    }
}
