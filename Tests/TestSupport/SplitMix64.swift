/// A seeded generator (SplitMix64), so that every random test repeats exactly.
public struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    /// Starts at a seed.
    public init(_ seed: UInt64) { state = seed }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// A number from 0 up to, not including, a bound.
    public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    /// A text of so many characters of an alphabet.
    public mutating func text(_ count: Int, of alphabet: [Character]) -> String {
        String((0..<count).map { _ in alphabet[below(alphabet.count)] })
    }

    /// 64 lower-case hexadecimal digits.
    public mutating func hex64() -> String { text(64, of: Array("0123456789abcdef")) }

    /// So many throws of a die.
    public mutating func dice(_ count: Int) -> String { text(count, of: Array("123456")) }
}
