import CLibZip
import Messages

/// Reads back an archive that was just made, from memory.
struct ZipReader: ~Copyable {
    private let archive: OpaquePointer
    // libzip reads from this memory as long as the archive is open.
    private let memory: UnsafeMutableRawPointer

    init(_ bytes: [UInt8]) throws(Problem) {
        let copy = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
        bytes.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count) }
        var error = zip_error_t()
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 0, &error) else {
            copy.deallocate()
            throw Self.problem(&error)
        }
        guard let opened = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
            zip_source_free(source)
            copy.deallocate()
            throw Self.problem(&error)
        }
        archive = opened
        memory = copy
    }

    deinit {
        zip_discard(archive)
        memory.deallocate()
    }

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
