import Messages
import Standards

extension InstanceBuilder {
    /// Adds officers with caps, clamped loads and weights, default caps, history of pairs, experts.
    func addPeople(to draft: inout AssignmentInstance.Draft, earlier: TeamLoad) throws(Problem) {
        let rows = tables.inspectors.rows
        let carried = rows.map { $0.base + earlier.seats(of: $0.id) }
        var loads = carried
        var caps = rows.map { $0.cap ?? 0 }
        var seatCount: [String: Int] = [:]
        for seat in draft.seats { seatCount[seat.department, default: 0] += 1 }
        for people in qualifications.staff.sortedByBytes(of: { rows[Int($0[0])].department }) {
            let department = rows[Int(people[0])].department
            let present = people.filter { qualifications.personal[Int($0)].isEmpty }
            let count = seatCount[department] ?? 0
            let cap = present.isEmpty ? 0 : (2 * count + present.count - 1) / present.count
            if count > 0, people.contains(where: { rows[Int($0)].cap == nil }) {
                draft.defaultCaps.append(
                    .init(department: department, seats: count, people: present.count, cap: cap))
            }
            let floor = present.map { loads[Int($0)] }.min() ?? 0
            for person in people {
                loads[Int(person)] = min(loads[Int(person)], floor + rules.clamp)
                if rows[Int(person)].cap == nil { caps[Int(person)] = cap }
            }
        }
        var weights = [Int](repeating: 1, count: rows.count)
        for limit in tables.limits.rows {
            guard let officer = officerIndex[limit.id].map({ Int($0) }) else { continue }
            weights[officer] = limit.weight
            // What was carried before counts in full here, however it is clamped for the balance.
            if let year = limit.year { caps[officer] = min(caps[officer], max(0, year - carried[officer])) }
            if let week = limit.week { caps[officer] = min(caps[officer], week * weeks) }
        }
        draft.officers = rows.indices.map {
            AssignmentInstance.Officer(id: rows[$0].id, cap: caps[$0], base: loads[$0], weight: weights[$0])
        }
        draft.experts = tables.experts.rows.map(\.id)
        for row in tables.pairs.rows {
            // Somebody who left the office may stand in the history; such a pair cannot recur.
            guard let first = officerIndex[row.first], let second = officerIndex[row.second] else { continue }
            draft.pairs.append(.init(first: first, second: second, count: Int32(min(row.count, rules.clamp))))
        }
    }

    /// The weeks of seven days that the window has, a part of one counted as one.
    private var weeks: Int { window.from.days(to: window.to) / 7 + 1 }
}
