import Messages

/// Writes a table as CSV (RFC 4180, CRLF), for people or for machines.
///
/// For people: a UTF-8 byte order mark, which Excel and WPS need, and `FormulaGuard` on every cell.
/// For machines: plain UTF-8, cells unchanged. Rows are taken one at a time; nothing but the bytes is kept.
public struct CSVWriter {
    /// Who will open the file.
    public enum Audience: Hashable, Sendable {
        /// Opened in a spreadsheet program: byte order mark and formula guard.
        case people
        /// Read by a program: neither.
        case machine
    }

    /// Turns UTF-8 bytes into another encoding, such as GB18030; throws for what that cannot write.
    public typealias Encoder = (_ utf8: [UInt8]) throws(Problem) -> [UInt8]

    /// A finished file.
    public struct File: Hashable, Sendable {
        /// The bytes.
        public let bytes: [UInt8]
        /// The headers of the columns in which a guard was put before some cell, in the order of the columns.
        public let guardedColumns: [String]
    }

    private let audience: Audience
    private let encoder: Encoder?
    private let header: [String]
    private var isGuarded: [Bool]
    private var bytes: [UInt8] = []
    private var row: [UInt8] = []

    /// Starts a file with its header row; with an encoder no byte order mark is written.
    public init(header: [String], for audience: Audience, encoder: Encoder? = nil) throws(Problem) {
        self.audience = audience
        self.encoder = encoder
        self.header = header
        isGuarded = [Bool](repeating: false, count: header.count)
        if audience == .people, encoder == nil { bytes = [0xEF, 0xBB, 0xBF] }
        try append(header)
    }

    /// Starts a table that may come back filled in: rows above the header are passed over by readers, one below would not be.
    ///
    /// The rows above are cut or filled to the width of the header; a banner comes first of them.
    public init(
        above: [[String]], header: [String], banner: String?, for audience: Audience, encoder: Encoder? = nil
    ) throws(Problem) {
        let isMarked = above.contains { $0.contains { cell in banner.map(cell.contains) ?? false } }
        let titles = (isMarked ? [] : banner.map { [[$0]] } ?? []) + above
        let filler = Array(repeating: "", count: header.count)
        let lines = titles.map { Array(($0 + filler).prefix(header.count)) } + [header]
        try self.init(header: lines[0], for: audience, encoder: encoder)
        for line in lines.dropFirst() { try append(line) }
    }

    /// Adds a row with one cell per column; a wrong number of cells is a programmer error.
    public mutating func append(_ cells: [String]) throws(Problem) {
        precondition(cells.count == header.count, "a CSV row needs one cell per column")
        row.removeAll(keepingCapacity: true)
        for (column, cell) in cells.enumerated() {
            if column > 0 { row.append(UInt8(ascii: ",")) }
            add(cell, in: column, alone: cells.count == 1)
        }
        row.append(0x0D)
        row.append(0x0A)
        if let encoder { bytes += try encoder(row) } else { bytes += row }
    }

    /// Adds a row with a banner in its first column.
    public mutating func append(banner: String) throws(Problem) {
        try append([banner] + Array(repeating: "", count: header.count - 1))
    }

    /// Hands over what was added when it has become much, or all of it, and forgets it: for files too large to be held.
    public mutating func pass(
        to take: (UnsafeRawBufferPointer) throws(Problem) -> Void, all: Bool = false
    ) throws(Problem) {
        guard all || bytes.count >= Self.piece else { return }
        try bytes.withUnsafeBufferPointer { (bytes) throws(Problem) in try take(UnsafeRawBufferPointer(bytes)) }
        bytes.removeAll(keepingCapacity: true)
    }

    /// How much is much.
    private static let piece = 1 << 20

    /// The file with everything added so far.
    public func finish() -> File {
        File(bytes: bytes, guardedColumns: header.indices.filter { isGuarded[$0] }.map { header[$0] })
    }

    /// A whole table at once; a banner such as 样例数据，不得公示 stands in the first column of a last row.
    public static func file(
        header: [String], rows: [[String]], banner: String? = nil, for audience: Audience, encoder: Encoder? = nil
    ) throws(Problem) -> File {
        var writer = try CSVWriter(header: header, for: audience, encoder: encoder)
        for row in rows { try writer.append(row) }
        if let banner { try writer.append(banner: banner) }
        return writer.finish()
    }

    /// A whole table that may come back filled in, at once.
    public static func file(
        above: [[String]], header: [String], rows: [[String]], banner: String?, for audience: Audience
    ) throws(Problem) -> File {
        var writer = try CSVWriter(above: above, header: header, banner: banner, for: audience)
        for row in rows { try writer.append(row) }
        return writer.finish()
    }

    private mutating func add(_ cell: String, in column: Int, alone: Bool) {
        var cell = cell
        cell.withUTF8 { utf8 in
            let needsGuard = audience == .people && FormulaGuard.isDangerous(utf8)
            if needsGuard { isGuarded[column] = true }
            // An empty cell alone in its row would be an empty line, which readers skip.
            guard (alone && utf8.isEmpty) || utf8.contains(where: Self.needsQuotes) else {
                if needsGuard { row.append(UInt8(ascii: "'")) }
                row.append(contentsOf: utf8)
                return
            }
            row.append(UInt8(ascii: "\""))
            if needsGuard { row.append(UInt8(ascii: "'")) }
            for byte in utf8 {
                if byte == UInt8(ascii: "\"") { row.append(byte) }
                row.append(byte)
            }
            row.append(UInt8(ascii: "\""))
        }
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0D || byte == 0x0A
    }
}
