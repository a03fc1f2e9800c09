import Messages
import Standards

/// Checks that no chain of moves lowers any convex cost of the loads: they are as even as the rules allow.
///
/// Runs backwards from the officers with room, lowest cost first, and finds for every seat the lowest cost that a
/// chain starting there can end at; the draw's own step searches forwards from the highest. A holder whose last seat
/// costs more than that disproves the balance. Complexity: O(seats × officers of a department).
struct BalanceCertificate {
    let problems: [Problem]

    init(book: RuleBook, teams: TeamTable) {
        let rows = book.mandatory(teams)
        let people = book.everybody
        var index: [String: Int] = [:]
        for (place, officer) in people.enumerated() { index[officer.id] = place }
        let limits = book.limits()
        let holder = rows.map { index[$0.inspector] ?? 0 }
        var held = [[Int]](repeating: [], count: people.count)
        for (seat, officer) in holder.enumerated() { held[officer].append(seat) }
        // For weights w: a seat more costs (2·load + 1)·step with steps inversely proportional to w (60 = lcm of 1…6).
        let step = people.map { 60 / book.weight(of: $0.id) }
        let cost = people.enumerated().map {
            (2 * ((limits[$1.id]?.base ?? 0) + held[$0].count) + 1) * step[$0]
        }
        let room = people.enumerated().map { held[$0].count < (limits[$1.id]?.cap ?? 0) }
        let seatsOfCheck = Dictionary(grouping: rows.indices) { rows[$0].check }
        let seatsOfDepartment = Dictionary(grouping: rows.indices) { rows[$0].department }
        var lowest = [Int?](repeating: nil, count: rows.count)
        var isSpread = [Bool](repeating: false, count: people.count)
        var queue: [Int] = []

        // Seats an officer could take without sitting in their check already.
        func open(to officer: Int) -> [Int] {
            let own = Set(held[officer].map { rows[$0].check })
            return (seatsOfDepartment[people[officer].department] ?? []).filter {
                lowest[$0] == nil && !own.contains(rows[$0].check) && !book.isDirect(rows[$0].seat)
                    && book.objection(people[officer], to: rows[$0]) == nil
            }
        }
        let ends = people.indices.filter { room[$0] }.sorted { (cost[$0], $0) < (cost[$1], $1) }
        for end in ends {
            for seat in open(to: end) {
                lowest[seat] = cost[end]
                queue.append(seat)
            }
            while let seat = queue.popLast() {
                let officer = holder[seat]
                var next = (seatsOfCheck[rows[seat].check] ?? []).filter {
                    lowest[$0] == nil && !book.isDirect(rows[$0].seat)
                        && book.objection(people[officer], to: rows[$0]) == nil
                }
                if !isSpread[officer] {
                    isSpread[officer] = true
                    next += open(to: officer)
                }
                for reached in next {
                    lowest[reached] = cost[end]
                    queue.append(reached)
                }
            }
        }
        let lines = Dictionary(teams.rows.enumerated().map { ($1.seat, $0 + 1) }) { first, _ in first }
        problems = rows.indices.compactMap { seat in
            let officer = holder[seat]
            guard let reachable = lowest[seat], cost[officer] - 2 * step[officer] > reachable else { return nil }
            return Problem(
                .assignNotGenuine,
                at: Position(file: TeamRow.fileName, line: lines[rows[seat].seat], column: "inspector"),
                expected: "≤ \(reachable)", found: "\(rows[seat].inspector) \(cost[officer] - 2 * step[officer])")
        }
    }
}
