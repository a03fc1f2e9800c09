import Standards

/// Hashes that are sought among those of all rows.
struct SoughtHashes {
    private let hashes: Set<UInt32>
    /// Whether a hash may be among them, by its last bits: that tells most others fastest.
    private var bits: [Bool]

    init(_ hashes: some Sequence<UInt32>) {
        self.hashes = Set(hashes)
        var size = 1 << 10
        while size < self.hashes.count * 8 { size *= 2 }
        bits = [Bool](repeating: false, count: size)
        for hash in self.hashes { bits[Int(hash) & (size - 1)] = true }
    }

    /// Seeks the names with some keys.
    init(names keys: Set<String>) {
        self.init(
            keys.map { key in
                var key = key
                return key.withUTF8 { SoughtHashes.hash(ofName: UnsafeRawBufferPointer($0)) }
            })
    }

    /// Whether a hash is among them.
    func holds(_ hash: UInt32) -> Bool { bits[Int(hash) & (bits.count - 1)] && hashes.contains(hash) }

    /// The hash of the key of a name, given as UTF-8; names whose key is written otherwise have the same.
    static func hash(ofName name: UnsafeRawBufferPointer) -> UInt32 {
        // Most names are their own keys.
        if NameKey.isPlain(name) { return KeyHash(name).short }
        var key = NameKey.key(of: String(decoding: name, as: UTF8.self))
        return key.withUTF8 { KeyHash(UnsafeRawBufferPointer($0)).short }
    }
}
