/// One text with plain records being read (`XMLPlainRecords`).
struct XMLPlainScan {
    let text: UnsafeRawPointer
    /// The offset of a 「<」 so far from the end of the text that no name or word that begins before it reaches beyond.
    let limit: Int
    let nodes: UnsafePointer<XMLPlainRecords.Node>
    let attributes: UnsafeBufferPointer<XMLPlainRecords.Attribute>
    let names: UnsafeRawPointer
    /// The fields of the last record.
    var fields: [XMLField]
    /// The offset behind it.
    var at: Int
    /// How many line feeds were passed up to there.
    var lines = 0
    /// How many of them before the record.
    private(set) var linesBefore = 0

    /// 「![CDATA[」.
    private static let section: UInt64 = 0x5B41_5441_4443_5B21

    /// Reads a record of a path, and white space before it; false when what stands there is no plain one.
    mutating func record(_ path: Int) -> Bool {
        fields.removeAll(keepingCapacity: true)
        guard passBlanks() else { return false }
        linesBefore = lines
        let start = at
        return isElement(nodes + path) && element(nodes + path, isRecord: true) && at - start <= RecordScanner.fieldCap
    }

    /// Reads the element whose 「<」 and name stand here.
    private mutating func element(_ node: UnsafePointer<XMLPlainRecords.Node>, isRecord: Bool) -> Bool {
        at &+= 1 &+ node.pointee.name.count
        if byte(at) == 0x20, !readAttributes(node) { return false }
        if byte(at) == 0x2F {
            at &+= 2
            return byte(at &- 1) == 0x3E && (isRecord || addField(node.pointee.column, at..<at))
        }
        at &+= 1
        guard byte(at &- 1) == 0x3E, at <= limit else { return false }
        let (start, linesBefore) = (at, lines)
        if byte(at) == 0x3C, word(text + (at &+ 1)) == Self.section {
            return !isRecord && readSection(node) && passEnd(node)
        }
        let hasReferences = passText(quote: 0x3C)
        if byte(at) == 0x3C, byte(at &+ 1) == 0x2F {
            return !isRecord && addField(node.pointee.column, start..<at, hasReferences) && passEnd(node)
        }
        (at, lines) = (start, linesBefore)
        var child = node.pointee.firstChild
        while child >= 0, passBlanks() {
            // Elements follow each other as they did before.
            if !isElement(nodes + child) {
                child = node.pointee.firstChild
                while child >= 0, !isElement(nodes + child) { child = nodes[child].nextSibling }
                guard child >= 0 else { return false }
            }
            guard element(nodes + child, isRecord: false), passBlanks() else { return false }
            if byte(at &+ 1) == 0x2F { return passEnd(node) }
            child = nodes[child].nextSibling < 0 ? node.pointee.firstChild : nodes[child].nextSibling
        }
        return false
    }

    /// Reads the attributes in front of 「>」 or 「/>」; they must stand in the order in which they were first seen.
    private mutating func readAttributes(_ node: UnsafePointer<XMLPlainRecords.Node>) -> Bool {
        var next = node.pointee.firstAttribute
        while byte(at) == 0x20, at <= limit {
            at &+= 1
            if byte(at) == 0x2F || byte(at) == 0x3E { return true }
            while next >= 0, !isAttribute(attributes[next].name) { next = attributes[next].next }
            guard next >= 0 else { return false }
            at &+= attributes[next].name.count &+ 2
            let quote = byte(at &- 1)
            guard quote == 0x22 || quote == 0x27, at <= limit else { return false }
            let start = at
            let hasReferences = passText(quote: quote)
            guard byte(at) == quote, addField(attributes[next].column, start..<at, hasReferences) else { return false }
            at &+= 1
            next = attributes[next].next
        }
        return true
    }

    /// Reads the section that begins here, whose content stands for itself: 「<![CDATA[…]]>」.
    private mutating func readSection(_ node: UnsafePointer<XMLPlainRecords.Node>) -> Bool {
        at &+= 9
        let start = at
        while at < limit, byte(at) >= 0x20 || byte(at) == 0x0A || byte(at) == 0x09 {
            if byte(at) == 0x0A { lines &+= 1 }
            if byte(at) == 0x5D, byte(at &+ 1) == 0x5D, byte(at &+ 2) == 0x3E {
                at &+= 3
                return addField(node.pointee.column, start..<at &- 3)
            }
            at &+= 1
        }
        return false
    }

    private mutating func addField(_ column: Int, _ range: Range<Int>, _ hasReferences: Bool = false) -> Bool {
        fields.append(XMLField(column: column, range: range, hasReferences: hasReferences))
        return column >= 0
    }

    /// Passes the end tag that stands here; false when it is another element's.
    private mutating func passEnd(_ node: UnsafePointer<XMLPlainRecords.Node>) -> Bool {
        guard isName(node.pointee.name, at &+ 2) else { return false }
        at &+= 3 &+ node.pointee.name.count
        return byte(at &- 1) == 0x3E
    }

    /// Passes white space up to a 「<」; false when something else stands there, or the limit is reached.
    private mutating func passBlanks() -> Bool {
        while at < limit {
            switch byte(at) {
            case 0x3C: return true
            case 0x0A: lines &+= 1
            case 0x20, 0x09, 0x0D: break
            default: return false
            }
            at &+= 1
        }
        return false
    }

    /// Passes text up to 「<」, 「>」, a control character or the quotation mark; tells whether it has references.
    ///
    /// A 「&」 that begins none of the five named references ends it too. Line feeds and tabs are part of the text of
    /// elements, which 「<」 for a quotation mark stands for.
    @inline(__always) private mutating func passText(quote: UInt8) -> Bool {
        var hasReferences = false
        while true {
            passWords(quote: quote)
            if byte(at) == 0x26, let length = XMLReference(text + at)?.length {
                hasReferences = true
                at &+= length
            } else if quote == 0x3C, byte(at) == 0x0A || byte(at) == 0x09 {
                if byte(at) == 0x0A { lines &+= 1 }
                at &+= 1
            } else {
                return hasReferences
            }
        }
    }

    /// Passes text up to 「<」, 「&」, 「>」, a control character or the quotation mark.
    @inline(__always) private mutating func passWords(quote: UInt8) {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = ones &* UInt64(quote)
        while true {
            let word = word(text + at)
            // A byte that is zero after the exclusive or has its high bit set here, and none below it has.
            let brackets = (word | ones &* 0x02) ^ ones &* 0x3E
            let ampersands = word ^ ones &* 0x26
            let ends = word ^ quotes
            let hits =
                (brackets &- ones) & ~brackets | (ampersands &- ones) & ~ampersands | (ends &- ones) & ~ends
                | (word &- ones &* 0x20) & ~word
            let stops = hits & (ones &* 0x80)
            if stops != 0 {
                at &+= stops.trailingZeroBitCount &>> 3
                return
            }
            at &+= 8
        }
    }

    /// Whether a tag with the name of an element begins here, at a 「<」.
    @inline(__always) private func isElement(_ node: UnsafePointer<XMLPlainRecords.Node>) -> Bool {
        let end = byte(at &+ 1 &+ node.pointee.name.count)
        return isName(node.pointee.name, at &+ 1) && (end == 0x3E || end == 0x2F || end == 0x20)
    }

    @inline(__always) private func isAttribute(_ name: XMLPlainRecords.Name) -> Bool {
        isName(name, at) && byte(at &+ name.count) == 0x3D
    }

    @inline(__always) private func isName(_ name: XMLPlainRecords.Name, _ at: Int) -> Bool {
        let (left, right) = (names + name.start, text + at)
        guard name.count >= 8 else {
            let mask = UInt64(1) << UInt64(8 &* name.count) &- 1
            return (word(left) ^ word(right)) & mask == 0
        }
        var done = 0
        while done &+ 8 < name.count {
            guard word(left + done) == word(right + done) else { return false }
            done &+= 8
        }
        return word(left + (name.count &- 8)) == word(right + (name.count &- 8))
    }

    @inline(__always) private func word(_ pointer: UnsafeRawPointer) -> UInt64 {
        UInt64(littleEndian: pointer.loadUnaligned(as: UInt64.self))
    }

    @inline(__always) private func byte(_ at: Int) -> UInt8 { text.load(fromByteOffset: at, as: UInt8.self) }
}
