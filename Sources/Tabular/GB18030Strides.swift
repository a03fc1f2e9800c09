/// Tests many bytes of GB18030 at a time, for characters of one or two bytes.
///
/// From character to character, nearly every field of a table would turn from one kind to the other unforeseen.
enum GB18030Strides {
    /// How many bytes are tested at a time.
    static let size = 64

    /// The offset of a character, from that of one on, up to which all are of one or two bytes; it is found stride by
    /// stride.
    static func wellFormed(_ source: UnsafeRawBufferPointer, from start: Int) -> Int {
        var at = start
        // Whether the first byte of the stride ends a pair.
        var isSecond: UInt64 = 0
        while at &+ size <= source.count {
            var stride = Stride()
            for part in 0..<size / 8 {
                let word = source.loadUnaligned(fromByteOffset: at &+ part &* 8, as: UInt64.self).littleEndian
                stride.add(word, at: UInt64(truncatingIfNeeded: part &* 8))
            }
            guard stride.isWellFormed(&isSecond) else { break }
            at &+= size
        }
        return at &- Int(isSecond)
    }

    /// One bit for each byte.
    private struct Stride {
        private var isHigh: UInt64 = 0
        /// Bytes that begin no pair, of those that are high: 80 and FF.
        private var isNoLead: UInt64 = 0
        /// Bytes that end no pair: those below 40, 7F and FF.
        private var isNoTrail: UInt64 = 0

        private static let ones: UInt64 = 0x0101_0101_0101_0101
        private static let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        private static let odd: UInt64 = 0xAAAA_AAAA_AAAA_AAAA

        @inline(__always) mutating func add(_ word: UInt64, at place: UInt64) {
            let low = word & Self.lowBits
            let isLast = low &+ Self.ones
            let isFirst = ~(low &+ Self.lowBits)
            isHigh |= word.highestBits &<< place
            isNoLead |= (isLast | isFirst).highestBits &<< place
            isNoTrail |= (isLast | ~(word | word &<< 1)).highestBits &<< place
        }

        /// Whether all bytes are characters of one or two bytes; `isSecond` tells whether the first ends a pair, and then
        /// whether the one behind the last does.
        @inline(__always) func isWellFormed(_ isSecond: inout UInt64) -> Bool {
            // In a run of high bytes every other one begins a pair. The subtraction borrows from the end of each run
            // what tells whether it begins and ends at places of one kind (as JSON parsers tell escaped characters).
            let begin = isHigh & ~isSecond
            let pairs = ((begin &<< 1 | Self.odd) &- begin) ^ Self.odd
            let leads = pairs & isHigh
            let trails = pairs ^ (isHigh | isSecond)
            guard leads & isNoLead | trails & isNoTrail == 0 else { return false }
            isSecond = leads &>> 63
            return true
        }
    }
}

extension UInt64 {
    /// The highest bit of each of the eight bytes, that of the lowest byte first.
    @inline(__always) var highestBits: UInt64 {
        // The product gathers them in its highest byte.
        (((self & 0x8080_8080_8080_8080) &>> 7) &* 0x0102_0408_1020_4080) &>> 56
    }
}
