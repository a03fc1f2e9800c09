import Messages

/// Turns the records of a document into tables, and what stands outside them into envelope fields.
///
/// A field is a leaf element or an attribute. `<field name="QYMC">…</field>` is the field QYMC, as database tools
/// write it. Elements that only group fields inside a record are passed through.
final class XMLRecords: XMLEvents {
    /// The most fields that may stand outside the records.
    static let envelopeCap = 10_000
    /// How many fields the tables may have for each byte of the document, beyond `fieldGrace`: every record has all
    /// columns, so that a few wide ones among many narrow ones would fill the memory.
    private static let fieldsPerByte = 5
    /// How many fields the tables may always have.
    private static let fieldGrace = 4_000_000

    private struct Frame {
        let path: Int
        var last = -1
        var hasChildren = false
        var textStart: Int
        /// The column that a `name` attribute gives this element, or -1.
        var column = -1
    }

    private var paths: XMLPaths
    private let fieldCap: Int
    private let tableOf: [Int: Int]
    private(set) var tables: [XMLTableBuilder]
    private(set) var envelope: [EnvelopeField] = []
    /// Whether there are many fields outside the records: the part surveyed did not show them.
    private(set) var hasLooseContent = false
    /// What is read past libxml2; only where there is one table.
    private var plain = XMLPlainRecords()
    private var run: XMLRun?
    private var bad = XMLBadSequences()

    private var open = [Frame(path: 0, textStart: 0)]
    private var recordDepth = -1
    private var recordLine = 0
    private var recordOffset = 0
    private var cursor: XMLCursor?
    /// Whether the record has text beside child elements, which no column could hold.
    private var isMixed = false
    private var current = -1
    private var values: [UInt8] = []
    private var fields: [XMLField] = []
    private var elementColumns: [Int] = []
    private var attributeColumns: [ColumnKey: Int] = [:]
    private var envelopeLine = 0

    private struct ColumnKey: Hashable {
        let path: Int
        let name: XMLName
    }

    private var namedColumns: [String: Int] = [:]
    private var columns = 0

    /// Expects the record elements that a survey found.
    ///
    /// Tables of more than `room` bytes of text are counted and not kept; `header` has the names of all columns when
    /// they are known from an earlier reading. The document has so many bytes.
    init(_ survey: XMLSurvey, room: Int, header: [String]? = nil, bytes: Int) {
        var paths = survey.paths
        paths.forgetPointers()
        self.paths = paths
        let records = survey.records
        // Records of several kinds may alternate, so that none can be handed over before the end.
        let room = records.count > 1 ? Int.max : room
        let fieldCap = Self.fieldGrace + Self.fieldsPerByte * bytes
        self.fieldCap = fieldCap
        tables = records.map { XMLTableBuilder(path: $0, room: room, fieldCap: fieldCap, header: header) }
        tableOf = Dictionary(uniqueKeysWithValues: records.enumerated().map { ($1, $0) })
        elementColumns = [Int](repeating: -1, count: paths.count)
    }

    /// The refusal of a document with too many element paths or columns; nil for others.
    var refusal: Problem? {
        paths.refusal
            ?? (columns > XMLPaths.cap ? Problem(.xmlTooManyNames, expected: String(XMLPaths.cap)) : nil)
    }

    var isRefusing: Bool { paths.isTooMany || columns > XMLPaths.cap }

    /// Throws `xmlFlood` when the tables have far more fields than a document of this size can fill.
    func checkFields() throws(Problem) {
        guard tables.reduce(0, { $0 + $1.fieldCount }) <= fieldCap else {
            throw Problem(.xmlFlood, expected: String(fieldCap))
        }
    }

    /// What was no character outside the records, when all was told.
    var notes: [Problem] { bad.outside + bad.waiting }

    /// The name of a table.
    func name(of table: Int) -> String { paths.name(tables[table].path) }

    /// The records of a table since the last time; nil when there are none.
    func takeBlock(of table: Int) -> (rows: RowStore, problems: [Problem])? { tables[table].takeBlock() }

    func expect(_ bad: [(line: Int, bad: BadSequence)]) { self.bad.expect(bad) }

    func take(
        _ text: UnsafeRawBufferPointer, from start: Int, offset: Int, line: Int
    ) -> (end: Int, lines: Int) {
        guard tables.count == 1, recordDepth < 0, open[open.count - 1].path == paths.parent(tables[0].path) else {
            return (start, 0)
        }
        let ahead = run.map { $0.start - offset } ?? -1
        var (end, lines) = plain.read(
            tables[0].path, in: text, from: start, until: ahead < start ? Int.max : ahead, line: line, into: &tables[0])
        if let run, end == ahead {
            let counted = run.counted
            tables[0].add(unread: counted.records)
            (end, lines) = (counted.end - offset, lines + counted.lines)
        }
        if end > start { open[open.count - 1].hasChildren = true }
        return (end, lines)
    }

    /// Has the second half of what follows an offset of a file counted on another thread, once nothing is kept.
    func countAhead(_ source: ByteSource, from offset: Int) throws(Problem) {
        guard run == nil, tables.count == 1, tables[0].isOverfull, (source.size - offset) / 4 > tables[0].room else {
            return
        }
        run = try XMLRun(of: tables[0].path, plain, in: source, from: (offset + source.size) / 2)
    }

    func next(_ text: UnsafeRawBufferPointer, behind start: Int, before stop: Int) -> Int {
        tables.count == 1 ? plain.next(tables[0].path, in: text, behind: start, before: stop) : stop
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes, at cursor: XMLCursor) {
        let parent = open.count - 1
        let path = paths.child(name, of: open[parent].path, after: open[parent].last)
        if path == elementColumns.count { elementColumns.append(-1) }
        if !plain.knows(path) { plain.learn(path, below: open[parent].path, named: cursor.tagName) }
        open[parent].last = path
        if recordDepth >= 0, !open[parent].hasChildren, hasInk(open[parent].textStart..<values.count) { isMixed = true }
        open[parent].hasChildren = true
        if recordDepth < 0 {
            values.removeAll(keepingCapacity: true)
            if let table = tableOf[path] {
                current = table
                recordDepth = open.count
                (recordLine, recordOffset) = (cursor.tagLine, cursor.tagOffset)
                self.cursor = cursor
                isMixed = false
                fields.removeAll(keepingCapacity: true)
            } else {
                envelopeLine = cursor.tagLine
            }
        }
        var frame = Frame(path: path, textStart: 0)
        if !attributes.isEmpty { take(attributes, path, &frame) }
        frame.textStart = values.count
        open.append(frame)
    }

    func text(_ bytes: UnsafeRawBufferPointer) {
        values.append(contentsOf: bytes)
        if recordDepth >= 0, open[open.count - 1].hasChildren, bytes.contains(where: { $0 > 0x20 }) { isMixed = true }
    }

    func end() {
        let frame = open.removeLast()
        let range = frame.textStart..<values.count
        let isRecord = recordDepth == open.count
        if recordDepth < 0 {
            if !frame.hasChildren || hasInk(range) { addEnvelope(paths.name(frame.path), values[range]) }
            values.removeAll(keepingCapacity: true)
            return
        }
        // Text around child elements is layout; a record without children may be plain text.
        if !frame.hasChildren, !isRecord || hasInk(range) {
            fields.append(XMLField(column: column(frame), range: range))
        }
        if isRecord {
            endRecord()
            values.removeAll(keepingCapacity: true)
        }
    }

    private func endRecord() {
        let fault = bad.first(from: recordOffset, before: cursor?.offset ?? 0, line: recordLine)
        values.withUnsafeBytes {
            tables[current].add(
                fields, from: $0, line: recordLine,
                fault: isMixed ? Problem(.xmlMixedContent, at: Position(line: recordLine)) : fault)
        }
        recordDepth = -1
    }

    private func take(_ attributes: XMLAttributes, _ path: Int, _ frame: inout Frame) {
        let isRecord = recordDepth == open.count
        var named = -1
        attributes.forEach { name, value in
            let text = String(cString: name)
            guard recordDepth >= 0 else {
                return addEnvelope("\(paths.name(path))@\(text)", Array(value)[...])
            }
            if !isRecord, text.lowercased() == "name", !paths.hasChildren(path) {
                named = namedColumn(String(decoding: value, as: UTF8.self), path)
                return
            }
            let start = values.count
            values += value
            fields.append(XMLField(column: attributeColumn(name, text, path, isRecord), range: start..<values.count))
        }
        frame.column = named
    }

    private func column(_ frame: Frame) -> Int {
        if frame.column >= 0 { return frame.column }
        if elementColumns[frame.path] < 0 {
            let record = tables[current].path
            elementColumns[frame.path] = newColumn(
                paths.name(frame.path), or: paths.route(frame.path, below: record))
            plain.learn(frame.path, column: elementColumns[frame.path])
        }
        return elementColumns[frame.path]
    }

    private func attributeColumn(_ name: XMLName, _ text: String, _ path: Int, _ isRecord: Bool) -> Int {
        let key = ColumnKey(path: path, name: name)
        if let known = attributeColumns[key] { return known }
        let long = paths.route(path, below: tables[current].path) + "@" + text
        let made = newColumn(isRecord ? text : long, or: long)
        attributeColumns[key] = made
        plain.learn(path, attribute: Array(text.utf8), column: made)
        return made
    }

    private func namedColumn(_ name: String, _ path: Int) -> Int {
        let key = "\(path)/\(name)"
        if let known = namedColumns[key] { return known }
        let made = newColumn(name, or: paths.route(path, below: tables[current].path) + "/" + name)
        namedColumns[key] = made
        return made
    }

    private func newColumn(_ name: String, or long: String) -> Int {
        columns += 1
        return tables[current].column(name, or: long)
    }

    private func addEnvelope(_ name: String, _ value: ArraySlice<UInt8>) {
        guard value.contains(where: { $0 > 0x20 }) else { return }
        guard envelope.count < Self.envelopeCap else {
            hasLooseContent = true
            return
        }
        envelope.append(
            EnvelopeField(name: name, value: String(decoding: value, as: UTF8.self), line: envelopeLine))
    }

    private func hasInk(_ range: Range<Int>) -> Bool { values[range].contains { $0 > 0x20 } }
}
