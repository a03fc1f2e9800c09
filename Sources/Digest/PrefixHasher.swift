import COpenSSL

/// Hashes many messages that share a prefix; the prefix is compressed once.
///
/// This is the draw's hot path: a seed of 64 characters fills exactly one block, so that each ticket costs
/// one compression (SSJ-DRAW/1 §2.4). An instance belongs to one thread.
public final class PrefixHasher {
    /// The state after the prefix: a plain value for SHA-256, a context with one to copy it into for the others.
    private enum State {
        case plain(SHA256_CTX)
        case context(prefixed: OpaquePointer, working: OpaquePointer)
    }

    private let state: State

    /// Prepares the state after `prefix`.
    public init(_ algorithm: HashAlgorithm, prefix: [UInt8]) {
        if algorithm == .sha256 {
            var plain = SHA256_CTX()
            SHA256_Init(&plain)
            SHA256_Update(&plain, prefix, prefix.count)
            state = .plain(plain)
            return
        }
        guard let prefixed = EVP_MD_CTX_new(), let working = EVP_MD_CTX_new() else {
            preconditionFailure("libcrypto has no memory for a digest context")
        }
        state = .context(prefixed: prefixed, working: working)
        let started = EVP_DigestInit_ex(prefixed, algorithm.method, nil)
        precondition(started == 1, "libcrypto does not offer \(algorithm.rawValue)")
        EVP_DigestUpdate(prefixed, prefix, prefix.count)
    }

    deinit {
        if case .context(let prefixed, let working) = state {
            EVP_MD_CTX_free(prefixed)
            EVP_MD_CTX_free(working)
        }
    }

    /// The digest of the prefix followed by `suffix`.
    public func hash(_ suffix: [UInt8]) -> HashValue {
        suffix.withUnsafeBytes { hash($0) }
    }

    /// The digest of the prefix followed by the bytes of a buffer.
    public func hash(_ suffix: UnsafeRawBufferPointer) -> HashValue {
        withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { buffer in
            let digest = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
            switch state {
            case .plain(var plain):
                SHA256_Update(&plain, suffix.baseAddress, suffix.count)
                SHA256_Final(digest, &plain)
            case .context(let prefixed, let working):
                EVP_MD_CTX_copy_ex(working, prefixed)
                EVP_DigestUpdate(working, suffix.baseAddress, suffix.count)
                EVP_DigestFinal_ex(working, digest, nil)
            }
            return HashValue(bytes: UnsafeRawBufferPointer(buffer))
        }
    }
}
