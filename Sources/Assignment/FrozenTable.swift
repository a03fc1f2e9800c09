import Messages
import Standards

/// One row type of the assignment's frozen files (SSJ-ASSIGN/1, assign.md §3.3 "Instance").
public protocol FrozenRow: Hashable, Sendable {
    /// The file's name inside the draw folder.
    static var fileName: String { get }
    /// The columns' names, in order; errors name them.
    static var columns: [String] { get }
    /// How many leading columns form the unique key.
    static var keyColumns: Int { get }
    /// Reads the fields of one line, as many as there are columns; throws a problem without file and line.
    init(fields: [String]) throws(Problem)
    /// The fields to write.
    var fields: [String] { get }
}

/// A frozen table: fields separated by one TAB, LF after every line, rows sorted by bytes, keys unique, no header.
///
/// Equal tables have equal bytes, and the other way round (SSJ-DRAW/1 §2.1).
public struct FrozenTable<Row: FrozenRow>: Hashable, Sendable {
    /// The rows, in the order of their bytes.
    public let rows: [Row]

    /// An empty table: 0 bytes.
    public init() { rows = [] }

    /// Takes rows that are in order and well-formed by construction.
    init(trusted rows: [Row]) { self.rows = rows }

    /// Sorts the rows by bytes; throws when two have one key or when a value cannot stand in a field.
    public init(_ rows: [Row]) throws(Problem) {
        let lines = rows.map { (Self.line($0), $0) }
        let sorted = lines.sorted { $0.0.lexicographicallyPrecedes($1.0) }
        var bytes: [UInt8] = []
        for (line, _) in sorted { bytes += line }
        // Reading back what is written refuses every value that would not survive the round trip.
        try self.init(parsing: bytes)
    }

    /// Reads a file strictly; throws with file, line and column at the first deviation.
    public init(parsing bytes: [UInt8], file: String = Row.fileName) throws(Problem) {
        var rows: [Row] = []
        var start = 0
        var number = 0
        var previous = 0..<0
        while start < bytes.count {
            number += 1
            var place = Position(file: file, line: number)
            guard let end = bytes[start...].firstIndex(of: 0x0A) else {
                throw Problem(.assignLineEnd, at: place)
            }
            guard end > start, !bytes[start..<end].contains(0x0D) else { throw Problem(.assignLineEnd, at: place) }
            var fields: [String] = []
            var keyEnd = end
            var field = start
            for index in start...end where index == end || bytes[index] == 0x09 {
                guard let text = String(validating: bytes[field..<index], as: UTF8.self) else {
                    throw Problem(.assignBytes, at: place)
                }
                fields.append(text)
                if fields.count == Row.keyColumns { keyEnd = index }
                field = index + 1
            }
            guard fields.count == Row.columns.count else {
                throw Problem(
                    .assignFieldCount, at: place, expected: Row.columns.joined(separator: " "),
                    found: String(fields.count))
            }
            if let empty = fields.firstIndex(of: "") {
                place.column = Row.columns[empty]
                throw Problem(.assignValue, at: place, expected: "-", found: "")
            }
            let line = start..<end
            if number > 1 {
                let key = start..<min(keyEnd + 1, end)
                if bytes[previous].starts(with: bytes[key]), previous.count >= key.count {
                    throw Problem(.assignDuplicate, at: place, found: fields[..<Row.keyColumns].joined(separator: " "))
                }
                guard bytes[previous].lexicographicallyPrecedes(bytes[line]) else {
                    throw Problem(.assignUnsorted, at: place, found: fields[0])
                }
            }
            do throws(Problem) {
                rows.append(try Row(fields: fields))
            } catch {
                var problem = error
                problem.position.file = file
                problem.position.line = number
                throw problem
            }
            previous = line
            start = end + 1
        }
        self.rows = rows
    }

    /// The file's bytes.
    public var bytes: [UInt8] {
        var result: [UInt8] = []
        for row in rows { result += Self.line(row) }
        return result
    }

    private static func line(_ row: Row) -> [UInt8] {
        var line: [UInt8] = []
        for (index, field) in row.fields.enumerated() {
            if index > 0 { line.append(0x09) }
            line += Array(field.utf8)
        }
        line.append(0x0A)
        return line
    }
}
