import Glibc
import Messages
import Standards

/// A folder held open, so that nobody can swap it for a link between two steps.
struct OpenFolder: ~Copyable {
    /// The descriptor; closed with the value.
    let descriptor: Int32
    /// The full path, for messages.
    let path: String

    deinit { close(descriptor) }

    /// Opens a folder by its path; links above it belong to the user and are followed.
    init(root path: String) throws(Problem) {
        let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure.problem(errno, at: path, creating: true) }
        self.init(descriptor: descriptor, path: path)
    }

    private init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    /// The full path of an entry, for messages.
    func path(of name: String) -> String { path == "/" ? "/" + name : path + "/" + name }

    /// Opens a folder below, refusing links; nil when it does not exist.
    func folder(_ name: String) throws(Problem) -> OpenFolder? {
        let (opened, error) = SystemCall.open(descriptor, name, flags: O_RDONLY | O_DIRECTORY)
        if error == ENOENT { return nil }
        guard error == 0 else { throw Failure.problem(error, at: path(of: name)) }
        return OpenFolder(descriptor: opened, path: path(of: name))
    }

    /// Opens a folder below, making it with exactly this mode when it does not exist.
    func folder(_ name: String, making mode: mode_t) throws(Problem) -> OpenFolder {
        if let existing = try folder(name) { return existing }
        let error = SystemCall.makeDirectory(descriptor, name, mode: 0o700)
        guard error == 0 || error == EEXIST else {
            throw Failure.problem(error, at: path(of: name), creating: true)
        }
        guard let made = try folder(name) else {
            throw Failure.problem(ENOENT, at: path(of: name), creating: true)
        }
        // The umask must not decide, so the mode is set on the open folder.
        guard fchmod(made.descriptor, mode) == 0 else {
            throw Failure.problem(errno, at: path(of: name))
        }
        try sync()
        return made
    }

    /// Forces the folder's entries to the disk.
    func sync() throws(Problem) {
        let error = SystemCall.fsync(descriptor)
        guard error == 0 else { throw Failure.problem(error, at: path) }
    }

    /// The kind of an entry without following links: `S_IFREG`, `S_IFDIR`, `S_IFLNK` …; nil when absent.
    func kind(of name: String) throws(Problem) -> mode_t? {
        var status = stat()
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) != 0 else {
            return status.st_mode & S_IFMT
        }
        guard errno == ENOENT else { throw Failure.problem(errno, at: path(of: name)) }
        return nil
    }

    /// The names of all entries in byte order.
    func entries() throws(Problem) -> [String] {
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
        guard copy >= 0 else { throw Failure.problem(errno, at: path) }
        guard let stream = fdopendir(copy) else {
            let error = errno
            close(copy)
            throw Failure.problem(error, at: path)
        }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        guard errno == 0 else { throw Failure.problem(errno, at: path) }
        return names.sortedByBytes()
    }

    /// Removes a file, link or whole folder below, never following a link out of it; absent is fine.
    func remove(_ name: String) throws(Problem) {
        guard let kind = try kind(of: name) else { return }
        if kind == S_IFDIR, let below = try folder(name) {
            for entry in try below.entries() { try below.remove(entry) }
        }
        guard unlinkat(descriptor, name, kind == S_IFDIR ? AT_REMOVEDIR : 0) == 0 || errno == ENOENT
        else {
            throw Failure.problem(errno, at: path(of: name))
        }
    }
}
