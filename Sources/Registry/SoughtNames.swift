import Standards

/// Names that are sought among those of all targets, told from nearly all others by a hash.
struct SoughtNames {
    /// The hash of a name's key.
    typealias Hash = UInt32

    private let hashes: Set<Hash>
    /// Whether a hash may be among them, by its last bits: that tells most others fastest.
    private var bits: [Bool]

    /// Seeks the names with some keys.
    init(_ keys: Set<String>) {
        hashes = Set(
            keys.map { key in
                var key = key
                return key.withUTF8 { SoughtNames.hash(of: UnsafeRawBufferPointer($0)) }
            })
        var size = 1 << 10
        while size < hashes.count * 32 { size *= 2 }
        bits = [Bool](repeating: false, count: size)
        for hash in hashes { bits[Int(hash) & (size - 1)] = true }
    }

    /// Whether a name may be among them; of those that are none, hardly any.
    func mayHold(_ hash: Hash) -> Bool { bits[Int(hash) & (bits.count - 1)] && hashes.contains(hash) }

    /// The hash of the key of a name, given as UTF-8; names whose key is written otherwise have the same.
    static func hash(of name: UnsafeRawBufferPointer) -> Hash {
        var hash = KeyHash()
        // Most names are their own keys.
        if NameKey.isPlain(name) {
            hash.add(name)
        } else {
            var key = NameKey.key(of: String(decoding: name, as: UTF8.self))
            key.withUTF8 { hash.add(UnsafeRawBufferPointer($0)) }
        }
        return Hash(truncatingIfNeeded: hash.value)
    }
}
