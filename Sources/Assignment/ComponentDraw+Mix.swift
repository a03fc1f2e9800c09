extension ComponentDraw {
    /// A change of holders that keeps every team's size and the sorted loads.
    enum Proposal {
        case none
        /// Two seats exchange their holders.
        case swap(Int32, Int32)
        /// A seat goes to an officer who carries it at the same cost: whose load is lower by one where weights are equal.
        case shift(seat: Int32, to: Int32)
    }

    /// Step 5: a symmetric random walk over the assignments of optimal balance; its stationary law is uniform.
    mutating func mix() {
        var stream = source.stream(.mix, key)
        for _ in 0..<board.seatCount * instance.rules.proposalsPerSeat {
            counts.proposals += 1
            switch proposal(&stream) {
            case .none: continue
            case .swap(let one, let other):
                exchange(one, other)
                trace[Int(one)].step = .mix
                trace[Int(other)].step = .mix
            case .shift(let seat, let officer):
                hand(seat, to: officer)
                trace[Int(seat)].step = .mix
            }
            counts.accepted += 1
        }
    }

    /// Draws one proposal, a choice each in the order seat, coin (swap, shift), bucket coin (swap only: seats of the
    /// same pool, or all), partner; `.none` when the move is not allowed.
    ///
    /// Every list drawn from has a fixed size, so a move and its reverse are equally likely.
    func proposal(_ stream: inout LevelStream) -> Proposal {
        let seat = Int32(stream.uniform(board.seatCount))
        let isSwap = stream.uniform(2) == 0
        let pool = board.pool[Int(seat)]
        let holder = board.holder[Int(seat)]
        let check = board.check[Int(seat)]
        if isSwap {
            let isSamePool = stream.uniform(2) == 0
            let other: Int32
            if isSamePool {
                let range = board.bucket.range(pool)
                other = board.bucket.values[range.lowerBound + stream.uniform(range.count)]
            } else {
                other = Int32(stream.uniform(board.seatCount))
            }
            let partner = board.holder[Int(other)]
            guard other != seat, partner != holder else { return .none }
            guard board.qualifies(partner, for: seat), board.qualifies(holder, for: other) else { return .none }
            let otherCheck = board.check[Int(other)]
            if otherCheck != check {
                guard board.seat(of: partner, in: check) < 0, board.seat(of: holder, in: otherCheck) < 0 else {
                    return .none
                }
            }
            return .swap(seat, other)
        }
        let range = board.members.range(pool)
        let officer = board.members.values[range.lowerBound + stream.uniform(range.count)]
        guard board.cost[Int(officer)] == board.lastCost(holder), board.hasRoom(officer),
            !board.standsAside(officer, from: check), board.seat(of: officer, in: check) < 0
        else { return .none }
        return .shift(seat: seat, to: officer)
    }

    mutating func exchange(_ one: Int32, _ other: Int32) {
        let (first, second) = (board.holder[Int(one)], board.holder[Int(other)])
        board.clear(one)
        board.clear(other)
        board.place(second, on: one)
        board.place(first, on: other)
    }

    mutating func hand(_ seat: Int32, to officer: Int32) {
        board.clear(seat)
        board.place(officer, on: seat)
    }
}
