import CLibZip
import Messages

/// A zip archive as a value; the same entries give the same bytes, whatever the clock and the time zone.
public struct ZipArchive: Hashable, Sendable {
    /// How an entry is kept.
    public enum Method: Hashable, Sendable {
        /// As it is: the same bytes with every version of zlib.
        case stored
        /// Compressed; the bytes may differ between versions of zlib.
        case deflated
    }

    /// One file of the archive.
    public struct Entry: Hashable, Sendable {
        /// The path inside, with `/`.
        public let path: String
        /// The content.
        public let bytes: [UInt8]
        /// How it is kept.
        public let method: Method

        /// Takes all parts.
        public init(_ path: String, _ bytes: [UInt8], method: Method = .deflated) {
            self.path = path
            self.bytes = bytes
            self.method = method
        }
    }

    /// The files in the order in which they are written.
    public var entries: [Entry]

    /// Takes the files; their order is kept, two with the same path are an error of libzip.
    public init(_ entries: [Entry]) { self.entries = entries }

    /// The archive's bytes; every entry bears the time 1980-01-01 12:00:00.
    ///
    /// Errors: `outputLibraryFailed`. Complexity: O(bytes).
    public func bytes() throws(Problem) -> [UInt8] {
        var failure = zip_error_t()
        guard let source = zip_source_buffer_create(nil, 0, 0, &failure) else { throw Self.problem(&failure) }
        // Kept alive over zip_close, to read the result from.
        zip_source_keep(source)
        defer { zip_source_free(source) }
        guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, &failure) else {
            zip_source_free(source)
            throw Self.problem(&failure)
        }
        // libzip reads the contents only while closing.
        let memory = entries.map { entry in
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(entry.bytes.count, 1), alignment: 1)
            copy.copyBytes(from: entry.bytes)
            return copy
        }
        defer { for copy in memory { copy.deallocate() } }
        for (entry, copy) in zip(entries, memory) {
            guard Self.add(entry, copy, to: archive) else {
                let problem = Self.problem(zip_get_error(archive))
                zip_discard(archive)
                throw problem
            }
        }
        guard zip_close(archive) == 0 else {
            let problem = Self.problem(zip_get_error(archive))
            zip_discard(archive)
            throw problem
        }
        return try Self.contents(of: source)
    }

    private static func add(_ entry: Entry, _ copy: UnsafeMutableRawBufferPointer, to archive: OpaquePointer) -> Bool {
        guard let content = zip_source_buffer(archive, copy.baseAddress, UInt64(entry.bytes.count), 0) else {
            return false
        }
        let index = zip_file_add(archive, entry.path, content, UInt32(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(content)
            return false
        }
        let method = entry.method == .stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
        // Noon: libzip goes through local time, and midnight does not exist on some days in some zones.
        let noon: UInt16 = 12 << 11
        let firstDay: UInt16 = 1 << 5 | 1
        return zip_set_file_compression(archive, UInt64(index), method, 6) == 0
            && zip_file_set_dostime(archive, UInt64(index), noon, firstDay, 0) == 0
    }

    private static func contents(of source: OpaquePointer) throws(Problem) -> [UInt8] {
        var status = zip_stat_t()
        guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
            throw problem(zip_source_error(source))
        }
        defer { zip_source_close(source) }
        let size = Int(status.size)
        var complete = true
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = zip_source_read(source, buffer.baseAddress.map { $0 + count }, UInt64(size - count))
                guard got > 0 else {
                    complete = false
                    break
                }
                count += Int(got)
            }
        }
        guard complete else { throw problem(zip_source_error(source)) }
        return bytes
    }

    private static func problem(_ error: UnsafeMutablePointer<zip_error_t>?) -> Problem {
        let text = error.map { String(cString: zip_error_strerror($0)) } ?? "?"
        return Problem(.outputLibraryFailed, found: "libzip: " + text)
    }
}
