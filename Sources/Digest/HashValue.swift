/// A 256-bit digest; ordering equals the ordering of its lower-case hexadecimal text.
public struct HashValue: Hashable, Comparable, Sendable {
    /// The 64-bit words, most significant first.
    public let words: (UInt64, UInt64, UInt64, UInt64)

    /// Takes the 32 bytes of a digest, big-endian.
    init(bytes: UnsafeRawBufferPointer) {
        func word(_ index: Int) -> UInt64 {
            UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
        }
        words = (word(0), word(1), word(2), word(3))
    }

    /// Reads 64 lower-case hexadecimal digits; anything else gives nil.
    public init?(hex: some StringProtocol) {
        var words: [UInt64] = [0, 0, 0, 0]
        var count = 0
        for byte in hex.utf8 {
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte &- UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte &- UInt8(ascii: "a") &+ 10
            default: return nil
            }
            guard count < 64 else { return nil }
            words[count / 16] = words[count / 16] << 4 | UInt64(digit)
            count += 1
        }
        guard count == 64 else { return nil }
        self.words = (words[0], words[1], words[2], words[3])
    }

    /// The digest of nothing that stands before a first one: 64 zeros.
    public static let zero = HashValue(words: (0, 0, 0, 0))

    private init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

    /// The 32 bytes, big-endian.
    public var bytes: [UInt8] {
        [words.0, words.1, words.2, words.3].flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
        }
    }

    /// The 64 lower-case hexadecimal digits.
    public var hex: String {
        String(decoding: hexBytes, as: UTF8.self)
    }

    /// The 64 lower-case hexadecimal digits as ASCII bytes.
    public var hexBytes: [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for word in [words.0, words.1, words.2, words.3] {
            for nibble in 0..<16 {
                let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * nibble)) & 15
                text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
        return text
    }

    /// The first 32 hexadecimal digits as an integer (SSJ-DRAW/1 §2.4, `u128`).
    public var leading128: UInt128 { UInt128(words.0) << 64 | UInt128(words.1) }

    /// Compares all words.
    public static func == (left: HashValue, right: HashValue) -> Bool { left.words == right.words }

    /// Compares as the hexadecimal texts would compare by bytes.
    public static func < (left: HashValue, right: HashValue) -> Bool { left.words < right.words }

    /// Hashes all words.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
        hasher.combine(words.3)
    }
}
