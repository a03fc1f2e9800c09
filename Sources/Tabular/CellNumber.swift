/// A number of a cell as decimal digits, exactly as the file has it; no binary fraction is ever made of it.
struct CellNumber {
    /// The digits without leading zeros; empty for zero.
    private var digits: [UInt8] = []
    /// How many of the digits stand before the decimal point; may be negative or larger than their number.
    private var point = 0
    private var isNegative = false
    private var hasExponent = false

    /// Reads `-12.5`, `1E+3` and the like; nil for anything else, also for exponents of more than three digits.
    init?(_ bytes: some Sequence<UInt8>) {
        var exponent = 0
        var exponentDigits = 0
        var hasDigit = false
        var isFraction = false
        var isNegativeExponent = false
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x30...0x39 where hasExponent:
                exponent = exponent * 10 + Int(byte) - 0x30
                exponentDigits += 1
                if exponentDigits > 3 { return nil }
            case 0x30...0x39:
                hasDigit = true
                if byte != 0x30 || !digits.isEmpty { digits.append(byte - 0x30) }
                if isFraction { if digits.isEmpty { point -= 1 } } else if !digits.isEmpty { point += 1 }
            case UInt8(ascii: ".") where !isFraction && !hasExponent: isFraction = true
            case UInt8(ascii: "-") where index == 0: isNegative = true
            case UInt8(ascii: "-") where hasExponent && exponentDigits == 0 && !isNegativeExponent:
                isNegativeExponent = true
            case UInt8(ascii: "+") where hasExponent && exponentDigits == 0 && !isNegativeExponent: break
            case UInt8(ascii: "E") where hasDigit && !hasExponent, UInt8(ascii: "e") where hasDigit && !hasExponent:
                hasExponent = true
            default: return nil
            }
        }
        guard hasDigit, !hasExponent || exponentDigits > 0 else { return nil }
        point += isNegativeExponent ? -exponent : exponent
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { point = 0 }
    }

    /// The text Excel would show in a wide cell; nil when the file's own text should stay.
    ///
    /// Whole numbers have neither exponent nor point. A whole number of more than fifteen digits stays as the file
    /// writes it: its last digits are lost, and the damage must remain to be seen (spec/domain.md §6.3). Fractions are
    /// rounded to fifteen digits, as Excel does.
    func text(width: Int = 0) -> [UInt8]? {
        var digits = digits
        var point = point
        if digits.count > point, digits.count > 15 { Self.round(&digits, &point) }
        let isWhole = digits.count <= point || digits.isEmpty
        if isWhole ? hasExponent && point > 15 : point < -8 { return nil }
        var result: [UInt8] = isNegative && !digits.isEmpty ? [UInt8(ascii: "-")] : []
        let whole = max(point, 0)
        result += repeatElement(0x30, count: max(0, (width > 0 && isWhole ? width : 1) - whole))
        for index in 0..<whole { result.append(0x30 + (index < digits.count ? digits[index] : 0)) }
        guard !isWhole else { return result }
        result.append(UInt8(ascii: "."))
        result += repeatElement(0x30, count: max(0, -point))
        result += digits[whole...].map { 0x30 + $0 }
        return result
    }

    private static func round(_ digits: inout [UInt8], _ point: inout Int) {
        let keep = max(15, point)
        guard digits.count > keep else { return }
        let isUp = digits[keep] >= 5
        digits.removeSubrange(keep...)
        if isUp {
            while digits.last == 9 { digits.removeLast() }
            if digits.isEmpty {
                digits = [1]
                point += 1
            } else {
                digits[digits.count - 1] += 1
            }
        }
        while digits.last == 0 { digits.removeLast() }
    }

    /// Whole days and the seconds of the rest, for a serial of a workbook; nil when it is negative or no date.
    var daysAndSeconds: (days: Int, seconds: Int)? {
        guard !isNegative, point <= 7 else { return nil }
        var days = 0
        for index in 0..<max(point, 0) { days = days * 10 + Int(index < digits.count ? digits[index] : 0) }
        var fraction = 0
        for place in 0..<12 {
            let index = point + place
            fraction = fraction * 10 + (digits.indices.contains(index) ? Int(digits[index]) : 0)
        }
        let billion = 1_000_000_000_000
        let seconds = (fraction * 86_400 + billion / 2) / billion
        return seconds == 86_400 ? (days + 1, 0) : (days, seconds)
    }
}
