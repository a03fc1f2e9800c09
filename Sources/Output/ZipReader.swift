import CLibZip
import Messages

/// Reads back an archive that was just made.
struct ZipReader: ~Copyable {
    private let archive: OpaquePointer

    init(_ path: String) throws(Problem) {
        var error = zip_error_t()
        guard let source = zip_source_file_create(path, 0, -1, &error) else { throw Self.problem(&error) }
        guard let opened = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
            zip_source_free(source)
            throw Self.problem(&error)
        }
        archive = opened
    }

    deinit { zip_discard(archive) }

    /// Hands over a part's bytes piece by piece; libzip checks its CRC at the end.
    func read(_ name: String, _ take: (UnsafeRawBufferPointer) -> Void) throws(Problem) {
        guard let file = zip_fopen(archive, name, UInt32(ZIP_FL_ENC_GUESS)) else {
            throw Problem(.outputIncomplete, found: name)
        }
        defer { zip_fclose(file) }
        let size = 1 << 16
        let buffer = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 1)
        defer { buffer.deallocate() }
        while true {
            let count = zip_fread(file, buffer, UInt64(size))
            guard count >= 0 else { throw Problem(.outputIncomplete, found: name) }
            if count == 0 { return }
            take(UnsafeRawBufferPointer(start: buffer, count: Int(count)))
        }
    }

    private static func problem(_ error: inout zip_error_t) -> Problem {
        Problem(.outputLibraryFailed, found: "libzip: " + String(cString: zip_error_strerror(&error)))
    }
}
