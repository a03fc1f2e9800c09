/// A hash of several texts; the same on every machine, no protection against those who seek collisions, which cost time
/// only.
public struct KeyHash: Sendable {
    /// The hash of the texts so far.
    public private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// Four bytes of it.
    public var short: UInt32 { UInt32(truncatingIfNeeded: value) }

    /// No texts.
    public init() {}

    /// The hash of one text.
    public init(_ text: UnsafeRawBufferPointer) { add(text) }

    /// Adds a text; where it ends counts.
    public mutating func add(_ text: UnsafeRawBufferPointer) {
        var at = 0
        while at + 8 <= text.count {
            mix(UInt64(littleEndian: text.loadUnaligned(fromByteOffset: at, as: UInt64.self)))
            at += 8
        }
        var rest: UInt64 = 0xFF
        while at < text.count {
            rest = rest << 8 | UInt64(text[at])
            at += 1
        }
        mix(rest)
    }

    private mutating func mix(_ word: UInt64) {
        value = (value ^ word) &* 0xD6E8_FEB8_6659_FD93
        value ^= value >> 32
    }
}
