/// Finds identity numbers in finished bytes, for the privacy scan before publication.
public enum IdentityScan {
    /// One place that holds what looks like an identity number.
    public struct Finding: Hashable, Sendable {
        /// The bytes it takes.
        public let range: Range<Int>
        /// The masked number, fit for a message.
        public let masked: String
        /// Whether the same characters are also a valid subject code; true for rare coincidences only.
        public let isAlsoSubjectCode: Bool
    }

    /// Every run of exactly 18 (17 digits and a digit or X) or 15 digits that is an identity number, in order.
    ///
    /// A run inside a word of letters (a digest, a serial) is not one. Cost: one pass; the bytes may be ASCII, UTF-8
    /// or GB18030, whose characters never hold more than one ASCII digit in a row.
    public static func findings(in bytes: UnsafeBufferPointer<UInt8>) -> [Finding] {
        var result: [Finding] = []
        var index = 0
        while index < bytes.count {
            guard CheckDigits.digitValue(bytes[index]) != nil else {
                index += 1
                continue
            }
            let start = index
            while index < bytes.count, CheckDigits.digitValue(bytes[index]) != nil { index += 1 }
            var end = index
            if end - start == 17, end < bytes.count, bytes[end] | 0x20 == .init(ascii: "x") { end += 1 }
            guard end - start == 18 || end - start == 15,
                !isLetter(before: start, in: bytes), end == bytes.count || !isLetter(bytes[end])
            else { continue }
            let text = String(decoding: bytes[start..<end], as: UTF8.self)
            guard let number = IdentityNumber(text) else { continue }
            let isCode =
                UnifiedCode.isValid(text.uppercased()) || RegistrationNumber(text) != nil
            result.append(Finding(range: start..<end, masked: number.masked, isAlsoSubjectCode: isCode))
            index = end
        }
        return result
    }

    // Behind a byte of 80 or more, a letter may be the second half of a GBK character and ends no word.
    private static func isLetter(before index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        index > 0 && isLetter(bytes[index - 1]) && (index < 2 || bytes[index - 2] < 0x80)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
