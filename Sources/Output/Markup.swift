import Messages
import Mustache

/// Puts outside text into HTML and XML.
enum Markup {
    /// The text with `& < > " '` escaped, and with what XML cannot hold or what hides or reorders text made visible.
    ///
    /// Works on UTF-8 bytes: Swift's characters join `"` or `<` with a neighbouring mark into one character, which
    /// an escaper by characters (such as the one of swift-mustache 2.1.1) lets through. Complexity: O(length).
    static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the escaped text.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        for byte in shown(text).utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
            case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
            case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
            case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
            case UInt8(ascii: "'"): bytes += Array("&#39;".utf8)
            default: bytes.append(byte)
            }
        }
    }

    /// The text with hidden characters made visible; line feeds and tabs stay, CR LF and CR become LF.
    static func shown(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHidden) else { return text }
        var result = ""
        var afterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\r": result.unicodeScalars.append("\n")
            case "\n": if !afterReturn { result.unicodeScalars.append("\n") }
            case "\t": result.unicodeScalars.append("\t")
            case "\u{FFFE}", "\u{FFFF}":
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            default: result += Visible.text(String(Character(scalar)))
            }
            afterReturn = scalar == "\r"
        }
        return result
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar != "\n" && scalar != "\t" && (Visible.isHidden(scalar) || scalar.value & 0xFFFE == 0xFFFE)
    }
}

/// The escaping of all templates of this room; a template asks for it with `{{% CONTENT_TYPE:MARKUP}}`.
struct MarkupContent: MustacheContentType {
    /// Escapes the text of `{{…}}`.
    func escapeText(_ text: String) -> String { Markup.escaped(text) }

    /// Parses a template of this room's resources.
    static func template(_ resource: Resource) -> MustacheTemplate? {
        MustacheContentTypes.register(MarkupContent(), named: "MARKUP")
        return try? MustacheTemplate(string: String(describing: resource.text))
    }
}
