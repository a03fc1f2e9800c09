import Messages

/// 限概率抽签 (CappedLottery): nobody's chance to be sent to a visit exceeds a ceiling (assign.md §3.6).
///
/// The table of chances is a function of the instance and known before the seed; the seed rounds it, so that every
/// officer gets every seat with exactly the chance of the table, teams are whole, and loads are the expected ones
/// rounded down or up.
public struct CappedLottery: Sendable {
    /// Who gets a seat with what chance: marginals.tsv.
    public let chances: FrozenTable<ChanceRow>
    /// Why the ceiling cannot hold; nil when it does.
    public let shortfall: Shortfall?
    private let marginals: PairMarginals
    private let instance: AssignmentInstance

    /// The table of an instance; nil for one without a ceiling.
    public init?(_ instance: AssignmentInstance) {
        guard let percent = instance.rules.pairCeiling else { return nil }
        self.instance = instance
        marginals = PairMarginals(instance, percent: percent)
        chances = FrozenTable(
            trusted: marginals.edges.filter { $0.share > 0 }.map { edge in
                ChanceRow(
                    seat: instance.seats[Int(edge.seat)].id, inspector: instance.officers[Int(edge.officer)].id,
                    share: edge.share)
            })
        let blocked = marginals.blocked
        shortfall = blocked.isEmpty ? nil : CappedLottery.shortfall(of: blocked, marginals, instance)
    }

    /// The visit whose people are scarcest: no draw can bring everybody's chance below seats over people there.
    public var scarcest: (check: String, seats: Int, people: Int)? {
        var people: [Int32: Set<Int32>] = [:]
        var seats: [Int32: Int] = [:]
        for edge in marginals.edges {
            people[instance.seatCheck[Int(edge.seat)], default: []].insert(edge.officer)
        }
        for check in instance.seatCheck { seats[check, default: 0] += 1 }
        let floors = seats.keys.sorted().map { check in
            (check: check, seats: seats[check, default: 0], people: people[check, default: []].count)
        }
        return floors.max { $0.seats * $1.people < $1.seats * $0.people }.map {
            (instance.targets[Int($0.check)][0], $0.seats, $0.people)
        }
    }

    /// Rounds the table by the seed: holders and traces of all seats.
    func drawn(_ source: LevelSource) -> LevelDraw.Drawn {
        let (seats, pairs) = (instance.seats.count, marginals.pairOfficer.count)
        let firstOfficer = Int32(seats + pairs)
        let sink = firstOfficer + Int32(instance.officers.count)
        var perPair = [Int](repeating: 0, count: pairs)
        for edge in marginals.edges { perPair[Int(edge.pair)] += edge.share }
        var arcs = marginals.edges.map {
            DependentRounding.Arc(from: $0.seat, to: Int32(seats) + $0.pair, flow: $0.share)
        }
        for (pair, officer) in marginals.pairOfficer.enumerated() {
            arcs.append(.init(from: Int32(seats + pair), to: firstOfficer + officer, flow: perPair[pair]))
        }
        for (officer, load) in marginals.loads.enumerated() {
            arcs.append(.init(from: firstOfficer + Int32(officer), to: sink, flow: load))
        }
        var rounding = DependentRounding(arcs: arcs, nodes: Int(sink) + 1, unit: PairMarginals.unit)
        var stream = source.stream(.lottery, instance.seats.first?.id ?? "-")
        rounding.round(&stream)
        var drawn = LevelDraw.Drawn(
            holder: [Int32](repeating: -1, count: seats), trace: [SeatTrace](repeating: SeatTrace(), count: seats))
        for (place, edge) in marginals.edges.enumerated() {
            if edge.share > 0 { drawn.trace[Int(edge.seat)].ties += 1 }
            drawn.trace[Int(edge.seat)].step = .lottery
            if rounding.arcs[place].flow == PairMarginals.unit { drawn.holder[Int(edge.seat)] = edge.officer }
        }
        return drawn
    }

    private static func shortfall(
        of seats: [Int], _ marginals: PairMarginals, _ instance: AssignmentInstance
    ) -> Shortfall {
        let isBlocked = Set(seats)
        let edges = marginals.edges.filter { isBlocked.contains(Int($0.seat)) }
        let officers = Set(edges.map(\.officer)).sorted()
        let most = Set(edges.map(\.pair)).count * (instance.rules.pairCeiling ?? 0) / 100
        var checks: [String] = []
        for seat in seats where checks.last != instance.seats[seat].check { checks.append(instance.seats[seat].check) }
        let first = instance.seats[seats[0]]
        return Shortfall(
            missing: [first.id], seats: seats.map { instance.seats[$0].id }, checks: checks,
            officers: officers.map { instance.officers[Int($0)].id }, available: min(most, seats.count - 1),
            binding: .ceiling(instance.rules.pairCeiling ?? 0), exclusions: [],
            remedies: [.oneMore(department: first.department, requirement: first.requirement)])
    }
}

/// A row of marginals.tsv: the chance of an officer for a seat, in units of 2^-20; chances of 0 are left out.
public struct ChanceRow: FrozenRow {
    /// The seat's id.
    public let seat: String
    /// The officer's id.
    public let inspector: String
    /// The chance in units of 2^-20, from 1 to 1048576.
    public let share: Int

    init(seat: String, inspector: String, share: Int) {
        self.seat = seat
        self.inspector = inspector
        self.share = share
    }

    /// The file is marginals.tsv.
    public static let fileName = "marginals.tsv"
    /// seat, inspector, share.
    public static let columns = ["seat", "inspector", "share"]
    /// The key is seat and inspector.
    public static let keyColumns = 2

    /// Reads a line's fields.
    public init(fields: [String]) throws(Problem) {
        seat = fields[0]
        inspector = try FieldGrammar.token(fields[1], "inspector")
        share = try FieldGrammar.number(fields[2], "share", upTo: PairMarginals.unit)
    }

    /// The fields to write.
    public var fields: [String] { [seat, inspector, String(share)] }
}
