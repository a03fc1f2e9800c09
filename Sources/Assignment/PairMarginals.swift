/// 限概率抽签, first half: how likely each officer is for each seat, before any seed is known (assign.md §3.6).
///
/// Shares are whole units of 2^-20. Every seat's shares add up to one, nobody's share of a visit exceeds the ceiling, the
/// expected loads are as even as possible, and within that the shares are as even as possible (capped scaling of rows and
/// columns, whose limit has the greatest entropy). A pure function of the instance.
struct PairMarginals {
    /// One whole share.
    static let unit = 1 << 20

    /// One officer for one seat.
    struct Edge {
        let seat: Int32
        let officer: Int32
        /// The place of (visit, officer) among all such pairs.
        let pair: Int32
        /// The share, in units.
        var share: Int
    }

    /// The edges, by seat, then by officer.
    private(set) var edges: [Edge] = []
    /// The officer of every pair.
    private(set) var pairOfficer: [Int32] = []
    /// The expected seats per officer, in units.
    private(set) var loads: [Int] = []
    /// Seats that the ceiling leaves too little room for; empty when the table holds.
    private(set) var blocked: [Int] = []

    private let instance: AssignmentInstance
    private let ceiling: Int
    /// Per pair: the most that the officer may have of the visit; all where a direct assignment names him.
    private var room: [Int] = []

    /// Computes the table of an instance with a ceiling in per cent.
    init(_ instance: AssignmentInstance, percent: Int) {
        self.instance = instance
        ceiling = PairMarginals.unit * percent / 100
        addEdges()
        guard let targets = balancedLoads() else { return }
        loads = targets
        scale()
        settle()
    }

    private mutating func addEdges() {
        var pairs: [Int64: Int32] = [:]
        for (seat, pool) in instance.seatPool.enumerated() {
            let check = Int(instance.seatCheck[seat])
            let aside = instance.recused[check]
            let named = instance.direct.isEmpty ? -1 : instance.direct[seat]
            let people = named >= 0 ? [named] : instance.pools[Int(pool)].members.filter { !aside.contains($0) }
            for officer in people {
                let key = Int64(check) << 32 | Int64(officer)
                let pair = pairs[key] ?? Int32(pairOfficer.count)
                if pairs[key] == nil {
                    pairs[key] = pair
                    pairOfficer.append(officer)
                    room.append(ceiling)
                }
                if named >= 0 { room[Int(pair)] = PairMarginals.unit }
                edges.append(Edge(seat: Int32(seat), officer: officer, pair: pair, share: 0))
            }
        }
    }

    /// The network source → seats → pairs → officers → sink; arcs of edges, pairs and officers by their places.
    private struct Network {
        var flow: UnitFlow
        var edgeArc: [Int] = []
        var pairArc: [Int] = []
        var officerArc: [Int] = []
        let source: Int
        let sink: Int
        let firstOfficer: Int
    }

    private func network(limits: [Int], shares: Bool) -> Network {
        let (seats, officers) = (instance.seats.count, instance.officers.count)
        let firstPair = seats
        let firstOfficer = firstPair + pairOfficer.count
        let source = firstOfficer + officers
        var network = Network(
            flow: UnitFlow(nodes: source + 2), source: source, sink: source + 1, firstOfficer: firstOfficer)
        var perSeat = [Int](repeating: 0, count: seats)
        var perPair = [Int](repeating: 0, count: pairOfficer.count)
        var perOfficer = [Int](repeating: 0, count: officers)
        for edge in edges where shares {
            perSeat[Int(edge.seat)] += edge.share
            perPair[Int(edge.pair)] += edge.share
            perOfficer[Int(edge.officer)] += edge.share
        }
        for seat in 0..<seats {
            _ = network.flow.addArc(source, seat, capacity: PairMarginals.unit, flow: perSeat[seat])
        }
        for edge in edges {
            network.edgeArc.append(
                network.flow.addArc(
                    Int(edge.seat), firstPair + Int(edge.pair), capacity: PairMarginals.unit,
                    flow: shares ? edge.share : 0))
        }
        for (pair, officer) in pairOfficer.enumerated() {
            network.pairArc.append(
                network.flow.addArc(
                    firstPair + pair, firstOfficer + Int(officer), capacity: room[pair], flow: perPair[pair]))
        }
        for officer in 0..<officers {
            network.officerArc.append(
                network.flow.addArc(
                    firstOfficer + officer, network.sink, capacity: limits[officer], flow: perOfficer[officer]))
        }
        return network
    }

    /// The expected loads that are as even as the ceiling allows; nil where it leaves a seat without its whole share.
    ///
    /// Moves parts of shares from the highest load to the lowest one in reach, until none is two units lower.
    private mutating func balancedLoads() -> [Int]? {
        let limits = instance.officers.map { $0.cap * PairMarginals.unit }
        var network = network(limits: limits, shares: false)
        let filled = network.flow.fill(from: network.source, to: network.sink)
        guard filled == instance.seats.count * PairMarginals.unit else {
            let reached = network.flow.reach(from: [network.source])
            blocked = instance.seats.indices.filter { reached[$0] != -1 }
            return nil
        }
        var loads = network.officerArc.map { network.flow.flow($0) }
        func cost(_ officer: Int) -> Int {
            (instance.officers[officer].base * PairMarginals.unit + loads[officer]) * instance.steps[officer]
        }
        var isClosed = [Bool](repeating: false, count: network.flow.nodeCount)
        isClosed[network.source] = true
        isClosed[network.sink] = true
        while let highest = loads.indices.filter({ !isClosed[network.firstOfficer + $0] }).max(by: {
            (cost($0), -$0) < (cost($1), -$1)
        }) {
            let arrival = network.flow.reach(from: [network.firstOfficer + highest], isClosed: isClosed)
            let lower = loads.indices.filter { officer in
                let both = instance.steps[highest] + instance.steps[officer]
                return arrival[network.firstOfficer + officer] >= 0 && loads[officer] < limits[officer]
                    && (cost(highest) - cost(officer)) / both > 0
            }.min { (cost($0), $0) < (cost($1), $1) }
            guard let lower else {
                // Nothing that was reached can become more even later either.
                for node in arrival.indices where arrival[node] != -1 { isClosed[node] = true }
                continue
            }
            let way = network.flow.way(to: network.firstOfficer + lower, arrival)
            let even = (cost(highest) - cost(lower)) / (instance.steps[highest] + instance.steps[lower])
            let amount = min(
                even, limits[lower] - loads[lower], way.map { network.flow.residual[$0] }.min() ?? 0)
            for arc in way { network.flow.push(amount, along: arc) }
            loads[highest] -= amount
            loads[lower] += amount
        }
        return loads
    }

    /// Scales rows to one share and columns to the loads in turn, pairs down to the ceiling; ends below all of them.
    private mutating func scale() {
        let fine = 12
        var weight = [UInt64](repeating: 0, count: edges.count)
        var people = [UInt64](repeating: 0, count: instance.seats.count)
        for edge in edges { people[Int(edge.seat)] += 1 }
        let whole = UInt64(PairMarginals.unit << fine)
        for (place, edge) in edges.enumerated() { weight[place] = whole / people[Int(edge.seat)] }
        func sums(_ count: Int, by group: (Edge) -> Int32) -> [UInt64] {
            var sums = [UInt64](repeating: 0, count: count)
            for (place, edge) in edges.enumerated() { sums[Int(group(edge))] += weight[place] }
            return sums
        }
        func scale(_ sums: [UInt64], _ wanted: (Int) -> UInt64, by group: (Edge) -> Int32, onlyDown: Bool) {
            for (place, edge) in edges.enumerated() {
                let (number, sum) = (Int(group(edge)), sums[Int(group(edge))])
                let goal = wanted(number)
                if sum == 0 || sum == goal || (onlyDown && sum < goal) { continue }
                weight[place] = sum.dividingFullWidth(weight[place].multipliedFullWidth(by: goal)).quotient
            }
        }
        func columns(onlyDown: Bool) {
            scale(
                sums(loads.count) { $0.officer }, { UInt64(loads[$0] << fine) }, by: { $0.officer },
                onlyDown: onlyDown)
        }
        func pairs() {
            scale(sums(room.count) { $0.pair }, { UInt64(room[$0] << fine) }, by: { $0.pair }, onlyDown: true)
        }
        for _ in 0..<60 {
            columns(onlyDown: false)
            pairs()
            scale(sums(people.count) { $0.seat }, { _ in whole }, by: { $0.seat }, onlyDown: false)
        }
        pairs()
        columns(onlyDown: true)
        scale(sums(people.count) { $0.seat }, { _ in whole }, by: { $0.seat }, onlyDown: true)
        for place in edges.indices { edges[place].share = Int(weight[place] >> UInt64(fine)) }
    }

    /// Fills what rounding down left open, so that seats, loads and ceilings hold to the unit.
    private mutating func settle() {
        var network = network(limits: loads, shares: true)
        _ = network.flow.fill(from: network.source, to: network.sink)
        for place in edges.indices { edges[place].share = network.flow.flow(network.edgeArc[place]) }
    }
}
