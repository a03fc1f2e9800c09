import Digest

/// The keyed pseudo-random function of SSJ-ASSIGN/1 (assign.md §3.3 "PRF"): every choice of the assignment comes from it.
public struct LevelKey: Sendable {
    /// K = HMAC-SHA256(seed bytes, "sjsc/assign/1" ‖ 0x00 ‖ instance digest).
    public let key: HashValue

    /// Derives the key from the seed's bytes (the 64 ASCII characters of the digest of seed.txt) and the instance.
    public init(seedBytes: [UInt8], instanceDigest: HashValue) {
        let message = Array("sjsc/assign/1".utf8) + [0] + instanceDigest.bytes
        key = HashAlgorithm.sha256.hmac(key: seedBytes, message: message)
    }

    /// Derives the key from the seed of the assignment's own ceremony.
    public init(seed: HashValue, instanceDigest: HashValue) {
        self.init(seedBytes: seed.hexBytes, instanceDigest: instanceDigest)
    }
}

/// What a stream is used for; the names enter the function.
enum LevelDomain: String {
    case seat, insp, pick, mix, polish, redraw, extra, postpone, lottery
}

/// Makes the streams of one key; belongs to one thread.
struct LevelSource {
    private let hasher: PrefixHasher

    init(_ key: LevelKey) { hasher = PrefixHasher(.sha256, prefix: key.key.bytes) }

    /// The stream of a domain and an id, from its start.
    func stream(_ domain: LevelDomain, _ id: String) -> LevelStream {
        LevelStream(hasher: hasher, domain: domain.rawValue, id: id)
    }

    /// The first word of a stream: a random rank.
    func rank(_ domain: LevelDomain, _ id: String) -> UInt64 {
        var stream = stream(domain, id)
        return stream.next()
    }
}

/// Words `SHA256(K ‖ u16be(len domain) ‖ domain ‖ u16be(len id) ‖ id ‖ u64be(counter))`, four per block.
struct LevelStream {
    private let hasher: PrefixHasher
    private var suffix: [UInt8]
    private var counter: UInt64 = 0
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    private var taken = 4

    init(hasher: PrefixHasher, domain: String, id: String) {
        self.hasher = hasher
        suffix = []
        suffix.reserveCapacity(12 + domain.utf8.count + id.utf8.count)
        for text in [domain, id] {
            let count = text.utf8.count
            suffix.append(UInt8(truncatingIfNeeded: count >> 8))
            suffix.append(UInt8(truncatingIfNeeded: count))
            suffix.append(contentsOf: text.utf8)
        }
        suffix += [0, 0, 0, 0, 0, 0, 0, 0]
    }

    /// The next word.
    mutating func next() -> UInt64 {
        if taken == 4 {
            for byte in 0..<8 {
                suffix[suffix.count - 8 + byte] = UInt8(truncatingIfNeeded: counter >> UInt64(56 - 8 * byte))
            }
            words = hasher.hash(suffix).words
            counter += 1
            taken = 0
        }
        taken += 1
        switch taken {
        case 1: return words.0
        case 2: return words.1
        case 3: return words.2
        default: return words.3
        }
    }

    /// An integer below `count`, without bias, by rejection; with the accepted word, nil when `count` is 1.
    mutating func draw(below count: Int) -> (index: Int, word: UInt64?) {
        precondition(count > 0, "nothing to draw from")
        if count == 1 { return (0, nil) }
        let bound = UInt64(count)
        let threshold = (0 &- bound) % bound
        while true {
            let word = next()
            if word >= threshold { return (Int(word % bound), word) }
        }
    }

    /// An integer below `count`, without bias.
    mutating func uniform(_ count: Int) -> Int { draw(below: count).index }
}
