/// Numbers distinct objects densely from 0, so that each is hashed once per scope (SSJ-DRAW/1 §2.4, §6).
///
/// An open-addressed table over places in the frame's bytes; nothing of its layout reaches a result.
struct OidIndex {
    /// Where an object's bytes stand in the frame: 5 bytes of memory each, for ten million of them.
    struct Places {
        private(set) var starts: [UInt32] = []
        private(set) var lengths: [UInt8] = []

        var count: Int { starts.count }

        /// Where a numbered object's bytes stand.
        subscript(number: Int32) -> Range<Int> {
            let start = Int(starts[Int(number)])
            return start..<start + Int(lengths[Int(number)])
        }

        mutating func reserve(_ count: Int) {
            starts.reserveCapacity(count)
            lengths.reserveCapacity(count)
        }

        mutating func append(_ range: Range<Int>) {
            starts.append(UInt32(range.lowerBound))
            lengths.append(UInt8(range.count))
        }
    }

    /// The places by number.
    private(set) var places = Places()
    private var slots: [Int32] = [Int32](repeating: -1, count: 1024)

    /// An index with room for so many objects.
    init(expecting count: Int) {
        places.reserve(count)
        var size = 1024
        while size * 3 < count * 4 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
    }

    /// The number of the object at `range`, new or known.
    ///
    /// Complexity: O(length), amortised.
    mutating func number(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        if places.count * 4 >= slots.count * 3 { grow(bytes) }
        var slot = home(range, bytes)
        while slots[slot] >= 0 {
            let known = places[slots[slot]]
            if known.count == range.count, isEqual(known, range, bytes) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = Int32(places.count)
        slots[slot] = number
        places.append(range)
        return number
    }

    private func isEqual(_ left: Range<Int>, _ right: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        // The ends differ first: codes of one county share their beginnings.
        var index = left.count - 1
        while index >= 0 {
            if bytes[left.lowerBound + index] != bytes[right.lowerBound + index] { return false }
            index -= 1
        }
        return true
    }

    private func home(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var value = UInt64(range.count)
        var index = range.lowerBound
        while index + 8 <= range.upperBound {
            value = (value ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
            value ^= value >> 32
            index += 8
        }
        while index < range.upperBound {
            value = (value ^ UInt64(bytes[index])) &* 0x0100_0000_01b3
            index += 1
        }
        value ^= value >> 29
        value &*= 0x9E37_79B9_7F4A_7C15
        return Int((value >> 20) & UInt64(slots.count - 1))
    }

    private mutating func grow(_ bytes: UnsafeBufferPointer<UInt8>) {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for number in 0..<Int32(places.count) {
            var slot = home(places[number], bytes)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = number
        }
    }
}
