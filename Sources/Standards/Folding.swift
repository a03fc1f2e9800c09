/// How one character of a department's file counts when codes, dates and names are compared.
enum Folding {
    /// An ASCII character, or the one that a full-width form stands for.
    case ascii(UInt8, isFullWidth: Bool)
    /// Any kind of space, tab or line break.
    case space
    /// A character without width or form of its own: zero-width, byte order mark, soft hyphen, direction mark.
    case invisible
    /// A hyphen or dash other than the ASCII one.
    case dash
    /// Anything else.
    case other

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            self = .space
        case 0x21...0x7E: self = .ascii(UInt8(scalar.value), isFullWidth: false)
        case 0xFF01...0xFF5E: self = .ascii(UInt8(scalar.value - 0xFEE0), isFullWidth: true)
        case 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF:
            self = .invisible
        case 0x2010...0x2015, 0x2212, 0xFE63: self = .dash
        default: self = .other
        }
    }
}
