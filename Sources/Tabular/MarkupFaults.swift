import Messages

/// Finds single characters that make a document malformed, so that only their records are lost.
///
/// Systems that build XML from strings leave `&` in names as it is and let control characters through. What the
/// writer meant is not guessed: each such character is marked like a byte that cannot be read.
struct MarkupFaults {
    private let source: [UInt8]
    private let nonCharacter: [UInt8]
    private var at = 0
    private(set) var places: [Int] = []

    /// Control characters, U+FFFE and U+FFFF; outside of CDATA and comments also `&` that begins no reference, and `<`
    /// that begins no tag.
    ///
    /// Offsets count from the first byte. For encodings in which ASCII characters are single bytes. Complexity: O(bytes).
    static func inXML(_ source: [UInt8], _ encoding: TextEncoding) -> [Int] {
        var faults = MarkupFaults(source: source, encoding)
        faults.look()
        return faults.places
    }

    /// Control characters, and `&#` that names no character: readers of web pages drop it; other `&` and `<` they take
    /// as browsers do.
    static func inPage(_ source: [UInt8]) -> [Int] {
        source.indices.filter { at in
            isControl(source[at])
                || source[at] == UInt8(ascii: "&") && at + 1 < source.count && source[at + 1] == UInt8(ascii: "#")
                    && !namesCharacter(source[(at + 2)...].prefix(12))
        }
    }

    private init(source: [UInt8], _ encoding: TextEncoding) {
        self.source = source
        nonCharacter = encoding.nonCharacter
    }

    private mutating func look() {
        while at < source.count {
            let byte = source[at]
            if byte == UInt8(ascii: "<") {
                if skip("<![CDATA[", to: "]]>") || skip("<!--", to: "-->") { continue }
                if !beginsTag { places.append(at) }
            } else if byte == UInt8(ascii: "&"), !beginsReference {
                places.append(at)
            } else if isForbidden(byte) {
                places.append(at)
            }
            at += 1
        }
    }

    /// Whether a byte is a control character, or begins U+FFFE or U+FFFF.
    private func isForbidden(_ byte: UInt8) -> Bool {
        guard byte == nonCharacter[0] else { return Self.isControl(byte) }
        let (found, last) = (source[at...].prefix(nonCharacter.count), nonCharacter.count - 1)
        guard found.count > last, found.dropLast().elementsEqual(nonCharacter.dropLast()) else { return false }
        return found[at + last] == nonCharacter[last] || found[at + last] == nonCharacter[last] + 1
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
    }

    private var beginsTag: Bool {
        guard at + 1 < source.count else { return true }
        switch source[at + 1] {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: return true
        default: return "/?!_:".utf8.contains(source[at + 1])
        }
    }

    private var beginsReference: Bool {
        let rest = source[(at + 1)...].prefix(10)
        guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { return false }
        let name = String(decoding: rest[..<end], as: UTF8.self)
        guard name.hasPrefix("#") else { return ["amp", "lt", "gt", "quot", "apos"].contains(name) }
        let isHexadecimal = name.hasPrefix("#x")
        return Self.isCharacter(UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10))
    }

    /// Whether the digits behind 「&#」 are the number of a character; a page needs no 「;」 behind them.
    private static func namesCharacter(_ rest: ArraySlice<UInt8>) -> Bool {
        let isHexadecimal = rest.first.map { $0 | 0x20 } == UInt8(ascii: "x")
        let digits = rest.dropFirst(isHexadecimal ? 1 : 0).prefix {
            Character(UnicodeScalar($0)).hexDigitValue.map { $0 < (isHexadecimal ? 16 : 10) } ?? false
        }
        return isCharacter(UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10))
    }

    /// Whether a number is that of a character that XML allows.
    private static func isCharacter(_ number: UInt32?) -> Bool {
        guard let number, Unicode.Scalar(number) != nil else { return false }
        return number >= 0x20 && number & 0xFFFE != 0xFFFE || [9, 10, 13].contains(number)
    }

    private mutating func skip(_ opening: StaticString, to closing: StaticString) -> Bool {
        guard source[at...].starts(with: Self.bytes(opening)) else { return false }
        let end = Self.bytes(closing)
        while at < source.count, !source[at...].starts(with: end) {
            if isForbidden(source[at]) { places.append(at) }
            at += 1
        }
        return true
    }

    private static func bytes(_ text: StaticString) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }
}
