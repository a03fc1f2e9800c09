import Glibc

/// Reads UTF-16.
enum UTF16Text {
    /// How many bytes at the head of a file tell whether it is UTF-16 without a mark.
    static let sample = 64 << 10

    /// Whether text in UTF-16 without a mark has the high byte first; nil when the bytes are no such text.
    ///
    /// Line ends, delimiters and digits have a zero byte each, always on the same side. One in twenty units must be such
    /// a character, with four times fewer zeros on the other side, where only characters like 一 (4E00) have them.
    static func unmarkedOrder(_ sample: [UInt8]) -> Bool? {
        // Text in other encodings has no zero byte, as the fastest search there is can tell.
        guard sample.withUnsafeBytes({ $0.baseAddress.map { memchr($0, 0, sample.count) != nil } ?? false }) else {
            return nil
        }
        var zeros = (first: 0, second: 0)
        for at in stride(from: 0, to: sample.count - 1, by: 2) {
            if sample[at] == 0 { zeros.first += 1 }
            if sample[at + 1] == 0 { zeros.second += 1 }
        }
        let enough = max(2, sample.count / 40)
        if zeros.second > max(enough, 4 * zeros.first) { return false }
        return zeros.first > max(enough, 4 * zeros.second) ? true : nil
    }

    /// Writes the text of a piece of UTF-16 and returns how many bytes were taken (`TextDecoder.decode`).
    ///
    /// An unpaired surrogate or a lonely last byte is no character.
    static func decode(
        _ source: UnsafeRawBufferPointer, isLast: Bool, highFirst: Bool, _ output: inout TextOutput
    ) -> Int {
        func unit(_ at: Int) -> UInt32? {
            guard at + 1 < source.count else { return nil }
            let (first, second) = (UInt32(source[at]), UInt32(source[at + 1]))
            return highFirst ? first << 8 | second : second << 8 | first
        }
        var at = 0
        while at < source.count {
            if !isLast, at + 4 > source.count { break }
            guard let first = unit(at) else {
                output.replace(source, at: at, length: 1)
                at += 1
                break
            }
            if 0xD800...0xDBFF ~= first, let second = unit(at + 2), 0xDC00...0xDFFF ~= second {
                append(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00), to: &output)
                at += 4
            } else if 0xD800...0xDFFF ~= first {
                output.replace(source, at: at, length: 2)
                at += 2
            } else {
                append(first, to: &output)
                at += 2
            }
        }
        return at
    }

    private static func append(_ value: UInt32, to output: inout TextOutput) {
        func put(_ byte: UInt32) {
            output.target[output.count] = UInt8(truncatingIfNeeded: byte)
            output.count += 1
        }
        switch value {
        case ..<0x80: return put(value)
        case ..<0x800: put(0xC0 | value >> 6)
        case ..<0x10000:
            put(0xE0 | value >> 12)
            put(0x80 | value >> 6 & 0x3F)
        default:
            put(0xF0 | value >> 18)
            put(0x80 | value >> 12 & 0x3F)
            put(0x80 | value >> 6 & 0x3F)
        }
        put(0x80 | value & 0x3F)
    }
}
