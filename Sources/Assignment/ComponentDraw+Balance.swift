extension ComponentDraw {
    /// Step 4: moves load along chains until no chain lowers any convex cost: the loads are then leximin-optimal.
    ///
    /// Levels from the highest load down. When no chain leads from an officer to one with a load lower by 2 or more,
    /// nobody reached by that search can ever start one, so all of them are closed.
    mutating func balance() {
        guard let highest = board.load.max(), let lowest = board.load.min() else { return }
        var isClosed = [Bool](repeating: false, count: board.officerCount)
        var waiting = [[Int32]](repeating: [], count: Int(highest - lowest) + 1)
        for officer in officersByRank { waiting[Int(board.load[Int(officer)] - lowest)].append(officer) }
        for level in stride(from: waiting.count - 1, through: 2, by: -1) {
            // Lowered officers join the level below, receivers stay at least one below this level.
            for officer in waiting[level] where !isClosed[Int(officer)] {
                let load = board.load[Int(officer)]
                guard Int(load - lowest) == level else { continue }
                var starts: [Int32] = []
                board.forEachHeld(officer) { starts.append($0) }
                guard let end = search.run(board, from: starts, limit: load - 2, isClosed: isClosed) else {
                    isClosed[Int(officer)] = true
                    for reached in search.saturated { isClosed[Int(reached)] = true }
                    continue
                }
                for changed in search.apply(end, to: &board) { trace[Int(changed)].step = .balance }
                counts.shifts += 1
                waiting[level - 1].append(officer)
                let receiver = Int(board.load[Int(end.officer)] - lowest)
                if receiver > 1 { waiting[receiver].append(end.officer) }
            }
        }
    }
}
