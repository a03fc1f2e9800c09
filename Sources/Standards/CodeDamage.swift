/// How a value of a code column is damaged, and what it may have been.
public struct CodeDamage: Hashable, Sendable {
    /// The kinds of damage (spec/domain.md §6.3).
    public enum Kind: Hashable, Sendable {
        /// Eighteen digits whose last three a spreadsheet has turned into 000, because it keeps fifteen.
        case excelTruncated
        /// A number in scientific notation, such as `9.13301E+17`; with fifteen digits or more, as programs write it,
        /// there are candidates.
        case scientific
        /// Eighteen digits rounded to the nearest binary floating-point number by another program.
        case doubleRounded
        /// The last character of a unified code should be another one; `organisationHolds` tells where to look:
        /// true: in characters 1–8 or the last, false: in 9–17.
        case checkCharacter(expected: String, organisationHolds: Bool)
        /// The last character of an organisation code (alone, or 17th of a unified code) should be another one.
        case organisationCheck(expected: String)
        /// The last digit of a 15-digit registration number should be another one.
        case registrationCheck(expected: String)
        /// A character that no code may hold, at a place counted from 1.
        case wrongAlphabet(character: String, place: Int)
        /// Fourteen digits, which no numbering ever used: one is missing.
        case fourteenDigits
        /// A length (in characters) that no code has.
        case wrongLength(Int)
        /// A citizen's identity number, also with a wrong end. The value must not be shown or stored.
        case identityNumber
    }

    /// What happened.
    public let kind: Kind
    /// The codes it may have been, by bytes: for damage by rounding every valid code that gives this value;
    /// for a mistaken character the one code that a single confusable change makes valid, or none.
    public let candidates: [String]

    /// The one code to propose to the department, or nil if there is none or more than one.
    public var suggestion: String? { candidates.count == 1 ? candidates.first : nil }

    /// Whether digits were lost on the way, so that nobody mistyped anything.
    public var hasLostDigits: Bool {
        switch kind {
        case .excelTruncated, .scientific, .doubleRounded: true
        default: false
        }
    }

    init(_ text: CodeText) {
        let bytes = text.bytes
        let isNumber = bytes.allSatisfy { CheckDigits.digitValue($0) != nil }
        (kind, candidates) =
            if let number = ScientificNumber(bytes) {
                (.scientific, RoundedCode.candidates(for: number))
            } else if IdentityNumber(String(decoding: bytes, as: UTF8.self)) != nil
                || bytes.withUnsafeBufferPointer(IdentityNumber.resembles)
            {
                (.identityNumber, [])
            } else if bytes.count == 18 {
                CodeDamage.eighteen(text, isNumber: isNumber)
            } else if bytes.count == 15 {
                CodeDamage.fifteen(text, isNumber: isNumber)
            } else if let wrong = CodeDamage.wrongCharacter(bytes, isAllowed: CodeDamage.isAlphanumeric) {
                (wrong, [])
            } else if bytes.count == 9 {
                CodeDamage.nine(text)
            } else if bytes.count == 14, isNumber {
                (.fourteenDigits, [])
            } else {
                (.wrongLength(bytes.count), [])
            }
    }

    private static func eighteen(_ text: CodeText, isNumber: Bool) -> (Kind, [String]) {
        let bytes = text.bytes
        if isNumber {
            if bytes[15...].allSatisfy({ $0 == .init(ascii: "0") }) {
                return (.excelTruncated, RoundedCode.candidatesForTruncated(bytes))
            }
            let rounded = RoundedCode.candidatesForDouble(bytes)
            if !rounded.isEmpty { return (.doubleRounded, rounded) }
        }
        let proposals = ConfusableCharacters.proposals(for: text) { $0.withUnsafeBufferPointer(UnifiedCode.isValid) }
        if let wrong = wrongCharacter(bytes, isAllowed: { CheckDigits.unifiedValue($0) < 31 }) {
            return (wrong, proposals)
        }
        return bytes.withUnsafeBufferPointer { all in
            let organisation = CheckDigits.organisation(UnsafeBufferPointer(rebasing: all[8...])) ?? 0
            let last = CheckDigits.unified(all) ?? 0
            if last == all[17] {
                return (.organisationCheck(expected: String(UnicodeScalar(organisation))), proposals)
            }
            let holds = organisation == all[16]
            return (.checkCharacter(expected: String(UnicodeScalar(last)), organisationHolds: holds), proposals)
        }
    }

    private static func fifteen(_ text: CodeText, isNumber: Bool) -> (Kind, [String]) {
        let bytes = text.bytes
        let proposals = ConfusableCharacters.proposals(for: text) {
            $0.withUnsafeBufferPointer(RegistrationNumber.isValid)
        }
        if let wrong = wrongCharacter(bytes, isAllowed: { CheckDigits.digitValue($0) != nil }) {
            // Letters of a unified code that lost three characters are not mistaken digits.
            return proposals.isEmpty && wrongCharacter(bytes, isAllowed: isAlphanumeric) == nil
                ? (.wrongLength(15), []) : (wrong, proposals)
        }
        let check = bytes.withUnsafeBufferPointer { CheckDigits.registration($0) } ?? 0
        return (.registrationCheck(expected: String(UnicodeScalar(check))), proposals)
    }

    private static func nine(_ text: CodeText) -> (Kind, [String]) {
        let proposals = ConfusableCharacters.proposals(for: text) {
            $0.withUnsafeBufferPointer(OrganisationCode.isValid)
        }
        let check = text.bytes.withUnsafeBufferPointer { CheckDigits.organisation($0) } ?? 0
        return (.organisationCheck(expected: String(UnicodeScalar(check))), proposals)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        CheckDigits.digitValue(byte) != nil || (0x41...0x5A).contains(byte)
    }

    private static func wrongCharacter(_ bytes: [UInt8], isAllowed: (UInt8) -> Bool) -> Kind? {
        var place = 0
        for character in String(decoding: bytes, as: UTF8.self) {
            place += 1
            if !character.utf8.allSatisfy(isAllowed) {
                return .wrongAlphabet(character: String(character), place: place)
            }
        }
        return nil
    }
}
