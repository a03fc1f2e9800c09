import Messages

/// Reads the little JSON that yearly holiday files hold, strictly and without Foundation.
struct JSONReader {
    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    /// Reads an object; the closure gets each member's name and must read its value.
    mutating func object(_ member: (inout JSONReader, String) throws(Problem) -> Void) throws(Problem) {
        try expect(.init(ascii: "{"))
        try enter()
        if skip(.init(ascii: "}")) { return leave() }
        repeat {
            let name = try string()
            try expect(.init(ascii: ":"))
            try member(&self, name)
        } while skip(.init(ascii: ","))
        try expect(.init(ascii: "}"))
        leave()
    }

    /// Reads an array; the closure must read one element.
    mutating func array(_ element: (inout JSONReader) throws(Problem) -> Void) throws(Problem) {
        try expect(.init(ascii: "["))
        try enter()
        if skip(.init(ascii: "]")) { return leave() }
        repeat { try element(&self) } while skip(.init(ascii: ","))
        try expect(.init(ascii: "]"))
        leave()
    }

    /// Reads a string; of the escapes, `\u` outside the names that matter is kept as `?`.
    mutating func string() throws(Problem) -> String {
        try expect(.init(ascii: "\""))
        var text: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case .init(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case .init(ascii: "\\"):
                guard index < bytes.count else { throw failure }
                let escaped = bytes[index]
                index += 1
                switch escaped {
                case .init(ascii: "\""), .init(ascii: "\\"), .init(ascii: "/"): text.append(escaped)
                case .init(ascii: "b"), .init(ascii: "f"), .init(ascii: "n"), .init(ascii: "r"), .init(ascii: "t"):
                    text.append(.init(ascii: " "))
                case .init(ascii: "u"):
                    guard index + 4 <= bytes.count else { throw failure }
                    index += 4
                    text.append(.init(ascii: "?"))
                default: throw failure
                }
            case 0..<0x20: throw failure
            default: text.append(byte)
            }
        }
        throw failure
    }

    /// Reads a whole number of at most nine digits.
    mutating func integer() throws(Problem) -> Int {
        skipSpace()
        var value = 0
        let start = index
        while index < bytes.count, let digit = CheckDigits.digitValue(bytes[index]), index - start < 9 {
            value = value * 10 + digit
            index += 1
        }
        if index == start { throw failure }
        return value
    }

    /// Reads `true` or `false`.
    mutating func boolean() throws(Problem) -> Bool {
        if word("true") { return true }
        if word("false") { return false }
        throw failure
    }

    /// Reads any value and forgets it.
    mutating func skipValue() throws(Problem) {
        skipSpace()
        guard index < bytes.count else { throw failure }
        switch bytes[index] {
        case .init(ascii: "\""): _ = try string()
        case .init(ascii: "{"): try object { reader, _ throws(Problem) in try reader.skipValue() }
        case .init(ascii: "["): try array { reader throws(Problem) in try reader.skipValue() }
        default:
            if word("true") || word("false") || word("null") { return }
            let start = index
            while index < bytes.count, CheckDigits.digitValue(bytes[index]) != nil || isNumberSign(bytes[index]) {
                index += 1
            }
            if index == start { throw failure }
        }
    }

    /// Makes sure that nothing follows.
    mutating func end() throws(Problem) {
        skipSpace()
        if index < bytes.count { throw failure }
    }

    private var failure: Problem { Problem(.holidayFile, at: Position(byte: index), found: "JSON") }

    private mutating func enter() throws(Problem) {
        depth += 1
        if depth > 32 { throw failure }
    }

    private mutating func leave() { depth -= 1 }

    private func isNumberSign(_ byte: UInt8) -> Bool {
        byte == .init(ascii: "-") || byte == .init(ascii: "+") || byte == .init(ascii: ".")
            || byte | 0x20 == .init(ascii: "e")
    }

    private mutating func skipSpace() {
        while index < bytes.count, bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) { index += 1 }
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        skipSpace()
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func expect(_ byte: UInt8) throws(Problem) {
        if !skip(byte) { throw failure }
    }

    private mutating func word(_ text: StaticString) -> Bool {
        skipSpace()
        return text.withUTF8Buffer { word in
            guard index + word.count <= bytes.count, bytes[index..<index + word.count].elementsEqual(word) else {
                return false
            }
            index += word.count
            return true
        }
    }
}
