import Messages
import Standards

/// A row of itemrules.tsv: how an item is inspected, where that is not by officers on site alone.
///
/// The file is used when an item has such a rule; an item without a row is inspected on site by officers.
public struct ItemRuleRow: FrozenRow {
    /// How the item is inspected (检查方式).
    public enum Mode: String, Sendable, CaseIterable {
        /// 实地核查.
        case onSite = "on-site"
        /// 书面检查.
        case written
        /// 网络监测.
        case online
        /// 委托专业机构.
        case commissioned
    }

    /// The item's code.
    public let item: String
    /// How it is inspected.
    public let mode: Mode
    /// Officers of each department where the item is not inspected on site, from 1; 0 for one that is.
    public let officers: Int
    /// The specialties of the experts to come along, sorted by bytes: extra, never counted as officers.
    public let experts: [String]

    /// Makes a row; the list is sorted here.
    public init(item: String, mode: Mode, officers: Int, experts: [String] = []) {
        self.item = item
        self.mode = mode
        self.officers = officers
        self.experts = experts.sortedByBytes()
    }

    /// The file is itemrules.tsv.
    public static let fileName = "itemrules.tsv"
    /// item, mode, officers, experts.
    public static let columns = ["item", "mode", "officers", "experts"]
    /// The key is item.
    public static let keyColumns = 1

    /// Reads a line's fields.
    public init(fields: [String]) throws(Problem) {
        item = try FieldGrammar.token(fields[0], "item")
        guard let mode = Mode(rawValue: fields[1]) else {
            throw FieldGrammar.refusal(fields[1], "mode", Mode.allCases.map(\.rawValue).joined(separator: "|"))
        }
        self.mode = mode
        officers = try FieldGrammar.number(fields[2], "officers", upTo: 9)
        guard (officers == 0) == (mode == .onSite) else {
            throw FieldGrammar.refusal(fields[2], "officers", mode == .onSite ? "0" : "1…9")
        }
        experts = try FieldGrammar.terms(fields[3], "experts")
    }

    /// The fields to write.
    public var fields: [String] { [item, mode.rawValue, String(officers), FieldGrammar.text(experts)] }
}
