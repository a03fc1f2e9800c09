import Messages

/// Splits delimited text into records (RFC 4180, with any line ends, any delimiter, and bounds).
///
/// A quote opens a field only at its first byte. A quoted field must close within the field cap, and a delimiter, a
/// line end or the end of the file must follow. Where it does not, the rest of the opening line is read as if there
/// were no quotes, that row is damaged, and the next physical line begins a new record: one stray quote costs one row.
struct RecordScanner {
    /// The most bytes a field may have (spec/publish.md D1).
    static let fieldCap = 64 << 10
    /// The most bytes a row may have.
    static let rowCap = 1 << 20
    /// How many bytes may be read again because of stray quotes before the file is refused.
    static let rereadCap = 64 << 20
    /// How many damaged rows a file may have before it is refused.
    static let damageCap = 100_000

    private let search: RecordSearch
    private let end: Int
    private var starts: [UInt32] = []
    private var marks: [RowContent.Mark] = []
    private var damaged: [Int] = []
    private var problems: [Problem] = []
    private var reread = 0

    /// The records found.
    struct Records {
        let starts: [UInt32]
        let marks: [RowContent.Mark]
        let damaged: [Int]
        let problems: [Problem]
    }

    /// Scans text from an offset on, which stands in the given physical line.
    ///
    /// Throws `quotingBroken` or `damageEverywhere`. Complexity: O(bytes).
    static func scan(
        _ source: UnsafeRawBufferPointer, from start: Int, line: Int, delimiter: Delimiter
    ) throws(Problem) -> Records {
        guard let base = source.baseAddress, start < source.count else {
            return Records(starts: [], marks: [], damaged: [], problems: [])
        }
        var scanner = RecordScanner(
            search: RecordSearch(base: base, end: source.count, delimiter: delimiter), end: source.count)
        scanner.starts.reserveCapacity(source.count / 16 + 16)
        scanner.marks.reserveCapacity(source.count / 128 + 16)
        try scanner.run(from: start, line: line)
        return Records(
            starts: scanner.starts, marks: scanner.marks, damaged: scanner.damaged, problems: scanner.problems)
    }

    private init(search: RecordSearch, end: Int) {
        self.search = search
        self.end = end
    }

    private mutating func run(from start: Int, line firstLine: Int) throws(Problem) {
        var at = start
        var line = firstLine
        while at < end {
            if RecordSearch.isLineEnd(search.byte(at)) {
                at = behindLineEnd(at)
                line &+= 1
                continue
            }
            try row(&at, &line)
        }
    }

    /// Reads one row; leaves the offset and the line behind its line end.
    private mutating func row(_ at: inout Int, _ line: inout Int) throws(Problem) {
        let rowStart = at
        let rowLine = line
        let firstField = starts.count
        var problem: Problem?
        var fieldTooLong = false
        while true {
            let fieldStart = at
            starts.append(UInt32(truncatingIfNeeded: at))
            if at < end, search.byte(at) == 0x22, problem == nil {
                switch closing(at) {
                case .closed(let behind):
                    line &+= search.lines(at, behind)
                    at = behind
                    if at - rowStart > Self.rowCap, line > rowLine {
                        starts.removeSubrange((firstField + 1)...)
                        try spend(at - rowStart)
                        problem = Problem(.rowTooLong, at: Position(line: rowLine, byte: rowStart))
                        (at, line) = (search.lineEnd(rowStart), rowLine)
                    }
                case .stray(let found):
                    try spend(found - at)
                    problem = Problem(.quoteStray, at: Position(line: line, byte: at), found: sample(at))
                    at = search.next(at)
                case .unclosed:
                    try spend(Self.fieldCap)
                    problem = Problem(.quoteUnclosed, at: Position(line: line, byte: at), found: sample(at))
                    at = search.next(at)
                }
            } else {
                at = search.next(at)
            }
            if at &- fieldStart > Self.fieldCap { fieldTooLong = true }
            guard at < end, !RecordSearch.isLineEnd(search.byte(at)) else { break }
            at &+= search.width
        }
        if at - rowStart > Self.rowCap, problem == nil {
            problem = Problem(.rowTooLong, at: Position(line: rowLine, byte: rowStart))
        } else if fieldTooLong, problem == nil {
            problem = Problem(.fieldTooLong, at: Position(line: rowLine, byte: rowStart))
        }
        if let problem { try damage(problem) }
        marks.append(RowContent.Mark(firstField: firstField, end: at, line: rowLine))
        if at < end {
            at = behindLineEnd(at)
            line &+= 1
        }
    }

    private enum Closing {
        /// The quoted field is whole; the offset behind its closing quote.
        case closed(Int)
        /// A quote inside that neither doubles nor closes; its offset.
        case stray(Int)
        /// No closing quote within the field cap.
        case unclosed
    }

    /// Follows the quoted field that opens at an offset.
    private func closing(_ opening: Int) -> Closing {
        let limit = min(end, opening + Self.fieldCap)
        var at = opening + 1
        while let hit = search.quote(at, before: limit) {
            let behind = hit + 1
            if behind >= end || RecordSearch.isLineEnd(search.byte(behind)) || search.isDelimiter(behind) {
                return .closed(behind)
            }
            if search.byte(behind) != 0x22 { return .stray(hit) }
            at = behind + 1
        }
        return .unclosed
    }

    private mutating func damage(_ problem: Problem) throws(Problem) {
        guard damaged.count < Self.damageCap else {
            throw Problem(.damageEverywhere, at: problem.position, found: String(Self.damageCap))
        }
        damaged.append(marks.count)
        problems.append(problem)
    }

    private mutating func spend(_ bytes: Int) throws(Problem) {
        reread += bytes
        if reread > Self.rereadCap { throw Problem(.quotingBroken, at: problems.first?.position ?? Position()) }
    }

    private func behindLineEnd(_ at: Int) -> Int {
        search.byte(at) == 0x0D && at &+ 1 < end && search.byte(at &+ 1) == 0x0A ? at &+ 2 : at &+ 1
    }

    /// The first characters of a field, for a message.
    private func sample(_ at: Int) -> String {
        let stop = min(search.lineEnd(at), at + 60)
        let text = String(decoding: (at..<stop).map { search.byte($0) }, as: UTF8.self)
        return String(text.prefix(20))
    }
}
