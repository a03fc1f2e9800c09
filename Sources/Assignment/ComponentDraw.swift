/// The steps of LevelDraw on one component; each step is an extension in a file of its own.
struct ComponentDraw {
    let instance: AssignmentInstance
    let source: LevelSource
    /// The component's key: its smallest seat id.
    let key: String
    var board: SeatBoard
    var search: SeatSearch
    var trace: [SeatTrace]
    /// Seats that cannot be filled, in the order in which that was found.
    var missing: [Int32] = []
    var counts = LevelResult.Counts()
    /// Officers from whom no chain leads to anybody with room; empty until a seat stays empty.
    private var isExhausted: [Bool] = []
    /// Officers by random rank.
    private(set) var officersByRank: [Int32] = []

    init(_ instance: AssignmentInstance, board: SeatBoard, source: LevelSource) {
        self.instance = instance
        self.source = source
        self.board = board
        key = instance.seats[Int(board.seatIds[0])].id
        search = SeatSearch(seatCount: board.seatCount, officerCount: board.officerCount)
        trace = [SeatTrace](repeating: SeatTrace(), count: board.seatCount)
    }

    /// Runs all steps; leaves the later ones out when a seat stays empty, for then there is no result.
    mutating func run() {
        rankOfficers()
        drawSeats()
        guard missing.isEmpty else { return }
        balance()
        mix()
        if instance.rules.polish { polish() }
    }

    private mutating func rankOfficers() {
        let ranks = board.officerIds.map { source.rank(.insp, instance.officers[Int($0)].id) }
        officersByRank = ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { Int32($0) }
        var order = [Int32](repeating: 0, count: ranks.count)
        for (position, officer) in officersByRank.enumerated() { order[Int(officer)] = Int32(position) }
        board.rank(order)
    }

    /// Steps 1–3: scarcest seats first, random among the least loaded, chains of moves where nobody is free.
    private mutating func drawSeats() {
        var candidates: [Int32] = []
        for seat in seatOrder() {
            fillCandidates(&candidates, for: seat)
            if candidates.isEmpty {
                repair(seat)
                continue
            }
            var stream = source.stream(.pick, instance.seats[Int(board.seatIds[Int(seat)])].id)
            let (index, word) = stream.draw(below: candidates.count)
            let officer = candidates[index]
            board.place(officer, on: seat)
            trace[Int(seat)] = SeatTrace(
                ties: Int32(candidates.count), word: word, index: Int32(index),
                winner: board.officerIds[Int(officer)], step: .draw)
        }
    }

    /// Step 1: by size of the pool before recusals, then by random rank, then by id.
    private func seatOrder() -> [Int32] {
        let keys = board.seatIds.map { seat in
            (
                instance.pools[Int(instance.seatPool[Int(seat)])].members.count,
                source.rank(.seat, instance.seats[Int(seat)].id)
            )
        }
        return keys.indices.sorted { left, right in
            (keys[left].0, keys[left].1, left) < (keys[right].0, keys[right].1, right)
        }.map { Int32($0) }
    }

    /// Step 2: the eligible officers with room, not in the team, of minimal load, in the order of ids.
    private func fillCandidates(_ candidates: inout [Int32], for seat: Int32) {
        candidates.removeAll(keepingCapacity: true)
        let check = board.check[Int(seat)]
        let hasAside = board.aside.count(check) > 0
        var lowest = Int32.max
        for index in board.members.range(board.pool[Int(seat)]) {
            let officer = board.members.values[index]
            let load = board.load[Int(officer)]
            if load > lowest || !board.hasRoom(officer) { continue }
            if hasAside, board.standsAside(officer, from: check) { continue }
            if board.seat(of: officer, in: check) >= 0 { continue }
            if load < lowest {
                lowest = load
                candidates.removeAll(keepingCapacity: true)
            }
            candidates.append(officer)
        }
    }

    /// Step 3: a shortest chain of moves to somebody with room.
    private mutating func repair(_ seat: Int32) {
        guard let end = search.run(board, from: [seat], limit: Int32.max, isClosed: isExhausted) else {
            missing.append(seat)
            // No later chain can leave what this search reached, so no later search needs to enter it.
            if isExhausted.isEmpty { isExhausted = [Bool](repeating: false, count: board.officerCount) }
            for officer in search.saturated { isExhausted[Int(officer)] = true }
            return
        }
        for changed in search.apply(end, to: &board) { trace[Int(changed)].step = .repair }
        counts.repairs += 1
    }
}
