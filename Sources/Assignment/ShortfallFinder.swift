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
        let board = board()
        var search = SeatSearch(board)
        var result: [Shortfall] = []
        var isHopeless = [Bool](repeating: false, count: board.officerCount)
        var explained = [Int](repeating: -1, count: instance.pools.count)
        var searches = 0
        for seat in missing {
            let pool = Int(instance.seatPool[Int(seat)])
            let isWhole = instance.recused[Int(instance.seatCheck[Int(seat)])].isEmpty
            // Another seat of the same kind competes for the same people. Where somebody stands aside the cause may
            // be narrower: looked at one by one, but not by the thousand.
            if explained[pool] >= 0, isWhole || searches >= 64 {
                result[explained[pool]].addMissing(instance.seats[Int(seat)].id)
                continue
            }
            searches += 1
            let end = search.run(board, from: [seat], limit: Int.max)
            precondition(end == nil, "a seat was given up although a chain of moves fills it")
            let officers = search.officers.sorted()
            let names = ids(officers)
            // A seat that nobody may take has no people in common with another one.
            if !names.isEmpty, let known = result.firstIndex(where: { $0.officers == names }) {
                result[known].addMissing(instance.seats[Int(seat)].id)
                if isWhole { explained[pool] = known }
                continue
            }
            if isWhole, !names.isEmpty { explained[pool] = result.count }
            let seats = search.seats.sorted()
            let saturated = search.saturated.sorted()
            let exclusions = exclusions(seats: seats, inside: officers)
            var remedies: [Shortfall.Remedy] = saturated.isEmpty ? [] : [.raiseCaps(by: 1, of: ids(saturated))]
            for exclusion in exclusions where exclusion.reason.mayBeLifted {
                let helpful = exclusion.people.filter { person in
                    helps(person, exclusion.reason, on: seats, board, &search, &isHopeless)
                }
                if !helpful.isEmpty { remedies.append(.lift(exclusion.reason, for: ids(helpful))) }
            }
            let later = exclusions.filter { $0.reason == .unavailable || $0.reason == .certificate }.flatMap(\.people)
            if !later.isEmpty { remedies.append(.otherWindow(for: ids(Set(later).sorted()))) }
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
                    binding: binding(exclusions, saturated: saturated),
                    exclusions: exclusions.map { .init(reason: $0.reason, officers: ids($0.people)) },
                    remedies: remedies))
        }
        return result
    }

    /// The whole instance as one board with its holders.
    private func board() -> SeatBoard {
        var board = SeatBoard(
            instance, seats: Array(0..<Int32(instance.seats.count)), officers: Array(0..<Int32(instance.officers.count))
        ) { $0 }
        for (seat, officer) in holder.enumerated() where officer >= 0 { board.place(officer, on: Int32(seat)) }
        return board
    }

    /// Whether a chain of moves exists once one reason no longer keeps this officer from one of the seats.
    private func helps(
        _ officer: Int32, _ reason: Ineligibility, on seats: [Int32], _ board: SeatBoard, _ search: inout SeatSearch,
        _ isHopeless: inout [Bool]
    ) -> Bool {
        // Somebody of the team on another of its seats would leave that one for a chain to fill.
        var starts: [Int32] = []
        var canJoin = false
        for seat in seats where instance.failed(seat: Int(seat), officer: officer) == reason {
            let same = board.seat(of: officer, in: board.check[Int(seat)])
            if same >= 0 { starts.append(same) } else { canJoin = true }
            if canJoin { break }
        }
        if canJoin {
            if board.hasRoom(officer) { return true }
            if isHopeless[Int(officer)] { return false }
            board.forEachHeld(officer) { starts.append($0) }
        }
        if starts.isEmpty { return false }
        if search.run(board, from: starts, limit: Int.max, isClosed: isHopeless) != nil { return true }
        for reached in search.saturated { isHopeless[Int(reached)] = true }
        return false
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

    /// Officers kept out by one reason alone.
    private struct Exclusion {
        let reason: Ineligibility
        let people: [Int32]
    }

    /// Officers outside whom one reason alone keeps from one of the seats.
    private func exclusions(seats: [Int32], inside: [Int32]) -> [Exclusion] {
        var isInside = [Bool](repeating: false, count: instance.officers.count)
        for officer in inside { isInside[Int(officer)] = true }
        var found = [Ineligibility](repeating: [], count: instance.officers.count)
        var isSeen = [Bool](repeating: false, count: instance.pools.count)
        for seat in seats {
            let pool = instance.pools[Int(instance.seatPool[Int(seat)])]
            let aside = instance.recused[Int(instance.seatCheck[Int(seat)])]
            for officer in aside where !isInside[Int(officer)] && pool.contains(officer) {
                found[Int(officer)].insert(.recusal)
            }
            // One look per kind of seat is enough where nobody stands aside.
            if isSeen[Int(instance.seatPool[Int(seat)])] || pool.kind.department < 0 { continue }
            if aside.isEmpty { isSeen[Int(instance.seatPool[Int(seat)])] = true }
            for officer in instance.qualifications.staff[Int(pool.kind.department)] where !isInside[Int(officer)] {
                let failed = instance.qualifications.failed(officer, for: pool.kind)
                if Ineligibility.each.contains(failed), !aside.contains(officer) {
                    found[Int(officer)].formUnion(failed)
                }
            }
        }
        return Ineligibility.each.compactMap { reason in
            let people = found.indices.filter { found[$0].contains(reason) }.map { Int32($0) }
            return people.isEmpty ? nil : Exclusion(reason: reason, people: people)
        }
    }

    private func binding(_ exclusions: [Exclusion], saturated: [Int32]) -> Shortfall.Binding {
        var most: Exclusion?
        for exclusion in exclusions where exclusion.people.count > (most?.people.count ?? 0) { most = exclusion }
        if let most { return .reason(most.reason) }
        return saturated.isEmpty ? .headcount : .cap
    }

    private func ids(_ officers: [Int32]) -> [String] { officers.map { instance.officers[Int($0)].id } }
}
