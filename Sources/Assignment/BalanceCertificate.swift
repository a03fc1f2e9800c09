import Messages
import Standards

/// Checks that no chain of moves lowers any convex cost of the loads: they are as even as the rules allow.
///
/// Runs backwards from the officers with room, lowest load first, and finds for every seat the lowest load that a
/// chain starting there can end at; the draw's own step searches forwards from the highest load. A holder whose load
/// exceeds that by 2 or more disproves the balance. Complexity: O(seats × officers of a department).
struct BalanceCertificate {
    let problems: [Problem]

    init(book: RuleBook, teams: TeamTable) {
        let rows = teams.rows
        let people = book.everybody
        var index: [String: Int] = [:]
        for (place, officer) in people.enumerated() { index[officer.id] = place }
        let limits = book.limits(seats: rows)
        let holder = rows.map { index[$0.inspector] ?? 0 }
        var held = [[Int]](repeating: [], count: people.count)
        for (seat, officer) in holder.enumerated() { held[officer].append(seat) }
        let load = people.enumerated().map { (limits[$1.id]?.base ?? 0) + held[$0].count }
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
                lowest[$0] == nil && !own.contains(rows[$0].check)
                    && book.objection(people[officer], to: rows[$0]) == nil
            }
        }
        let ends = people.indices.filter { room[$0] }.sorted { (load[$0], $0) < (load[$1], $1) }
        for end in ends {
            for seat in open(to: end) {
                lowest[seat] = load[end]
                queue.append(seat)
            }
            while let seat = queue.popLast() {
                let officer = holder[seat]
                var next = (seatsOfCheck[rows[seat].check] ?? []).filter {
                    lowest[$0] == nil && book.objection(people[officer], to: rows[$0]) == nil
                }
                if !isSpread[officer] {
                    isSpread[officer] = true
                    next += open(to: officer)
                }
                for reached in next {
                    lowest[reached] = load[end]
                    queue.append(reached)
                }
            }
        }
        problems = rows.indices.compactMap { seat in
            guard let reachable = lowest[seat], load[holder[seat]] - reachable >= 2 else { return nil }
            return Problem(
                .assignNotGenuine,
                at: Position(file: TeamRow.fileName, line: seat + 1, column: "inspector"),
                expected: "≤ \(reachable + 1)", found: "\(rows[seat].inspector) \(load[holder[seat]])")
        }
    }
}
