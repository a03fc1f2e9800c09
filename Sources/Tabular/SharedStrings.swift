import Messages

/// The texts that cells of a workbook share: one buffer and the offsets in it.
struct SharedStrings: XMLGathering {
    private(set) var text: [UInt8] = []
    private var starts: [UInt32] = [0]
    private let budget: WorkbookBudget
    private var isInText = false
    private var phonetic = 0
    private var depth = 0
    private var itemStart = 0

    init(budget: WorkbookBudget) { self.budget = budget }

    /// How many texts there are.
    var count: Int { starts.count - 1 }

    /// Where a text lies in `text`.
    func range(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        depth += 1
        // Phonetic runs say how a text is read aloud; they are no part of it.
        if phonetic == 0, name.spells("rPh") { phonetic = depth }
        isInText = phonetic == 0 && name.spells("t")
        if depth == 2 { itemStart = text.count }
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer) {
        guard isInText, budget.spend(bytes.count) else { return }
        text.append(contentsOf: bytes)
    }

    mutating func end() {
        isInText = false
        if depth == phonetic { phonetic = 0 }
        if depth == 2 {
            EscapedText.decode(&text, from: itemStart)
            starts.append(UInt32(truncatingIfNeeded: text.count))
        }
        depth -= 1
    }
}

/// How much the cells of a workbook may hold, in bytes, against the size of the file.
///
/// A cell that repeats a long text costs the file a few bytes only; without a bound one such file fills the memory.
final class WorkbookBudget {
    /// The bound.
    let cap: Int
    private var spent = 0

    init(fileSize: Int) { cap = min((16 << 20) + 100 * fileSize, Int(UInt32.max) - (64 << 20)) }

    /// Whether more was spent than there is.
    var isOverdrawn: Bool { spent > cap }

    /// Spends some bytes; false when there are not so many.
    func spend(_ bytes: Int) -> Bool {
        spent += bytes
        return !isOverdrawn
    }
}

/// Characters that XML cannot hold stand in cell texts as `_x000D_` (ECMA-376 part 1, 22.9.2.19).
enum EscapedText {
    /// Puts the characters in place of their escapes, from an offset on; NUL and the like stay escaped.
    static func decode(_ text: inout [UInt8], from start: Int) {
        guard text[start...].contains(UInt8(ascii: "_")) else { return }
        var plain: [UInt8] = []
        var at = start
        while at < text.count {
            if text[at] == UInt8(ascii: "_"), let scalar = scalar(text, at) {
                plain += Array(String(Character(scalar)).utf8)
                at += 7
            } else {
                plain.append(text[at])
                at += 1
            }
        }
        text.replaceSubrange(start..., with: plain)
    }

    private static func scalar(_ text: [UInt8], _ at: Int) -> UnicodeScalar? {
        guard at + 6 < text.count, text[at + 1] == UInt8(ascii: "x"), text[at + 6] == UInt8(ascii: "_") else {
            return nil
        }
        var value: UInt32 = 0
        for byte in text[(at + 2)..<(at + 6)] {
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        guard value >= 0x20 || [9, 10, 13].contains(value) else { return nil }
        return UnicodeScalar(value)
    }
}
