import Standards

/// Tells keys that may have come before from those that are certainly new, with two bytes for each key.
///
/// A Bloom filter whose bits for one key lie in one word: of new keys about one in a hundred is taken for an old one, of
/// old ones none for new. More keys than expected make it err more often.
struct KeyFilter {
    private var words: [UInt64]

    /// Holds no key; `count` are expected.
    init(expecting count: Int) { words = [UInt64](repeating: 0, count: max(1 << 10, count / 4)) }

    /// Whether a key may have come before; from now on it has.
    mutating func mayHold(_ key: KeyHash) -> Bool {
        let word = Int(((key.value >> 32) * UInt64(words.count)) >> 32)
        let value = key.value
        let bits: UInt64 = 1 &<< value | 1 &<< (value &>> 6) | 1 &<< (value &>> 12) | 1 &<< (value &>> 18)
        let before = words[word]
        words[word] = before | bits
        return before & bits == bits
    }
}
