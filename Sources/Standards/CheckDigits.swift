/// The check characters of the four numbers, and codes made valid with them for samples and tests.
///
/// All functions take upper-case ASCII and answer nil for a wrong length or a character the standard does not allow.
public enum CheckDigits {
    /// The 31 characters of GB 32100-2015 in the order of their values; I, O, S, V and Z are left out.
    static let unifiedAlphabet: StaticString = "0123456789ABCDEFGHJKLMNPQRTUWXY"

    /// For each character from `0` to `Y` its value, counted from `@`; `~` where it has none.
    private static let unifiedValues: StaticString = "@ABCDEFGHI~~~~~~~JKLMNOPQ~RSTUV~WXY~Z[~\\]^"

    /// A whole unified code from its first 17 characters, the 17th being the organisation's check character.
    public static func unifiedCode(first17: String) -> String? {
        let bytes = Array(first17.utf8)
        guard bytes.count == 17,
            let check = bytes.withUnsafeBufferPointer({ unified($0) }),
            bytes[8...].withUnsafeBufferPointer({ organisation($0) }) == bytes[16]
        else { return nil }
        return first17 + String(UnicodeScalar(check))
    }

    /// A whole unified code from authority, category and division (8 characters) and an organisation's 8 characters.
    public static func unifiedCode(head: String, body: String) -> String? {
        guard head.utf8.count == 8, let organisation = organisationCode(first8: body) else { return nil }
        return unifiedCode(first17: head + organisation)
    }

    /// A whole organisation code (9 characters, no hyphen) from its first 8.
    public static func organisationCode(first8: String) -> String? {
        let bytes = Array(first8.utf8)
        guard bytes.count == 8, let check = bytes.withUnsafeBufferPointer({ organisation($0) }) else { return nil }
        return first8 + String(UnicodeScalar(check))
    }

    /// A whole 15-digit registration number from its first 14 digits.
    public static func registrationNumber(first14: String) -> String? {
        let bytes = Array(first14.utf8)
        guard bytes.count == 14, let check = bytes.withUnsafeBufferPointer({ registration($0) }) else { return nil }
        return first14 + String(UnicodeScalar(check))
    }

    /// A whole 18-character identity number from its first 17 digits; division and date are not looked at.
    public static func identityNumber(first17: String) -> String? {
        let bytes = Array(first17.utf8)
        guard bytes.count == 17, let check = bytes.withUnsafeBufferPointer({ identity($0) }) else { return nil }
        return first17 + String(UnicodeScalar(check))
    }

    /// The check character over the first 17 bytes (GB 32100-2015: powers of 3 modulo 31).
    static func unified(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
        // The first character has the weight 1, the last 3^16.
        let values = unifiedValues.utf8Start
        var sum = 0
        var index = 17
        while index > 0 {
            index &-= 1
            let place = Int(bytes[index]) &- 0x30
            guard place >= 0, place < unifiedValues.utf8CodeUnitCount else { return nil }
            let value = Int(values[place]) &- 0x40
            if value > 30 { return nil }
            sum = sum &* 3 &+ value
        }
        return unifiedAlphabet.utf8Start[(31 - sum % 31) % 31]
    }

    /// The check character over the first 8 bytes (GB 11714-1997).
    static func organisation(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
        let weights: (Int, Int, Int, Int, Int, Int, Int, Int) = (3, 7, 9, 10, 5, 8, 4, 2)
        guard let v0 = alphanumericValue(bytes[0]), let v1 = alphanumericValue(bytes[1]),
            let v2 = alphanumericValue(bytes[2]), let v3 = alphanumericValue(bytes[3]),
            let v4 = alphanumericValue(bytes[4]), let v5 = alphanumericValue(bytes[5]),
            let v6 = alphanumericValue(bytes[6]), let v7 = alphanumericValue(bytes[7])
        else { return nil }
        let first = v0 * weights.0 + v1 * weights.1 + v2 * weights.2 + v3 * weights.3
        let second = v4 * weights.4 + v5 * weights.5 + v6 * weights.6 + v7 * weights.7
        switch (first + second) % 11 {
        case 0: return .init(ascii: "0")
        case 1: return .init(ascii: "X")
        case let rest: return .init(ascii: "0") + UInt8(11 - rest)
        }
    }

    /// The check digit over the first 14 bytes (GS 15-2006: ISO 7064 MOD 11,10).
    static func registration(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
        var product = 10
        for index in 0..<14 {
            guard let digit = digitValue(bytes[index]) else { return nil }
            let sum = (product + digit) % 10
            product = (sum == 0 ? 10 : sum) * 2 % 11
        }
        return .init(ascii: "0") + UInt8((11 - product) % 10)
    }

    /// The check character over the first 17 bytes (GB 11643-1999: ISO 7064 MOD 11-2).
    static func identity(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
        var remainder = 0
        for index in 0..<17 {
            guard let digit = digitValue(bytes[index]) else { return nil }
            remainder = (remainder + digit) * 2 % 11
        }
        let check = (12 - remainder) % 11
        return check == 10 ? .init(ascii: "X") : .init(ascii: "0") + UInt8(check)
    }

    static func digitValue(_ byte: UInt8) -> Int? {
        byte >= 0x30 && byte <= 0x39 ? Int(byte - 0x30) : nil
    }

    private static func alphanumericValue(_ byte: UInt8) -> Int? {
        switch byte {
        case 0x30...0x39: Int(byte - 0x30)
        case 0x41...0x5A: Int(byte - 0x41) + 10
        default: nil
        }
    }

    /// The value of a character of a unified code, 0–30; 255 for any other byte.
    static func unifiedValue(_ byte: UInt8) -> UInt8 {
        guard byte >= 0x30, byte <= 0x59 else { return 255 }
        let value = unifiedValues.utf8Start[Int(byte - 0x30)]
        return value == .init(ascii: "~") ? 255 : value - 0x40
    }
}
