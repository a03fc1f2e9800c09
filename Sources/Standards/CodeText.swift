/// A raw value brought to the form in which codes are compared, and what had to be changed for it.
struct CodeText {
    /// What is left; ASCII letters upper-case, other characters in UTF-8.
    private(set) var bytes: [UInt8] = []
    private(set) var alterations: CodeAlterations = []
    /// Whether a lower-case `l`, which may stand for 1, was raised at that place.
    private(set) var loweredL: [Int] = []

    /// Cleans a raw value (spec/domain.md §5.1): full-width forms, spaces, hyphens, text marks, invisible characters.
    init(_ raw: String) {
        bytes.reserveCapacity(raw.utf8.count)
        for scalar in raw.unicodeScalars { append(scalar) }
        while let last = bytes.last, CodeText.isMark(last) {
            bytes.removeLast()
            alterations.insert(.textMarkers)
        }
        dropDecimalTail()
        writeOutExponent()
    }

    // 3.30106000349996E+14 shows all fifteen digits, so nothing is lost.
    private mutating func writeOutExponent() {
        guard bytes.count <= 21, bytes.contains(.init(ascii: ".")), let number = ScientificNumber(bytes),
            (13...15).contains(number.digits.count), number.exponent == number.digits.count - 1
        else { return }
        bytes = number.digits
        alterations.insert(.exponent)
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch Folding(scalar) {
        case .space: alterations.insert(.spaces)
        case .invisible: alterations.insert(.invisible)
        case .dash: alterations.insert(.hyphens)
        case .ascii(.init(ascii: "-"), _): alterations.insert(.hyphens)
        case .ascii(let byte, let isFullWidth):
            if bytes.isEmpty, byte == .init(ascii: "=") || CodeText.isMark(byte) {
                alterations.insert(.textMarkers)
                return
            }
            if isFullWidth { alterations.insert(.fullWidth) }
            if byte >= 0x61, byte <= 0x7A {
                alterations.insert(.lowerCase)
                if byte == .init(ascii: "l") { loweredL.append(bytes.count) }
                bytes.append(byte - 0x20)
            } else {
                bytes.append(byte)
            }
        case .other:
            // Typographic quotation marks, which a word processor puts in place of the apostrophe.
            if bytes.isEmpty, (0x2018...0x201D).contains(scalar.value) {
                alterations.insert(.textMarkers)
            } else {
                bytes.append(contentsOf: String(scalar).utf8)
            }
        }
    }

    private mutating func dropDecimalTail() {
        guard let point = bytes.lastIndex(of: .init(ascii: ".")), point >= 9, point + 1 < bytes.count,
            bytes[(point + 1)...].allSatisfy({ $0 == .init(ascii: "0") }),
            bytes[..<point].allSatisfy({ CheckDigits.digitValue($0) != nil })
        else { return }
        bytes.removeSubrange(point...)
        alterations.insert(.decimalTail)
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == .init(ascii: "'") || byte == .init(ascii: "\"") || byte == .init(ascii: "`")
    }
}
