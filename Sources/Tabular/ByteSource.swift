import Glibc
import Messages

/// Where the bytes of a file come from: memory, or the disk in pieces, so that a large file is never held whole.
final class ByteSource: Sendable {
    /// How many bytes are read from the disk at a time: so few that they are still in the processor's cache when used.
    private static let piece = 1 << 18

    /// How many bytes there are.
    let size: Int
    private let origin: Origin

    private enum Origin {
        case memory([UInt8])
        case disk(descriptor: Int32, path: String, modified: timespec)
    }

    /// Takes bytes in memory.
    init(_ bytes: [UInt8]) {
        size = bytes.count
        origin = .memory(bytes)
    }

    /// Opens a file (W001 when it cannot be read).
    init(path: String) throws(Problem) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Problem(.inputMissing, found: path) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw Problem(.inputMissing, found: path)
        }
        size = Int(status.st_size)
        origin = .disk(descriptor: descriptor, path: path, modified: status.st_mtim)
    }

    deinit {
        if case .disk(let descriptor, _, _) = origin { close(descriptor) }
    }

    /// The bytes, when they are in memory anyway.
    var inMemory: [UInt8]? {
        if case .memory(let bytes) = origin { bytes } else { nil }
    }

    /// Fills a buffer with the bytes from an offset on; there must be as many.
    ///
    /// Throws `fileChanged` when the file on the disk has become shorter, `inputMissing` when it cannot be read.
    func read(_ offset: Int, into target: UnsafeMutableRawBufferPointer) throws(Problem) {
        switch origin {
        case .memory(let bytes):
            bytes.withUnsafeBytes {
                target.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + target.count]))
            }
        case .disk(let descriptor, let path, _):
            var done = 0
            while done < target.count {
                let got = pread(
                    descriptor, target.baseAddress.map { $0 + done }, target.count - done, off_t(offset + done))
                if got < 0, errno == EINTR { continue }
                guard got >= 0 else { throw Problem(.inputMissing, found: path) }
                guard got > 0 else { throw Problem(.fileChanged) }
                done += got
            }
        }
    }

    /// Lets the system drop what it keeps of bytes that are not read again: the memory then serves for what is written,
    /// where memory that was free would first have to be fetched from the machine's host.
    func letGo(_ range: Range<Int>) {
        guard case .disk(let descriptor, _, _) = origin, !range.isEmpty else { return }
        // Only whole pages are dropped; the first one's other bytes were read before.
        let start = range.lowerBound & ~0xFFFF
        posix_fadvise(descriptor, off_t(start), off_t(range.upperBound - start), POSIX_FADV_DONTNEED)
    }

    /// A copy of some bytes.
    func bytes(_ range: Range<Int>) throws(Problem) -> [UInt8] {
        if case .memory(let bytes) = origin { return range.count == size ? bytes : Array(bytes[range]) }
        var problem: Problem?
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            do throws(Problem) {
                let all = UnsafeMutableRawBufferPointer(buffer)
                try read(range.lowerBound, into: UnsafeMutableRawBufferPointer(rebasing: all[..<range.count]))
                count = range.count
            } catch {
                problem = error
            }
        }
        if let problem { throw problem }
        return bytes
    }

    /// Hands over the bytes of a range piece by piece, with the offset of each piece.
    ///
    /// `take` answers how many bytes of the piece it took: the others come again at the head of the next piece. It
    /// must take all of the last piece; nil ends the reading.
    func forEachPiece(
        _ range: Range<Int>, _ take: (UnsafeRawBufferPointer, _ offset: Int, _ isLast: Bool) throws(Problem) -> Int?
    ) throws(Problem) {
        if case .memory(let bytes) = origin {
            _ = try bytes.withUnsafeBufferPointer { (buffer) throws(Problem) in
                try take(
                    UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[range]), range.lowerBound, true)
            }
            return
        }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: min(Self.piece, range.count), alignment: 16)
        defer { buffer.deallocate() }
        var at = range.lowerBound
        while at < range.upperBound {
            let count = min(buffer.count, range.upperBound - at)
            let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])
            try read(at, into: piece)
            guard let taken = try take(UnsafeRawBufferPointer(piece), at, at + count == range.upperBound) else {
                return
            }
            at += taken
        }
    }

    /// The bytes from an offset on as one range, or two behind a line feed when there is enough for two threads.
    ///
    /// A line feed is no part of another character in UTF-8 and GB18030.
    func halves(from start: Int) throws(Problem) -> [Range<Int>] {
        let middle = (start + size) / 2
        guard inMemory == nil, size > 128 * Self.piece,
            let feed = try bytes(middle..<middle + Self.piece).firstIndex(of: 0x0A)
        else { return [start..<size] }
        return [start..<middle + feed + 1, middle + feed + 1..<size]
    }

    /// Throws `fileChanged` when somebody has written to the file since it was opened.
    func checkUnchanged() throws(Problem) {
        guard case .disk(let descriptor, _, let modified) = origin else { return }
        var status = stat()
        guard fstat(descriptor, &status) == 0, Int(status.st_size) == size,
            status.st_mtim.tv_sec == modified.tv_sec, status.st_mtim.tv_nsec == modified.tv_nsec
        else { throw Problem(.fileChanged) }
    }
}
