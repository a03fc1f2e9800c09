import Glibc
import Messages
import Synchronization

/// The only way anything is written to the disk: below one folder, all or nothing.
///
/// A file is written under a temporary name in its own folder, forced to the disk and renamed; the folder is forced
/// too. A full disk or a crash leaves the old content (design.md §4.3). A file that already has exactly the bytes
/// is not touched. One sink, or several of one process, may be used from several threads for different files.
public struct FileSink: Sendable {
    /// What writing did.
    public enum Outcome: Hashable, Sendable {
        /// The content was new or different and stands now.
        case written
        /// The content was there already; nothing was touched.
        case unchanged
    }

    /// The folder below which everything is written, as the caller named it.
    public let root: String
    /// The modes of new files and folders.
    public let permissions: Permissions

    private static let serial = Atomic<Int>(0)

    /// Opens a sink on a folder, making it (and those above it) when absent.
    ///
    /// Throws `outputFolderOpenToAll` when every user may write there and the sticky bit is not set,
    /// `outputCannotCreate` when it cannot be made.
    public init(root: String, permissions: Permissions = .office) throws(Problem) {
        self.root = root
        self.permissions = permissions
        try Self.makeRoot(root, permissions)
        let folder = try OpenFolder(root: root)
        var status = stat()
        guard fstat(folder.descriptor, &status) == 0 else { throw Failure.problem(errno, at: root) }
        guard status.st_mode & S_IWOTH == 0 || status.st_mode & S_ISVTX != 0 else {
            throw Problem(
                .outputFolderOpenToAll, at: Position(file: root),
                found: String(status.st_mode & 0o7777, radix: 8))
        }
    }

    /// The same folder with other modes for what is new.
    public func with(_ permissions: Permissions) throws(Problem) -> FileSink {
        try FileSink(root: root, permissions: permissions)
    }

    /// Writes one file; the path is relative, folders are made as needed.
    ///
    /// Errors: 73 for a path that leaves the folder, a link, missing rights; 74 for a full or broken disk. After an
    /// error the old content stands, except when only the last step, forcing the folder, failed: then the new
    /// content stands, whole. Complexity: O(bytes).
    @discardableResult
    public func write(_ bytes: [UInt8], to path: String) throws(Problem) -> Outcome {
        let target = try OutputPath(path)
        let folder = try open(target.folders)
        if try holds(folder, target.name, bytes) { return .unchanged }
        let temporary = Self.temporaryName()
        do {
            try create(temporary, in: folder, holding: bytes, shownAs: target.name)
            try place(temporary, as: target.name, in: folder)
        } catch {
            try? folder.remove(temporary)
            throw error
        }
        return .written
    }

    /// Takes over a file that a library writes by itself to the temporary path it is given.
    ///
    /// The path lies in the file's own folder. The result is forced to the disk, compared with what stands there and
    /// renamed into place; when `make` throws, nothing is left.
    @discardableResult
    public func adopt(
        as path: String, _ make: (_ temporaryFile: String) throws(Problem) -> Void
    ) throws(Problem) -> Outcome {
        let target = try OutputPath(path)
        let folder = try open(target.folders)
        let temporary = Self.temporaryName()
        defer { try? folder.remove(temporary) }
        try make(folder.path(of: temporary))
        let made = try contents(folder, temporary)
        if try holds(folder, target.name, made) { return .unchanged }
        let (descriptor, error) = SystemCall.open(folder.descriptor, temporary, flags: O_RDONLY)
        guard error == 0 else { throw Failure.problem(error, at: folder.path(of: target.name)) }
        defer { close(descriptor) }
        guard fchmod(descriptor, permissions.file) == 0 else {
            throw Failure.problem(errno, at: folder.path(of: target.name))
        }
        let synced = SystemCall.fsync(descriptor)
        guard synced == 0 else { throw Failure.problem(synced, at: folder.path(of: target.name)) }
        try place(temporary, as: target.name, in: folder)
        return .written
    }

    /// Removes one file or folder below the sink; absent is fine.
    public func remove(_ path: String) throws(Problem) {
        let target = try OutputPath(path)
        let folder = try open(target.folders)
        try folder.remove(target.name)
        try folder.sync()
    }

    // MARK: Steps shared with the other parts of the sink

    /// A name that recovery will remove, unique in this process.
    static func temporaryName() -> String {
        let number = serial.add(1, ordering: .relaxed).newValue
        return OutputPath.reservedPrefix + "tmp.\(getpid()).\(number)"
    }

    /// Opens the folder at these parts, making what is missing.
    func open(_ folders: [String]) throws(Problem) -> OpenFolder {
        var current = try OpenFolder(root: root)
        for name in folders { current = try current.folder(name, making: permissions.folder) }
        return current
    }

    /// Writes a new file and forces it to the disk; `shownAs` names it in messages.
    func create(
        _ name: String, in folder: borrowing OpenFolder, holding bytes: [UInt8], shownAs shown: String
    ) throws(Problem) {
        let file = folder.path(of: shown)
        try create(name, in: folder, shownAs: shown) { (descriptor) throws(Problem) in
            let error = bytes.withUnsafeBytes { SystemCall.write(descriptor, $0) }
            if error != 0 { throw Failure.problem(error, at: file) }
        }
    }

    /// Makes a new file, lets it be filled and forces it to the disk; `shownAs` names it in messages.
    func create(
        _ name: String, in folder: borrowing OpenFolder, shownAs shown: String,
        _ fill: (_ descriptor: Int32) throws(Problem) -> Void
    ) throws(Problem) {
        let file = folder.path(of: shown)
        let (descriptor, error) = SystemCall.open(
            folder.descriptor, name, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
        guard error == 0 else { throw Failure.problem(error, at: file, creating: true) }
        do {
            try fill(descriptor)
        } catch {
            close(descriptor)
            throw error
        }
        var failure: Int32 = 0
        if fchmod(descriptor, permissions.file) != 0 { failure = errno }
        if failure == 0 { failure = SystemCall.fsync(descriptor) }
        // A network file system may report a lost write only here.
        if close(descriptor) != 0, failure == 0, errno != EINTR { failure = errno }
        guard failure == 0 else { throw Failure.problem(failure, at: file) }
    }

    /// Whether an entry is a plain file with exactly these bytes; corrects its mode, refuses links and folders.
    func holds(_ folder: borrowing OpenFolder, _ name: String, _ bytes: [UInt8]) throws(Problem)
        -> Bool
    {
        let file = folder.path(of: name)
        guard let kind = try folder.kind(of: name) else { return false }
        guard kind == S_IFREG else {
            throw Problem(.outputLinkRefused, at: Position(file: file), found: file)
        }
        let (descriptor, error) = SystemCall.open(folder.descriptor, name, flags: O_RDONLY | O_NONBLOCK)
        guard error == 0 else { throw Failure.problem(error, at: file) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Failure.problem(errno, at: file) }
        guard Int(status.st_size) == bytes.count,
            try Self.read(descriptor, status.st_size, at: file) == bytes
        else {
            return false
        }
        if status.st_mode & 0o7777 != permissions.file, fchmod(descriptor, permissions.file) != 0 {
            throw Failure.problem(errno, at: file)
        }
        return true
    }

    func place(_ temporary: String, as name: String, in folder: borrowing OpenFolder)
        throws(Problem)
    {
        let error = SystemCall.rename(folder.descriptor, temporary, folder.descriptor, name)
        guard error == 0 else { throw Failure.problem(error, at: folder.path(of: name)) }
        try folder.sync()
    }

    private func contents(_ folder: borrowing OpenFolder, _ name: String) throws(Problem) -> [UInt8] {
        let file = folder.path(of: name)
        let (descriptor, error) = SystemCall.open(folder.descriptor, name, flags: O_RDONLY)
        guard error == 0 else { throw Failure.problem(error, at: file) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Failure.problem(errno, at: file) }
        return try Self.read(descriptor, status.st_size, at: file)
    }

    static func read(_ descriptor: Int32, _ size: Int, at file: String) throws(Problem) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
                if got > 0 {
                    count += got
                } else if got == 0 {
                    break
                } else if errno != EINTR {
                    failure = errno
                    break
                }
            }
        }
        guard failure == 0 else { throw Failure.problem(failure, at: file) }
        return bytes
    }

    private static func makeRoot(_ root: String, _ permissions: Permissions) throws(Problem) {
        if access(root, F_OK) == 0 { return }
        let parent = root.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(root[..<$0]) } ?? ""
        let name =
            root.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(root[root.index(after: $0)...]) }
            ?? root
        if name.isEmpty {
            if !parent.isEmpty { try makeRoot(parent, permissions) }
            return
        }
        if !parent.isEmpty { try makeRoot(parent, permissions) }
        let above = try OpenFolder(root: parent.isEmpty ? (root.hasPrefix("/") ? "/" : ".") : parent)
        _ = try above.folder(name, making: permissions.folder)
    }
}
