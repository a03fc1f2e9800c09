import Standards

/// What is done to the text of a cell before it means anything: ends trimmed, marks of spreadsheets dropped.
enum CellText {
    /// A cell's text without spaces and invisible characters at its ends and without the marks `="…"` and `'`.
    ///
    /// A clean cell costs one look at its ends.
    static func trimmed(_ bytes: UnsafeRawBufferPointer) -> String {
        guard let first = bytes.first, let last = bytes.last else { return "" }
        let text = String(decoding: bytes, as: UTF8.self)
        // Nothing to drop where both ends are neither blank nor a mark; most cells need no copy.
        let isHeadClean = first > 0x27 && first < 0x7F && first != 0x3D || (0xE4...0xE9).contains(first)
        if isHeadClean {
            // U+4000–U+9FFF, three bytes long, holds no blank.
            if last > 0x22, last < 0x7F { return text }
            if last >= 0x80, bytes.count >= 3, (0xE4...0xE9).contains(bytes[bytes.count - 3]) { return text }
        }
        if let head = text.unicodeScalars.first, let tail = text.unicodeScalars.last, !isBlank(head), !isBlank(tail),
            head != "=", head != "'"
        {
            return text
        }
        var scalars = text.unicodeScalars[...]
        drop(&scalars)
        if scalars.first == "=", scalars.count >= 3, scalars.dropFirst().first == "\"", scalars.last == "\"" {
            scalars = scalars.dropFirst(2).dropLast()
            drop(&scalars)
        }
        if scalars.first == "'" {
            scalars = scalars.dropFirst()
            drop(&scalars)
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Whether a text stands for no value (spec/domain.md §6.3).
    static func isNull(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return true }
        guard text.utf8.count <= 12, first >= 0xE0 || isNullStart[Int(first)] else { return false }
        return nulls.contains { ByteOrder.same($0, text) }
    }

    private static let nulls = [
        "无", "空", "暂无", "没有", "未知", "不详", "/", "//", "\\", "-", "--", "---", "—", "——", "NULL", "null", "Null", "\\N",
        "\\n",
        "N/A", "n/a", "#N/A", "None", "nil", ".",
    ]

    // The ASCII bytes that a mark for nothing begins with.
    private static let isNullStart: [Bool] = (0..<256).map { byte in nulls.contains { $0.utf8.first == UInt8(byte) } }

    /// The values of a cell that may hold several, in order, each once, nulls left out.
    static func values(_ text: String) -> [String] {
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
        var scalars = text.unicodeScalars[...]
        drop(&scalars)
        return String(String.UnicodeScalarView(scalars))
    }

    /// A text in the form in which words are looked up: half-width, without spaces, upper-case.
    static func key(_ text: String) -> String { NameKey.key(of: text) }

    private static func drop(_ scalars: inout Substring.UnicodeScalarView) {
        while let first = scalars.first, isBlank(first) { scalars = scalars.dropFirst() }
        while let last = scalars.last, isBlank(last) { scalars = scalars.dropLast() }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x20, 0x7F...0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF:
            true
        default: false
        }
    }
}
