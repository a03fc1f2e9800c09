extension ComponentDraw {
    /// Step 4: moves load along chains until no chain lowers any convex cost: the loads are then leximin-optimal.
    ///
    /// Officers by decreasing cost of their last seat. When no chain leads from an officer to one who would carry the
    /// seat for less, nobody reached by that search can ever start one, so all of them are closed.
    mutating func balance() {
        var isClosed = [Bool](repeating: false, count: board.officerCount)
        var waiting = CostQueue()
        for officer in officersByRank { waiting.add(officer, cost: board.lastCost(officer)) }
        let cheapest = board.cost.min() ?? 0
        while let (officer, cost) = waiting.next(above: cheapest) {
            guard !isClosed[Int(officer)], board.lastCost(officer) == cost else { continue }
            var starts: [Int32] = []
            board.forEachHeld(officer) { starts.append($0) }
            guard let end = search.run(board, from: starts, limit: cost, isClosed: isClosed) else {
                isClosed[Int(officer)] = true
                for reached in search.saturated { isClosed[Int(reached)] = true }
                continue
            }
            for changed in search.apply(end, to: &board) { trace[Int(changed)].step = .balance }
            counts.shifts += 1
            waiting.add(officer, cost: board.lastCost(officer))
            waiting.add(end.officer, cost: board.lastCost(end.officer))
        }
    }
}

/// Officers by decreasing cost, those of equal cost in the order in which they came: a binary heap.
private struct CostQueue {
    private struct Entry {
        let cost: Int
        let number: Int
        let officer: Int32

        func precedes(_ other: Entry) -> Bool { cost != other.cost ? cost > other.cost : number < other.number }
    }

    private var heap: [Entry] = []
    private var count = 0

    mutating func add(_ officer: Int32, cost: Int) {
        heap.append(Entry(cost: cost, number: count, officer: officer))
        count += 1
        var place = heap.count - 1
        while place > 0, heap[place].precedes(heap[(place - 1) / 2]) {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    /// Takes the first officer; nil when nobody's cost is above the bound.
    mutating func next(above bound: Int) -> (officer: Int32, cost: Int)? {
        guard let first = heap.first, first.cost > bound, let last = heap.popLast() else { return nil }
        if !heap.isEmpty {
            heap[0] = last
            var place = 0
            while true {
                let child = 2 * place + 1
                guard child < heap.count else { break }
                let better = child + 1 < heap.count && heap[child + 1].precedes(heap[child]) ? child + 1 : child
                guard heap[better].precedes(heap[place]) else { break }
                heap.swapAt(place, better)
                place = better
            }
        }
        return (first.officer, first.cost)
    }
}
