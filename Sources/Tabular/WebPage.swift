import CLibXML2
import Messages

/// Reads the tables of web pages, which many systems export under the name .xls.
enum WebPage {
    /// The most bytes a page may have: libxml2 counts them in 32 bits with a sign.
    static let fileCap = 1_000_000_000

    /// The tables of a decoded page, in the order in which they begin.
    ///
    /// A byte that is no character damages only its row. Throws `htmlNoTable`, `xmlTooDeep`, `xmlTagTooLong` or
    /// `workbookFlood`.
    static func read(_ text: TranscodedText, _ fileSize: Int) throws(Problem) -> ReadResult {
        guard text.text.count <= fileCap else {
            throw Problem(.workbookTooLarge, expected: String(fileCap), found: String(text.text.count))
        }
        let budget = WorkbookBudget(fileSize: fileSize)
        let text = try BadMarks.numbered(text)
        let reader = WebPageReader(budget: budget)
        let longTag = text.text.withUnsafeBytes { source -> Int? in
            let page = UnsafeRawBufferPointer(rebasing: source[text.start...])
            if let long = XMLTagBound.firstLongTag(page, from: 0) { return long }
            reader.parse(page)
            return nil
        }
        if let longTag { throw Problem(.xmlTagTooLong, at: Position(byte: longTag), expected: String(XMLTagBound.cap)) }
        if let fault = reader.fault { throw fault }
        var tables = SheetTables(budget: budget)
        for sheet in reader.sheets { try tables.add(sheet) }
        guard !tables.isEmpty else { throw Problem(.htmlNoTable) }
        return BadMarks.resolved(
            try tables.result(SourceFormat(container: .html, encoding: text.encoding)), text)
    }
}

/// Listens to libxml2's parser of web pages, which forgives what browsers forgive.
///
/// The declared encoding is ignored, since the text has been decoded already. Scripts and styles come in a way of
/// their own, which nobody listens to. Nesting is bounded, since libxml2 looks through all open elements at each end.
private final class WebPageReader {
    private static let depthCap = 400
    private static let ready: Void = xmlInitParser()

    private var tables: PageTables
    private(set) var fault: Problem?
    private var depth = 0
    private var isInTitle = false
    /// The number that Excel stored beside the text it shows in a cell.
    private var stored: [UInt8] = []
    private var context: htmlParserCtxtPtr?

    init(budget: WorkbookBudget) { tables = PageTables(budget: budget) }

    var sheets: [SheetContent] { tables.sheets }

    func parse(_ page: UnsafeRawBufferPointer) {
        _ = Self.ready
        guard let base = page.baseAddress,
            let context = htmlCreateMemoryParserCtxt(base.assumingMemoryBound(to: CChar.self), Int32(page.count))
        else { return }
        defer { htmlFreeParserCtxt(context) }
        var handler = Self.handler
        withUnsafeMutablePointer(to: &handler) { handler in
            let own = context.pointee.sax
            context.pointee.sax = handler
            context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
            let options = HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_RECOVER.rawValue
            _ = htmlCtxtUseOptions(context, Int32(options))
            _ = xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
            self.context = context
            _ = htmlParseDocument(context)
            self.context = nil
            context.pointee.sax = own
        }
        tables.finish()
        if fault == nil { fault = tables.fault }
    }

    private func start(_ name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        depth += 1
        guard depth <= Self.depthCap, tables.fault == nil else {
            if fault == nil { fault = Problem(.xmlTooDeep, expected: String(Self.depthCap)) }
            return xmlStopParser(context)
        }
        guard isBounded(attributes) else {
            fault = Problem(.xmlTooManyNames, expected: String(XMLPush.attributeCap))
            return xmlStopParser(context)
        }
        switch name {
        case "table": tables.beginTable()
        case "tr": tables.beginRow(isHidden: isHidden(attributes))
        case "td", "th":
            stored = value("x:num", attributes)
            tables.beginCell(across: number("colspan", attributes), down: number("rowspan", attributes))
        case "title": isInTitle = true
        case "br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "caption": tables.breakLine()
        default: break
        }
    }

    private func end(_ name: String) {
        depth -= 1
        switch name {
        case "table": tables.endTable()
        case "tr": tables.endRow()
        case "td", "th": endCell()
        case "title": isInTitle = false
        case "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "caption": tables.breakLine()
        default: break
        }
    }

    private func endCell() {
        // A number too wide for its column is shown in a short form, or as 「###」; the whole one stands beside it.
        let shown = tables.cellText
        let isShort = shown.contains(UInt8(ascii: "+")) || shown.contains(UInt8(ascii: "#"))
        let whole = isShort && !stored.isEmpty ? CellNumber(stored)?.text() : nil
        tables.endCell(valued: whole)
        stored = []
    }

    private func text(_ bytes: UnsafeRawBufferPointer) {
        if !isInTitle { tables.add(folding: bytes) }
    }

    /// Whether an element has no more attributes than allowed; names and values follow each other up to a null.
    private func isBounded(_ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) -> Bool {
        guard let attributes else { return true }
        var count = 0
        while count <= XMLPush.attributeCap, attributes[2 * count] != nil { count += 1 }
        return count <= XMLPush.attributeCap
    }

    private func isHidden(_ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) -> Bool {
        let style = value("style", attributes).filter { $0 > 0x20 }
        return String(decoding: style, as: UTF8.self).lowercased().contains("display:none")
    }

    private func number(_ name: StaticString, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) -> Int {
        Int(String(decoding: value(name, attributes), as: UTF8.self)) ?? 1
    }

    /// The value of an attribute, empty when there is none; names and values follow each other up to a null.
    private func value(
        _ name: StaticString, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) -> [UInt8] {
        guard var pair = attributes else { return [] }
        while let key = pair[0] {
            if key.spells(name) { return pair[1].map { Array(String(cString: $0).utf8) } ?? [] }
            pair += 2
        }
        return []
    }

    private static func own(_ pointer: UnsafeMutableRawPointer?, _ body: (WebPageReader) -> Void) {
        guard let pointer else { return }
        Unmanaged<WebPageReader>.fromOpaque(pointer)._withUnsafeGuaranteedRef(body)
    }

    private static var handler: htmlSAXHandler {
        var handler = htmlSAXHandler()
        handler.initialized = 0xDEED_BEAF
        handler.startElement = { this, name, attributes in
            guard let name else { return }
            WebPageReader.own(this) { $0.start(String(cString: name), attributes) }
        }
        handler.endElement = { this, name in
            guard let name else { return }
            WebPageReader.own(this) { $0.end(String(cString: name)) }
        }
        handler.characters = { this, bytes, count in
            WebPageReader.own(this) { $0.text(UnsafeRawBufferPointer(start: bytes, count: Int(count))) }
        }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = { _, _, _ in }
        handler.serror = { _, _ in }
        return handler
    }
}
