import Standards

/// Keeps identity numbers out of everything that is shown (GB 11643; spec/domain.md §5.4).
enum IdentityMask {
    /// The text; when it is an identity number, also with spaces or a mark around it, the masked form.
    static func masked(_ text: String) -> String {
        guard text.utf8.count >= 15, text.utf8.count <= 80 else { return text }
        let plain = SubjectCode(text)
        if case .damaged(let damage) = plain.reading, damage.kind == .identityNumber {
            return IdentityNumber(CellText.trimmed(text))?.masked ?? "******"
        }
        return IdentityNumber(CellText.trimmed(text))?.masked ?? text
    }
}
