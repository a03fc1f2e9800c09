import Messages

/// The tables of one file, read block by block: the memory needed does not grow with a text file.
///
///     let stream = try TableStream(path: path, name: "企业名录.csv")
///     while let block = try stream.next() { for row in block.rows { … } }
///
/// The bytes are looked through once when the stream is opened: a file that is refused as a whole because of its
/// encoding, a zero byte or its container is refused there. Whatever the block size, rows, lines and problems are the
/// same, and the same as those of ``TableReader/read(_:)``, which is this stream with a single block.
///
/// Delimited text comes in several blocks, and so does a large XML document with one kind of record; all others give one
/// block for each table. An instance belongs to one task.
public final class TableStream {
    /// How many bytes of the file go into a block unless told otherwise: so few that its text stays in the processor's
    /// cache from the decoding to the last use.
    public static let blockSize = 1 << 19

    /// The form of the file.
    public let format: SourceFormat
    /// What is worth knowing about tables that were read in full, such as hidden rows of a sheet; in file order.
    public let notes: [Problem]
    /// Fields that stand outside the records of an XML document, such as a batch number; empty for other files.
    public let envelope: [EnvelopeField]

    private let name: String
    private let blocks: ReadAhead?
    private let sheet: String?
    private let whole: ReadResult?
    private var tablesGiven = 0
    private var rowsGiven = 0
    private var lastLine: Int?

    /// Opens a file on the disk; `name` stands in problems.
    ///
    /// Throws the problem, with the name filled in, when the file is refused as a whole, and `inputMissing` when it
    /// cannot be read. Complexity: O(bytes).
    public convenience init(path: String, name: String, blockSize: Int = TableStream.blockSize) throws(Problem) {
        try self.init(SourceFile(name: name, path: path), blockSize: blockSize)
    }

    /// Opens a file in memory or on the disk; problems bear its name.
    public convenience init(_ file: SourceFile, blockSize: Int = TableStream.blockSize) throws(Problem) {
        do {
            try self.init(file.source(), name: file.name, blockSize: blockSize, records: file.records)
        } catch {
            throw error.inFile(file.name)
        }
    }

    init(_ source: ByteSource, name: String, blockSize: Int, records: [String] = []) throws(Problem) {
        self.name = name
        switch try TableReader.recognise(source, blockSize: blockSize, records: records) {
        case .blocks(let table):
            (format, notes, envelope) = (table.format, table.notes.map { $0.inFile(name) }, table.envelope)
            sheet = table.sheet
            (blocks, whole) = (ReadAhead(table), nil)
        case .whole(let result):
            (format, notes, envelope) = (result.format, result.notes.map { $0.inFile(name) }, result.envelope)
            (blocks, sheet, whole) = (nil, nil, result)
        }
    }

    /// Whether the rows come in several blocks, so that they are not all held at once.
    public var isInBlocks: Bool { blocks != nil }

    /// How many tables the file has: one where it comes in blocks.
    public var tableCount: Int { whole?.tables.count ?? 1 }

    /// How many rows all tables have together; nil where they come in blocks.
    public var rowCount: Int? { whole?.tables.reduce(0) { $0 + $1.rows.count } }

    /// The next rows; nil behind the last.
    ///
    /// Throws, with the name filled in, when the text turns out to be broken throughout, or when somebody writes to
    /// the file while it is read (`fileChanged`): what was read before must then be discarded.
    public func next() throws(Problem) -> TableBlock? {
        guard let whole else {
            do {
                guard let (rows, problems) = try blocks?.next() else { return nil }
                defer { rowsGiven += rows.count }
                return TableBlock(
                    table: 0, sheet: sheet, firstRow: rowsGiven, rows: toldApart(rows),
                    problems: problems.map { $0.inFile(name) })
            } catch {
                throw error.inFile(name)
            }
        }
        guard tablesGiven < whole.tables.count else { return nil }
        defer { tablesGiven += 1 }
        lastLine = nil
        let table = whole.tables[tablesGiven]
        return TableBlock(
            table: tablesGiven, sheet: table.sheet, firstRow: 0, rows: toldApart(table.rows),
            problems: whole.problems(of: tablesGiven).map { $0.inFile(name) })
    }
}

extension TableStream {
    private func toldApart(_ rows: RowStore) -> RowStore {
        format.container == .xml ? rows.toldApart(after: &lastLine) : rows
    }
}

/// Some rows of a table, one behind the other.
public struct TableBlock: Sendable {
    /// Which table of the file it is, from 0; blocks of one table follow each other.
    public let table: Int
    /// The name of the sheet, or of the record element of an XML document; nil for delimited text.
    public let sheet: String?
    /// How many rows of the table came in blocks before this one.
    public let firstRow: Int
    /// The rows; at least one.
    public let rows: RowStore
    /// One problem for each damaged row of this block, in file order.
    public let problems: [Problem]

    /// Why rows are damaged, by their index in this block.
    public var damage: [Int: Problem] {
        Dictionary(uniqueKeysWithValues: zip(rows.content.damaged, problems))
    }
}
