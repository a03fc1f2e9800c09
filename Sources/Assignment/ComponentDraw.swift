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
        search = SeatSearch(board)
        trace = [SeatTrace](repeating: SeatTrace(), count: board.seatCount)
    }

    /// How far to go.
    enum Depth {
        /// Only fill the seats: whether lawful teams exist.
        case filling
        /// All steps.
        case whole
    }

    /// What a component gives, in local indices.
    struct Finished: Sendable {
        let holder: [Int32]
        let trace: [SeatTrace]
        let missing: [Int32]
        let counts: LevelResult.Counts
    }

    var finished: Finished { Finished(holder: board.holder, trace: trace, missing: missing, counts: counts) }

    /// Runs the steps; leaves the later ones out when a seat stays empty, for then there is no result.
    mutating func run(_ depth: Depth = .whole) {
        rankOfficers()
        drawSeats()
        guard missing.isEmpty, depth == .whole else { return }
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
        var lowest = LeastLoaded(board)
        var keptOut: [Int32] = []
        var candidates: [Int32] = []
        for seat in seatOrder() {
            let check = board.check[Int(seat)]
            keptOut.removeAll(keepingCapacity: true)
            keptOut.append(contentsOf: board.aside[check])
            for mate in board.team[check] where board.holder[Int(mate)] >= 0 {
                let officer = board.holder[Int(mate)]
                if !keptOut.contains(officer) { keptOut.append(officer) }
            }
            var stream = source.stream(.pick, instance.seats[Int(board.seatIds[Int(seat)])].id)
            var drawn = lowest.draw(for: board.pool[Int(seat)], without: keptOut, board, &stream)
            if drawn == nil {
                fillCandidates(&candidates, for: seat, without: keptOut)
                if candidates.isEmpty {
                    if let end = repair(seat) { lowest.raise(end, board) }
                    continue
                }
                let (index, word) = stream.draw(below: candidates.count)
                drawn = (candidates[index], candidates.count, index, word)
            }
            guard let drawn else { continue }
            board.place(drawn.officer, on: seat)
            lowest.raise(drawn.officer, board)
            trace[Int(seat)] = SeatTrace(
                ties: Int32(drawn.ties), word: drawn.word, index: Int32(drawn.index),
                winner: board.officerIds[Int(drawn.officer)], step: .draw)
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

    /// Step 2: the eligible officers with room, not in the team, of minimal cost, in the order of ids.
    private func fillCandidates(_ candidates: inout [Int32], for seat: Int32, without keptOut: [Int32]) {
        candidates.removeAll(keepingCapacity: true)
        var lowest = Int.max
        for index in board.members.range(board.pool[Int(seat)]) {
            let officer = board.members.values[index]
            let cost = board.cost[Int(officer)]
            if cost > lowest || !board.hasRoom(officer) || keptOut.contains(officer) { continue }
            if cost < lowest {
                lowest = cost
                candidates.removeAll(keepingCapacity: true)
            }
            candidates.append(officer)
        }
    }

    /// Step 3: a shortest chain of moves to somebody with room, who is given; nil when there is none.
    private mutating func repair(_ seat: Int32) -> Int32? {
        guard let end = search.run(board, from: [seat], limit: Int.max, isClosed: isExhausted) else {
            missing.append(seat)
            // No later chain can leave what this search reached, so no later search needs to enter it.
            if isExhausted.isEmpty { isExhausted = [Bool](repeating: false, count: board.officerCount) }
            for officer in search.saturated { isExhausted[Int(officer)] = true }
            return nil
        }
        for changed in search.apply(end, to: &board) { trace[Int(changed)].step = .repair }
        counts.repairs += 1
        return end.officer
    }
}
