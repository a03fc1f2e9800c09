import Messages

/// Splits delimited text into records (RFC 4180, with any line ends, any delimiter, and bounds).
///
/// A quote opens a field only at its first byte. A quoted field must close within the field cap, and a delimiter, a
/// line end or the end of the file must follow. Where it does not, the rest of the opening line is read as if there
/// were no quotes, that row is damaged, and the next physical line begins a new record: one stray quote costs one row.
struct RecordScanner: ~Copyable {
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
    private let isLast: Bool
    private var progress: RecordProgress
    private var starts: FieldStarts
    private var marks: [RowContent.Mark] = []
    private var damaged: [Int] = []
    private var problems: [Problem] = []

    /// The records found in a piece of text.
    struct Records {
        let starts: [UInt32]
        let marks: [RowContent.Mark]
        let damaged: [Int]
        let problems: [Problem]
        /// The offset behind the last record; what follows belongs to the next piece.
        let end: Int
    }

    /// Scans the next piece of a text from an offset on.
    ///
    /// Unless it is the last piece, a record that may go on, or be read differently, behind its end is left to the
    /// next one. Throws `quotingBroken` or `damageEverywhere`. Complexity: O(bytes).
    static func scan(
        _ source: UnsafeRawBufferPointer, from start: Int, isLast: Bool, delimiter: Delimiter,
        _ progress: inout RecordProgress
    ) throws(Problem) -> Records {
        guard let base = source.baseAddress, start < source.count else {
            progress.bytes += source.count
            return Records(starts: [], marks: [], damaged: [], problems: [], end: source.count)
        }
        var scanner = RecordScanner(
            search: RecordSearch(base: base, end: source.count, delimiter: delimiter), end: source.count,
            isLast: isLast, progress: progress)
        scanner.marks.reserveCapacity(source.count / 128 + 16)
        let behind = try scanner.rows(from: start)
        progress = scanner.progress
        progress.bytes += behind
        return Records(
            starts: scanner.starts.array, marks: scanner.marks, damaged: scanner.damaged, problems: scanner.problems,
            end: behind)
    }

    private init(search: RecordSearch, end: Int, isLast: Bool, progress: RecordProgress) {
        self.search = search
        self.end = end
        self.isLast = isLast
        self.progress = progress
        starts = FieldStarts(capacity: end / 16 + 16)
    }

    /// Reads rows up to the end, or to the one that goes on behind it; returns where that one begins.
    private mutating func rows(from start: Int) throws(Problem) -> Int {
        var at = start
        while at < end {
            if RecordSearch.isLineEnd(search.byte(at)) {
                guard !isCut(at) else { return at }
                at = behindLineEnd(at)
                progress.line &+= 1
                continue
            }
            let (rowStart, firstField, line, reread) = (at, starts.count, progress.line, progress.reread)
            guard try row(&at) else {
                starts.drop(from: firstField)
                (progress.line, progress.reread) = (line, reread)
                return rowStart
            }
        }
        return at
    }

    /// Whether what stands at an offset may depend on bytes behind the end: CR LF, and delimiters of three bytes.
    @inline(__always) private func isCut(_ at: Int) -> Bool { !isLast && at &+ 3 > end }

    /// Reads one row and leaves the offset and the line behind its line end; false when it goes on behind the end.
    private mutating func row(_ at: inout Int) throws(Problem) -> Bool {
        let rowStart = at
        let rowLine = progress.line
        let firstField = starts.count
        // Values of their own, which no write can change.
        let (search, end) = (search, end)
        var fault: Fault?
        var fieldTooLong = false
        var ends = search.ends(from: at)
        while true {
            let fieldStart = at
            starts.append(at)
            if at < end, search.byte(at) == 0x22, fault == nil {
                guard let found = try quoted(at, rowStart, rowLine, firstField) else { return false }
                fault = found.fault
                if let behind = found.end {
                    at = behind
                    ends = search.ends(from: at &+ search.width)
                } else {
                    at = search.next(&ends)
                }
            } else {
                at = search.next(&ends)
            }
            if at &- fieldStart > Self.fieldCap { fieldTooLong = true }
            guard at < end, !RecordSearch.isLineEnd(search.byte(at)) else { break }
            at &+= search.width
        }
        guard !isCut(at) else { return false }
        if fault == nil {
            if at &- rowStart > Self.rowCap {
                fault = Fault(kind: .rowTooLong, at: rowStart, line: rowLine)
            } else if fieldTooLong {
                fault = Fault(kind: .fieldTooLong, at: rowStart, line: rowLine)
            }
        }
        if let fault { try note(fault) }
        marks.append(RowContent.Mark(firstField: firstField, end: at, line: rowLine))
        if at < end {
            at = behindLineEnd(at)
            progress.line &+= 1
        }
        return true
    }

    /// What is wrong with a row: small, since every row has room for one.
    private struct Fault {
        enum Kind {
            case rowTooLong, fieldTooLong, quoteStray, quoteUnclosed
        }

        let kind: Kind
        let at: Int
        let line: Int
    }

    /// Reads the quoted field at an offset: where it ends, nil where it is to be read as if there were no quotes, and
    /// what is wrong with the row; nil when it goes on behind the end.
    @inline(never)
    private mutating func quoted(
        _ at: Int, _ rowStart: Int, _ rowLine: Int, _ firstField: Int
    ) throws(Problem) -> (end: Int?, fault: Fault?)? {
        switch closing(at) {
        case .closed(let behind):
            progress.line &+= search.lines(at, behind)
            guard behind - rowStart > Self.rowCap, progress.line > rowLine else { return (behind, nil) }
            starts.drop(from: firstField + 1)
            try spend(behind - rowStart)
            progress.line = rowLine
            return (search.lineEnd(rowStart), Fault(kind: .rowTooLong, at: rowStart, line: rowLine))
        case .stray(let found):
            try spend(found - at)
            return (nil, Fault(kind: .quoteStray, at: at, line: progress.line))
        case .unclosed:
            try spend(Self.fieldCap)
            return (nil, Fault(kind: .quoteUnclosed, at: at, line: progress.line))
        case .cut: return nil
        }
    }

    private enum Closing {
        /// The quoted field is whole; the offset behind its closing quote.
        case closed(Int)
        /// A quote inside that neither doubles nor closes; its offset.
        case stray(Int)
        /// No closing quote within the field cap.
        case unclosed
        /// The end comes before that is certain.
        case cut
    }

    /// Follows the quoted field that opens at an offset.
    private func closing(_ opening: Int) -> Closing {
        let limit = min(end, opening + Self.fieldCap)
        var at = opening + 1
        while let hit = search.quote(at, before: limit) {
            let behind = hit + 1
            if isCut(behind) { return .cut }
            if behind >= end || RecordSearch.isLineEnd(search.byte(behind)) || search.isDelimiter(behind) {
                return .closed(behind)
            }
            if search.byte(behind) != 0x22 { return .stray(hit) }
            at = behind + 1
        }
        return isLast || limit == opening + Self.fieldCap ? .unclosed : .cut
    }

    private mutating func note(_ fault: Fault) throws(Problem) {
        let position = Position(line: fault.line, byte: progress.bytes + fault.at)
        guard progress.damage < Self.damageCap else {
            throw Problem(.damageEverywhere, at: position, found: String(Self.damageCap))
        }
        progress.damage += 1
        if progress.firstDamage == nil { progress.firstDamage = position }
        damaged.append(marks.count)
        switch fault.kind {
        case .rowTooLong: problems.append(Problem(.rowTooLong, at: position))
        case .fieldTooLong: problems.append(Problem(.fieldTooLong, at: position))
        case .quoteStray: problems.append(Problem(.quoteStray, at: position, found: sample(fault.at)))
        case .quoteUnclosed: problems.append(Problem(.quoteUnclosed, at: position, found: sample(fault.at)))
        }
    }

    private mutating func spend(_ bytes: Int) throws(Problem) {
        progress.reread += bytes
        if progress.reread > Self.rereadCap { throw Problem(.quotingBroken, at: progress.firstDamage ?? Position()) }
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

/// How far the scanning of a text has come, from one piece to the next.
struct RecordProgress {
    /// The physical line in which the next piece begins.
    var line: Int
    /// How many bytes of text came before the next piece.
    var bytes = 0
    /// How many rows were damaged.
    var damage = 0
    /// Where the first of them stands.
    var firstDamage: Position?
    /// How many bytes were read again because of stray quotes.
    var reread = 0
}
