/// What a strict reading of bytes as UTF-8 (Unicode table 3-7) finds.
struct UTF8Scan {
    /// The sequences that are not UTF-8; cut short once the bytes are plainly something else.
    private(set) var bad: [BadSequence] = []
    /// How many well-formed sequences of three or four bytes there are.
    private(set) var long = 0

    /// Whether the bytes are UTF-8 but for a few: four long sequences for each bad one.
    var nearlyFits: Bool { bad.count * 4 <= long }

    /// Reads all bytes from an offset on, in O(bytes).
    init(_ bytes: [UInt8], from start: Int) {
        bytes.withUnsafeBytes { scan($0, from: start) }
    }

    private mutating func scan(_ source: UnsafeRawBufferPointer, from start: Int) {
        let end = source.count
        var at = start
        var long = 0
        while at < end {
            let lead = source[at]
            if lead < 0x80 {
                at &+= 1
                while at &+ 8 <= end,
                    source.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
                {
                    at &+= 8
                }
                continue
            }
            // Most text is made of three-byte sequences E1…EC and EE…EF, where every continuation is lawful.
            if lead &- 0xE1 <= 0x0E, lead != 0xED, at &+ 2 < end,
                source[at &+ 1] & 0xC0 == 0x80, source[at &+ 2] & 0xC0 == 0x80
            {
                long &+= 1
                at &+= 3
                continue
            }
            let length = Self.sequence(source, at)
            if length > 0 {
                if length > 2 { long &+= 1 }
                at &+= length
                continue
            }
            bad.append(BadSequence(offset: at, length: -length, textOffset: at))
            if bad.count > 1_000, bad.count * 4 > long { break }
            at &-= length
        }
        self.long = long
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

    /// The bytes with every bad sequence replaced by U+FFFD.
    func replacing(_ bytes: [UInt8], encoding: TextEncoding) -> TranscodedText {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + 2 * bad.count)
        var placed: [BadSequence] = []
        var copied = 0
        for one in bad {
            text += bytes[copied..<one.offset]
            placed.append(BadSequence(offset: one.offset, length: one.length, textOffset: text.count))
            text += [0xEF, 0xBF, 0xBD]
            copied = one.offset + one.length
        }
        text += bytes[copied...]
        return TranscodedText(text: text, start: encoding.mark.count, encoding: encoding, bad: placed)
    }
}
