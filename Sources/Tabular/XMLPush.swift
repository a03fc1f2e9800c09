import CLibXML2
import Messages

/// Drives libxml2's push parser over UTF-8 text, within bounds, without entities and without the network.
///
/// The encoding declaration is ignored, since the text has been decoded already. A document type declaration stops
/// the parser at once: own flags tell, because libxml2 still calls such a document well-formed (spec/ingest.md §4).
final class XMLPush {
    /// The most levels elements may be nested; libxml2's own limit is 256.
    static let depthCap = 128
    /// The most attributes an element may have: libxml2 compares each with all others.
    static let attributeCap = 1_000
    /// The most bytes one run of text may have.
    static let textCap = 10_000_000

    private static let chunk = 64 << 10
    private static let ready: Void = xmlInitParser()

    private let events: any XMLEvents
    private let firstLine: Int
    private var context: xmlParserCtxtPtr?
    private var depth = 0
    private var run = 0
    private var problem: Problem?
    private var isStopped = false

    private init(_ events: any XMLEvents, firstLine: Int) {
        self.events = events
        self.firstLine = firstLine
    }

    /// Parses the text in a range, whose first byte stands in a given line, tells a listener, and returns it.
    ///
    /// With `isWhole` false the end may cut the document anywhere, and only what came before is told.
    /// Throws `xmlMalformed`, `xmlDoctype`, `xmlTooDeep`, `xmlTextTooLong` or the listener's refusal, with the line.
    static func parse<Events: XMLEvents>(
        _ source: UnsafeRawBufferPointer, _ range: Range<Int>, line: Int, isWhole: Bool, telling events: Events
    ) throws(Problem) -> Events {
        let push = try begin(telling: events, line: line)
        push.feed(UnsafeRawBufferPointer(rebasing: source[range]))
        try push.finish(isWhole: isWhole)
        return events
    }

    /// Opens a document whose text will come in pieces; `feed` them, then `finish`.
    static func begin(telling events: any XMLEvents, line: Int = 1) throws(Problem) -> XMLPush {
        _ = ready
        let push = XMLPush(events, firstLine: line)
        var handler = Self.handler
        let this = Unmanaged.passUnretained(push).toOpaque()
        guard let context = xmlCreatePushParserCtxt(&handler, this, nil, 0, nil) else {
            throw Problem(.xmlMalformed, found: "out of memory")
        }
        push.context = context
        _ = xmlCtxtUseOptions(context, Int32(XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NONET.rawValue))
        return push
    }

    deinit { xmlFreeParserCtxt(context) }

    /// Parses the next bytes of the text; false when nothing further need come, because `finish` will throw.
    @discardableResult
    func feed(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var at = 0
        while at < bytes.count, !isStopped {
            let size = min(Self.chunk, bytes.count - at)
            let piece = bytes.baseAddress.map { ($0 + at).assumingMemoryBound(to: CChar.self) }
            if xmlParseChunk(context, piece, Int32(size), 0) != 0, context?.pointee.wellFormed == 0 { return false }
            at += size
        }
        return !isStopped
    }

    /// Ends the document; throws what `parse` throws.
    func finish(isWhole: Bool = true) throws(Problem) {
        if isWhole, !isStopped { _ = xmlParseChunk(context, nil, 0, 1) }
        if let problem { throw problem }
        if isWhole, context?.pointee.wellFormed == 0 {
            throw Problem(.xmlMalformed, at: Position(line: line), found: "not well-formed")
        }
    }

    private var line: Int { Int(context?.pointee.input?.pointee.line ?? 1) + firstLine - 1 }

    /// The line of the 「<」 of the tag just read: 「<」 cannot stand inside a tag.
    private var tagLine: Int {
        guard let input = context?.pointee.input, var at = input.pointee.cur, let base = input.pointee.base else {
            return line
        }
        var back = 0
        while at > base {
            at -= 1
            if at.pointee == 0x3C { break }
            if at.pointee == 0x0A { back += 1 }
        }
        return line - back
    }

    private func stop(_ message: Message, expected: String = "", found: String = "", line: Int? = nil) {
        guard !isStopped else { return }
        isStopped = true
        problem = Problem(message, at: Position(line: line ?? self.line), expected: expected, found: found)
        xmlStopParser(context)
    }

    private func start(_ name: XMLName, _ attributes: XMLAttributes) {
        depth += 1
        run = 0
        guard depth <= Self.depthCap else { return stop(.xmlTooDeep, expected: String(Self.depthCap)) }
        guard attributes.count <= Self.attributeCap else {
            return stop(.xmlTooManyNames, expected: String(Self.attributeCap), line: tagLine)
        }
        guard !isStopped else { return }
        events.start(name, attributes) { tagLine }
        if events.isRefusing, let refusal = events.refusal {
            stop(refusal.message, expected: refusal.expected, found: refusal.found, line: tagLine)
        }
    }

    private func end() {
        depth -= 1
        run = 0
        if !isStopped { events.end() }
    }

    private func text(_ bytes: UnsafeRawBufferPointer) {
        run += bytes.count
        guard run <= Self.textCap else { return stop(.xmlTextTooLong, expected: String(Self.textCap)) }
        if !isStopped { events.text(bytes) }
    }

    private func fault(_ error: UnsafeMutablePointer<xmlError>) {
        // Warnings and recoverable errors, such as a prefix nobody declared, do not damage the content.
        guard error.pointee.level == XML_ERR_FATAL else { return }
        var reason = error.pointee.message.map { String(cString: $0) } ?? "code \(error.pointee.code)"
        while reason.last == "\n" { reason.removeLast() }
        stop(.xmlMalformed, found: reason, line: Int(error.pointee.line) + firstLine - 1)
    }

    /// Lends out the parser behind a callback's context, which `parse` keeps alive, without counting references.
    private static func own(_ pointer: UnsafeMutableRawPointer?, _ body: (XMLPush) -> Void) {
        guard let pointer else { return }
        Unmanaged<XMLPush>.fromOpaque(pointer)._withUnsafeGuaranteedRef(body)
    }

    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = 0xDEED_BEAF
        handler.internalSubset = { this, _, _, _ in XMLPush.own(this) { $0.stop(.xmlDoctype) } }
        handler.startElementNs = { this, name, _, _, _, _, count, _, quintuples in
            guard let name else { return }
            XMLPush.own(this) { $0.start(name, XMLAttributes(count: count, quintuples: quintuples)) }
        }
        handler.endElementNs = { this, _, _, _ in XMLPush.own(this) { $0.end() } }
        handler.characters = { this, bytes, count in
            XMLPush.own(this) { $0.text(UnsafeRawBufferPointer(start: bytes, count: Int(count))) }
        }
        handler.cdataBlock = handler.characters
        handler.ignorableWhitespace = handler.characters
        handler.serror = { this, error in
            guard let error else { return }
            XMLPush.own(this) { $0.fault(error) }
        }
        return handler
    }
}
