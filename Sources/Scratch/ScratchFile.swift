import Glibc

/// A file without a name in the folder for temporary files (`TMPDIR`, else `/var/tmp`): nobody else can open it, no crash
/// leaves it behind, and it goes with the last who holds it.
public final class ScratchFile: Sendable {
    /// What the system answered when a call failed.
    public struct Fault: Error, Hashable {
        /// The number of the error, as in `errno`.
        public let number: Int32
        /// The path that the call was about.
        public let path: String

        /// The system's words for it.
        public var text: String { String(cString: strerror(number)) }
    }

    private let descriptor: Int32

    /// Makes an empty file.
    public init() throws(Fault) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
        var name = Array((folder + "/doublerandom-XXXXXX").utf8CString)
        descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw Fault(number: errno, path: folder) }
        unlink(name)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    deinit { close(descriptor) }

    /// A path by which a library of this process can open the file.
    public var path: String { "/proc/self/fd/\(descriptor)" }

    /// How many bytes the file has.
    public var size: Int {
        get throws(Fault) {
            var status = stat()
            guard fstat(descriptor, &status) == 0 else { throw Fault(number: errno, path: path) }
            return Int(status.st_size)
        }
    }

    /// Puts bytes at an offset.
    public func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(Fault) {
        var done = 0
        while done < bytes.count {
            let written = pwrite(
                descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(offset + done))
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw Fault(number: errno, path: path) }
            done += written
        }
    }

    /// Gives bytes from an offset on; it is a fault (`EIO`) when there are fewer.
    public func read(_ count: Int, at offset: Int) throws(Fault) -> [UInt8] {
        var fault: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
            while done < count, fault == 0 {
                let got = pread(descriptor, buffer.baseAddress.map { $0 + done }, count - done, off_t(offset + done))
                if got > 0 { done += got } else if got == 0 { fault = EIO } else if errno != EINTR { fault = errno }
            }
        }
        guard fault == 0 else { throw Fault(number: fault, path: path) }
        return bytes
    }
}
