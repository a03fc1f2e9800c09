/// How the number formats of a workbook turn cell values into text, by cell style.
final class WorkbookStyles: XMLEvents {
    /// The form of each cell style.
    private(set) var forms: [NumberForm] = []

    private var custom: [Int: NumberForm] = [:]
    private var isInCellStyles = false
    private var depth = 0

    func start(_ name: XMLName, _ attributes: XMLAttributes, at cursor: XMLCursor) {
        depth += 1
        if depth == 2 { isInCellStyles = name.spells("cellXfs") }
        if name.spells("numFmt"), depth == 3, let id = attributes.value("numFmtId").flatMap({ Int($0) }) {
            custom[id] = NumberForm(code: attributes.value("formatCode") ?? "")
        } else if isInCellStyles, depth == 3, name.spells("xf") {
            let id = attributes.value("numFmtId").flatMap { Int($0) } ?? 0
            forms.append(custom[id] ?? NumberForm(builtIn: id))
        }
    }

    func text(_ bytes: UnsafeRawBufferPointer) {}
    func end() { depth -= 1 }

    /// The form of a style; general when there is no such style.
    func form(_ style: Int) -> NumberForm { forms.indices.contains(style) ? forms[style] : .general }
}

/// What a number format makes of a number, as far as it matters for text.
enum NumberForm: Equatable {
    /// A number as it is.
    case general
    /// A whole number with leading zeros up to a width (`000000`).
    case padded(Int)
    /// A day, a time of day, or both.
    case date
    /// Hours that may exceed a day (`[h]:mm`).
    case elapsed

    /// The form of a format that every workbook has (ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are East Asian dates).
    init(builtIn id: Int) {
        switch id {
        case 14...22, 27...36, 45, 47, 50...58: self = .date
        case 46: self = .elapsed
        default: self = .general
        }
    }

    /// The form of a format code; only its first section counts.
    init(code: String) {
        let bytes = Array(code.utf8)
        if (2...20).contains(bytes.count), bytes.allSatisfy({ $0 == 0x30 }) {
            self = .padded(bytes.count)
            return
        }
        var at = 0
        var form = NumberForm.general
        scan: while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\""):
                at = bytes[(at + 1)...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
                at += 1
            case UInt8(ascii: "["):
                let close = bytes[at...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
                let inside = bytes[(at + 1)..<max(at + 1, close)].map { $0 | 0x20 }
                if let first = inside.first, "hms".utf8.contains(first), inside.allSatisfy({ $0 == first }) {
                    form = .elapsed
                    break scan
                }
                at = close
            case UInt8(ascii: ";"):
                break scan
            case let byte where "ymdhs".utf8.contains(byte | 0x20):
                form = .date
            default: break
            }
            at += 1
        }
        self = form
    }
}
