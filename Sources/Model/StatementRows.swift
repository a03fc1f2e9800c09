import Glibc
import Messages
import Standards

/// The accepted rows of a roster of targets, in file order, kept as bytes: what does not fit into a few megabytes waits
/// in a nameless file, so that the memory needed does not grow with the roster.
///
/// Rows are added to one value only; copies of it share the file. The order of the columns is ``Column``.
public struct StatementRows: Sendable {
    /// The texts of a row, empty where the row says nothing.
    ///
    /// Their order is that of the registry's columns.
    public enum Column: Int, CaseIterable, Sendable {
        case oid, name, subjectClass, status, division, region, industry, address, representative, phone, founded
        case supervisor, library, licenceKind, licenceNumber, licenceEnd, tags, owner
    }

    /// How many rows there are.
    public private(set) var count = 0
    /// Why rows could not be kept; nil when all are there.
    public private(set) var failure: Problem?
    private var buffer: [UInt8] = []
    private var file: WaitingFile?
    /// Where the buffer begins, counted from the first row.
    private var flushed = 0

    /// Rows begin at multiples of this, so that a place fits into 32 bits.
    private static let step = 8
    /// How many bytes are held in memory.
    private static let bufferSize = 4 << 20

    /// No rows.
    public init() {}

    /// The place that the next row will have, for ``row(at:)``: below 2^32 - 1 for anything that fits on a disk.
    public var nextPlace: Int { (flushed + buffer.count) / Self.step }

    /// Adds a row.
    ///
    /// Complexity: O(bytes).
    public mutating func append(_ entry: Entry<TargetStatement>) {
        if buffer.count > Self.bufferSize { flush() }
        let start = buffer.count
        let statement = entry.record
        let listing = statement.listing
        put(UInt32(0))
        put(UInt32(truncatingIfNeeded: entry.line))
        buffer.append(UInt8(RowOperation.allCases.firstIndex(of: entry.operation) ?? 0))
        put(statement.oid)
        put(statement.name)
        put(statement.subjectClass?.rawValue ?? "")
        put(statement.status?.rawValue ?? "")
        put(statement.division)
        put(statement.region)
        put(statement.industry)
        put(statement.address)
        put(statement.representative)
        put(statement.phone)
        put(statement.founded?.text ?? "")
        put(listing.supervisor)
        put(listing.library)
        put(listing.licenceKind)
        put(listing.licenceNumber)
        put(listing.licenceEnd?.text ?? "")
        put(listing.tags.joined(separator: "\n"))
        put(statement.owner)
        while buffer.count % Self.step != 0 { buffer.append(0) }
        let size = UInt32(truncatingIfNeeded: buffer.count - start)
        buffer.withUnsafeMutableBytes { $0.storeBytes(of: size, toByteOffset: start, as: UInt32.self) }
        count += 1
    }

    private mutating func put(_ number: UInt32) {
        withUnsafeBytes(of: number) { buffer.append(contentsOf: $0) }
    }

    private mutating func put(_ text: String) {
        put(UInt32(truncatingIfNeeded: text.utf8.count))
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { buffer.append(contentsOf: $0) }
        if isDone == nil { buffer.append(contentsOf: text.utf8) }
    }

    private mutating func flush() {
        do {
            if file == nil { file = try WaitingFile() }
            try file?.write(buffer, at: flushed)
        } catch {
            failure = failure ?? error
        }
        flushed += buffer.count
        buffer.removeAll(keepingCapacity: true)
    }

    /// Hands over the row at a place; T110 when it cannot be read back.
    public func row<Result>(at place: Int, _ body: (StatementRow) throws -> Result) throws -> Result {
        let place = place * Self.step
        if place >= flushed {
            return try buffer.withUnsafeBytes {
                try body(StatementRow(bytes: UnsafeRawBufferPointer(rebasing: $0[(place - flushed)...])))
            }
        }
        guard let file else { throw Problem(.rowsLost) }
        let size = try file.read(4, at: place).withUnsafeBytes { Int($0.load(as: UInt32.self)) }
        return try file.read(size, at: place).withUnsafeBytes { try body(StatementRow(bytes: $0)) }
    }

    /// Hands over all rows in their order; T110 when they cannot be read back.
    ///
    /// Complexity: O(bytes).
    public func forEach(_ body: (StatementRow) throws -> Void) throws {
        if let failure { throw failure }
        var at = 0
        while at < flushed, let file {
            // Rows lie wholly in the piece that they begin in: a piece holds many, and the rest is read again.
            var piece = try file.read(min(Self.bufferSize, flushed - at), at: at)
            let first = piece.withUnsafeBytes { Int($0.load(as: UInt32.self)) }
            if first > piece.count { piece = try file.read(first, at: at) }
            at += try Self.forEach(in: piece, body)
        }
        _ = try Self.forEach(in: buffer, body)
    }

    private static func forEach(in bytes: [UInt8], _ body: (StatementRow) throws -> Void) throws -> Int {
        try bytes.withUnsafeBytes { bytes in
            var at = 0
            while bytes.count - at >= 4 {
                let size = Int(bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))
                if bytes.count - at < size { break }
                try body(StatementRow(bytes: UnsafeRawBufferPointer(rebasing: bytes[at..<at + size])))
                at += size
            }
            return at
        }
    }

    /// Whether the row at a place has some texts in some columns.
    public func holds(_ texts: [(column: Column, text: String)], at place: Int) throws -> Bool {
        try row(at: place) { row in
            var isSame = true
            row.forEachText { column, bytes in
                for known in texts where known.column.rawValue == column {
                    isSame = isSame && bytes.elementsEqual(known.text.utf8)
                }
            }
            return isSame
        }
    }

    /// All rows as values; for rosters known to be small.
    public func entries() throws(Problem) -> [Entry<TargetStatement>] {
        var entries: [Entry<TargetStatement>] = []
        entries.reserveCapacity(count)
        do {
            try forEach { entries.append($0.entry()) }
        } catch {
            throw error as? Problem ?? Problem(.rowsLost, found: "\(error)")
        }
        return entries
    }
}

/// One row of a roster of targets, as bytes; valid only inside the closure that it is handed to.
public struct StatementRow {
    private let bytes: UnsafeRawBufferPointer
    private static let head = 9

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// The line in the file.
    public var line: Int { Int(bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self)) }
    /// What is to be done.
    public var operation: RowOperation { RowOperation.allCases[Int(bytes[8])] }

    /// Hands over the UTF-8 of all columns, in their order.
    public func forEachText(_ body: (_ column: Int, UnsafeRawBufferPointer) throws -> Void) rethrows {
        var at = Self.head
        for column in 0..<StatementRows.Column.allCases.count {
            let size = Int(bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))
            try body(column, UnsafeRawBufferPointer(rebasing: bytes[at + 4..<at + 4 + size]))
            at += 4 + size
        }
    }

    /// The row as a value.
    public func entry() -> Entry<TargetStatement> {
        var texts: [String] = []
        texts.reserveCapacity(StatementRows.Column.allCases.count)
        forEachText { texts.append(String(decoding: $1, as: UTF8.self)) }
        return Entry(line: line, record: TargetStatement(texts: texts), operation: operation)
    }
}

extension TargetStatement {
    /// Reads the texts of ``StatementRows/Column``.
    fileprivate init(texts: [String]) {
        func text(_ column: StatementRows.Column) -> String { texts[column.rawValue] }
        self.init(
            oid: text(.oid), name: text(.name), subjectClass: SubjectClass(rawValue: text(.subjectClass)),
            status: RegistrationStatus(rawValue: text(.status)), division: text(.division), region: text(.region),
            industry: text(.industry), address: text(.address), representative: text(.representative),
            phone: text(.phone), founded: CivilDate(iso: text(.founded)), owner: text(.owner),
            listing: Listing(
                library: text(.library), licenceKind: text(.licenceKind), licenceNumber: text(.licenceNumber),
                licenceEnd: CivilDate(iso: text(.licenceEnd)),
                tags: text(.tags).utf8.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) },
                supervisor: text(.supervisor)))
    }
}

/// A file without a name in the folder for temporary files: nobody else can open it, and it goes with the process.
private final class WaitingFile: Sendable {
    private let descriptor: Int32

    init() throws(Problem) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
        var name = Array((folder + "/doublerandom-XXXXXX").utf8CString)
        descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw Problem(.rowsLost, found: String(cString: strerror(errno))) }
        unlink(name)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    deinit { close(descriptor) }

    func write(_ bytes: [UInt8], at offset: Int) throws(Problem) {
        var done = 0
        while done < bytes.count {
            let written = bytes.withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done, off_t(offset + done))
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw Problem(.rowsLost, found: String(cString: strerror(errno))) }
            done += written
        }
    }

    func read(_ size: Int, at offset: Int) throws(Problem) -> [UInt8] {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = pread(descriptor, buffer.baseAddress.map { $0 + count }, size - count, off_t(offset + count))
                if got < 0, errno == EINTR { continue }
                guard got > 0 else {
                    failed = true
                    return
                }
                count += got
            }
        }
        if failed { throw Problem(.rowsLost, found: String(cString: strerror(errno))) }
        return bytes
    }
}
