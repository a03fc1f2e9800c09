/// Reads UTF-16.
enum UTF16Text {
    /// The bytes as UTF-8; an unpaired surrogate or a lonely last byte gives U+FFFD and an entry in `bad`.
    static func transcode(_ bytes: [UInt8], from start: Int, highFirst: Bool) -> TranscodedText {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 3 / 2)
        var bad: [BadSequence] = []
        func unit(_ at: Int) -> UInt32? {
            guard at + 1 < bytes.count else { return nil }
            let (first, second) = (UInt32(bytes[at]), UInt32(bytes[at + 1]))
            return highFirst ? first << 8 | second : second << 8 | first
        }
        var at = start
        while at < bytes.count {
            guard let first = unit(at) else {
                bad.append(BadSequence(offset: at, length: 1, textOffset: text.count))
                text += [0xEF, 0xBF, 0xBD]
                break
            }
            if first < 0x80 {
                text.append(UInt8(first))
                at += 2
            } else if 0xD800...0xDBFF ~= first, let second = unit(at + 2), 0xDC00...0xDFFF ~= second {
                append(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00), to: &text)
                at += 4
            } else if 0xD800...0xDFFF ~= first {
                bad.append(BadSequence(offset: at, length: 2, textOffset: text.count))
                text += [0xEF, 0xBF, 0xBD]
                at += 2
            } else {
                append(first, to: &text)
                at += 2
            }
        }
        return TranscodedText(
            text: text, start: 0, encoding: highFirst ? .utf16BigEndian : .utf16LittleEndian, bad: bad)
    }

    private static func append(_ value: UInt32, to text: inout [UInt8]) {
        if value < 0x800 {
            text.append(UInt8(0xC0 | value >> 6))
        } else {
            if value < 0x10000 {
                text.append(UInt8(0xE0 | value >> 12))
            } else {
                text.append(UInt8(0xF0 | value >> 18))
                text.append(UInt8(0x80 | value >> 12 & 0x3F))
            }
            text.append(UInt8(0x80 | value >> 6 & 0x3F))
        }
        text.append(UInt8(0x80 | value & 0x3F))
    }
}
