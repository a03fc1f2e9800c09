import Messages

/// A row of options.tsv: a rule of the profile that must stand before the draw, by name.
///
/// The file is used when a rule differs from its default: `bundle` (visits of one town and the same items that one
/// team makes, default 1), `last-visit` (`yield` by default, or `strict`), `pair-ceiling` (the most likely that an officer
/// may be sent to a visit, per cent), `third-person` (0 or 1).
public struct OptionRow: FrozenRow {
    /// The rule.
    public enum Name: String, Sendable, CaseIterable {
        case bundle
        case lastVisit = "last-visit"
        case pairCeiling = "pair-ceiling"
        case thirdPerson = "third-person"

        /// What a value may be.
        fileprivate var values: [String] {
            switch self {
            case .bundle: (1...9).map { String($0) }
            case .lastVisit: ["yield", "strict"]
            case .pairCeiling: (1...100).map { String($0) }
            case .thirdPerson: ["0", "1"]
            }
        }
    }

    /// The rule.
    public let name: Name
    /// Its value.
    public let value: String

    /// Makes a row.
    public init(_ name: Name, _ value: String) {
        self.name = name
        self.value = value
    }

    /// The file is options.tsv.
    public static let fileName = "options.tsv"
    /// name, value.
    public static let columns = ["name", "value"]
    /// The key is name.
    public static let keyColumns = 1

    /// Reads a line's fields.
    public init(fields: [String]) throws(Problem) {
        guard let name = Name(rawValue: fields[0]) else {
            throw FieldGrammar.refusal(fields[0], "name", Name.allCases.map(\.rawValue).joined(separator: "|"))
        }
        guard name.values.contains(fields[1]) else {
            throw FieldGrammar.refusal(fields[1], "value", name.values.joined(separator: "|"))
        }
        self.init(name, fields[1])
    }

    /// The fields to write.
    public var fields: [String] { [name.rawValue, value] }
}

extension FrozenTable<OptionRow> {
    /// The value of a rule, nil when it has its default.
    func value(_ name: OptionRow.Name) -> String? { rows.first { $0.name == name }?.value }

    /// How many visits one team makes at most.
    public var bundle: Int { value(.bundle).flatMap { Int($0) } ?? 1 }
    /// Whether whoever inspected a target last time stands aside even where no team can be formed then.
    public var isLastVisitStrict: Bool { value(.lastVisit) == "strict" }
    /// The most likely that an officer may be sent to a visit, in per cent; nil for no ceiling.
    public var pairCeiling: Int? { value(.pairCeiling).flatMap { Int($0) } }
    /// Whether departments send one more officer, up to their maximum, where somebody has room.
    public var hasThirdPerson: Bool { value(.thirdPerson) == "1" }
}

extension AssignmentInstance.Rules {
    /// The rules with those that were frozen before the draw.
    func with(_ options: FrozenTable<OptionRow>) -> AssignmentInstance.Rules {
        var rules = self
        rules.pairCeiling = options.pairCeiling ?? pairCeiling
        return rules
    }
}
