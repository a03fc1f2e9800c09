/// The divisions' names in the order of their codes, found in the resources' text without copying it.
struct DivisionTable: Sendable {
    private struct Entry {
        let code: UInt32
        let file: Int
        let start: Int
        let end: Int
    }

    private let files: [StaticString]
    private let entries: [Entry]

    /// Reads files with a header and lines `code,"name",…`; codes of two and four digits are filled up with zeros.
    init(_ resources: [Resource]) {
        files = resources.map(\.text)
        var entries: [Entry] = []
        entries.reserveCapacity(3400)
        for (file, text) in files.enumerated() {
            text.withUTF8Buffer { bytes in
                var index = 0
                while index < bytes.count {
                    var code: UInt32 = 0
                    var digits = 0
                    while index < bytes.count, let digit = CheckDigits.digitValue(bytes[index]) {
                        code = code * 10 + UInt32(digit)
                        digits += 1
                        index += 1
                    }
                    if digits > 0, index + 1 < bytes.count, bytes[index + 1] == .init(ascii: "\"") {
                        let start = index + 2
                        index = start
                        while index < bytes.count, bytes[index] != .init(ascii: "\"") { index += 1 }
                        for _ in digits..<6 { code *= 10 }
                        entries.append(Entry(code: code, file: file, start: start, end: index))
                    }
                    while index < bytes.count, bytes[index] != .init(ascii: "\n") { index += 1 }
                    index += 1
                }
            }
        }
        entries.sort { $0.code < $1.code }
        self.entries = entries
    }

    /// Where a six-digit code stands, if it does.
    func index(of code: UInt32) -> Int? {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].code < code { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].code == code ? low : nil
    }

    /// The name of a six-digit code.
    func name(of code: UInt32) -> String? {
        guard let index = index(of: code) else { return nil }
        let entry = entries[index]
        return files[entry.file].withUTF8Buffer { String(decoding: $0[entry.start..<entry.end], as: UTF8.self) }
    }
}
