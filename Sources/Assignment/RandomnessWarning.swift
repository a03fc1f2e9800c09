import Messages
import Standards

/// 随机性不足: says where a pool is about as small as the seats it must fill, so that the draw decides little.
///
/// One warning per department, for its tightest visit: people ≤ 4/3 of seats, or a single person for a seat.
enum RandomnessWarning {
    static func problems(_ instance: AssignmentInstance) -> [Problem] {
        let (seats, seatPool, seatCheck) = (instance.seats, instance.seatPool, instance.seatCheck)
        let (pools, recused) = (instance.pools, instance.recused)
        var worst: [String: (visits: Int, people: Int, seats: Int, first: String)] = [:]
        var departments: [String] = []
        var start = 0
        while start < seats.count {
            var end = start
            while end < seats.count, seatCheck[end] == seatCheck[start],
                seats[end].department == seats[start].department
            { end += 1 }
            let drawn = (start..<end).filter { instance.direct.isEmpty || instance.direct[$0] < 0 }
            let tight = tightest(drawn, seatPool, pools, recused[Int(seatCheck[start])])
            if !drawn.isEmpty, tight.people * 3 <= tight.seats * 4 {
                let department = seats[start].department
                if var known = worst[department] {
                    known.visits += 1
                    // Fewer people per seat is tighter; the first visit stands for equal ones.
                    if tight.people * known.seats < known.people * tight.seats {
                        known = (known.visits, tight.people, tight.seats, seats[start].id)
                    }
                    worst[department] = known
                } else {
                    worst[department] = (1, tight.people, tight.seats, seats[start].id)
                    departments.append(department)
                }
            }
            start = end
        }
        return departments.sortedByBytes().compactMap { department in
            worst[department].map {
                Problem(
                    .assignLittleRandomness, expected: "\($0.visits)",
                    found: "\(department) \($0.first) \($0.people)/\($0.seats)")
            }
        }
    }

    private static func tightest(
        _ team: [Int], _ seatPool: [Int32], _ pools: [AssignmentInstance.Pool], _ aside: [Int32]
    ) -> (people: Int, seats: Int) {
        var union: [Int32] = []
        var single: (people: Int, seats: Int)?
        var seen: [Int32] = []
        for seat in team where !seen.contains(seatPool[seat]) {
            seen.append(seatPool[seat])
            let members = pools[Int(seatPool[seat])].members
            let free = aside.isEmpty ? members : members.filter { !aside.contains($0) }
            if free.count <= 1 { single = (free.count, 1) }
            union = union.isEmpty ? free : merge(union, free)
        }
        return single ?? (union.count, team.count)
    }

    private static func merge(_ left: [Int32], _ right: [Int32]) -> [Int32] {
        if left == right { return left }
        var result: [Int32] = []
        var (one, other) = (0, 0)
        while one < left.count || other < right.count {
            if other == right.count || (one < left.count && left[one] < right[other]) {
                result.append(left[one])
                one += 1
            } else {
                if one < left.count, left[one] == right[other] { one += 1 }
                result.append(right[other])
                other += 1
            }
        }
        return result
    }
}
