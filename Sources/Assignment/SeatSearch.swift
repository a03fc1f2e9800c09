/// Breadth-first search for a chain of moves that frees or fills a seat; used by repair and balance.
///
/// A chain starts at a seat without holder-to-be. An eligible officer who sits in the same check on another seat
/// leads to that seat (role swap); one with room (and a cost within the limit) ends the chain; any other one leads
/// to all seats held. This is augmenting-path search in the flow network of assign.md §3.2, so a search that fails
/// proves that no chain exists.
struct SeatSearch {
    /// Seat → the seat whose vacancy its holder fills; −1 for a start.
    private var parent: [Int32]
    private var seatMark: [Int32]
    private var officerMark: [Int32]
    /// Per pool: the round in which it was last looked through.
    private var poolMark: [Int32]
    /// In a pool's range: the members that a look through left unmarked, by rank; only they are looked at again.
    private var rest: [Int32]
    private var restCount: [Int32]
    private var round: Int32 = 0
    /// The seats reached, in the order of the search.
    private(set) var seats: [Int32] = []
    /// The officers reached, in the order of the search; also those blocked only by sitting in the same check.
    private(set) var officers: [Int32] = []
    /// Officers whose seats were all reached: one more seat for any of them would end a chain.
    private(set) var saturated: [Int32] = []

    init(_ board: SeatBoard) {
        parent = [Int32](repeating: -1, count: board.seatCount)
        seatMark = [Int32](repeating: 0, count: board.seatCount)
        officerMark = [Int32](repeating: 0, count: board.officerCount)
        poolMark = [Int32](repeating: 0, count: board.members.count)
        rest = [Int32](repeating: 0, count: board.members.values.count)
        restCount = [Int32](repeating: 0, count: board.members.count)
    }

    /// The end of a chain: the officer who takes the seat.
    struct End {
        let officer: Int32
        let seat: Int32
    }

    /// Searches from some seats; an officer ends a chain with room and a cost below `limit`.
    ///
    /// `isClosed` leaves officers out whose every chain is known to lead nowhere. Complexity: every pool that is
    /// reached is looked through once, and once more per further seat for those who were passed over.
    mutating func run(
        _ board: SeatBoard, from starts: [Int32], limit: Int, isClosed: [Bool] = []
    ) -> End? {
        round += 2
        seats.removeAll(keepingCapacity: true)
        officers.removeAll(keepingCapacity: true)
        saturated.removeAll(keepingCapacity: true)
        for seat in starts { reach(seat, from: -1) }
        var next = 0
        while next < seats.count {
            let seat = seats[next]
            next += 1
            if let officer = look(from: seat, board, limit, isClosed) { return End(officer: officer, seat: seat) }
        }
        return nil
    }

    /// Looks through the pool of a seat; gives the officer who ends the chain.
    private mutating func look(from seat: Int32, _ board: SeatBoard, _ limit: Int, _ isClosed: [Bool]) -> Int32? {
        let check = board.check[Int(seat)]
        let pool = board.pool[Int(seat)]
        let hasAside = board.aside.count(check) > 0
        let range = board.ranked.range(pool)
        let isNew = poolMark[Int(pool)] != round
        let count = isNew ? range.count : Int(restCount[Int(pool)])
        var kept = range.lowerBound
        for index in range.lowerBound..<range.lowerBound + count {
            let officer = isNew ? board.ranked.values[index] : rest[index]
            // Marks: round − 1 = seen in a check of its own, round = all its seats are reached.
            let mark = officerMark[Int(officer)]
            if mark == round || (!isClosed.isEmpty && isClosed[Int(officer)]) { continue }
            if hasAside, board.standsAside(officer, from: check) {
                rest[kept] = officer
                kept += 1
                continue
            }
            let same = board.seat(of: officer, in: check)
            if same < 0, board.cost[Int(officer)] < limit, board.hasRoom(officer) { return officer }
            if mark < round - 1 { officers.append(officer) }
            if same >= 0 {
                officerMark[Int(officer)] = round - 1
                rest[kept] = officer
                kept += 1
                reach(same, from: seat)
            } else {
                officerMark[Int(officer)] = round
                saturated.append(officer)
                board.forEachHeld(officer) { reach($0, from: seat) }
            }
        }
        poolMark[Int(pool)] = round
        restCount[Int(pool)] = Int32(kept - range.lowerBound)
        return nil
    }

    private mutating func reach(_ seat: Int32, from origin: Int32) {
        if seatMark[Int(seat)] == round { return }
        seatMark[Int(seat)] = round
        parent[Int(seat)] = origin
        seats.append(seat)
    }

    /// Carries out the chain that a search found; returns the seats whose holder changed, the last one first.
    func apply(_ end: End, to board: inout SeatBoard) -> [Int32] {
        var changed: [Int32] = []
        var officer = end.officer
        var seat = end.seat
        while true {
            let displaced = board.holder[Int(seat)]
            if displaced >= 0 { board.clear(seat) }
            board.place(officer, on: seat)
            changed.append(seat)
            let origin = parent[Int(seat)]
            if origin < 0 { return changed }
            officer = displaced
            seat = origin
        }
    }
}
