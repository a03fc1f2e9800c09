import Glibc

/// A folder of its own for one test, removed with everything in it.
final class TemporaryFolder: Sendable {
    let path: String

    init() {
        var template = Array("/tmp/output-tests-XXXXXX".utf8CString)
        precondition(mkdtemp(&template) != nil, "a temporary folder is needed")
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { Self.removeAll(path) }

    /// Every file, link and folder below, as relative paths in byte order; folders end with `/`.
    var listing: [String] {
        Self.list(path, "").sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The bytes of a file, or nil when it cannot be read.
    func bytes(_ name: String) -> [UInt8]? { Self.read(path + "/" + name) }

    /// The text of a file, or nil when it cannot be read.
    func text(_ name: String) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

    /// The permission bits of an entry.
    func mode(_ name: String) -> UInt32? { status(name).map { $0.st_mode & 0o7777 } }

    /// When an entry was last modified, in nanoseconds.
    func modified(_ name: String) -> Int? {
        status(name).map { $0.st_mtim.tv_sec * 1_000_000_000 + $0.st_mtim.tv_nsec }
    }

    private func status(_ name: String) -> stat? {
        var status = stat()
        return lstat(path + "/" + name, &status) == 0 ? status : nil
    }

    static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    private static func names(_ path: String) -> [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func list(_ path: String, _ prefix: String) -> [String] {
        names(path).flatMap { name -> [String] in
            guard isFolder(path + "/" + name) else { return [prefix + name] }
            return [prefix + name + "/"] + list(path + "/" + name, prefix + name + "/")
        }
    }

    private static func removeAll(_ path: String) {
        if isFolder(path) {
            for name in names(path) { removeAll(path + "/" + name) }
            rmdir(path)
        } else {
            unlink(path)
        }
    }
}
