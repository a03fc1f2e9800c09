import Glibc
import Messages

/// Turns an error number of the system into a problem that names the file.
enum Failure {
    /// The problem for a failed call; `creating` when the call was to bring a new name into being.
    static func problem(_ error: Int32, at file: String, creating: Bool = false) -> Problem {
        let text = String(cString: strerror(error))
        let message: Message
        switch error {
        case ENOSPC, EDQUOT, EFBIG: message = .outputDiskFull
        case ELOOP, ENOTDIR, EISDIR: message = .outputLinkRefused
        case EACCES, EPERM, EROFS, ENOENT, EEXIST, ENAMETOOLONG: message = .outputCannotCreate
        default: message = creating && error != EIO ? .outputCannotCreate : .outputFailed
        }
        return Problem(
            message, at: Position(file: file), found: message == .outputLinkRefused ? file : text)
    }
}
