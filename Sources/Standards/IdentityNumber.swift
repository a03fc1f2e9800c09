/// A citizen's identity number (公民身份号码, GB 11643-1999), recognised so that it can be kept out of every output.
///
/// It never prints itself: description and mirror show the masked form.
public struct IdentityNumber: Hashable, Sendable {
    /// The number in its 18-character form, for matching and keyed digests only; never to be written anywhere.
    public let canonical: String
    /// First six and last two characters as they were written, stars between; the most that a log may show.
    public let masked: String

    /// Reads 18 characters (the last may be `x`) or the 15 digits of the old form, without cleaning.
    ///
    /// Nil unless the check character, the province and the date of birth (1900–2099) hold. Counties are not looked
    /// up, because a person keeps the number of a county that has been renamed since.
    public init?(_ text: String) {
        var bytes = Array(text.utf8)
        if bytes.count == 18, bytes[17] == .init(ascii: "x") { bytes[17] = .init(ascii: "X") }
        if bytes.count == 15 {
            bytes.insert(contentsOf: [.init(ascii: "1"), .init(ascii: "9")], at: 6)
            guard let check = bytes.withUnsafeBufferPointer({ CheckDigits.identity($0) }) else { return nil }
            bytes.append(check)
        }
        guard bytes.withUnsafeBufferPointer(IdentityNumber.isValid) else { return nil }
        self.canonical = String(decoding: bytes, as: UTF8.self)
        self.masked = IdentityNumber.masked(text)
    }

    /// First six and last two characters of a number, or stars alone if it is shorter.
    static func masked(_ text: String) -> String {
        text.count <= 8
            ? String(repeating: "*", count: text.count)
            : text.prefix(6) + String(repeating: "*", count: text.count - 8) + text.suffix(2)
    }

    /// Whether 18 bytes (upper-case) have the shape, the province and a real date of birth, whatever the last is.
    ///
    /// A number with a mistyped or rounded end is as private as a right one.
    static func resembles(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count == 18, bytes[..<17].allSatisfy({ CheckDigits.digitValue($0) != nil }),
            CheckDigits.digitValue(bytes[17]) != nil || bytes[17] == .init(ascii: "X"),
            Divisions.isProvince(tens: bytes[0], ones: bytes[1])
        else { return false }
        func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1 & 0x0F) } }
        return (1900...2099).contains(number(6..<10))
            && CivilDate(year: number(6..<10), month: number(10..<12), day: number(12..<14)) != nil
    }

    /// Whether 18 bytes (upper-case) have a right check character, a province and a real date of birth.
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.count == 18 && CheckDigits.identity(bytes) == bytes[17] && resembles(bytes)
    }
}

extension IdentityNumber: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The masked form.
    public var description: String { masked }
    /// The masked form.
    public var debugDescription: String { masked }
    /// A mirror without the number.
    public var customMirror: Mirror { Mirror(self, children: ["masked": masked]) }
}
