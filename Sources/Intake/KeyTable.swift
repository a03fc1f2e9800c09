/// Where the row stands that first had a key: eight bytes for each key and room for about as many again.
///
/// A slot holds half of the key's hash and the row's place; the rows themselves tell whether two keys are the same.
struct KeyTable {
    private var slots: [UInt64] = []
    private var count = 0

    /// A look for the rows with a key.
    struct Search {
        fileprivate let half: UInt64
        fileprivate var slot: Int
    }

    /// Begins to look for the rows with a key.
    mutating func search(_ key: KeyHash) -> Search {
        if count * 2 >= slots.count { grow() }
        return Search(half: key.value >> 32, slot: Int(key.value >> 32) & (slots.count - 1))
    }

    /// The place of the next row that may have the key; nil behind the last.
    func next(_ search: inout Search) -> Int? {
        while slots[search.slot] != 0 {
            let held = slots[search.slot]
            search.slot = (search.slot + 1) & (slots.count - 1)
            if held >> 32 == search.half { return Int(held & 0xFFFF_FFFF) - 1 }
        }
        return nil
    }

    /// Keeps the place of a row, below 2^32 - 1, under a key that no row was found to have.
    mutating func keep(_ search: Search, place: Int) {
        slots[search.slot] = search.half << 32 | UInt64(place + 1)
        count += 1
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
    mutating func add(_ text: UnsafeRawBufferPointer) {
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
