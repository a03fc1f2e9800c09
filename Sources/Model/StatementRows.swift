import Messages
import Scratch
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
        /// How many there are.
        static let count = allCases.count

        case oid, name, subjectClass, status, division, region, industry, address, representative, phone, founded
        case supervisor, library, licenceKind, licenceNumber, licenceEnd, tags, owner
    }

    /// How many rows there are.
    public private(set) var count = 0
    /// How many rows have a text in each column, by the columns' numbers.
    public private(set) var filled = [Int](repeating: 0, count: Column.count)
    /// Why rows could not be kept; nil when all are there.
    public private(set) var failure: Problem?
    private var buffer: [UInt8] = []
    /// How many bytes of the buffer hold rows.
    private var used = 0
    private var file: ScratchFile?
    /// Where the buffer begins, counted from the first row.
    private var flushed = 0

    /// Rows begin at multiples of this, so that a place fits into 32 bits.
    private static let step = 8
    /// How many bytes are held in memory.
    private static let bufferSize = 4 << 20

    /// No rows.
    public init() {}

    /// The place that the next row will have, for ``row(at:)``: below 2^32 - 1 for anything that fits on a disk.
    public var nextPlace: Int { (flushed + used) / Self.step }

    /// Adds a row.
    ///
    /// Complexity: O(bytes).
    public mutating func append(_ entry: Entry<TargetStatement>) { append(StatementDraft(entry)) }

    /// Adds a row; the draft is left as it is.
    ///
    /// Complexity: O(bytes).
    public mutating func append(_ row: StatementDraft) {
        if used > Self.bufferSize { flush() }
        let start = used
        // A length has five bytes at most.
        let most = start + StatementRow.head + 5 * Column.count + row.size + Self.step
        if most > buffer.count { buffer.append(contentsOf: repeatElement(0, count: max(buffer.count, most))) }
        used = buffer.withUnsafeMutableBytes { buffer in
            var at = start + StatementRow.head
            row.forEachText { text in
                var length = text.count
                while length >= 0x80 {
                    buffer[at] = UInt8(truncatingIfNeeded: length) | 0x80
                    length >>= 7
                    at += 1
                }
                buffer[at] = UInt8(truncatingIfNeeded: length)
                at += 1
                if text.isEmpty { return }
                UnsafeMutableRawBufferPointer(rebasing: buffer[at...]).copyMemory(from: text)
                at += text.count
            }
            let end = (at + Self.step - 1) / Self.step * Self.step
            buffer.storeBytes(of: UInt32(truncatingIfNeeded: end - start), toByteOffset: start, as: UInt32.self)
            buffer.storeBytes(of: UInt32(truncatingIfNeeded: row.line), toByteOffset: start + 4, as: UInt32.self)
            buffer[start + 8] = row.operation.rawValue
            let extent = row.extent ?? 0..<0
            buffer.storeBytes(of: UInt64(extent.lowerBound), toByteOffset: start + 9, as: UInt64.self)
            buffer.storeBytes(of: UInt32(truncatingIfNeeded: extent.count), toByteOffset: start + 17, as: UInt32.self)
            return end
        }
        for column in filled.indices where row.isGiven(column) { filled[column] += 1 }
        count += 1
    }

    private mutating func flush() {
        do throws(ScratchFile.Fault) {
            if file == nil { file = try ScratchFile() }
            try buffer.withUnsafeBufferPointer { (bytes) throws(ScratchFile.Fault) in
                try file?.write(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[..<used]), at: flushed)
            }
        } catch {
            failure = failure ?? Problem(.rowsLost, found: error.text)
        }
        flushed += used
        used = 0
    }

    private static func read(_ count: Int, of file: ScratchFile, at offset: Int) throws(Problem) -> [UInt8] {
        do {
            return try file.read(count, at: offset)
        } catch {
            throw Problem(.rowsLost, found: error.text)
        }
    }

    /// Hands over the row at a place; T110 when it cannot be read back.
    public func row<Result>(at place: Int, _ body: (StatementRow) throws -> Result) throws -> Result {
        let place = place * Self.step
        if place >= flushed {
            return try buffer.withUnsafeBytes {
                try body(StatementRow(bytes: UnsafeRawBufferPointer(rebasing: $0[(place - flushed)..<used])))
            }
        }
        guard let file else { throw Problem(.rowsLost) }
        let size = try Self.read(4, of: file, at: place).withUnsafeBytes { Int($0.load(as: UInt32.self)) }
        return try Self.read(size, of: file, at: place).withUnsafeBytes { try body(StatementRow(bytes: $0)) }
    }

    /// Hands over all rows in their order; T110 when they cannot be read back.
    ///
    /// Complexity: O(bytes).
    public func forEach(_ body: (StatementRow) throws -> Void) throws {
        if let failure { throw failure }
        var at = 0
        while at < flushed, let file {
            // Rows lie wholly in the piece that they begin in: a piece holds many, and the rest is read again.
            var piece = try Self.read(min(Self.bufferSize, flushed - at), of: file, at: at)
            let first = piece.withUnsafeBytes { Int($0.load(as: UInt32.self)) }
            if first > piece.count { piece = try Self.read(first, of: file, at: at) }
            at += try Self.forEach(in: piece[...], body)
        }
        _ = try Self.forEach(in: buffer[..<used], body)
    }

    private static func forEach(in bytes: ArraySlice<UInt8>, _ body: (StatementRow) throws -> Void) throws -> Int {
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

    /// Whether the row at a place has the texts of another one in some columns.
    public func holds(_ row: StatementDraft, in columns: [Column], at place: Int) throws -> Bool {
        try self.row(at: place) { known in
            var isSame = true
            known.forEachText { number, bytes in
                guard isSame, let column = columns.first(where: { $0.rawValue == number }) else { return }
                isSame = row.withText(column) { $0.elementsEqual(bytes) }
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
    /// How many bytes stand before the texts: size, line, operation, offset and length in the file.
    static let head = 21

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// The line in the file.
    public var line: Int { Int(bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self)) }
    /// What is to be done.
    public var operation: RowOperation { RowOperation(rawValue: bytes[8]) ?? .update }

    /// Where the row lies in the bytes of its file; nil when that is not known.
    public var extent: Range<Int>? {
        let count = Int(bytes.loadUnaligned(fromByteOffset: 17, as: UInt32.self))
        let start = Int(bytes.loadUnaligned(fromByteOffset: 9, as: UInt64.self))
        return count == 0 ? nil : start..<start + count
    }

    /// Hands over the UTF-8 of all columns, in their order.
    public func forEachText(_ body: (_ column: Int, UnsafeRawBufferPointer) throws -> Void) rethrows {
        var at = Self.head
        for column in 0..<StatementRows.Column.count {
            var size = 0
            var shift = 0
            while bytes[at] >= 0x80 {
                size |= Int(bytes[at] & 0x7F) << shift
                shift += 7
                at += 1
            }
            size |= Int(bytes[at]) << shift
            at += 1
            try body(column, UnsafeRawBufferPointer(rebasing: bytes[at..<at + size]))
            at += size
        }
    }

    /// The row as a value.
    public func entry() -> Entry<TargetStatement> {
        var texts: [String] = []
        texts.reserveCapacity(StatementRows.Column.count)
        forEachText { texts.append(String(decoding: $1, as: UTF8.self)) }
        return Entry(line: line, record: TargetStatement(texts: texts), operation: operation)
    }
}
