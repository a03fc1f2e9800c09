import Glibc

/// The calls to the disk that can fail half-way, each checked and each open to fault injection.
///
/// All give 0 or the error number, never -1, so that no caller has to look at `errno` later.
enum SystemCall {
    /// Opens a file below a folder without following a link at its end; only creating ones count for faults.
    static func open(
        _ folder: Int32, _ name: String, flags: Int32, mode: mode_t = 0
    ) -> (descriptor: Int32, error: Int32) {
        let fault = flags & O_CREAT != 0 ? injected(.open) : 0
        guard fault == 0 else { return (-1, fault) }
        while true {
            let descriptor = openat(folder, name, flags | O_CLOEXEC | O_NOFOLLOW, mode)
            if descriptor >= 0 { return (descriptor, 0) }
            guard errno == EINTR else { return (-1, errno) }
        }
    }

    /// Writes all bytes, over as many calls as that takes.
    static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int32 {
        var offset = 0
        while offset < bytes.count {
            let fault = injected(.write)
            guard fault == 0 else { return fault }
            let written = Glibc.write(descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
            if written > 0 {
                offset += written
            } else if written == 0 {
                return EIO
            } else if errno != EINTR {
                return errno
            }
        }
        return 0
    }

    /// Has the system write what it holds of a file, and drop it as soon as that is done.
    ///
    /// Advice only: nothing waits, and a write that fails is told when the file is forced to the disk.
    static func letGo(_ descriptor: Int32) { posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED) }

    /// Forces a file or folder to the disk.
    static func fsync(_ descriptor: Int32) -> Int32 {
        let fault = injected(.fsync)
        guard fault == 0 else { return fault }
        while true {
            if Glibc.fsync(descriptor) == 0 { return 0 }
            // Some network and FUSE file systems cannot sync a folder; they say so with EINVAL.
            if errno == EINVAL { return 0 }
            guard errno == EINTR else { return errno }
        }
    }

    /// Renames within or between two open folders.
    static func rename(_ from: Int32, _ old: String, _ to: Int32, _ new: String) -> Int32 {
        let fault = injected(.rename)
        guard fault == 0 else { return fault }
        return renameat(from, old, to, new) == 0 ? 0 : errno
    }

    /// Makes a folder below an open folder.
    static func makeDirectory(_ folder: Int32, _ name: String, mode: mode_t) -> Int32 {
        let fault = injected(.mkdir)
        guard fault == 0 else { return fault }
        return mkdirat(folder, name, mode) == 0 ? 0 : errno
    }

    #if DEBUG
        private static func injected(_ operation: FaultPlan.Operation) -> Int32 {
            if let plan = FaultPlan.current { return plan.error(at: operation) }
            return FaultPlan.ofProcess?.error(at: operation) ?? 0
        }
    #else
        private enum Operation { case open, write, fsync, rename, mkdir }
        @inline(__always) private static func injected(_ operation: Operation) -> Int32 { 0 }
    #endif
}
