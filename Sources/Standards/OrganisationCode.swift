/// An organisation code (组织机构代码, GB 11714-1997): eight characters and a check character.
public struct OrganisationCode: Hashable, Sendable {
    /// The nine characters without the hyphen, upper-case.
    public let text: String

    /// Reads nine upper-case characters, with or without the hyphen before the last; nil if the check fails.
    public init?(_ text: String) {
        var bytes = Array(text.utf8)
        if bytes.count == 10, bytes[8] == .init(ascii: "-") { bytes.remove(at: 8) }
        guard bytes.withUnsafeBufferPointer(OrganisationCode.isValid) else { return nil }
        self.text = String(decoding: bytes, as: UTF8.self)
    }

    /// The code as it is printed, `XXXXXXXX-X`.
    public var printed: String { "\(text.dropLast())-\(text.suffix(1))" }

    /// Whether nine bytes are a valid code without hyphen.
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.count == 9 && CheckDigits.organisation(bytes) == bytes[8]
    }
}
