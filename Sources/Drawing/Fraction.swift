/// An exact non-negative fraction in lowest terms.
public struct Fraction: Hashable, Sendable, CustomStringConvertible {
    /// The numerator.
    public let numerator: UInt128
    /// The denominator, at least 1.
    public let denominator: UInt128

    /// Reduces a fraction; the denominator must not be 0.
    public init(_ numerator: UInt128, _ denominator: UInt128) {
        precondition(denominator > 0, "a fraction needs a denominator")
        var (left, right) = (numerator, denominator)
        while right != 0 { (left, right) = (right, left % right) }
        self.numerator = numerator / left
        self.denominator = denominator / left
    }

    /// Certainty, 1/1.
    public static let one = Fraction(1, 1)
    /// Impossibility, 0/1.
    public static let zero = Fraction(0, 1)

    /// The fraction as `p/q`.
    public var description: String { "\(numerator)/\(denominator)" }

    /// The product.
    public static func * (left: Fraction, right: Fraction) -> Fraction {
        // Crosswise reduction first keeps the products small.
        let first = Fraction(left.numerator, right.denominator)
        let second = Fraction(right.numerator, left.denominator)
        return Fraction(first.numerator * second.numerator, first.denominator * second.denominator)
    }

    /// The sum.
    public static func + (left: Fraction, right: Fraction) -> Fraction {
        let common = Fraction(left.denominator, right.denominator)
        // left.denominator = g·common.numerator and right.denominator = g·common.denominator.
        let scaled = left.numerator * common.denominator + right.numerator * common.numerator
        return Fraction(scaled, left.denominator * common.denominator)
    }
}
