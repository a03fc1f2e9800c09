import Messages

/// The records of a binary workbook's stream ([MS-XLS] 2.1.4), one after the other from an offset on.
struct BinaryRecords {
    /// One record: its type, and where its content lies in the stream.
    struct Record {
        let kind: Int
        let content: Range<Int>
    }

    /// The whole stream.
    let stream: [UInt8]
    /// The offset of the next record.
    private(set) var at: Int

    init(_ stream: [UInt8], from start: Int) {
        self.stream = stream
        at = start
    }

    /// The next record; throws `xlsDamaged` when it reaches beyond the end of the stream.
    mutating func next() throws(Problem) -> Record {
        guard let kind = stream.little(at, 2), let length = stream.little(at + 2, 2), at + 4 + length <= stream.count
        else { throw Problem(.xlsDamaged, found: "record at \(at)") }
        let content = at + 4..<at + 4 + length
        at = content.upperBound
        return Record(kind: kind, content: content)
    }

    /// Reads the content of a record together with those that continue it.
    mutating func text(of record: Record) throws(Problem) -> BinaryText {
        var pieces = [record.content]
        while stream.little(at, 2) == BinaryRecords.continuation { pieces.append(try next().content) }
        return BinaryText(stream: stream, pieces: pieces)
    }

    private static let continuation = 0x3C
}

/// Reads numbers and texts from a record that may go on in others.
struct BinaryText {
    private let stream: [UInt8]
    private let pieces: [Range<Int>]
    private var piece = 0
    private var at: Int

    init(stream: [UInt8], pieces: [Range<Int>]) {
        self.stream = stream
        self.pieces = pieces
        at = pieces.first?.lowerBound ?? 0
    }

    /// A number of some bytes, lowest first.
    mutating func number(_ width: Int) throws(Problem) -> Int {
        var number = 0
        for index in 0..<width {
            guard try left() > 0 else { throw Problem(.xlsDamaged, found: "text at \(at)") }
            number |= Int(stream[at]) << (8 * index)
            at += 1
        }
        return number
    }

    /// Passes over some bytes.
    mutating func skip(_ count: Int) throws(Problem) {
        var rest = count
        while rest > 0 {
            let step = min(rest, try left())
            guard step > 0 else { throw Problem(.xlsDamaged, found: "text at \(at)") }
            at += step
            rest -= step
        }
    }

    /// A text of BIFF8 ([MS-XLS] 2.5.293) as UTF-8: flags, then characters of one or two bytes, then what formats them.
    mutating func unicode(count: Int) throws(Problem) -> [UInt8] {
        let flags = try number(1)
        let runs = flags & 8 == 0 ? 0 : try number(2)
        let extra = flags & 4 == 0 ? 0 : try number(4)
        let text = try characters(count, isWide: flags & 1 != 0)
        try skip(4 * runs + extra)
        return text
    }

    /// A text of BIFF5 as UTF-8, in the workbook's code page.
    mutating func bytes(count: Int, in page: CodePage) throws(Problem) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<count { bytes.append(UInt8(truncatingIfNeeded: try number(1))) }
        return try page.text(bytes)
    }

    private mutating func characters(_ count: Int, isWide: Bool) throws(Problem) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(min(count, stream.count))
        var width = isWide ? 2 : 1
        while units.count < count {
            if at == pieces[piece].upperBound, piece + 1 < pieces.count {
                // A text that goes on in another record says again how wide its characters are.
                width = try number(1) & 1 != 0 ? 2 : 1
            }
            units.append(UInt16(truncatingIfNeeded: try number(width)))
        }
        let text = String(decoding: units, as: UTF16.self)
        // An unpaired surrogate would become another character.
        guard text.utf16.elementsEqual(units) else { throw Problem(.xlsDamaged, found: "text at \(at)") }
        return Array(text.utf8)
    }

    /// How many bytes are left in the piece that the next byte is read from.
    private mutating func left() throws(Problem) -> Int {
        while at == pieces[piece].upperBound, piece + 1 < pieces.count {
            piece += 1
            at = pieces[piece].lowerBound
        }
        return pieces[piece].upperBound - at
    }
}
