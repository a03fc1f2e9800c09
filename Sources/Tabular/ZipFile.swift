import CLibZip
import Glibc

/// A zip file, read from memory and within bounds (spec/publish.md D1); nothing is written to disk.
final class ZipFile {
    /// The most bytes the file may have.
    static let fileCap = 200_000_000
    /// The most members it may have.
    static let membersCap = 4_096
    /// The most bytes a member may have when unpacked.
    static let memberCap = 1 << 30
    /// How many times its packed size a member may have when unpacked, beyond `ratioGrace` bytes.
    static let ratioCap = 1_000
    /// How many bytes a member may always have.
    static let ratioGrace = 100 << 10
    /// How many times the file's size all members that are read may have when unpacked, beyond `unpackedGrace` bytes:
    /// members whose packed bytes overlap, and empty cells, cost the file nothing.
    static let unpackedRatio = 100
    /// How many bytes may always be unpacked.
    static let unpackedGrace = 16 << 20

    /// Why a zip file or a member of it cannot be read; the text names the member or gives libzip's reason.
    enum Fault: Error {
        case fileTooLarge(Int)
        case damaged(String)
        case tooManyMembers(Int)
        case memberTooLarge(String)
        case ratio(String)
        case flood(Int)
        case encrypted(String)
        case memberDamaged(String)
    }

    /// A member as the directory lists it.
    struct Member {
        /// The name, as its bytes.
        let rawName: [UInt8]
        fileprivate let index: UInt64

        /// The name for messages.
        var name: String { String(decoding: rawName, as: UTF8.self) }
    }

    /// The members, in the order of the directory.
    private(set) var members: [Member] = []

    private let archive: OpaquePointer
    // libzip reads from this memory as long as the archive is open.
    private let memory: UnsafeMutableRawPointer
    private let unpackedCap: Int
    private var unpacked = 0

    /// Opens a file and checks its directory.
    init(_ bytes: [UInt8]) throws(Fault) {
        guard bytes.count <= Self.fileCap else { throw .fileTooLarge(bytes.count) }
        let copy = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
        bytes.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count) }
        var error = zip_error_t()
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 0, &error) else {
            copy.deallocate()
            throw .damaged(Self.reason(&error))
        }
        guard let opened = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            copy.deallocate()
            throw .damaged(Self.reason(&error))
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

    /// Hands over a member's bytes piece by piece, until they end or `take` wants no more.
    ///
    /// Throws when the member is encrypted or damaged (wrong length or CRC), grows beyond its bounds, or when all members
    /// read so far do.
    func read(_ member: Member, _ take: (UnsafeRawBufferPointer) -> Bool) throws(Fault) {
        let name = member.name
        var status = zip_stat_t()
        guard zip_stat_index(archive, member.index, 0, &status) == 0 else { throw .memberDamaged(name) }
        guard Int32(status.encryption_method) == ZIP_EM_NONE else { throw .encrypted(name) }
        guard [ZIP_CM_STORE, ZIP_CM_DEFLATE].contains(Int32(status.comp_method)) else {
            throw .memberDamaged("\(name) (compression \(status.comp_method))")
        }
        guard let file = zip_fopen_index(archive, member.index, 0) else {
            throw .memberDamaged("\(name) (\(String(cString: zip_strerror(archive))))")
        }
        defer { zip_fclose(file) }
        let size = 64 << 10
        let buffer = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 1)
        defer { buffer.deallocate() }
        let packed = Int(clamping: status.comp_size)
        var total = 0
        while true {
            let count = Int(zip_fread(file, buffer, UInt64(size)))
            guard count >= 0 else { throw .memberDamaged("\(name) (\(String(cString: zip_file_strerror(file))))") }
            if count == 0 { break }
            total += count
            unpacked += count
            guard unpacked <= unpackedCap else { throw .flood(unpackedCap) }
            guard total <= Self.memberCap else { throw .memberTooLarge(name) }
            guard total <= Self.ratioGrace || total / Self.ratioCap <= packed else { throw .ratio(name) }
            if !take(UnsafeRawBufferPointer(start: buffer, count: count)) { return }
        }
        guard total == Int(clamping: status.size) else { throw .memberDamaged("\(name) (\(status.size) ≠ \(total))") }
    }

    private func list() throws(Fault) {
        let count = Int(zip_get_num_entries(archive, 0))
        guard count <= Self.membersCap else { throw .tooManyMembers(count) }
        for index in 0..<UInt64(max(count, 0)) {
            var status = zip_stat_t()
            guard zip_stat_index(archive, index, zip_flags_t(ZIP_FL_ENC_RAW), &status) == 0, let name = status.name
            else {
                throw .damaged(String(cString: zip_strerror(archive)))
            }
            let rawName = UnsafeBufferPointer(start: name, count: strlen(name)).map { UInt8(bitPattern: $0) }
            let member = Member(rawName: rawName, index: index)
            guard Int(clamping: status.size) <= Self.memberCap else { throw .memberTooLarge(member.name) }
            members.append(member)
        }
    }

    private static func reason(_ error: inout zip_error_t) -> String {
        String(cString: zip_error_strerror(&error))
    }
}
