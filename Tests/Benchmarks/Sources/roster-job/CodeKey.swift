import Standards

/// A valid unified code in three words, in the order of its text.
struct CodeKey: Hashable, Comparable, CustomStringConvertible {
    let high: UInt64
    let middle: UInt64
    let low: UInt16

    /// Reads a field: full-width digits folded, then both checks of the standard; nil when it is no code.
    init?(_ field: UnsafeRawBufferPointer) {
        if field.count == 18 {
            guard UnifiedCode.isValid(field.assumingMemoryBound(to: UInt8.self)) else { return nil }
            self.init(valid: field)
            return
        }
        // SubjectCode cleans more than digits; this job wants just those.
        let text = String(decoding: field, as: UTF8.self)
        guard field.count > 18, text.unicodeScalars.count == 18 else { return nil }
        let code = SubjectCode(text)
        guard code.alterations == [.fullWidth], case .unified(let folded) = code.reading else { return nil }
        let bytes = Array(folded.utf8)
        self = bytes.withUnsafeBytes { CodeKey(valid: $0) }
    }

    private init(valid bytes: UnsafeRawBufferPointer) {
        high = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
        middle = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        low = UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt16.self))
    }

    /// Hands the 18 bytes to a closure.
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withUnsafeTemporaryAllocation(byteCount: 18, alignment: 8) { buffer in
            buffer.storeBytes(of: high.bigEndian, toByteOffset: 0, as: UInt64.self)
            buffer.storeBytes(of: middle.bigEndian, toByteOffset: 8, as: UInt64.self)
            buffer.storeBytes(of: low.bigEndian, toByteOffset: 16, as: UInt16.self)
            return body(UnsafeRawBufferPointer(buffer))
        }
    }

    var description: String { withBytes { String(decoding: $0, as: UTF8.self) } }

    static func < (left: CodeKey, right: CodeKey) -> Bool {
        (left.high, left.middle, left.low) < (right.high, right.middle, right.low)
    }
}

/// The codes seen: a table of 32 bits of each code's hash and the place of the code in a list.
struct CodeSet {
    private var slots = [UInt64](repeating: 0, count: 1 << 16)
    private var codes: [CodeKey] = []

    /// Adds a code; false when it was there.
    mutating func insert(_ code: CodeKey) -> Bool {
        if codes.count * 2 > slots.count { grow() }
        let mixed = (code.high ^ code.middle &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(code.low) << 40) &* 0xD6E8_FEB8_6659_FD93
        let hash = mixed >> 32
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            if slots[slot] >> 32 == hash, codes[Int(slots[slot] & 0xFFFF_FFFF) - 1] == code { return false }
            slot = (slot + 1) & (slots.count - 1)
        }
        codes.append(code)
        slots[slot] = hash << 32 | UInt64(codes.count)
        return true
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 4)
        for held in old where held != 0 {
            var slot = Int(held >> 32) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = held
        }
    }
}
