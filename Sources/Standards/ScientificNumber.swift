/// A number written with an exponent, as spreadsheets show long numbers: `9.13301E+17`.
struct ScientificNumber {
    /// The digits of the mantissa, without its point; at least one.
    let digits: [UInt8]
    /// The power of ten of the first digit.
    let exponent: Int

    /// Reads a mantissa with a point or an exponent with a sign; nil for anything else.
    ///
    /// `12E34` without point or sign is left alone: a code may hold an E.
    init?(_ bytes: [UInt8]) {
        guard let e = bytes.lastIndex(of: .init(ascii: "E")), e > 0, e + 1 < bytes.count else { return nil }
        let mantissa = bytes[..<e]
        var power = bytes[(e + 1)...]
        let isSigned = power.first == .init(ascii: "+")
        if isSigned { power = power.dropFirst() }
        let points = mantissa.count { $0 == .init(ascii: ".") }
        guard isSigned || points == 1, points <= 1, (1...3).contains(power.count),
            power.allSatisfy({ CheckDigits.digitValue($0) != nil }),
            mantissa.allSatisfy({ $0 == .init(ascii: ".") || CheckDigits.digitValue($0) != nil })
        else { return nil }
        let whole = mantissa.prefix { $0 != .init(ascii: ".") }.count
        digits = mantissa.filter { $0 != .init(ascii: ".") }
        guard !digits.isEmpty else { return nil }
        exponent = power.reduce(0) { $0 * 10 + Int($1 & 0x0F) } + whole - 1
    }
}
