/// A date cell's text with its form folded away: full-width characters, spaces, text marks, Chinese numerals.
struct DateText {
    /// The characters left, spaces kept only between digits.
    private let scalars: [Unicode.Scalar]

    init(_ raw: String) {
        var scalars: [Unicode.Scalar] = []
        var pendingSpace = false
        for scalar in raw.unicodeScalars {
            var folded = scalar
            switch Folding(scalar) {
            case .space:
                pendingSpace = true
                continue
            case .invisible: continue
            case .dash: folded = "-"
            case .ascii(let byte, _): folded = Unicode.Scalar(byte)
            case .other: break
            }
            if scalars.isEmpty, folded == "'" || folded == "=" || folded == "\"" { continue }
            if pendingSpace, let last = scalars.last, DateText.isDigit(last), DateText.isDigit(folded) {
                scalars.append(" ")
            }
            pendingSpace = false
            scalars.append(folded)
        }
        while scalars.last == "\"" || scalars.last == "'" { scalars.removeLast() }
        self.scalars = scalars
    }

    /// Whether the text has several characters and begins with a digit, as no mark in words does.
    var beginsAsNumber: Bool { scalars.count > 1 && DateText.isDigit(scalars[0]) }

    /// Whether the text stands for "no value".
    var isEmptyMark: Bool {
        switch text {
        case "", "无", "空", "暂无", "没有", "未知", "/", "//", "NULL", "\\N", "N/A", "NA", "NONE", "0", "*", ".": true
        default: scalars.allSatisfy { $0 == "-" }
        }
    }

    /// Whether the text stands for a term without end.
    var isUnlimitedMark: Bool {
        switch text {
        case "长期", "长期有效", "永久", "永久有效", "永续", "永续经营", "无期限", "无固定期限", "无限期", "不约定期限", "不约定", "无期": true
        default: false
        }
    }

    /// The text as bytes: `y m d` for 年 月 日, `:` for 时 and 分, digits for Chinese numerals, 0 for anything unknown.
    var numeric: [UInt8] {
        var bytes: [UInt8] = []
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if DateText.numeral(scalar) != nil {
                let start = index
                while index < scalars.count, DateText.numeral(scalars[index]) != nil { index += 1 }
                bytes.append(contentsOf: DateText.digits(scalars[start..<index]))
                continue
            }
            index += 1
            switch scalar {
            case "年": bytes.append(.init(ascii: "y"))
            case "月": bytes.append(.init(ascii: "m"))
            case "日", "号": bytes.append(.init(ascii: "d"))
            case "时", "点", "分": bytes.append(.init(ascii: ":"))
            case "秒", "上", "下", "午": break
            case "t", "T": bytes.append(.init(ascii: "T"))
            case "z", "Z": bytes.append(.init(ascii: "Z"))
            case "0"..."9", "-", "/", ".", ":", "+", " ": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            default: bytes.append(0)
            }
        }
        return bytes
    }

    private var text: String {
        var text = String.UnicodeScalarView()
        text.append(
            contentsOf: scalars.lazy.map { ("a"..."z").contains($0) ? Unicode.Scalar(UInt8($0.value) - 0x20) : $0 })
        return String(text)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// 0–9 for a Chinese numeral, 10 for 十.
    private static func numeral(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "〇", "零", "○", "◯": 0
        case "一", "元": 1
        case "二": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        case "十": 10
        default: nil
        }
    }

    /// 二〇二〇 → 2020, 十二 → 12, 三十一 → 31; a numeral that is none of these forms → 0.
    private static func digits(_ run: ArraySlice<Unicode.Scalar>) -> [UInt8] {
        let values = run.compactMap(numeral)
        guard let ten = values.firstIndex(of: 10) else { return values.map { 0x30 + UInt8($0) } }
        let (before, after) = (values[..<ten], values[(ten + 1)...])
        guard before.count <= 1, after.count <= 1, !after.contains(10), !after.contains(0) else { return [0] }
        return [0x30 + UInt8(before.first ?? 1), 0x30 + UInt8(after.first ?? 0)]
    }
}
