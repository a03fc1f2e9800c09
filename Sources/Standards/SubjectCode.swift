/// One raw value from a code column, read: what it is, what had to be changed, or how it is damaged.
///
/// Nothing is repaired silently: changes of form are listed in ``alterations``, and a damaged value stays damaged
/// even when a ``CodeDamage/suggestion`` is at hand. Source: spec/domain.md §5.1–5.4, §6.3.
public struct SubjectCode: Hashable, Sendable {
    /// The value as it stood in the file.
    public let raw: String
    /// What it is.
    public let reading: CodeReading
    /// What was changed in form to read it.
    public let alterations: CodeAlterations

    /// Reads a raw value.
    ///
    /// A clean unified code costs its two checks and no allocation.
    public init(_ raw: String) {
        self.raw = raw
        if UnifiedCode.isValid(raw) {
            reading = .unified(raw)
            alterations = []
            return
        }
        let text = CodeText(raw)
        alterations = text.alterations
        reading = CodeReading(text)
    }

    /// Whether a valid 15-digit registration number could as well be a citizen's number of the old form.
    ///
    /// About one in ten old identity numbers passes the check of registration numbers; worth a warning.
    public var mayBeIdentityNumber: Bool {
        guard case .legacy15(let number) = reading else { return false }
        return IdentityNumber(number) != nil
    }

    /// The code to go on with, or nil if the value is empty or damaged.
    public var code: String? {
        switch reading {
        case .unified(let code), .legacy15(let code), .legacy13(let code), .organisation(let code): code
        case .empty, .damaged: nil
        }
    }
}

/// What a raw value of a code column turned out to be; codes without hyphens, letters upper-case.
public enum CodeReading: Hashable, Sendable {
    /// Nothing, or a mark for nothing such as `无`, `-`, `NULL`.
    case empty
    /// A unified social credit code that passes both checks.
    case unified(String)
    /// A 15-digit registration number that passes its check.
    case legacy15(String)
    /// A 13-digit registration number from before 2007; it has no check digit, so it is unverified.
    case legacy13(String)
    /// A 9-character organisation code that passes its check.
    case organisation(String)
    /// None of these, with the reason.
    case damaged(CodeDamage)

    init(_ text: CodeText) {
        let bytes = text.bytes
        if bytes.isEmpty || CodeReading.isNull(bytes) {
            self = .empty
            return
        }
        let code = String(decoding: bytes, as: UTF8.self)
        let isNumber = bytes.allSatisfy { CheckDigits.digitValue($0) != nil }
        switch bytes.count {
        case 18 where bytes.withUnsafeBufferPointer(UnifiedCode.isValid): self = .unified(code)
        case 15 where bytes.withUnsafeBufferPointer(RegistrationNumber.isValid): self = .legacy15(code)
        case 13 where isNumber && Divisions.isProvince(tens: bytes[0], ones: bytes[1]): self = .legacy13(code)
        case 9 where bytes.withUnsafeBufferPointer(OrganisationCode.isValid): self = .organisation(code)
        default: self = .damaged(CodeDamage(text))
        }
    }

    // Marks for "no value" met in code columns (spec/domain.md §6.3); hyphens are gone already.
    private static func isNull(_ bytes: [UInt8]) -> Bool {
        switch String(decoding: bytes, as: UTF8.self) {
        case "无", "空", "暂无", "没有", "未知", "NULL", "\\N", "N/A", "NA", "NONE", "/", "//", "\\", "0", ".", "#N/A": true
        default: false
        }
    }
}
