/// Tests many bytes of UTF-8 at a time.
///
/// A stride is passed when each of its bytes continues a character exactly where a lead byte one or two places before
/// asks for it. Lead bytes that do not allow every continuation, or that ask for three, are left to those who look at
/// single characters: E0, ED, and F0 on; C0 and C1 are none.
enum UTF8Strides {
    /// How many bytes are tested at a time.
    static let size = 64

    private typealias Lanes = SIMD16<UInt8>

    /// The offset of a character, from that of one on, up to which the strides are well-formed.
    ///
    /// `long` counts the sequences of three bytes.
    static func wellFormed(_ source: UnsafeRawBufferPointer, from start: Int, _ long: inout Int) -> Int {
        // What stands before must not be a lead byte that asks for more, as behind a bad sequence.
        guard let base = source.baseAddress, start >= 2, source[start - 1] < 0xC0, source[start - 2] < 0xE0 else {
            return start
        }
        var at = start
        // Each of the lanes counts up to four in a stride, and can count to 255.
        var counted = Lanes()
        var strides = 0
        while at &+ size <= source.count {
            var wrong = SIMD2<UInt64>()
            var found = counted
            for part in 0..<size / Lanes.scalarCount {
                test(base + at + part &* Lanes.scalarCount, &wrong, &found)
            }
            guard wrong[0] | wrong[1] == 0 else { break }
            counted = found
            at &+= size
            strides &+= 1
            if strides == 60 {
                long &+= sum(counted)
                (counted, strides) = (Lanes(), 0)
            }
        }
        long &+= sum(counted)
        guard at > start else { return start }
        // A character that the last stride cuts off is not passed.
        let cut = source[at - 1] >= 0xC0 ? 1 : source[at - 2] >= 0xE0 ? 2 : 0
        if cut > 0, source[at - cut] >= 0xE0 { long &-= 1 }
        return at - cut
    }

    /// Adds to the bits that are set where a byte is wrong, and to the number of lead bytes of three.
    @inline(__always)
    private static func test(_ bytes: UnsafeRawPointer, _ wrong: inout SIMD2<UInt64>, _ long: inout Lanes) {
        let byte = bytes.loadUnaligned(as: Lanes.self)
        let before = (bytes - 1).loadUnaligned(as: Lanes.self)
        let secondBefore = (bytes - 2).loadUnaligned(as: Lanes.self)
        let threeBytes = Lanes(repeating: 0xE0)
        let continues = unsafeBitCast(byte, to: SIMD16<Int8>.self) .< SIMD16<Int8>(repeating: -0x40)
        let isToContinue = (before .>= Lanes(repeating: 0xC0)) .| (secondBefore .>= threeBytes)
        let isSpecial =
            (byte .== threeBytes) .| (byte .== Lanes(repeating: 0xED)) .| (byte .>= Lanes(repeating: 0xF0))
            .| (byte & Lanes(repeating: 0xFE) .== Lanes(repeating: 0xC0))
        wrong |= unsafeBitCast(continues .^ isToContinue .| isSpecial, to: SIMD2<UInt64>.self)
        long &-= unsafeBitCast(byte .>= threeBytes, to: Lanes.self)
    }

    private static func sum(_ lanes: Lanes) -> Int { lanes.indices.reduce(0) { $0 + Int(lanes[$1]) } }
}
