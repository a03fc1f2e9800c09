import COpenSSL

/// Secrets from the operating system's generator: masters, salts, parties' secrets.
public enum SecureRandom {
    /// 32 random bytes as 64 lower-case hexadecimal digits.
    ///
    /// Never used for anything that must be repeatable; what it gives is a ceremony value, kept as an input.
    public static func hex64() -> String? {
        var bytes = [UInt8](repeating: 0, count: 32)
        guard RAND_bytes(&bytes, 32) == 1 else { return nil }
        return bytes.withUnsafeBytes { HashValue(bytes: $0).hex }
    }
}
