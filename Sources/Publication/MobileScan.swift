/// Finds mobile phone numbers in finished bytes: `13800000000`, `138 0000 0000`, `138-0000-0000`, `+8613800000000`.
///
/// Eleven digits beginning with 13–19, alone or behind the country's 86; a number inside a longer word is none.
enum MobileScan {
    /// The first number found.
    struct Finding {
        /// The offset of its first byte.
        let start: Int
        /// First three and last two digits, fit for a message.
        let masked: String
    }

    /// The first number in some bytes, or nil.
    ///
    /// Complexity: O(bytes).
    static func first(in bytes: [UInt8]) -> Finding? {
        var index = 0
        while index < bytes.count {
            if isWord(bytes[index]) {
                if let digits = number(bytes, at: index) {
                    let text = String(decoding: digits, as: UTF8.self)
                    return Finding(start: index, masked: text.prefix(3) + "******" + text.suffix(2))
                }
                while index < bytes.count, isWord(bytes[index]) { index += 1 }
            } else {
                index += 1
            }
        }
        return nil
    }

    /// The eleven digits of the number that begins with the word at an offset.
    private static func number(_ bytes: [UInt8], at start: Int) -> [UInt8]? {
        if let digits = local(bytes, at: start) { return digits }
        for code in ["86", "0086"] where bytes[start...].starts(with: code.utf8) {
            var next = start + code.utf8.count
            if next < bytes.count, isGap(bytes[next]) { next += 1 }
            if let digits = local(bytes, at: next) { return digits }
        }
        return nil
    }

    /// Eleven digits with a gap or none after the third and the seventh, and no word going on behind.
    private static func local(_ bytes: [UInt8], at start: Int) -> [UInt8]? {
        var digits: [UInt8] = []
        var index = start
        while index < bytes.count, digits.count < 11 {
            if (0x30...0x39).contains(bytes[index]) {
                digits.append(bytes[index])
            } else if !((digits.count == 3 || digits.count == 7) && isGap(bytes[index]) && !isGap(bytes[index - 1])) {
                return nil
            }
            index += 1
        }
        guard digits.count == 11, digits[0] == 0x31, digits[1] >= 0x33 else { return nil }
        return index < bytes.count && isWord(bytes[index]) ? nil : digits
    }

    private static func isGap(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x2D }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte)
    }
}
