/// A running fingerprint of all cell contents in order, taken while writing and again from the finished file.
///
/// FNV-1a of 64 bits: it is to notice cut or lost data, not to withstand an attacker.
struct CellEcho: Hashable {
    /// How many values were added.
    private(set) var cells = 0
    private var fingerprint: UInt64 = 0xCBF2_9CE4_8422_2325

    private enum Place: Hashable { case outside, tag, value, entity, insideTag }
    private var place = Place.outside
    private var tag: [UInt8] = []
    private var entity: [UInt8] = []
    private var ends = 0

    /// Adds the value of one cell.
    mutating func add(value: String) {
        for byte in value.utf8 { mix(byte) }
        endCell()
    }

    /// Adds the contents of all `<t>` and `<v>` elements in a piece of a sheet's XML; pieces may end anywhere.
    mutating func add(xml piece: UnsafeRawBufferPointer) {
        for byte in piece {
            switch place {
            case .outside:
                if byte == UInt8(ascii: "<") { startTag() }
            case .tag:
                if byte == UInt8(ascii: ">") {
                    endTag()
                } else if byte == UInt8(ascii: " ") {
                    place = .insideTag
                } else {
                    tag.append(byte)
                }
            case .insideTag:
                if byte == UInt8(ascii: ">") { endTag() }
            case .value:
                if byte == UInt8(ascii: "<") {
                    endCell()
                    startTag()
                } else if byte == UInt8(ascii: "&") {
                    place = .entity
                    entity.removeAll(keepingCapacity: true)
                } else {
                    mix(byte)
                }
            case .entity:
                if byte == UInt8(ascii: ";") { endEntity() } else { entity.append(byte) }
            }
        }
    }

    /// Whether this many sheets were read to their last tag.
    func isComplete(sheets: Int) -> Bool { ends == sheets && place == .outside }

    /// Compares values only, not how they were read.
    static func == (left: CellEcho, right: CellEcho) -> Bool {
        left.cells == right.cells && left.fingerprint == right.fingerprint
    }

    /// Hashes values only.
    func hash(into hasher: inout Hasher) {
        hasher.combine(cells)
        hasher.combine(fingerprint)
    }

    private mutating func startTag() {
        tag.removeAll(keepingCapacity: true)
        place = .tag
    }

    private mutating func endTag() {
        let isValue = tag == [UInt8(ascii: "t")] || tag == [UInt8(ascii: "v")]
        if tag == Array("/worksheet".utf8) { ends += 1 }
        place = isValue ? .value : .outside
    }

    private mutating func endEntity() {
        switch entity {
        case Array("amp".utf8): mix(UInt8(ascii: "&"))
        case Array("lt".utf8): mix(UInt8(ascii: "<"))
        case Array("gt".utf8): mix(UInt8(ascii: ">"))
        case Array("quot".utf8): mix(UInt8(ascii: "\""))
        default: for byte in entity { mix(byte) }
        }
        place = .value
    }

    private mutating func endCell() {
        // 0xFF occurs in no UTF-8 text, so two cells never look like one.
        mix(0xFF)
        cells += 1
    }

    private mutating func mix(_ byte: UInt8) {
        fingerprint = (fingerprint ^ UInt64(byte)) &* 0x100_0000_01B3
    }
}
