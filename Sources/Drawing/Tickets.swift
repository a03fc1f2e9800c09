import Digest

/// The random values that follow from a seed (SSJ-DRAW/1 §2.4).
public struct Tickets {
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

    /// The tickets of a frame's objects under one scope, by their dense numbers; the seed is compressed once.
    func all(scope: String, of frame: Frame) -> [HashValue] {
        let hasher = PrefixHasher(hash, prefix: seed.hexBytes + Array("|\(scope)|".utf8))
        return frame.bytes.withUnsafeBytes { bytes in
            frame.objects.map { hasher.hash(UnsafeRawBufferPointer(rebasing: bytes[$0])) }
        }
    }
}
