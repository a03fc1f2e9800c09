/// Numbers distinct objects densely from 0, so that each is hashed once per scope (SSJ-DRAW/1 §2.4, §6).
///
/// An open-addressed table over ranges of the frame's bytes; nothing of its layout reaches a result.
struct OidIndex {
    /// Where each number's bytes stand in the frame.
    private(set) var ranges: [Range<Int>] = []
    private var slots: [Int32] = [Int32](repeating: -1, count: 1024)

    /// The number of the object at `range`, new or known.
    ///
    /// Complexity: O(length), amortised.
    mutating func number(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        if ranges.count * 2 >= slots.count { grow(bytes) }
        var slot = home(range, bytes)
        while slots[slot] >= 0 {
            let known = ranges[Int(slots[slot])]
            if known.count == range.count, bytes[known].elementsEqual(bytes[range]) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(ranges.count)
        ranges.append(range)
        return slots[slot]
    }

    private func home(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var value: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in range { value = (value ^ UInt64(bytes[index])) &* 0x0100_0000_01b3 }
        value ^= value >> 29
        return Int(value & UInt64(slots.count - 1))
    }

    private mutating func grow(_ bytes: UnsafeBufferPointer<UInt8>) {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (number, range) in ranges.enumerated() {
            var slot = home(range, bytes)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }
}
