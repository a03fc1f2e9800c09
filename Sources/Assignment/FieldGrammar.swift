import Messages
import Standards

/// The grammars of single fields in the assignment's files; each throws with the column's name.
enum FieldGrammar {
    /// A token of letters, digits and `._/:-`, at most 64 bytes: item, department, inspector, oid.
    static func token(_ text: String, _ column: String) throws(Problem) -> String {
        let bytes = text.utf8
        guard let first = bytes.first, bytes.count <= 64, isAlphanumeric(first),
            bytes.allSatisfy({ isAlphanumeric($0) || isMark($0) })
        else { throw refusal(text, column, "[A-Za-z0-9][A-Za-z0-9._/:-]{0,63}") }
        return text
    }

    /// A term in any script without TAB, LF, CR, comma; `-` for none.
    static func term(_ text: String, _ column: String) throws(Problem) -> String? {
        if text == "-" { return nil }
        guard !text.isEmpty, text.utf8.count <= 128,
            !text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: ",") || $0 == 0x7F })
        else { throw refusal(text, column, "…|-") }
        return text
    }

    /// Terms joined by `,`, sorted by bytes, each once; `-` for none.
    static func terms(_ text: String, _ column: String) throws(Problem) -> [String] {
        if text == "-" { return [] }
        var result: [String] = []
        for part in text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            guard let value = try term(String(Substring(part)), column) else {
                throw refusal(text, column, "a,b,c|-")
            }
            if let last = result.last, !ByteOrder.precedes(last, value) { throw refusal(text, column, "a,b,c|-") }
            result.append(value)
        }
        return result
    }

    /// An integer `0|[1-9][0-9]*` up to a bound.
    static func number(_ text: String, _ column: String, upTo bound: Int = 1_000_000_000) throws(Problem) -> Int {
        let bytes = text.utf8
        let digits = bytes.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        guard digits, !bytes.isEmpty, bytes.count <= 10, bytes.first != 0x30 || bytes.count == 1,
            let value = Int(text), value <= bound
        else { throw refusal(text, column, "0…\(bound)") }
        return value
    }

    /// A day `yyyy-MM-dd`.
    static func day(_ text: String, _ column: String) throws(Problem) -> CivilDate {
        guard let day = CivilDate(iso: text) else { throw refusal(text, column, "yyyy-MM-dd") }
        return day
    }

    /// A day, or `-` for none.
    static func optionalDay(_ text: String, _ column: String) throws(Problem) -> CivilDate? {
        text == "-" ? nil : try day(text, column)
    }

    /// A word of a stream: sixteen hexadecimal digits; nil (`-`) where none was taken.
    static func word(_ text: String, _ column: String) throws(Problem) -> UInt64? {
        if text == "-" { return nil }
        guard text.utf8.count == 16, let value = UInt64(text, radix: 16), text == FieldGrammar.text(value) else {
            throw refusal(text, column, "[0-9a-f]{16}|-")
        }
        return value
    }

    /// How a word is written: sixteen hexadecimal digits, `-` for none.
    static func text(_ word: UInt64?) -> String {
        guard let word else { return "-" }
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    /// How a list is written: joined by `,`, `-` when empty.
    static func text(_ list: [String]) -> String { list.isEmpty ? "-" : list.joined(separator: ",") }

    static func refusal(_ text: String, _ column: String, _ expected: String) -> Problem {
        Problem(.assignValue, at: Position(column: column), expected: expected, found: text)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "/")
            || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
    }
}
