import Messages

/// Reads rosters in XML (spec/domain.md §6.5), whatever their elements are called.
///
/// A document is read through once before anything is handed over: that tells the record elements, the columns and
/// whether it is well-formed, and gives the tables of a small one. A large one with one kind of record is then read
/// again, block by block.
enum XMLDocument {
    /// How many bytes of the file are read at a time.
    static let window = 1 << 18
    /// How many bytes are looked at to find the record elements, at first.
    private static let surveyed = 1 << 20
    /// How many envelope fields make a second, whole survey worth its time.
    private static let envelopeEnough = 100

    /// The records of a document, whose text begins with a given head; in blocks when there is more than one.
    ///
    /// The paths of the record elements may be stated. A byte that is no character damages only its record. Throws, with the line, when the document is malformed,
    /// hostile or without records.
    static func read(
        _ source: ByteSource, _ finding: EncodingFinder.Finding, head: ArraySlice<UInt8>, blockSize: Int,
        records stated: [String]
    ) throws(Problem) -> TableReader.Recognised {
        let (survey, records) = try load(source, finding, room: blockSize, stated)
        try records.checkFields()
        let lineEnd: SourceFormat.LineEnd = head.prefix(4_096).contains(0x0D) ? .crlf : .lf
        let format = SourceFormat(container: .xml, encoding: finding.encoding, lineEnd: lineEnd)
        guard !records.tables.contains(where: \.isOverfull) else {
            return .blocks(try XMLBlocks(source, finding, survey, first: records, format: format, size: blockSize))
        }
        let found = records.tables.indices.compactMap { index in
            records.takeBlock(of: index).map { (Table(sheet: records.name(of: index), rows: $0.rows), $0.problems) }
        }
        guard !found.isEmpty else { throw Problem(.xmlNoRecords) }
        return .whole(
            ReadResult(
                tables: found.map(\.0), format: format, problems: found.flatMap(\.1), notes: records.notes,
                envelope: records.envelope))
    }

    private static func load(
        _ source: ByteSource, _ finding: EncodingFinder.Finding, room: Int, _ stated: [String]
    ) throws(Problem) -> (XMLSurvey, XMLRecords) {
        let head = try XMLFeed(source, finding, window: surveyed, telling: XMLSurvey(stated: stated))
        if try head.step(), head.events.hasRepetition {
            let records = XMLRecords(head.events, room: room, bytes: source.size)
            let feed = try XMLFeed(source, finding, window: min(window, room), telling: records)
            while try feed.step(), records.envelope.count < envelopeEnough {
                if feed.isCopy { try records.countAhead(source, from: feed.offset) }
            }
            if records.envelope.count < envelopeEnough { return (head.events, records) }
        }
        let survey = try head.finish()
        try survey.checkStated()
        let records = XMLRecords(survey, room: room, bytes: source.size)
        _ = try XMLFeed(source, finding, window: min(window, room), telling: records).finish()
        guard !records.hasLooseContent else {
            throw Problem(.xmlLooseContent, expected: String(XMLRecords.envelopeCap))
        }
        return (survey, records)
    }
}

/// The records of a document with one kind of them, which was read through before, block by block.
struct XMLBlocks: BlockReading {
    let format: SourceFormat
    let sheet: String?
    let notes: [Problem]
    let envelope: [EnvelopeField]
    private let feed: XMLFeed<XMLRecords>
    private let size: Int

    /// Begins again; a block has the records of about `size` bytes of the file.
    ///
    /// `first` is what the first reading gave.
    init(
        _ source: ByteSource, _ finding: EncodingFinder.Finding, _ survey: XMLSurvey, first: XMLRecords,
        format: SourceFormat, size: Int
    ) throws(Problem) {
        (self.format, sheet, notes, envelope) = (format, first.name(of: 0), first.notes, first.envelope)
        self.size = size
        let header = first.tables[0].columnNames
        feed = try XMLFeed(
            source, finding, window: min(size, XMLDocument.window),
            telling: XMLRecords(survey, room: Int.max, header: header, bytes: source.size))
    }

    func next() throws(Problem) -> Block? {
        var isEnded = false
        while !isEnded {
            let start = feed.offset
            repeat { isEnded = try !feed.step() } while !isEnded && feed.offset - start < size
            if let block = feed.events.takeBlock(of: 0) { return block }
        }
        return nil
    }
}
