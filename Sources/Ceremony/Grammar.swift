/// The token grammars of SSJ-DRAW/1 §2.1, as byte scans; complexity O(length).
public enum Grammar {
    /// `0|[1-9][0-9]{0,18}`; nil for anything else.
    public static func integer(_ text: some StringProtocol) -> UInt64? {
        let bytes = text.utf8
        guard let first = bytes.first, bytes.count <= 19, bytes.allSatisfy(isDigit) else { return nil }
        guard first != UInt8(ascii: "0") || bytes.count == 1 else { return nil }
        return bytes.reduce(0) { $0 * 10 + UInt64($1 - UInt8(ascii: "0")) }
    }

    /// `[A-Z0-9][A-Z0-9._:-]{0,63}`: an object.
    public static func isOid(_ bytes: some Collection<UInt8>) -> Bool {
        isToken(bytes, longest: 64, first: { isUpper($0) || isDigit($0) }) {
            isUpper($0) || isDigit($0) || isOne($0, of: "._:-")
        }
    }

    /// `[A-Za-z0-9][A-Za-z0-9._/-]{0,63}`: an item, a cell or a party.
    public static func isName(_ bytes: some Collection<UInt8>) -> Bool {
        isToken(bytes, longest: 64, first: isAlphanumeric) { isAlphanumeric($0) || isOne($0, of: "._/-") }
    }

    /// `[a-z][a-z0-9-]{0,15}`, but not `insp`, `c1` or `c2`, which the specification keeps for itself.
    public static func isScope(_ text: some StringProtocol) -> Bool {
        isToken(text.utf8, longest: 16, first: isLower) { isLower($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
            && text != "insp" && text != "c1" && text != "c2"
    }

    /// `[a-z0-9.-]{1,40}`: the name of a frozen file.
    public static func isFileName(_ text: some StringProtocol) -> Bool {
        isToken(text.utf8, longest: 40, first: isFileNameByte, rest: isFileNameByte)
    }

    /// `[0-9]{6}-[0-9]{4}-[0-9]{2,4}`: a draw's ID, division, year and serial.
    public static func isDrawID(_ text: some StringProtocol) -> Bool {
        let bytes = Array(text.utf8)
        guard (14...16).contains(bytes.count), bytes[6] == UInt8(ascii: "-"), bytes[11] == UInt8(ascii: "-") else {
            return false
        }
        return (bytes[0..<6] + bytes[7..<11] + bytes[12...]).allSatisfy(isDigit)
    }

    /// Exactly `count` lower-case hexadecimal digits.
    public static func isHex(_ text: some StringProtocol, count: Int) -> Bool {
        let bytes = text.utf8
        return bytes.count == count
            && bytes.allSatisfy { isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) }
    }

    /// Whether the bytes are a token of at most `longest` bytes with these classes of first and further bytes.
    static func isToken(
        _ bytes: some Collection<UInt8>, longest: Int, first: (UInt8) -> Bool, rest: (UInt8) -> Bool
    ) -> Bool {
        guard let head = bytes.first, first(head), bytes.count <= longest else { return false }
        return bytes.dropFirst().allSatisfy(rest)
    }

    /// An ASCII digit.
    public static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
    /// An ASCII capital.
    public static func isUpper(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
    static func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
    static func isAlphanumeric(_ byte: UInt8) -> Bool { isUpper(byte) || isLower(byte) || isDigit(byte) }
    static func isFileNameByte(_ byte: UInt8) -> Bool { isLower(byte) || isDigit(byte) || isOne(byte, of: ".-") }
    static func isOne(_ byte: UInt8, of set: StaticString) -> Bool {
        set.withUTF8Buffer { $0.contains(byte) }
    }
}
