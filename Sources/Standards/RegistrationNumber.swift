/// A business registration number of 15 digits (工商注册号, GS 15-2006), used before the unified code.
///
/// 1–6 division of the registering office, 7–14 serial, 15 check digit.
public struct RegistrationNumber: Hashable, Sendable {
    /// The 15 digits.
    public let text: String

    /// The number with exactly these 15 digits, or nil if the check fails.
    public init?(_ text: String) {
        guard Array(text.utf8).withUnsafeBufferPointer(RegistrationNumber.isValid) else { return nil }
        self.text = text
    }

    /// The division of the registering office, digits 1–6.
    public var division: String { String(text.prefix(6)) }

    /// Who is registered, by the seventh digit: 0–3 domestic enterprises, 4–5 foreign-invested, 6–9 个体工商户.
    public var kind: Kind {
        switch text.utf8.dropFirst(6).first ?? 0 {
        case ...UInt8(ascii: "3"): .domestic
        case ...UInt8(ascii: "5"): .foreign
        default: .individual
        }
    }

    /// The kinds of registered bodies that the seventh digit tells apart.
    public enum Kind: Sendable {
        /// 内资企业.
        case domestic
        /// 外资企业.
        case foreign
        /// 个体工商户.
        case individual
    }

    /// Whether 15 bytes are a valid number.
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.count == 15 && CheckDigits.registration(bytes) == bytes[14]
    }
}
