import Messages

/// What a strict reading of bytes as UTF-8 (Unicode table 3-7) finds.
struct UTF8Scan {
    /// How many sequences are not UTF-8; too few once the bytes are plainly something else.
    private(set) var bad = 0
    /// How many well-formed sequences of three or four bytes there are; not counted where nothing is bad.
    private(set) var long = 0

    /// Whether there is a zero byte.
    private(set) var hasNUL = false

    /// Whether the bytes are UTF-8 but for a few: four long sequences for each bad one.
    var nearlyFits: Bool { bad * 4 <= long }

    /// Whether the bytes are plainly something else, so that the rest need not be read.
    private var isHopeless: Bool { bad > 1_000 && !nearlyFits }

    private init() {}

    /// Reads all bytes of a file from an offset on, in O(bytes).
    static func of(_ source: ByteSource, from start: Int) throws(Problem) -> UTF8Scan {
        let halves = try source.halves(from: start)
        if halves.count > 1 {
            let scans = concurrently(halves.count) { index in
                Result { () throws(Problem) in try UTF8Scan(source, halves[index]) }
            }
            let found = try scans.map { (scan) throws(Problem) in try scan.get() }
            // Whether bad bytes are too many must be told in the order of the file.
            if found.allSatisfy({ $0.bad == 0 }) {
                var both = UTF8Scan()
                both.hasNUL = found.contains { $0.hasNUL }
                return both
            }
        }
        return try UTF8Scan(source, start..<source.size)
    }

    private init(_ source: ByteSource, _ range: Range<Int>) throws(Problem) {
        try source.forEachPiece(range) { (piece, _, isLast) throws(Problem) in
            let taken = scan(piece, isLast: isLast)
            hasNUL = hasNUL || piece.hasZero
            return isHopeless ? nil : taken
        }
    }

    private mutating func scan(_ piece: UnsafeRawBufferPointer, isLast: Bool) -> Int {
        var at = 0
        while at < piece.count, !isHopeless {
            at = Self.wellFormed(piece, from: at, &long)
            guard at < piece.count else { break }
            guard let length = Self.badLength(piece, at, isLast) else { break }
            bad += 1
            at += length
        }
        return at
    }

    /// Writes the text of a piece and returns how many bytes were taken (`TextDecoder.decode`).
    static func decode(_ piece: UnsafeRawBufferPointer, isLast: Bool, _ output: inout TextOutput) -> Int {
        var at = 0
        var long = 0
        while at < piece.count {
            let stop = wellFormed(piece, from: at, &long)
            output.copy(piece, at..<stop)
            at = stop
            guard at < piece.count, let length = badLength(piece, at, isLast) else { break }
            output.replace(piece, at: at, length: length)
            at += length
        }
        return at
    }

    /// The offset of the first byte, from one on, that begins no whole well-formed sequence.
    private static func wellFormed(_ source: UnsafeRawBufferPointer, from start: Int, _ long: inout Int) -> Int {
        var at = start
        while at < source.count {
            at = UTF8Strides.wellFormed(source, from: at, &long)
            let border = min(at &+ UTF8Strides.size, source.count)
            while at < border {
                if source[at] < 0x80 {
                    at &+= 1
                    continue
                }
                let length = sequence(source, at)
                guard length > 0 else { return at }
                if length > 2 { long &+= 1 }
                at &+= length
            }
        }
        return at
    }

    /// The length of the ill-formed part at an offset; nil when more of it, or the byte behind, is in the next piece.
    private static func badLength(_ source: UnsafeRawBufferPointer, _ at: Int, _ isLast: Bool) -> Int? {
        let length = -sequence(source, at)
        return !isLast && at + length >= source.count ? nil : length
    }

    /// The length of the well-formed sequence at an offset, or minus the length of the ill-formed part.
    static func sequence(_ source: UnsafeRawBufferPointer, _ at: Int) -> Int {
        let lead = source[at]
        let length: Int
        var lowest: UInt8 = 0x80
        var highest: UInt8 = 0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
            length = 3
            if lead == 0xE0 { lowest = 0xA0 }
            if lead == 0xED { highest = 0x9F }
        case 0xF0...0xF4:
            length = 4
            if lead == 0xF0 { lowest = 0x90 }
            if lead == 0xF4 { highest = 0x8F }
        default: return -1
        }
        for index in 1..<length {
            guard at + index < source.count, lowest...highest ~= source[at + index] else { return -index }
            lowest = 0x80
            highest = 0xBF
        }
        return length
    }
}
