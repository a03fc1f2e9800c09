/// One connected component of an instance with its current holders; indices are local, 0…, in the order of ids.
///
/// Flat arrays; held seats are doubly linked lists. All steps of LevelDraw work on it.
struct SeatBoard {
    /// Local seat → seat of the instance.
    let seatIds: [Int32]
    /// Local officer → officer of the instance.
    let officerIds: [Int32]
    /// Local seat → local check.
    let check: [Int32]
    /// Local seat → local pool.
    let pool: [Int32]
    /// Seats per local check.
    let team: Rows
    /// Members per local pool, in the order of ids.
    let members: Rows
    /// Members per local pool, in the order of their random ranks.
    private(set) var ranked: Rows
    /// Seats per local pool.
    let bucket: Rows
    /// Officers who stand aside, per local check.
    let aside: Rows
    let cap: [Int32]
    /// How much one more seat raises an officer's cost: 1 for equal weights, less for those who carry more.
    let step: [Int]

    /// Seats held plus base.
    private(set) var load: [Int32]
    /// The marginal cost (2·load + 1)·step of one more seat; officers are compared by it.
    private(set) var cost: [Int]
    /// Seats held.
    private(set) var held: [Int32]
    /// Local seat → local officer, −1 while empty.
    private(set) var holder: [Int32]
    private var firstHeld: [Int32]
    private var nextHeld: [Int32]
    private var previousHeld: [Int32]

    /// Lists of indices, one after the other in one array.
    struct Rows {
        private(set) var starts: [Int32] = [0]
        private(set) var values: [Int32] = []

        mutating func append(_ row: some Sequence<Int32>) {
            values.append(contentsOf: row)
            starts.append(Int32(values.count))
        }

        /// How many lists there are.
        var count: Int { starts.count - 1 }
        func range(_ row: Int32) -> Range<Int> { Int(starts[Int(row)])..<Int(starts[Int(row) + 1]) }
        func count(_ row: Int32) -> Int { range(row).count }
        subscript(row: Int32) -> ArraySlice<Int32> { values[range(row)] }

        /// The lists of positions by value: the inverse of a function given as an array.
        static func grouping(_ function: [Int32], into count: Int) -> Rows {
            var rows = Rows()
            rows.starts = [Int32](repeating: 0, count: count + 1)
            for value in function { rows.starts[Int(value) + 1] += 1 }
            for row in 0..<count { rows.starts[row + 1] += rows.starts[row] }
            var next = rows.starts
            rows.values = [Int32](repeating: 0, count: function.count)
            for (index, value) in function.enumerated() {
                rows.values[Int(next[Int(value)])] = Int32(index)
                next[Int(value)] += 1
            }
            return rows
        }
    }

    /// Seats and officers of one component, ascending; `localOfficer` gives an officer's place in it, −1 = elsewhere.
    init(
        _ instance: AssignmentInstance, seats: [Int32], officers: [Int32], localOfficer: (Int32) -> Int32
    ) {
        seatIds = seats
        officerIds = officers
        var check: [Int32] = []
        var aside = Rows()
        var lastCheck: Int32 = -1
        for seat in seats {
            let global = instance.seatCheck[Int(seat)]
            if global != lastCheck {
                aside.append(instance.recused[Int(global)].map(localOfficer).filter { $0 >= 0 })
                lastCheck = global
            }
            check.append(Int32(aside.starts.count - 2))
        }
        var localPool: [Int32: Int32] = [:]
        var pool: [Int32] = []
        var members = Rows()
        for seat in seats {
            let global = instance.seatPool[Int(seat)]
            if let known = localPool[global] {
                pool.append(known)
            } else {
                let index = Int32(members.starts.count - 1)
                localPool[global] = index
                pool.append(index)
                members.append(instance.pools[Int(global)].members.map(localOfficer).filter { $0 >= 0 })
            }
        }
        self.check = check
        self.pool = pool
        self.members = members
        self.aside = aside
        ranked = members
        team = Rows.grouping(check, into: aside.starts.count - 1)
        bucket = Rows.grouping(pool, into: members.starts.count - 1)
        cap = officers.map { Int32(instance.officers[Int($0)].cap) }
        let step = officers.map { instance.steps[Int($0)] }
        self.step = step
        load = officers.map { Int32(instance.officers[Int($0)].base) }
        cost = officers.enumerated().map { (2 * instance.officers[Int($1)].base + 1) * step[$0] }
        held = [Int32](repeating: 0, count: officers.count)
        holder = [Int32](repeating: -1, count: seats.count)
        firstHeld = [Int32](repeating: -1, count: officers.count)
        nextHeld = [Int32](repeating: -1, count: seats.count)
        previousHeld = [Int32](repeating: -1, count: seats.count)
    }

    var seatCount: Int { seatIds.count }
    var officerCount: Int { officerIds.count }

    /// Puts every pool into the order of the officers' random ranks (position = order of the rank).
    mutating func rank(_ order: [Int32]) {
        var rows = Rows()
        for pool in 0..<Int32(members.starts.count - 1) {
            rows.append(members[pool].sorted { order[Int($0)] < order[Int($1)] })
        }
        ranked = rows
    }

    /// Whether an officer of the seat's pool stands aside from its check.
    func standsAside(_ officer: Int32, from check: Int32) -> Bool { aside[check].contains(officer) }

    /// Whether an officer qualifies for a seat: in its pool and not standing aside; costs the log of the pool.
    func qualifies(_ officer: Int32, for seat: Int32) -> Bool {
        let range = members.range(pool[Int(seat)])
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if members.values[middle] < officer { low = middle + 1 } else { high = middle }
        }
        guard low < range.upperBound, members.values[low] == officer else { return false }
        return !standsAside(officer, from: check[Int(seat)])
    }

    /// The seat an officer holds in a check, −1 for none.
    func seat(of officer: Int32, in check: Int32) -> Int32 {
        for index in team.range(check) where holder[Int(team.values[index])] == officer { return team.values[index] }
        return -1
    }

    /// Whether an officer may hold one more seat.
    func hasRoom(_ officer: Int32) -> Bool { held[Int(officer)] < cap[Int(officer)] }

    /// What the last seat an officer holds adds to the cost: who takes a seat for less makes the loads more even.
    func lastCost(_ officer: Int32) -> Int { cost[Int(officer)] - 2 * step[Int(officer)] }

    /// Calls for each seat the officer holds.
    func forEachHeld(_ officer: Int32, _ body: (Int32) -> Void) {
        var seat = firstHeld[Int(officer)]
        while seat >= 0 {
            body(seat)
            seat = nextHeld[Int(seat)]
        }
    }

    /// Gives an empty seat to an officer.
    mutating func place(_ officer: Int32, on seat: Int32) {
        holder[Int(seat)] = officer
        let first = firstHeld[Int(officer)]
        nextHeld[Int(seat)] = first
        previousHeld[Int(seat)] = -1
        if first >= 0 { previousHeld[Int(first)] = seat }
        firstHeld[Int(officer)] = seat
        load[Int(officer)] += 1
        cost[Int(officer)] += 2 * step[Int(officer)]
        held[Int(officer)] += 1
    }

    /// Takes the holder off a seat.
    mutating func clear(_ seat: Int32) {
        let officer = holder[Int(seat)]
        let (before, after) = (previousHeld[Int(seat)], nextHeld[Int(seat)])
        if before >= 0 { nextHeld[Int(before)] = after } else { firstHeld[Int(officer)] = after }
        if after >= 0 { previousHeld[Int(after)] = before }
        holder[Int(seat)] = -1
        load[Int(officer)] -= 1
        cost[Int(officer)] -= 2 * step[Int(officer)]
        held[Int(officer)] -= 1
    }
}
