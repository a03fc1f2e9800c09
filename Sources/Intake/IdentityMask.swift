import Standards

/// Keeps identity numbers out of everything that is shown (GB 11643; spec/domain.md §5.4).
enum IdentityMask {
    /// How many bytes a text has that may be an identity number.
    static let lengths = 15...80

    // Fourteen digits of the number at least are digits, in ASCII or of full width.
    private static func mayHoldNumber(_ text: String) -> Bool {
        var digits = 0
        for byte in text.utf8 where byte >= 0x30 && byte <= 0x39 || byte == 0xEF { digits += 1 }
        return digits >= 13
    }

    /// The text; when it is an identity number, also with spaces or a mark around it, the masked form.
    static func masked(_ text: String) -> String {
        guard lengths.contains(text.utf8.count), mayHoldNumber(text) else { return text }
        let plain = SubjectCode(text)
        if case .damaged(let damage) = plain.reading, damage.kind == .identityNumber {
            return IdentityNumber(CellText.trimmed(text))?.masked ?? "******"
        }
        return IdentityNumber(CellText.trimmed(text))?.masked ?? text
    }
}
