/// A share in parts per million, 0…1,000,000; never a floating-point number.
public struct Rate: Hashable, Comparable, Sendable, Codable {
    /// Parts per million.
    public let ppm: Int

    /// Takes parts per million; outside 0…1,000,000 gives nil.
    public init?(ppm: Int) {
        guard (0...1_000_000).contains(ppm) else { return nil }
        self.ppm = ppm
    }

    /// Reads `5%`, `0.25%`, `５％` or `50000ppm`; at most four decimals of a percent.
    ///
    /// Spaces may stand around the number, never inside it: `1 0%` could be a slip for 1 % as well as for 10 %.
    public init?(_ text: String) {
        guard let folded = Rate.folded(text) else { return nil }
        if folded.hasSuffix("ppm") {
            guard let value = Rate.number(Rate.trimmed(folded.dropLast(3))) else { return nil }
            self.init(ppm: value)
            return
        }
        guard folded.hasSuffix("%") else { return nil }
        let number = Rate.trimmed(folded.dropLast())
        let point = number.firstIndex(of: ".") ?? number.endIndex
        let fraction = number[point...].dropFirst()
        guard let whole = Rate.number(number[..<point]), fraction.count <= 4 else { return nil }
        guard point != number.endIndex else {
            self.init(ppm: whole * 10_000)
            return
        }
        guard !fraction.isEmpty,
            let decimals = Rate.number(fraction + String(repeating: "0", count: 4 - fraction.count))
        else { return nil }
        self.init(ppm: whole * 10_000 + decimals)
    }

    /// Full-width forms as ASCII, spaces at the ends gone; nil when anything else is not ASCII.
    private static func folded(_ text: String) -> Substring? {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x3000: bytes.append(0x20)
            case 0xFF10...0xFF19, 0xFF05, 0xFF0E: bytes.append(UInt8(scalar.value - 0xFEE0))
            case 0x20...0x7E: bytes.append(UInt8(scalar.value))
            default: return nil
            }
        }
        return trimmed(String(decoding: bytes, as: UTF8.self)[...])
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return text
    }

    /// One to seven digits as a number; no sign, so that nothing overflows.
    private static func number(_ digits: some StringProtocol) -> Int? {
        guard digits.utf8.count <= 7, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(digits)
    }

    /// Everything: 100 %.
    public static let whole = Rate(clamped: 1_000_000)
    /// Nothing: 0 %.
    public static let none = Rate(clamped: 0)

    private init(clamped ppm: Int) { self.ppm = ppm }

    /// As a percentage without superfluous zeros, such as `2.5%`.
    public var text: String {
        let whole = ppm / 10_000
        let decimals = ppm % 10_000
        guard decimals > 0 else { return "\(whole)%" }
        var digits = String(decimals)
        digits = String(repeating: "0", count: 4 - digits.count) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(whole).\(digits)%"
    }

    /// By size.
    public static func < (left: Rate, right: Rate) -> Bool { left.ppm < right.ppm }
}
