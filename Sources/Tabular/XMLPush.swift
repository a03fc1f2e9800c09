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
    private let cursor: XMLCursor
    private var depth = 0
    private var run = 0
    private var problem: Problem?
    private var isStopped = false

    private init(_ events: any XMLEvents, _ context: xmlParserCtxtPtr) {
        self.events = events
        cursor = XMLCursor(context: context)
    }

    /// Opens a document whose text will come in pieces; `feed` them, then `finish`.
    ///
    /// The first piece stands in a given line and at a given offset of the text.
    static func begin(telling events: any XMLEvents, line: Int = 1, offset: Int = 0) throws(Problem) -> XMLPush {
        _ = ready
        var handler = Self.handler
        guard let context = xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else {
            throw Problem(.xmlMalformed, found: "out of memory")
        }
        let push = XMLPush(events, context)
        context.pointee.userData = Unmanaged.passUnretained(push).toOpaque()
        _ = xmlCtxtUseOptions(context, Int32(XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NONET.rawValue))
        push.skip(bytes: offset, lines: line - 1)
        return push
    }

    deinit { xmlFreeParserCtxt(cursor.context) }

    /// Parses the next bytes of the text; false when nothing further need come, because `finish` will throw.
    @discardableResult
    func feed(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var at = 0
        while at < bytes.count, !isStopped {
            let size = min(Self.chunk, bytes.count - at)
            let piece = bytes.baseAddress.map { ($0 + at).assumingMemoryBound(to: CChar.self) }
            if xmlParseChunk(context, piece, Int32(size), 0) != 0, context.pointee.wellFormed == 0 { return false }
            at += size
        }
        return !isStopped
    }

    /// Whether all that was fed has been told, white space aside, and an element or the end of one may follow.
    var isBetweenElements: Bool {
        context.pointee.instate == XML_PARSER_CONTENT && !isStopped && untold.allSatisfy { $0 <= 0x20 }
    }

    /// The physical line behind what was fed.
    var line: Int { cursor.line + untold.count { $0 == 0x0A } }

    private var untold: UnsafeRawBufferPointer {
        let input = context.pointee.input.pointee
        return UnsafeRawBufferPointer(start: input.cur, count: input.end - input.cur)
    }

    /// Passes over bytes that are not fed: whole elements, between others.
    func skip(bytes: Int, lines: Int) {
        context.pointee.input.pointee.consumed += UInt(bytes)
        context.pointee.input.pointee.line += Int32(truncatingIfNeeded: lines)
    }

    /// Throws why the parser stopped, if it did.
    func check() throws(Problem) {
        if let problem { throw problem }
    }

    /// Ends the document.
    ///
    /// Throws `xmlMalformed`, `xmlDoctype`, `xmlTooDeep`, `xmlTextTooLong` or the listener's refusal, with the line.
    func finish() throws(Problem) {
        if !isStopped { _ = xmlParseChunk(context, nil, 0, 1) }
        try check()
        if context.pointee.wellFormed == 0 {
            throw Problem(.xmlMalformed, at: Position(line: cursor.line), found: "not well-formed")
        }
    }

    private var context: xmlParserCtxtPtr { cursor.context }

    private func stop(_ message: Message, expected: String = "", found: String = "", line: Int? = nil) {
        guard !isStopped else { return }
        isStopped = true
        problem = Problem(message, at: Position(line: line ?? cursor.line), expected: expected, found: found)
        xmlStopParser(context)
    }

    private func start(_ name: XMLName, _ attributes: XMLAttributes) {
        depth += 1
        run = 0
        guard depth <= Self.depthCap else { return stop(.xmlTooDeep, expected: String(Self.depthCap)) }
        guard attributes.count <= Self.attributeCap else {
            return stop(.xmlTooManyNames, expected: String(Self.attributeCap), line: cursor.tagLine)
        }
        guard !isStopped else { return }
        events.start(name, attributes, at: cursor)
        if events.isRefusing, let refusal = events.refusal {
            stop(refusal.message, expected: refusal.expected, found: refusal.found, line: cursor.tagLine)
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
        stop(.xmlMalformed, found: reason, line: Int(error.pointee.line))
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
