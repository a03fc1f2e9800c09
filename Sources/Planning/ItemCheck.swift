import Messages
import Model
import Standards

/// The fields that every item of a plan must have, checked all at once (design §3, InspectionItem).
enum ItemCheck {
    /// What an item lacks, in the order of its columns.
    static func gaps(_ item: InspectionItem) -> [ItemGap] {
        var gaps: [ItemGap] = []
        func need(_ isThere: Bool, _ field: ItemField, _ message: Message, expected: String = "") {
            if !isThere { gaps.append(gap(item, field, Problem(message, expected: expected, found: item.label))) }
        }
        need(isCode(item.code), .code, .itemCodeInvalid, expected: "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}")
        need(item.itemClass != nil, .itemClass, .itemWithoutClass)
        need(!isBlank(item.basis), .basis, .itemWithoutBasis)
        need(!item.initiator.isEmpty, .initiator, .itemWithoutInitiator)
        need(item.quota != nil, .quota, .itemWithoutQuota)
        need(item.cap != nil || item.itemClass != .general, .cap, .itemWithoutCap)
        need(!item.selector.isEmpty, .selector, .itemWithoutSelector)
        return gaps
    }

    /// A gap whose problem names the column.
    static func gap(_ item: InspectionItem, _ field: ItemField, _ problem: Problem) -> ItemGap {
        var placed = problem
        placed.position.column = field.rawValue
        return ItemGap(item: item.code, name: item.name, field: field, problem: placed)
    }

    /// Whether a text can be an item's or a task's name in frozen files (SSJ-DRAW/1 §2.1).
    static func isCode(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, bytes.count <= 64, isAlphanumeric(first) else { return false }
        return bytes.allSatisfy { byte in
            isAlphanumeric(byte)
                || [UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "-")].contains(byte)
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }

    private static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0 == " " || $0 == "\t" || $0 == "\u{3000}" || $0 == "\n" || $0 == "\r" }
    }
}
