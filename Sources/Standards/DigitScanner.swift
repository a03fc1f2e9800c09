/// Reads fixed-width numbers and separators from bytes, one byte at a time, without allocating.
struct DigitScanner<Bytes: IteratorProtocol<UInt8>> {
    private var bytes: Bytes
    private var next: UInt8?

    init<S: Sequence>(_ sequence: S) where S.Iterator == Bytes {
        bytes = sequence.makeIterator()
        next = bytes.next()
    }

    /// Whether every byte has been read.
    var isAtEnd: Bool { next == nil }

    /// Reads exactly that many ASCII digits.
    mutating func number(digits: Int) -> Int? {
        var value = 0
        for _ in 0..<digits {
            guard let byte = next, byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + Int(byte - 0x30)
            next = bytes.next()
        }
        return value
    }

    /// Reads one given byte; false, and nothing read, when another stands there.
    mutating func skip(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        next = bytes.next()
        return true
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    /// Writes a number with leading zeros.
    func put(_ value: Int, digits: Int, at start: Int) {
        var rest = value
        for index in stride(from: start + digits - 1, through: start, by: -1) {
            self[index] = 0x30 + UInt8(rest % 10)
            rest /= 10
        }
    }
}
