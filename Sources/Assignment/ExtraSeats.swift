/// Step 7: third officers and experts, drawn one after the other on the room that is left, dropped where nobody has any.
struct ExtraSeats {
    /// One extra seat with who takes it.
    struct Filled {
        let extra: AssignmentInstance.Extra
        let winner: String
        /// The officer; nil for an expert.
        let officer: Int32?
        let pool: Int
        let excluded: [Int]
        let ties: Int
        let word: UInt64?
        let index: Int
    }

    /// The filled seats, in the order of their ids.
    private(set) var filled: [Filled] = []
    private let instance: AssignmentInstance
    private var held: [Int]
    private var heldByExpert: [Int]
    private var team: [[Int32]]

    init(_ instance: AssignmentInstance, holder: [Int32], source: LevelSource) {
        self.instance = instance
        held = [Int](repeating: 0, count: instance.officers.count)
        heldByExpert = [Int](repeating: 0, count: instance.experts.count)
        team = instance.extras.isEmpty ? [] : [[Int32]](repeating: [], count: instance.targets.count)
        if instance.extras.isEmpty { return }
        for (seat, officer) in holder.enumerated() {
            held[Int(officer)] += 1
            team[Int(instance.seatCheck[seat])].append(officer)
        }
        var expertTeam = [[Int32]](repeating: [], count: instance.targets.count)
        var places = [Filled?](repeating: nil, count: instance.extras.count)
        let keys = instance.extras.map { (pool($0), source.rank(.seat, $0.seat.id)) }
        let order = keys.indices.sorted { (keys[$0].0, keys[$0].1, $0) < (keys[$1].0, keys[$1].1, $1) }
        for number in order {
            let extra = instance.extras[number]
            let check = Int(extra.check)
            var stream = source.stream(.extra, extra.seat.id)
            switch extra.people {
            case .officers(let pool):
                let able = instance.pools[Int(pool)].members.filter {
                    held[Int($0)] < instance.officers[Int($0)].cap && !team[check].contains($0)
                        && !instance.recused[check].contains($0)
                }
                guard let drawn = draw(able, cost: cost, &stream) else { continue }
                held[Int(drawn.winner)] += 1
                team[check].append(drawn.winner)
                places[number] = Filled(
                    extra: extra, winner: instance.officers[Int(drawn.winner)].id, officer: drawn.winner,
                    pool: instance.pools[Int(pool)].members.count,
                    excluded: instance.exclusions(pool: Int(pool), check: check), ties: drawn.ties,
                    word: drawn.word, index: drawn.index)
            case .experts(let people):
                let aside = instance.expertsAside[check]
                let able = people.filter { !aside.contains($0) && !expertTeam[check].contains($0) }
                guard let drawn = draw(able, cost: { heldByExpert[Int($0)] }, &stream) else { continue }
                heldByExpert[Int(drawn.winner)] += 1
                expertTeam[check].append(drawn.winner)
                var excluded = [Int](repeating: 0, count: Ineligibility.each.count)
                if let place = Ineligibility.each.firstIndex(of: .recusal) {
                    excluded[place] = people.count { aside.contains($0) }
                }
                places[number] = Filled(
                    extra: extra, winner: instance.experts[Int(drawn.winner)], officer: nil, pool: people.count,
                    excluded: excluded, ties: drawn.ties, word: drawn.word, index: drawn.index)
            }
        }
        filled = places.compactMap { $0 }
    }

    private func pool(_ extra: AssignmentInstance.Extra) -> Int {
        switch extra.people {
        case .officers(let pool): instance.pools[Int(pool)].members.count
        case .experts(let people): people.count
        }
    }

    /// The marginal cost of one more seat.
    private func cost(_ officer: Int32) -> Int {
        (2 * (instance.officers[Int(officer)].base + held[Int(officer)]) + 1) * instance.steps[Int(officer)]
    }

    /// One of the least loaded, in the order of ids; nil when there is nobody.
    private func draw(
        _ able: [Int32], cost: (Int32) -> Int, _ stream: inout LevelStream
    ) -> (winner: Int32, ties: Int, word: UInt64?, index: Int)? {
        guard let lowest = able.map(cost).min() else { return nil }
        let ties = able.filter { cost($0) == lowest }
        let (index, word) = stream.draw(below: ties.count)
        return (ties[index], ties.count, word, index)
    }
}
