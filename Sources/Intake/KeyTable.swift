/// Where the row stands that first had a key: eight bytes for each key and room for about as many again.
///
/// A slot holds half of the key's hash and the row's place; the rows themselves tell whether two keys are the same.
struct KeyTable {
    private var slots: [UInt64] = []
    private var count = 0

    /// The place of the row with a key, if there is one; else the key is kept with the place of the new row.
    ///
    /// Places are below 2^32 - 1. Complexity: O(1).
    mutating func keep(_ key: KeyHash, place: Int, isSame: (_ place: Int) throws -> Bool) rethrows -> Int? {
        if count * 2 >= slots.count { grow() }
        let half = key.value >> 32
        var slot = Int(half) & (slots.count - 1)
        while slots[slot] != 0 {
            let known = Int(slots[slot] & 0xFFFF_FFFF) - 1
            if slots[slot] >> 32 == half, try isSame(known) { return known }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = half << 32 | UInt64(place + 1)
        count += 1
        return nil
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: max(1 << 10, old.count * 2))
        for held in old where held != 0 {
            var slot = Int(held >> 32) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = held
        }
    }
}

/// A hash of several texts; the same on every machine, no protection against those who seek collisions, which cost time
/// only.
struct KeyHash {
    private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// Adds a text; where it ends counts.
    mutating func add(_ text: String) {
        for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        value = (value ^ 0xFF) &* 0xD6E8_FEB8_6659_FD93
        value ^= value >> 32
    }
}
