import COpenSSL

/// Hashes many messages that share a prefix; the prefix is compressed once.
///
/// This is the draw's hot path: a seed of 64 characters fills exactly one block, so that each ticket costs
/// one compression (SSJ-DRAW/1 §2.4). An instance belongs to one thread.
public final class PrefixHasher {
    private let prefixed: OpaquePointer
    private let working: OpaquePointer

    /// Prepares the state after `prefix`.
    public init(_ algorithm: HashAlgorithm, prefix: [UInt8]) {
        guard let prefixed = EVP_MD_CTX_new(), let working = EVP_MD_CTX_new() else {
            preconditionFailure("libcrypto has no memory for a digest context")
        }
        self.prefixed = prefixed
        self.working = working
        let started = EVP_DigestInit_ex(prefixed, algorithm.method, nil)
        precondition(started == 1, "libcrypto does not offer \(algorithm.rawValue)")
        EVP_DigestUpdate(prefixed, prefix, prefix.count)
    }

    deinit {
        EVP_MD_CTX_free(prefixed)
        EVP_MD_CTX_free(working)
    }

    /// The digest of the prefix followed by `suffix`.
    public func hash(_ suffix: [UInt8]) -> HashValue {
        suffix.withUnsafeBytes { hash($0) }
    }

    /// The digest of the prefix followed by the bytes of a buffer.
    public func hash(_ suffix: UnsafeRawBufferPointer) -> HashValue {
        EVP_MD_CTX_copy_ex(working, prefixed)
        EVP_DigestUpdate(working, suffix.baseAddress, suffix.count)
        return withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { buffer in
            EVP_DigestFinal_ex(working, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), nil)
            return HashValue(bytes: UnsafeRawBufferPointer(buffer))
        }
    }
}
