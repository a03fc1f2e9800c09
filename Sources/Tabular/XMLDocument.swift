import Messages

/// Reads rosters in XML (spec/domain.md §6.5), whatever their elements are called.
enum XMLDocument {
    /// How many bytes are looked at to find the record elements, at first.
    private static let surveyed = 1 << 20
    /// How many envelope fields make a second, whole survey worth its time.
    private static let envelopeEnough = 100

    /// The records of a decoded document.
    ///
    /// A byte that is no character damages only its record. Throws, with the line, when the document is malformed,
    /// hostile or without records; nothing is partly loaded.
    static func read(_ text: TranscodedText) throws(Problem) -> ReadResult {
        let outcome = text.text.withUnsafeBytes { source -> Result<XMLRecords, Problem> in
            do throws(Problem) {
                return .success(try load(source, from: text.start))
            } catch {
                return .failure(error)
            }
        }
        let records = try outcome.get()
        try records.checkFields(bytes: text.text.count)
        let found = records.takeResult()
        guard !found.isEmpty else { throw Problem(.xmlNoRecords) }
        let lineEnd: SourceFormat.LineEnd = text.text.prefix(4_096).contains(0x0D) ? .crlf : .lf
        let result = ReadResult(
            tables: found.map(\.table),
            format: SourceFormat(container: .xml, encoding: text.encoding, lineEnd: lineEnd),
            problems: found.flatMap(\.problems), envelope: records.envelope)
        return BadCharacters.marked(result, text)
    }

    /// Parses a decoded document as a whole and tells a listener, which is returned.
    static func parse<Events: XMLEvents>(
        _ text: TranscodedText, telling events: Events
    ) throws(Problem) -> Events {
        let outcome = text.text.withUnsafeBytes { source -> Result<Events, Problem> in
            do throws(Problem) {
                let (whole, line) = try bounds(source, from: text.start)
                return .success(try XMLPush.parse(source, whole, line: line, isWhole: true, telling: events))
            } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }

    /// The document without the white space before it, and the line in which it begins; throws `xmlTagTooLong`.
    private static func bounds(
        _ source: UnsafeRawBufferPointer, from start: Int
    ) throws(Problem) -> (whole: Range<Int>, line: Int) {
        // White space before the XML declaration is a fault of many exporters, and harmless.
        var begin = start
        var line = 1
        while begin < source.count, source[begin] <= 0x20 {
            if source[begin] == 0x0A { line += 1 }
            begin += 1
        }
        if let long = XMLTagBound.firstLongTag(source, from: begin) {
            let line = 1 + source[start..<long].count { $0 == 0x0A }
            throw Problem(.xmlTagTooLong, at: Position(line: line, byte: long), expected: String(XMLTagBound.cap))
        }
        return (begin..<source.count, line)
    }

    private static func load(_ source: UnsafeRawBufferPointer, from start: Int) throws(Problem) -> XMLRecords {
        let (whole, line) = try bounds(source, from: start)
        if whole.count > surveyed {
            let part = whole.prefix(surveyed)
            let survey = try XMLPush.parse(source, part, line: line, isWhole: false, telling: XMLSurvey())
            if survey.hasRepetition {
                let records = try XMLPush.parse(
                    source, whole, line: line, isWhole: true, telling: XMLRecords(survey, bytes: whole.count))
                if records.envelope.count < envelopeEnough { return records }
            }
        }
        let survey = try XMLPush.parse(source, whole, line: line, isWhole: true, telling: XMLSurvey())
        let records = try XMLPush.parse(
            source, whole, line: line, isWhole: true, telling: XMLRecords(survey, bytes: whole.count))
        guard !records.hasLooseContent else {
            throw Problem(.xmlLooseContent, expected: String(XMLRecords.envelopeCap))
        }
        return records
    }
}
