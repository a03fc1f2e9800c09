import Digest
import Standards

/// The text of a `SHA256SUMS` file, as `sha256sum -c` and `certutil -hashfile` users can check it.
public enum ChecksumList {
    /// One line `digest␠␠name` per file, LF, sorted by the names' bytes.
    ///
    /// A name with a backslash or a line break is escaped as GNU `sha256sum` does, with a leading backslash.
    public static func text(of files: [String: [UInt8]]) -> [UInt8] {
        var text: [UInt8] = []
        for name in files.keys.sortedByBytes() {
            var shown: [UInt8] = []
            for byte in name.utf8 {
                switch byte {
                case UInt8(ascii: "\\"): shown += [byte, byte]
                case UInt8(ascii: "\n"): shown += Array("\\n".utf8)
                case UInt8(ascii: "\r"): shown += Array("\\r".utf8)
                default: shown.append(byte)
                }
            }
            if shown.count != name.utf8.count { text.append(UInt8(ascii: "\\")) }
            text += HashAlgorithm.sha256.hash(files[name] ?? []).hexBytes
            text += Array("  ".utf8) + shown + [UInt8(ascii: "\n")]
        }
        return text
    }
}
