import Digest
import Dispatch

/// The random values that follow from a seed (SSJ-DRAW/1 §2.4).
public struct Tickets: Sendable {
    /// The digest of the draw.
    public let hash: HashAlgorithm
    /// H(seed.txt).
    public let seed: HashValue

    /// Takes the seed.
    public init(_ hash: HashAlgorithm, seed: HashValue) {
        self.hash = hash
        self.seed = seed
    }

    /// ticket(scope, oid) = H(seed | scope | oid); compared as text ascending.
    public func ticket(scope: String, oid: String) -> HashValue {
        hash.hash("\(seed.hex)|\(scope)|\(oid)")
    }

    /// u128(scope, label): the first 32 hexadecimal digits of H(seed | scope | #label) as an integer.
    public func u128(scope: String, label: String) -> UInt128 {
        hash.hash("\(seed.hex)|\(scope)|#\(label)").leading128
    }

    /// Some objects in the order of their tickets; of equal tickets the smaller bytes count as smaller.
    func ordered(
        _ oids: [String], scope: String, isDescending: Bool
    ) -> [(ticket: HashValue, oid: String)] {
        let hasher = hasher(scope: scope)
        let entries = oids.map { (ticket: hasher.hash(Array($0.utf8)), oid: $0) }
        let ascending = entries.sorted { $0.ticket != $1.ticket ? $0.ticket < $1.ticket : $0.oid < $1.oid }
        return isDescending ? ascending.reversed() : ascending
    }

    /// A hasher that has the seed and the scope behind it; the seed is compressed once.
    func hasher(scope: String) -> PrefixHasher {
        PrefixHasher(hash, prefix: seed.hexBytes + Array("|\(scope)|".utf8))
    }

    /// The first 64 bits of the tickets of all objects that items of one scope draw from, by number; else 0.
    func leading(scope: String, of tables: FrozenTables) -> [UInt64] {
        let frame = tables.frame
        var isNeeded = [Bool](repeating: false, count: frame.rowCount)
        for item in tables.items where item.ticketScope == scope {
            for stratum in item.strata { for number in stratum.numbers { isNeeded[Int(number)] = true } }
        }
        let needed = isNeeded
        // Each thread hashes a stretch of its own; the values do not depend on their number.
        let stretch = 1 << 17
        let count = frame.rowCount
        return [UInt64](unsafeUninitializedCapacity: count) { buffer, filled in
            nonisolated(unsafe) let words = buffer
            frame.bytes.withUnsafeBytes { bytes in
                nonisolated(unsafe) let bytes = bytes
                DispatchQueue.concurrentPerform(iterations: (count + stretch - 1) / stretch) { part in
                    let hasher = hasher(scope: scope)
                    for number in part * stretch..<min((part + 1) * stretch, count) {
                        let range = frame.range(Int32(number))
                        words[number] =
                            needed[number] ? hasher.hash(UnsafeRawBufferPointer(rebasing: bytes[range])).words.0 : 0
                    }
                }
            }
            filled = count
        }
    }
}
