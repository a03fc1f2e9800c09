/// The key by which names of bodies are matched; the name itself is never altered.
public enum NameKey {
    /// The key of a name: full-width ASCII folded and letters raised, brackets one form, the dot of names one form,
    /// spaces and invisible characters gone.
    ///
    /// `（）()〔〕［］[]【】` are one pair of brackets, `·•・‧` one dot. Words such as 有限责任公司 are kept: two bodies may
    /// differ by them. The key of an empty name is empty. Source: spec/domain.md §6.3.
    public static func key(of name: String) -> String {
        if isPlain(name) { return name }
        var key = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            switch Folding(scalar) {
            case .space, .invisible: continue
            case .dash: key.append("-")
            case .ascii(let byte, _): key.append(folded(byte))
            case .other: key.append(folded(scalar))
            }
        }
        return String(key)
    }

    /// A character of a name that people do not see or that others will not see.
    public struct Suspect: Hashable, Sendable {
        /// Why it is suspicious.
        public enum Kind: Hashable, Sendable {
            /// Turns the direction of the text, so that it reads differently from what it is.
            case direction
            /// Has no width: space without width, joiner, byte order mark.
            case zeroWidth
            /// A control character.
            case control
            /// From a private area: shown only where the same font is installed.
            case privateUse
            /// U+FFFD or a character that does not exist: the text was damaged in a conversion.
            case replacement
        }

        /// Why it is suspicious.
        public let kind: Kind
        /// The character's number in Unicode.
        public let codePoint: UInt32
        /// Its place in the name, counted in Unicode scalars from 0.
        public let place: Int
    }

    /// The suspicious characters of a name, in order.
    ///
    /// Names of plain Chinese characters, digits and capitals cost one pass over their bytes.
    public static func suspects(in name: String) -> [Suspect] {
        if isPlain(name) { return [] }
        var found: [Suspect] = []
        for (place, scalar) in name.unicodeScalars.enumerated() {
            if let kind = kind(of: scalar) {
                found.append(Suspect(kind: kind, codePoint: scalar.value, place: place))
            }
        }
        return found
    }

    private static func isPlain(_ name: String) -> Bool {
        name.utf8.withContiguousStorageIfAvailable { isPlain(UnsafeRawBufferPointer($0)) } ?? false
    }

    /// Whether the UTF-8 of a name is its own key and free of anything suspicious: U+4000–U+9FFF, and ASCII from `!` to
    /// `Z`.
    public static func isPlain(_ name: UnsafeRawBufferPointer) -> Bool {
        var at = 0
        while at < name.count {
            switch name[at] {
            case 0x21...0x5A: at += 1
            case 0xE4...0xE9: at += 3
            default: return false
            }
        }
        return true
    }

    private static func folded(_ byte: UInt8) -> Unicode.Scalar {
        switch byte {
        case 0x61...0x7A: Unicode.Scalar(byte - 0x20)
        case .init(ascii: "["): "("
        case .init(ascii: "]"): ")"
        default: Unicode.Scalar(byte)
        }
    }

    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "〔", "【", "﹝", "﹙": "("
        case "〕", "】", "﹞", "﹚": ")"
        case "\u{B7}", "\u{2022}", "\u{30FB}", "\u{2027}", "\u{22C5}", "\u{2219}", "\u{FF65}": "\u{B7}"
        default: scalar
        }
    }

    private static func kind(of scalar: Unicode.Scalar) -> Suspect.Kind? {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .direction
        case 0xAD, 0x180E, 0x200B...0x200D, 0x2060...0x2064, 0x206A...0x206F, 0xFEFF, 0xFE00...0xFE0F,
            0xE0000...0xE007F:
            .zeroWidth
        case 0x00...0x1F, 0x7F...0x9F: .control
        case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: .privateUse
        case 0xFFFD, 0xFFF9...0xFFFC, 0xFDD0...0xFDEF: .replacement
        default: scalar.value & 0xFFFE == 0xFFFE ? .replacement : nil
        }
    }
}
