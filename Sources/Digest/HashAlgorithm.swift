import COpenSSL

/// The digests that the product uses, all through OpenSSL's libcrypto.
///
/// OpenSSL's SM3 is an integrity check in software, not a certified commercial-cryptography product.
public enum HashAlgorithm: String, Sendable, CaseIterable {
    /// SHA-256 (FIPS 180-4).
    case sha256
    /// SM3 (GB/T 32905-2016).
    case sm3

    /// The digest of some bytes.
    public func hash(_ bytes: [UInt8]) -> HashValue {
        let hasher = PrefixHasher(self, prefix: [])
        return hasher.hash(bytes)
    }

    /// The digest of a text's UTF-8 bytes.
    public func hash(_ text: String) -> HashValue { hash(Array(text.utf8)) }

    /// The keyed digest HMAC (RFC 2104) of a message.
    ///
    /// Keys longer than one block of 64 bytes are hashed first.
    public func hmac(key: [UInt8], message: [UInt8]) -> HashValue {
        var block = key.count > 64 ? hash(key).bytes : key
        block += [UInt8](repeating: 0, count: 64 - block.count)
        let inner = hash(block.map { $0 ^ 0x36 } + message)
        return hash(block.map { $0 ^ 0x5C } + inner.bytes)
    }

    var method: OpaquePointer? {
        switch self {
        case .sha256: EVP_sha256()
        case .sm3: EVP_sm3()
        }
    }
}
