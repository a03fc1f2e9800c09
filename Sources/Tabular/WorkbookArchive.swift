import CLibZip
import Messages

/// The zip container of a workbook, read from memory and within bounds; nothing is written to disk.
///
/// Bounds of spec/publish.md D1. Names are compared without regard to case and with 「/」 for 「\」, as office programs do.
final class WorkbookArchive {
    /// The most bytes the file may have.
    static let fileCap = 200_000_000
    /// The most parts it may have.
    static let partsCap = 4_096
    /// The most bytes a part may have when unpacked.
    static let partCap = 1 << 30
    /// How many times its packed size a part may have when unpacked, beyond `ratioGrace` bytes.
    static let ratioCap = 1_000
    /// How many bytes a part may always have.
    static let ratioGrace = 100 << 10
    /// How many times the file's size all parts that are read may have when unpacked, beyond `unpackedGrace` bytes:
    /// parts whose packed bytes overlap, and empty cells, cost the file nothing.
    static let unpackedRatio = 100
    /// How many bytes may always be unpacked.
    static let unpackedGrace = 16 << 20

    private let archive: OpaquePointer
    // libzip reads from this memory as long as the archive is open.
    private let memory: UnsafeMutableRawPointer
    private var parts: [String: UInt64] = [:]
    private let unpackedCap: Int
    private var unpacked = 0

    /// Opens a container and checks its directory.
    ///
    /// Throws `workbookDamaged` when it is no zip file, and messages of its own for every bound that is broken.
    init(_ bytes: [UInt8]) throws(Problem) {
        guard bytes.count <= Self.fileCap else {
            throw Problem(.workbookTooLarge, expected: String(Self.fileCap), found: String(bytes.count))
        }
        let copy = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
        bytes.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count) }
        var error = zip_error_t()
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 0, &error) else {
            copy.deallocate()
            throw Problem(.workbookDamaged, found: Self.reason(&error))
        }
        guard let opened = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            copy.deallocate()
            throw Problem(.workbookDamaged, found: Self.reason(&error))
        }
        unpackedCap = Self.unpackedGrace + Self.unpackedRatio * bytes.count
        archive = opened
        memory = copy
        try list()
    }

    deinit {
        zip_discard(archive)
        memory.deallocate()
    }

    /// Whether a part is there.
    func has(_ name: String) -> Bool { parts[Self.key(name)] != nil }

    /// Hands over a part's bytes piece by piece, until they end or `take` wants no more.
    ///
    /// Throws when the part is missing, encrypted or damaged (wrong length or CRC), grows beyond its bounds, or when all
    /// parts read so far do.
    func read(_ name: String, _ take: (UnsafeRawBufferPointer) -> Bool) throws(Problem) {
        guard let index = parts[Self.key(name)] else { throw Problem(.workbookPartMissing, found: name) }
        var status = zip_stat_t()
        guard zip_stat_index(archive, index, 0, &status) == 0 else {
            throw Problem(.workbookPartDamaged, found: name)
        }
        guard Int32(status.encryption_method) == ZIP_EM_NONE else { throw Problem(.workbookEncrypted) }
        guard [ZIP_CM_STORE, ZIP_CM_DEFLATE].contains(Int32(status.comp_method)) else {
            throw Problem(.workbookPartDamaged, found: "\(name) (compression \(status.comp_method))")
        }
        guard let file = zip_fopen_index(archive, index, 0) else {
            throw Problem(.workbookPartDamaged, found: "\(name) (\(String(cString: zip_strerror(archive))))")
        }
        defer { zip_fclose(file) }
        let size = 64 << 10
        let buffer = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 1)
        defer { buffer.deallocate() }
        let packed = Int(clamping: status.comp_size)
        var total = 0
        while true {
            let count = Int(zip_fread(file, buffer, UInt64(size)))
            guard count >= 0 else {
                throw Problem(.workbookPartDamaged, found: "\(name) (\(String(cString: zip_file_strerror(file))))")
            }
            if count == 0 { break }
            total += count
            unpacked += count
            guard unpacked <= unpackedCap else { throw Problem(.workbookFlood, expected: String(unpackedCap)) }
            guard total <= Self.partCap else {
                throw Problem(.workbookPartTooLarge, expected: String(Self.partCap), found: name)
            }
            guard total <= Self.ratioGrace || total / Self.ratioCap <= packed else {
                throw Problem(.workbookRatio, expected: String(Self.ratioCap), found: name)
            }
            if !take(UnsafeRawBufferPointer(start: buffer, count: count)) { return }
        }
        guard total == Int(clamping: status.size) else {
            throw Problem(.workbookPartDamaged, found: "\(name) (\(status.size) ≠ \(total))")
        }
    }

    private func list() throws(Problem) {
        let count = Int(zip_get_num_entries(archive, 0))
        if let refusal = Self.refusal(ofParts: count) { throw refusal }
        for index in 0..<UInt64(max(count, 0)) {
            var status = zip_stat_t()
            guard zip_stat_index(archive, index, 0, &status) == 0, let name = status.name else {
                throw Problem(.workbookDamaged, found: String(cString: zip_strerror(archive)))
            }
            let text = String(cString: name)
            guard parts.updateValue(index, forKey: Self.key(text)) == nil else {
                throw Problem(.workbookPartTwice, found: text)
            }
            guard Int(clamping: status.size) <= Self.partCap else {
                throw Problem(.workbookPartTooLarge, expected: String(Self.partCap), found: text)
            }
        }
    }

    /// The refusal of a workbook with so many parts; nil for as many as are allowed.
    static func refusal(ofParts count: Int) -> Problem? {
        guard count > partsCap else { return nil }
        return Problem(.workbookTooManyParts, expected: String(partsCap), found: String(count))
    }

    private static func key(_ name: String) -> String {
        String(
            decoding: name.utf8.map { $0 == 0x5C ? 0x2F : (0x41...0x5A ~= $0 ? $0 | 0x20 : $0) }, as: UTF8.self)
    }

    private static func reason(_ error: inout zip_error_t) -> String {
        String(cString: zip_error_strerror(&error))
    }
}
