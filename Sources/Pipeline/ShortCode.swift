import Digest
import Model

extension Approval {
    /// The code printed on the sheet (确认码), as `7F3A-91C2`: it stands for exactly this content, so that whoever gives
    /// it has the sheet in hand.
    ///
    /// The first eight digits of SHA-256 over kind, subject and digest.
    var shortCode: String {
        let digits = Array(
            HashAlgorithm.sha256.hash("\(kind.rawValue)\n\(subject)\n\(digest)").hex.uppercased().prefix(8))
        return String(digits.prefix(4)) + "-" + String(digits.suffix(4))
    }

    /// Whether a text is the sheet's number, or its code in any case, with or without the dash.
    func isNamed(_ text: String) -> Bool {
        if number == text { return true }
        func plain(_ code: String) -> [Character] { code.uppercased().filter { $0 != "-" && $0 != " " }.map { $0 } }
        return plain(text) == plain(shortCode)
    }
}
