import Standards

/// What is done to the text of a cell before it means anything: ends trimmed, marks of spreadsheets dropped.
enum CellText {
    /// The part of a cell's UTF-8 without spaces and invisible characters at its ends and without the marks `="…"` and
    /// `'`.
    ///
    /// A clean cell costs one look at its ends.
    static func trimmed(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        guard let first = bytes.first, let last = bytes.last else { return bytes }
        // Nothing to drop where both ends are neither blank nor a mark; U+4000–U+9FFF, three bytes long, holds no blank.
        let isHeadClean = first > 0x27 && first < 0x7F && first != 0x3D || (0xE4...0xE9).contains(first)
        if isHeadClean {
            if last > 0x22, last < 0x7F { return bytes }
            if last >= 0x80, bytes.count >= 3, (0xE4...0xE9).contains(bytes[bytes.count - 3]) { return bytes }
        }
        var rest = withoutBlanks(bytes)
        if rest.count >= 3, rest[0] == 0x3D, rest[1] == 0x22, rest[rest.count - 1] == 0x22 {
            rest = withoutBlanks(UnsafeRawBufferPointer(rebasing: rest[2..<rest.count - 1]))
        }
        if rest.first == 0x27 { rest = withoutBlanks(UnsafeRawBufferPointer(rebasing: rest[1...])) }
        return rest
    }

    /// A cell's text, trimmed; nothing where it is a mark for nothing.
    static func value(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        let text = trimmed(bytes)
        return isNull(text) ? nothing : text
    }

    /// No text.
    static var nothing: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: nil, count: 0) }

    /// A cell's text, trimmed.
    static func text(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: trimmed(bytes), as: UTF8.self) }

    /// Whether a text stands for no value (spec/domain.md §6.3).
    static func isNull(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { isNull(UnsafeRawBufferPointer($0)) }
    }

    /// Whether a text's UTF-8 stands for no value.
    static func isNull(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let first = bytes.first else { return true }
        guard bytes.count <= longestNull, isNullStart[Int(first)] else { return false }
        return nulls.contains { $0.count == bytes.count && $0.elementsEqual(bytes) }
    }

    private static let nulls: [[UInt8]] = [
        "无", "空", "暂无", "没有", "未知", "不详", "/", "//", "\\", "-", "--", "---", "—", "——", "NULL", "null", "Null", "\\N",
        "\\n",
        "N/A", "n/a", "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "None", "nil", ".",
    ].map { Array($0.utf8) }

    // That of `#VALUE!` and `#DIV/0!`.
    private static let longestNull = 7

    // The bytes that a mark for nothing begins with.
    private static let isNullStart: [Bool] = (0..<256).map { byte in nulls.contains { $0.first == UInt8(byte) } }

    /// The values of a cell that may hold several, in order, each once, nulls left out.
    static func values(_ text: String) -> [String] {
        if text.isEmpty { return [] }
        var result: [String] = []
        var current = String.UnicodeScalarView()
        func close() {
            let value = trimmed(String(current))
            if !isNull(value), !result.contains(value) { result.append(value) }
            current = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case ",", "，", "、", ";", "；", "\n", "\r", "|", "｜": close()
            default: current.append(scalar)
            }
        }
        close()
        return result
    }

    /// A text without spaces and invisible characters at its ends.
    static func trimmed(_ text: String) -> String {
        var text = text
        return text.withUTF8 { String(decoding: withoutBlanks(UnsafeRawBufferPointer($0)), as: UTF8.self) }
    }

    /// A text in the form in which words are looked up: half-width, without spaces, upper-case.
    static func key(_ text: String) -> String { NameKey.key(of: text) }

    private static func withoutBlanks(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        var start = 0
        var end = bytes.count
        while start < end {
            let length = blank(bytes, start, end)
            if length == 0 { break }
            start += length
        }
        while start < end {
            // The last character begins one, two or three bytes before the end.
            let length = (1...3).first { end - $0 >= start && blank(bytes, end - $0, end) == $0 } ?? 0
            if length == 0 { break }
            end -= length
        }
        return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    }

    /// How many bytes the blank or invisible character has that begins at a place; 0 when another one does.
    private static func blank(_ bytes: UnsafeRawBufferPointer, _ at: Int, _ end: Int) -> Int {
        let first = bytes[at]
        if first <= 0x20 || first == 0x7F { return 1 }
        if first == 0xC2, end - at >= 2 { return bytes[at + 1] <= 0xA0 || bytes[at + 1] == 0xAD ? 2 : 0 }
        guard first >= 0xE1, end - at >= 3 else { return 0 }
        return switch (first, bytes[at + 1], bytes[at + 2]) {
        // U+1680, U+2000–U+200F, U+2028–U+202F, U+205F–U+2064, U+3000, U+FEFF.
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0x9F...0xA4),
            (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
            3
        default: 0
        }
    }
}
