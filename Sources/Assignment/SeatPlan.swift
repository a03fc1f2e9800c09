import Messages
import Standards

/// Which departments send how many officers of what kind to a visit (assign.md §3.1).
struct SeatPlan {
    /// What the holder of a seat must be.
    enum Requirement: Hashable {
        case leader
        case specialty(String)
        case general

        /// As instance.tsv and teams.tsv write it.
        var text: String {
            switch self {
            case .leader: "leader"
            case .specialty(let term): "specialty:" + term
            case .general: "general"
            }
        }
    }

    /// One department's part of a visit.
    struct Part {
        let department: String
        let requirements: [Requirement]
        /// The most officers it may send.
        let maximum: Int
    }

    /// The first day of the window.
    let from: CivilDate
    /// The last day of the window: the check date.
    let to: CivilDate
    /// The department that holds the leader's seat.
    let initiator: String

    private let initiatorRule: SeatRuleRow
    private let rulesOfItem: [String: [SeatRuleRow]]
    private let specialRules: [String: ItemRuleRow]

    init(_ table: FrozenTable<SeatRuleRow>, items: FrozenTable<ItemRuleRow> = .init()) throws(Problem) {
        let initiators = table.rows.filter { $0.item == nil }
        guard let first = initiators.first, initiators.count == 1 else {
            throw Problem(
                .assignInitiator, at: Position(file: SeatRuleRow.fileName, column: "item"),
                found: String(initiators.count))
        }
        var rulesOfItem: [String: [SeatRuleRow]] = [:]
        for (line, row) in table.rows.enumerated() {
            guard row.from == first.from, row.to == first.to else {
                throw Problem(
                    .assignWindow, at: Position(file: SeatRuleRow.fileName, line: line + 1, column: "from"),
                    expected: "\(first.from.text) \(first.to.text)", found: "\(row.from.text) \(row.to.text)")
            }
            if let item = row.item { rulesOfItem[item, default: []].append(row) }
        }
        for (line, row) in items.rows.enumerated() where rulesOfItem[row.item] == nil {
            throw Problem(
                .assignItemWithoutRule, at: Position(file: ItemRuleRow.fileName, line: line + 1, column: "item"),
                found: row.item)
        }
        self.rulesOfItem = rulesOfItem
        specialRules = Dictionary(items.rows.map { ($0.item, $0) }) { first, _ in first }
        from = first.from
        to = first.to
        initiator = first.department
        initiatorRule = first
    }

    /// The parts of a visit, by the bytes of the department: union over the items, plus the initiator.
    ///
    /// Seats = max(min, distinct specialties [+ the leader's seat for the initiator]); leader and specialist seats
    /// count towards the minimum. The largest min and the largest max of the items hold. An item that is not inspected
    /// on site asks for the officers of its mode, and a visit of such items alone for one leader.
    func crew(of visit: Visit) throws(Problem) -> [Part] {
        var rules = [initiatorRule]
        let isOnSite = visit.items.contains { officersOffSite($0) == nil }
        for item in visit.items {
            guard let rows = rulesOfItem[item] else {
                throw Problem(.assignItemWithoutRule, at: Position(file: SeatRuleRow.fileName), found: item)
            }
            rules += rows
        }
        rules = rules.sortedByBytes(of: \.department)
        var parts: [Part] = []
        var start = 0
        while start < rules.count {
            let department = rules[start].department
            var (minimum, maximum) = (0, 0)
            var specialties: [String] = []
            while start < rules.count, rules[start].department == department {
                let offSite = rules[start].item.map(officersOffSite) ?? (isOnSite ? nil : 1)
                minimum = max(minimum, offSite ?? rules[start].minimum)
                maximum = max(maximum, rules[start].maximum)
                specialties += rules[start].specialties
                start += 1
            }
            var requirements: [Requirement] = department == initiator ? [.leader] : []
            for term in specialties.sortedByBytes() where requirements.last != .specialty(term) {
                requirements.append(.specialty(term))
            }
            guard requirements.count <= maximum else {
                throw Problem(
                    .assignTooManySpecialties, at: Position(file: SeatRuleRow.fileName), expected: String(maximum),
                    found: "\(visit.oid) \(department) \(requirements.map(\.text).joined(separator: ","))")
            }
            while requirements.count < minimum { requirements.append(.general) }
            parts.append(Part(department: department, requirements: requirements, maximum: maximum))
        }
        return parts
    }

    /// Officers of each department for an item that is not inspected on site; nil for one that is.
    private func officersOffSite(_ item: String) -> Int? {
        specialRules[item].flatMap { $0.mode == .onSite ? nil : $0.officers }
    }

    /// The specialties of the experts who come along, by bytes, each once.
    func experts(of visit: Visit) -> [String] {
        Set(visit.items.flatMap { specialRules[$0]?.experts ?? [] }).sortedByBytes()
    }
}
