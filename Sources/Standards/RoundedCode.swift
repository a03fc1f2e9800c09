/// The all-digit codes that a program may have had before it kept too few digits of them.
enum RoundedCode {
    /// The valid codes with the same first fifteen digits.
    ///
    /// A spreadsheet keeps no more; one to five candidates are usual.
    static func candidatesForTruncated(_ bytes: [UInt8]) -> [String] {
        var found: [String] = []
        var code = bytes
        for digit in UInt8(0)...9 {
            code[15] = 0x30 + digit
            code[16] = code[8...].withUnsafeBufferPointer { CheckDigits.organisation($0) } ?? 0
            code[17] = code.withUnsafeBufferPointer { CheckDigits.unified($0) } ?? 0
            if CheckDigits.digitValue(code[16]) != nil, CheckDigits.digitValue(code[17]) != nil,
                code.withUnsafeBufferPointer(UnifiedCode.isValid)
            {
                found.append(String(decoding: code, as: UTF8.self))
            }
        }
        return found
    }

    /// The valid codes whose nearest binary64 number is this one; empty if the value is not such a number.
    ///
    /// Between 2^56 and 2^60 such numbers lie 16, 32, 64 or 128 apart, so the value is a multiple of that and the
    /// code lies at most half as far away. Integers only: no floating point is involved.
    static func candidatesForDouble(_ bytes: [UInt8]) -> [String] {
        let value = bytes.reduce(UInt64(0)) { $0 * 10 + UInt64($1 & 0x0F) }
        guard value >= 1 << 56 else { return [] }
        let spacing = UInt64(1) << (UInt64.bitWidth - 53 - value.leadingZeroBitCount)
        guard value % spacing == 0 else { return [] }
        var found: [String] = []
        for near in (value - spacing / 2)...(value + spacing / 2) where near != value {
            // A tie goes to the even neighbour.
            let distance = near < value ? value - near : near - value
            if distance == spacing / 2, value / spacing % 2 != 0 { continue }
            let code = String(near)
            if UnifiedCode.isValid(code) { found.append(code) }
        }
        return found
    }

    /// The valid codes that a number of eighteen digits in scientific notation may have been; empty when it shows
    /// fewer than fifteen digits.
    static func candidates(for number: ScientificNumber) -> [String] {
        guard number.exponent == 17, (15...18).contains(number.digits.count) else { return [] }
        let padded = number.digits + Array(repeating: 0x30, count: 18 - number.digits.count)
        // A zero at the end is not written, so fifteen digits or fewer mean that a spreadsheet cut the number.
        if number.digits.count == 15 { return candidatesForTruncated(padded) }
        // The shortest text of a binary number is not the number itself, but the nearest one to it is.
        let value = padded.reduce(UInt64(0)) { $0 * 10 + UInt64($1 & 0x0F) }
        guard value >= 1 << 56 else { return [] }
        let spacing = UInt64(1) << (UInt64.bitWidth - 53 - value.leadingZeroBitCount)
        let nearest = (value + spacing / 2) / spacing * spacing
        let exact = UnifiedCode.isValid(String(nearest)) ? [String(nearest)] : []
        return (exact + candidatesForDouble(Array(String(nearest).utf8))).sortedByBytes()
    }
}
