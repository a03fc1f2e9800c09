/// Breadth-first search for a chain of moves that frees or fills a seat; used by repair and balance.
///
/// A chain starts at a seat without holder-to-be. An eligible officer who sits in the same check on another seat
/// leads to that seat (role swap); one with room (and a load below the limit) ends the chain; any other one leads
/// to all seats held. This is augmenting-path search in the flow network of assign.md §3.2, so a search that fails
/// proves that no chain exists.
struct SeatSearch {
    /// Seat → the seat whose vacancy its holder fills; −1 for a start.
    private var parent: [Int32]
    private var seatMark: [Int32]
    private var officerMark: [Int32]
    private var round: Int32 = 0
    /// The seats reached, in the order of the search.
    private(set) var seats: [Int32] = []
    /// The officers reached, in the order of the search; also those blocked only by sitting in the same check.
    private(set) var officers: [Int32] = []
    /// Officers whose seats were all reached: one more seat for any of them would end a chain.
    private(set) var saturated: [Int32] = []

    init(seatCount: Int, officerCount: Int) {
        parent = [Int32](repeating: -1, count: seatCount)
        seatMark = [Int32](repeating: 0, count: seatCount)
        officerMark = [Int32](repeating: 0, count: officerCount)
    }

    /// The end of a chain: the officer who takes the seat.
    struct End {
        let officer: Int32
        let seat: Int32
    }

    /// Searches from some seats; an officer ends a chain with room and a load of at most `limit`.
    ///
    /// `isClosed` leaves officers out whose every chain is known to lead nowhere.
    mutating func run(
        _ board: SeatBoard, from starts: [Int32], limit: Int32, isClosed: [Bool] = []
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
            let check = board.check[Int(seat)]
            let hasAside = board.aside.count(check) > 0
            for index in board.ranked.range(board.pool[Int(seat)]) {
                let officer = board.ranked.values[index]
                // Marks: round − 1 = seen in a check of its own, round = all its seats are reached.
                let mark = officerMark[Int(officer)]
                if mark == round || (!isClosed.isEmpty && isClosed[Int(officer)]) { continue }
                if hasAside, board.standsAside(officer, from: check) { continue }
                let same = board.seat(of: officer, in: check)
                if same < 0, board.load[Int(officer)] <= limit, board.hasRoom(officer) {
                    return End(officer: officer, seat: seat)
                }
                if mark < round - 1 { officers.append(officer) }
                if same >= 0 {
                    officerMark[Int(officer)] = round - 1
                    reach(same, from: seat)
                } else {
                    officerMark[Int(officer)] = round
                    saturated.append(officer)
                    board.forEachHeld(officer) { reach($0, from: seat) }
                }
            }
        }
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
