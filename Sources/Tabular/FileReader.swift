import Glibc
import Messages

/// The reading door to the disk: whole files and sorted folder listings.
public enum FileReader {
    /// The bytes of a file (W001 when it cannot be read).
    public static func bytes(at path: String) throws(Problem) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Problem(.inputMissing, found: path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Problem(.inputMissing, found: path)
        }
        let size = Int(status.st_size)
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
                guard got > 0 else {
                    failed = got < 0
                    return
                }
                count += got
            }
        }
        guard !failed else { throw Problem(.inputMissing, found: path) }
        return bytes
    }

    /// The bytes of a file; nil when there is no such file.
    public static func bytesIfPresent(at path: String) throws(Problem) -> [UInt8]? {
        exists(path) ? try bytes(at: path) : nil
    }

    /// The text of a UTF-8 file; nil when there is no such file.
    public static func text(at path: String) throws(Problem) -> String? {
        try bytesIfPresent(at: path).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether anything stands at the path.
    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The names in a folder, sorted by bytes, without hidden ones; empty when there is no such folder.
    public static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether a path is a folder.
    public static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
