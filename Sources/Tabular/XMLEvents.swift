import Messages

/// What a listener to an XML document is told, in document order.
///
/// Pointers are valid only during the call; a name's pointer is the same for the same name within one parse.
protocol XMLEvents: AnyObject {
    /// An element begins; `line` gives the physical line of its first byte and costs little.
    func start(_ name: XMLName, _ attributes: XMLAttributes, line: () -> Int)
    /// Character data of the innermost open element, perhaps in pieces.
    func text(_ bytes: UnsafeRawBufferPointer)
    /// The innermost open element ends.
    func end()
    /// Why nothing further should be told: the document breaks a bound of the listener; nil as long as it does not.
    var refusal: Problem? { get }
    /// Whether there is a refusal; asked after every element.
    var isRefusing: Bool { get }
}

extension XMLEvents {
    var refusal: Problem? { nil }
    var isRefusing: Bool { refusal != nil }
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
