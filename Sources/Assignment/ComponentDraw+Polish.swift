extension ComponentDraw {
    /// Step 6: the same proposals, accepted when repeated pairs do not increase (against collusion).
    ///
    /// The score is Σ C(n, 2) over pairs who serve together, n with the clamped history; pairs of different
    /// components (officers who share no pool) are not counted.
    mutating func polish() {
        var meetings = PairMeetings(instance, board: board)
        var stream = source.stream(.polish, key)
        for _ in 0..<board.seatCount * instance.rules.proposalsPerSeat where meetings.score > 0 {
            switch proposal(&stream) {
            case .none: continue
            case .swap(let one, let other):
                // Within one team the pairs stay the same.
                if board.check[Int(one)] == board.check[Int(other)] {
                    exchange(one, other)
                } else {
                    let before = meetings.score
                    replace([one, other], in: &meetings) { $0.exchange(one, other) }
                    if meetings.score > before {
                        replace([one, other], in: &meetings) { $0.exchange(one, other) }
                        continue
                    }
                }
                trace[Int(one)].step = .polish
                trace[Int(other)].step = .polish
            case .shift(let seat, let officer):
                let before = meetings.score
                let holder = board.holder[Int(seat)]
                replace([seat], in: &meetings) { $0.hand(seat, to: officer) }
                if meetings.score > before {
                    replace([seat], in: &meetings) { $0.hand(seat, to: holder) }
                    continue
                }
                trace[Int(seat)].step = .polish
            }
            counts.polished += 1
        }
        counts.collisions += meetings.score
        counts.mostMeetings = max(counts.mostMeetings, meetings.most(board))
    }

    private mutating func replace(
        _ seats: [Int32], in meetings: inout PairMeetings, by move: (inout ComponentDraw) -> Void
    ) {
        for seat in seats { meetings.leave(seat, board) }
        move(&self)
        for seat in seats { meetings.join(seat, board) }
    }
}

/// How often any two officers of a component serve together, with their history.
struct PairMeetings {
    /// Σ C(n, 2) over the pairs, the part that history alone gives left out.
    private(set) var score = 0
    // Looked up by key only, never iterated.
    private var count: [UInt64: Int32] = [:]

    init(_ instance: AssignmentInstance, board: SeatBoard) {
        if !instance.pairs.isEmpty {
            var local = [Int32](repeating: -1, count: instance.officers.count)
            for (index, officer) in board.officerIds.enumerated() { local[Int(officer)] = Int32(index) }
            for pair in instance.pairs where local[Int(pair.first)] >= 0 && local[Int(pair.second)] >= 0 {
                count[key(local[Int(pair.first)], local[Int(pair.second)])] = pair.count
            }
        }
        for seat in 0..<Int32(board.seatCount) {
            for mate in board.team[board.check[Int(seat)]] where mate < seat {
                meet(board.holder[Int(seat)], board.holder[Int(mate)])
            }
        }
    }

    /// Takes the holder's pairs out; the seat must not change in between.
    mutating func leave(_ seat: Int32, _ board: SeatBoard) {
        let holder = board.holder[Int(seat)]
        for mate in board.team[board.check[Int(seat)]] where mate != seat {
            let key = key(holder, board.holder[Int(mate)])
            let known = (count[key] ?? 0) - 1
            count[key] = known
            score -= Int(known)
        }
    }

    /// Puts the holder's pairs in.
    mutating func join(_ seat: Int32, _ board: SeatBoard) {
        for mate in board.team[board.check[Int(seat)]] where mate != seat {
            meet(board.holder[Int(seat)], board.holder[Int(mate)])
        }
    }

    /// The most meetings of a pair that serves together.
    func most(_ board: SeatBoard) -> Int {
        var most = 0
        for seat in 0..<Int32(board.seatCount) {
            for mate in board.team[board.check[Int(seat)]] where mate < seat {
                most = max(most, Int(count[key(board.holder[Int(seat)], board.holder[Int(mate)])] ?? 0))
            }
        }
        return most
    }

    private mutating func meet(_ one: Int32, _ other: Int32) {
        let key = key(one, other)
        let known = count[key] ?? 0
        count[key] = known + 1
        score += Int(known)
    }

    private func key(_ one: Int32, _ other: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: min(one, other))) << 32 | UInt64(UInt32(bitPattern: max(one, other)))
    }
}
