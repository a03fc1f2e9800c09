import COpenSSL

/// A digest of bytes that come in parts.
///
/// An instance belongs to one thread and gives one digest.
public final class RunningHash {
    private let context: OpaquePointer

    /// Starts with no bytes.
    public init(_ algorithm: HashAlgorithm) {
        guard let context = EVP_MD_CTX_new() else {
            preconditionFailure("libcrypto has no memory for a digest context")
        }
        self.context = context
        let started = EVP_DigestInit_ex(context, algorithm.method, nil)
        precondition(started == 1, "libcrypto does not offer \(algorithm.rawValue)")
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Adds bytes.
    public func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { _ = EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
    }

    /// Adds bytes.
    public func add(_ bytes: UnsafeRawBufferPointer) { _ = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) }

    /// The digest of everything added; nothing can be added afterwards.
    public var finished: HashValue {
        withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { buffer in
            EVP_DigestFinal_ex(context, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), nil)
            return HashValue(bytes: UnsafeRawBufferPointer(buffer))
        }
    }
}
