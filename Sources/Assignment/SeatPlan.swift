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
    }

    /// The first day of the window.
    let from: CivilDate
    /// The last day of the window: the check date.
    let to: CivilDate
    /// The department that holds the leader's seat.
    let initiator: String

    private let initiatorRule: SeatRuleRow
    private let rulesOfItem: [String: [SeatRuleRow]]

    init(_ table: FrozenTable<SeatRuleRow>) throws(Problem) {
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
        self.rulesOfItem = rulesOfItem
        from = first.from
        to = first.to
        initiator = first.department
        initiatorRule = first
    }

    /// The parts of a visit, by the bytes of the department: union over the items, plus the initiator.
    ///
    /// Seats = max(min, distinct specialties [+ the leader's seat for the initiator]); leader and specialist seats
    /// count towards the minimum. The largest min and the largest max of the items hold.
    func crew(of visit: Visit) throws(Problem) -> [Part] {
        var rules = [initiatorRule]
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
                minimum = max(minimum, rules[start].minimum)
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
            parts.append(Part(department: department, requirements: requirements))
        }
        return parts
    }
}
