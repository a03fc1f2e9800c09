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
    public init?(_ text: String) {
        var digits = ""
        for scalar in text.unicodeScalars where scalar != " " {
            switch scalar.value {
            case 0xFF10...0xFF19: digits.append(Character(UnicodeScalar(UInt8(scalar.value - 0xFF10 + 0x30))))
            case 0xFF05: digits.append("%")
            case 0xFF0E: digits.append(".")
            default: digits.unicodeScalars.append(scalar)
            }
        }
        if digits.hasSuffix("ppm") {
            guard let value = Int(digits.dropLast(3)) else { return nil }
            self.init(ppm: value)
            return
        }
        guard digits.hasSuffix("%") else { return nil }
        let number = digits.dropLast()
        let point = number.firstIndex(of: ".") ?? number.endIndex
        let fraction = number[point...].dropFirst()
        guard let whole = Int(number[..<point]), whole >= 0, fraction.count <= 4 else { return nil }
        guard point == number.endIndex || !fraction.isEmpty else { return nil }
        let padded = fraction + String(repeating: "0", count: 4 - fraction.count)
        guard let decimals = Int(padded), decimals >= 0 else { return nil }
        self.init(ppm: whole * 10_000 + decimals)
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
