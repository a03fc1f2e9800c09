/// Makes outside text safe to show on a terminal or in a log.
public enum Visible {
    /// The text with control, bidirectional and zero-width characters written as `\u{…}`.
    ///
    /// Keeps everything else as it is. Complexity: O(length).
    public static func text(_ raw: String) -> String {
        guard mayHide(raw), raw.unicodeScalars.contains(where: isHidden) else { return raw }
        var result = ""
        for scalar in raw.unicodeScalars {
            if isHidden(scalar) {
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The text as a name for a file on any system: hidden characters written as `(U+202E)`.
    public static func fileName(_ raw: String) -> String {
        guard raw.unicodeScalars.contains(where: isHidden) else { return raw }
        return raw.unicodeScalars.reduce(into: "") { name, scalar in
            if isHidden(scalar) { name += "(" + code(of: scalar) + ")" } else { name.unicodeScalars.append(scalar) }
        }
    }

    /// How a character is named: `U+`, and at least four hexadecimal digits.
    public static func code(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Whether a text may hold a hidden character; its bytes tell that faster than its characters.
    private static func mayHide(_ raw: String) -> Bool {
        raw.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.indices.contains { index in
                switch bytes[index] {
                // C0 and DEL, and what the UTF-8 of C1, bidi controls and zero-width characters begins with.
                case 0x00...0x1F, 0x7F, 0xC2, 0xD8, 0xE2: true
                // The BOM and what is no character, but few characters of full width.
                case 0xEF: index + 1 < bytes.count && (bytes[index + 1] == 0xBB || bytes[index + 1] == 0xBF)
                default: false
                }
            }
        } ?? true
    }

    /// Whether a scalar can hide, reorder or forge text: C0, C1, DEL, bidi controls, zero-width, BOM, soft hyphen.
    public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFFE,
            0xFFFF:
            true
        default: false
        }
    }
}
