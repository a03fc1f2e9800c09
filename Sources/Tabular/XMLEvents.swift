import CLibXML2
import Messages

/// What a listener to an XML document is told, in document order.
///
/// Pointers are valid only during the call; a name's pointer is the same for the same name within one parse.
protocol XMLEvents: AnyObject {
    /// An element begins; the cursor says where, and stays good as long as the parse.
    func start(_ name: XMLName, _ attributes: XMLAttributes, at cursor: XMLCursor)
    /// Character data of the innermost open element, perhaps in pieces.
    func text(_ bytes: UnsafeRawBufferPointer)
    /// The innermost open element ends.
    func end()
    /// Why nothing further should be told: the document breaks a bound of the listener; nil as long as it does not.
    var refusal: Problem? { get }
    /// Whether there is a refusal; asked after every element.
    var isRefusing: Bool { get }
    /// Bad sequences stand in the text that comes next, each in a line; their `textOffset` counts from its beginning.
    func expect(_ bad: [(line: Int, bad: BadSequence)])
    /// Takes what the listener can read by itself: whole elements from an index of a piece of text on.
    ///
    /// Asked only where an element or its end may follow, in a line; the piece stands at an offset of the whole text.
    /// Returns the index behind, perhaps far behind the piece, and how many line feeds were passed.
    func take(
        _ text: UnsafeRawBufferPointer, from start: Int, offset: Int, line: Int
    ) -> (end: Int, lines: Int)
    /// The offset, behind one and before another, where the listener wants to be asked again; the other if nowhere.
    func next(_ text: UnsafeRawBufferPointer, behind start: Int, before stop: Int) -> Int
}

extension XMLEvents {
    var refusal: Problem? { nil }
    var isRefusing: Bool { refusal != nil }
    func expect(_ bad: [(line: Int, bad: BadSequence)]) {}
    func take(
        _ text: UnsafeRawBufferPointer, from start: Int, offset: Int, line: Int
    ) -> (end: Int, lines: Int) { (start, 0) }
    func next(_ text: UnsafeRawBufferPointer, behind start: Int, before stop: Int) -> Int { stop }
}

/// Where the parser stands at the moment it is asked; every answer is looked up then.
struct XMLCursor {
    let context: xmlParserCtxtPtr

    /// The physical line.
    var line: Int { Int(context.pointee.input.pointee.line) }

    /// The offset, in the text, of what comes next.
    var offset: Int {
        let input = context.pointee.input.pointee
        return Int(input.consumed) + (input.cur - input.base)
    }

    /// The physical line of the 「<」 of the tag just read.
    var tagLine: Int { line - UnsafeRawBufferPointer(start: tag, count: tagBytes).count { $0 == 0x0A } }

    /// The offset, in the text, of the 「<」 of the tag just read.
    var tagOffset: Int { offset - tagBytes }

    /// The name in the tag just read, with its prefix.
    var tagName: [UInt8] {
        Array(
            UnsafeRawBufferPointer(start: tag + 1, count: tagBytes - 1).prefix { $0 > 0x20 && $0 != 0x2F && $0 != 0x3E }
        )
    }

    /// How many bytes of the tag just read have been read.
    private var tagBytes: Int { context.pointee.input.pointee.cur - tag }

    /// The 「<」 of the tag just read: none can stand inside a tag.
    private var tag: UnsafePointer<UInt8> {
        let input = context.pointee.input.pointee
        var at: UnsafePointer<UInt8> = input.cur
        while at > input.base {
            at -= 1
            if at.pointee == 0x3C { break }
        }
        return at
    }
}

/// An interned local name.
typealias XMLName = UnsafePointer<UInt8>

/// The attributes of one element, without those of XML itself and of XML Schema (`xml:…`, `xsi:…`).
struct XMLAttributes {
    private static let foreign = ["xsi", "xml"]

    /// How many there are, those of XML itself included.
    let count: Int
    private let quintuples: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

    /// Wraps what libxml2's SAX2 gives: name, prefix, namespace, begin and end of the value for each attribute.
    init(count: Int32, quintuples: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        self.count = Int(count)
        self.quintuples = quintuples
    }

    /// Whether there are none at all.
    var isEmpty: Bool { count == 0 }

    /// Calls back with name and value of each attribute, in document order.
    ///
    /// libxml2 leaves an ampersand in a value as 「&#38;」 when it does not replace entities; here it is an ampersand.
    func forEach(_ body: (XMLName, UnsafeRawBufferPointer) -> Void) {
        guard let quintuples else { return }
        for index in 0..<count {
            let five = quintuples + 5 * index
            guard let name = five[0], let begin = five[3], let end = five[4] else { continue }
            if let prefix = five[1], Self.foreign.contains(String(cString: prefix)) { continue }
            let value = UnsafeRawBufferPointer(start: begin, count: end - begin)
            if !value.contains(0x26) { body(name, value) } else { Self.plain(value).withUnsafeBytes { body(name, $0) } }
        }
    }

    private static func plain(_ value: UnsafeRawBufferPointer) -> [UInt8] {
        let mark = Array("&#38;".utf8)
        var plain: [UInt8] = []
        var at = 0
        while at < value.count {
            plain.append(value[at])
            at += value[at...].starts(with: mark) ? mark.count : 1
        }
        return plain
    }
}
