import Glibc

/// Reads records of known elements and attributes with plain text, past libxml2.
///
/// A large roster is one record after another in the same few tags. What is read here is a small part of XML, of which
/// nothing depends on the rest of the document: `<a>text</a>`, `<a/>` and `b="value"` with names that libxml2 has told
/// before below the same elements, white space between elements, and texts without markup, control characters or 「>」:
/// with the five named references, or as one section `<![CDATA[…]]>`. Every other record is left to libxml2.
struct XMLPlainRecords {
    /// An element by its path; the document is the first.
    struct Node {
        var name = Name()
        /// The column of elements without children; -1 when none was seen.
        var column = -1
        var firstChild = -1
        var lastChild = -1
        var nextSibling = -1
        var firstAttribute = -1
        var lastAttribute = -1
    }

    struct Attribute {
        let name: Name
        let column: Int
        var next = -1
    }

    /// Where a name stands in `names`; behind each are eight bytes more.
    struct Name {
        var start = 0
        var count = 0
    }

    private var nodes: [Node] = []
    private var attributes: [Attribute] = []
    private var names: [UInt8] = []
    private var longest = 0
    private var fields: [XMLField] = []

    /// Whether elements of a path were told.
    func knows(_ path: Int) -> Bool { path < nodes.count && nodes[path].name.count > 0 }

    /// An element of a path, below another, has a name in tags.
    mutating func learn(_ path: Int, below parent: Int, named tagName: [UInt8]) {
        while nodes.count <= path { nodes.append(Node()) }
        nodes[path].name = add(tagName)
        if nodes[parent].lastChild >= 0 {
            nodes[nodes[parent].lastChild].nextSibling = path
        } else {
            nodes[parent].firstChild = path
        }
        nodes[parent].lastChild = path
    }

    /// Elements of a path without children stand in a column.
    mutating func learn(_ path: Int, column: Int) { nodes[path].column = column }

    /// An attribute of elements of a path stands in a column.
    mutating func learn(_ path: Int, attribute: [UInt8], column: Int) {
        attributes.append(Attribute(name: add(attribute), column: column))
        let made = attributes.count - 1
        if nodes[path].lastAttribute >= 0 {
            attributes[nodes[path].lastAttribute].next = made
        } else {
            nodes[path].firstAttribute = made
        }
        nodes[path].lastAttribute = made
    }

    private mutating func add(_ text: [UInt8]) -> Name {
        let name = Name(start: names.count, count: text.count)
        names += text + [UInt8](repeating: 0, count: 8)
        longest = max(longest, text.count)
        return name
    }

    /// The offset of the next tag, behind one offset and before another, that begins an element of a path; else the
    /// second offset.
    func next(_ path: Int, in text: UnsafeRawBufferPointer, behind start: Int, before stop: Int) -> Int {
        guard knows(path), let base = text.baseAddress else { return stop }
        let name = names[nodes[path].name.start...].prefix(nodes[path].name.count)
        var at = start + 1
        while at < stop, let hit = memchr(base + at, 0x3C, stop - at) {
            let found = UnsafeRawPointer(hit) - base
            at = found + 1
            // Not the beginning of a longer name.
            let behind = at + name.count
            if behind < stop, text[behind] <= 0x20 || text[behind] == 0x3E || text[behind] == 0x2F,
                text[at...].starts(with: name)
            {
                return found
            }
        }
        return stop
    }

    /// Adds the plain records of a path, from an offset of a text on, to a table; `line` is the offset's physical line.
    ///
    /// None is read that begins at `until` or behind it, white space before it counted.
    /// Returns the offset behind the last, and how many line feeds stand before that.
    mutating func read(
        _ path: Int, in text: UnsafeRawBufferPointer, from start: Int, until: Int = Int.max, line: Int,
        into table: inout XMLTableBuilder
    ) -> (end: Int, lines: Int) {
        // Up to the limit, which is a 「<」, names and words are compared without a look at the end of the text.
        let slack = longest + 16
        guard knows(path), text.count > slack, let base = text.baseAddress,
            let limit = text[..<(text.count - slack)].lastIndex(of: 0x3C)
        else { return (start, 0) }
        let (nodes, attributes, names) = (nodes, attributes, names)
        return nodes.withUnsafeBufferPointer { nodes in
            attributes.withUnsafeBufferPointer { attributes in
                names.withUnsafeBytes { names in
                    guard let nodes = nodes.baseAddress, let names = names.baseAddress else { return (start, 0) }
                    var scan = XMLPlainScan(
                        text: base, limit: limit, nodes: nodes, attributes: attributes, names: names, fields: fields,
                        at: start)
                    var (end, lines) = (start, 0)
                    while scan.at < until, scan.record(path) {
                        table.add(scan.fields, from: text, line: line + scan.linesBefore)
                        (end, lines) = (scan.at, scan.lines)
                    }
                    fields = scan.fields
                    return (end, lines)
                }
            }
        }
    }
}
