import Foundation
import Glibc
import Messages

/// One run at a time per workspace: `flock` on `run/run-lock.json`, freed by the kernel when the process ends.
///
/// The file names the holder for the message of a second run (W003); it is never deleted.
final class WorkspaceLock {
    private let descriptor: Int32

    /// Takes the lock at once or throws (W003; O003 when the folder cannot be written).
    init(directory: String) throws(Problem) {
        guard mkdir(directory, 0o700) == 0 || errno == EEXIST else {
            throw WorkspaceLock.unwritable(directory)
        }
        let path = directory + "/run-lock.json"
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw WorkspaceLock.unwritable(path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let holder = WorkspaceLock.holder(descriptor)
            Glibc.close(descriptor)
            throw Problem(.workspaceLocked, found: holder)
        }
        let text = "{\"pid\": \(getpid())}\n"
        ftruncate(descriptor, 0)
        _ = text.withCString { pwrite(descriptor, $0, strlen($0), 0) }
    }

    deinit { Glibc.close(descriptor) }

    private static func unwritable(_ path: String) -> Problem {
        Problem(.outputCannotCreate, at: Position(file: path), found: String(cString: strerror(errno)))
    }

    // Only the number: what the file says goes into a message.
    private static func holder(_ descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 200)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        let digits = bytes.prefix(max(0, count)).filter { (48...57).contains($0) }
        return "pid " + String(decoding: digits, as: UTF8.self)
    }
}
