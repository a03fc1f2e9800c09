import Messages

extension CodeDamage {
    /// The damage as a problem of a row: message, original value, and what was expected.
    ///
    /// The original value of an identity number is replaced by its masked form.
    public func problem(raw: String, at position: Position = Position()) -> Problem {
        let proposals = candidates.isEmpty ? "—" : candidates.joined(separator: " ")
        switch kind {
        case .excelTruncated: return Problem(.codeTruncated, at: position, expected: proposals, found: raw)
        case .scientific: return Problem(.codeScientific, at: position, expected: proposals, found: raw)
        case .doubleRounded: return Problem(.codeRounded, at: position, expected: proposals, found: raw)
        case .checkCharacter(let expected, _): return Problem(.codeCheck, at: position, expected: expected, found: raw)
        case .organisationCheck(let expected):
            return Problem(.codeOrganisationCheck, at: position, expected: expected, found: raw)
        case .registrationCheck(let expected):
            return Problem(.codeRegistrationCheck, at: position, expected: expected, found: raw)
        case .wrongAlphabet(let character, _):
            return Problem(.codeAlphabet, at: position, expected: character, found: raw)
        case .fourteenDigits: return Problem(.codeFourteen, at: position, found: raw)
        case .wrongLength(let length): return Problem(.codeLength, at: position, expected: String(length), found: raw)
        case .identityNumber:
            let text = String(decoding: CodeText(raw).bytes, as: UTF8.self)
            return Problem(.codeIdentity, at: position, found: IdentityNumber.masked(text))
        }
    }
}
