/// Characters that people mistake for each other when they copy a code.
enum ConfusableCharacters {
    /// The valid code that exactly one confusable change makes, alone in the list; empty if there is none or several.
    ///
    /// O→0, I→1, lower-case l→1, S→5, Z→2, B↔8 (spec/domain.md §5.1). It is a suggestion, never a repair.
    static func proposals(for text: CodeText, isValid: ([UInt8]) -> Bool) -> [String] {
        var found: [String] = []
        var bytes = text.bytes
        for place in bytes.indices {
            let original = bytes[place]
            guard let other = meant(original, wasLowerCase: text.loweredL.contains(place)) else { continue }
            bytes[place] = other
            if isValid(bytes) { found.append(String(decoding: bytes, as: UTF8.self)) }
            bytes[place] = original
        }
        return found.count == 1 ? found : []
    }

    private static func meant(_ byte: UInt8, wasLowerCase: Bool) -> UInt8? {
        switch byte {
        case .init(ascii: "O"): .init(ascii: "0")
        case .init(ascii: "I"): .init(ascii: "1")
        case .init(ascii: "L") where wasLowerCase: .init(ascii: "1")
        case .init(ascii: "S"): .init(ascii: "5")
        case .init(ascii: "Z"): .init(ascii: "2")
        case .init(ascii: "B"): .init(ascii: "8")
        case .init(ascii: "8"): .init(ascii: "B")
        default: nil
        }
    }
}
