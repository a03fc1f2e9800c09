/// Explains seats that stay empty after a maximum assignment (assign.md §3.5).
struct ShortfallFinder {
    private let instance: AssignmentInstance
    private let holder: [Int32]

    init(_ instance: AssignmentInstance, holder: [Int32]) {
        self.instance = instance
        self.holder = holder
    }

    /// One explanation per set of people in short supply, in the order of the first missing seat.
    func explain(_ missing: [Int32]) -> [Shortfall] {
        let board = board(lifting: nil)
        let lifted = Ineligibility.each.filter(\.mayBeLifted).map { ($0, self.board(lifting: $0)) }
        var search = SeatSearch(seatCount: board.seatCount, officerCount: board.officerCount)
        var result: [Shortfall] = []
        for seat in missing {
            let end = search.run(board, from: [seat], limit: Int32.max)
            precondition(end == nil, "a seat was given up although a chain of moves fills it")
            let officers = search.officers.sorted()
            let names = ids(officers)
            // A seat that nobody may take has no people in common with another one.
            if !names.isEmpty, let known = result.firstIndex(where: { $0.officers == names }) {
                result[known].missing.append(instance.seats[Int(seat)].id)
                result[known].remedies = result[known].remedies.map { remedy in
                    guard case .raiseCaps(_, let of) = remedy else { return remedy }
                    return .raiseCaps(by: result[known].missing.count, of: of)
                }
                continue
            }
            let seats = search.seats.sorted()
            let saturated = search.saturated.sorted()
            let exclusions = exclusions(seats: seats, inside: officers)
            var remedies: [Shortfall.Remedy] = saturated.isEmpty ? [] : [.raiseCaps(by: 1, of: ids(saturated))]
            for (reason, relaxed) in lifted {
                guard let exclusion = exclusions.first(where: { $0.reason == reason }) else { continue }
                if search.run(relaxed, from: [seat], limit: Int32.max) != nil {
                    remedies.append(.lift(reason, for: exclusion.officers))
                }
            }
            let first = instance.seats[Int(seat)]
            remedies.append(.oneMore(department: first.department, requirement: first.requirement))
            var checks: [String] = []
            for seat in seats where checks.last != instance.seats[Int(seat)].check {
                checks.append(instance.seats[Int(seat)].check)
            }
            result.append(
                Shortfall(
                    missing: [first.id], seats: seats.map { instance.seats[Int($0)].id }, checks: checks,
                    officers: names,
                    available: available(board, seats: seats, officers: officers, saturated: saturated),
                    binding: binding(exclusions, saturated: saturated), exclusions: exclusions, remedies: remedies))
        }
        return result
    }

    /// The whole instance as one board with its holders, as if one reason did not count.
    private func board(lifting reason: Ineligibility?) -> SeatBoard {
        let everybody = Array(0..<Int32(instance.officers.count))
        let pools = reason.map { reason in instance.pools.map { $0.lifting(reason) } }
        var board = SeatBoard(
            instance, pools: pools, seats: Array(0..<Int32(instance.seats.count)), officers: everybody,
            localOfficer: everybody)
        for (seat, officer) in holder.enumerated() where officer >= 0 { board.place(officer, on: Int32(seat)) }
        return board
    }

    /// Seats that the officers can hold among these: a saturated one as many as the cap, another one each check once.
    private func available(_ board: SeatBoard, seats: [Int32], officers: [Int32], saturated: [Int32]) -> Int {
        var isSaturated = [Bool](repeating: false, count: board.officerCount)
        var count = 0
        for officer in saturated {
            isSaturated[Int(officer)] = true
            count += Int(board.cap[Int(officer)])
        }
        for seat in seats {
            let officer = board.holder[Int(seat)]
            if officer >= 0, !isSaturated[Int(officer)] { count += 1 }
        }
        return count
    }

    /// Officers outside whom one reason alone keeps from one of the seats.
    private func exclusions(seats: [Int32], inside: [Int32]) -> [Shortfall.Exclusion] {
        var isInside = [Bool](repeating: false, count: instance.officers.count)
        for officer in inside { isInside[Int(officer)] = true }
        var found = [Ineligibility](repeating: [], count: instance.officers.count)
        for seat in seats {
            let pool = instance.pools[Int(instance.seatPool[Int(seat)])]
            let aside = instance.recused[Int(instance.seatCheck[Int(seat)])]
            for (place, officer) in pool.candidates.enumerated() where !isInside[Int(officer)] {
                var failed = pool.failed[place]
                if aside.contains(officer) { failed.insert(.recusal) }
                if Ineligibility.each.contains(failed) { found[Int(officer)].formUnion(failed) }
            }
        }
        return Ineligibility.each.compactMap { reason in
            let officers = found.indices.filter { found[$0].contains(reason) }.map { Int32($0) }
            return officers.isEmpty ? nil : Shortfall.Exclusion(reason: reason, officers: ids(officers))
        }
    }

    private func binding(_ exclusions: [Shortfall.Exclusion], saturated: [Int32]) -> Shortfall.Binding {
        var most: Shortfall.Exclusion?
        for exclusion in exclusions where exclusion.officers.count > (most?.officers.count ?? 0) { most = exclusion }
        if let most { return .reason(most.reason) }
        return saturated.isEmpty ? .headcount : .cap
    }

    private func ids(_ officers: [Int32]) -> [String] { officers.map { instance.officers[Int($0)].id } }
}
