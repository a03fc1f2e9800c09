import Digest
import Messages

/// The teams of one task with the trace of every seat.
public struct LevelResult: Sendable {
    /// What the steps did.
    public struct Counts: Hashable, Sendable {
        /// Seats filled by a chain of moves (step 3).
        public var repairs = 0
        /// Chains that moved load (step 4).
        public var shifts = 0
        /// Proposals of the mixing (step 5).
        public var proposals = 0
        /// Accepted proposals of the mixing.
        public var accepted = 0
        /// Accepted proposals of the polish (step 6).
        public var polished = 0
        /// Σ C(n, 2) over pairs after the polish.
        public var collisions = 0
        /// The most meetings of one pair, history included.
        public var mostMeetings = 0

        mutating func add(_ other: Counts) {
            repairs += other.repairs
            shifts += other.shifts
            proposals += other.proposals
            accepted += other.accepted
            polished += other.polished
            collisions += other.collisions
            mostMeetings = max(mostMeetings, other.mostMeetings)
        }
    }

    /// Who sits where: teams.tsv.
    public let teams: TeamTable
    /// How every seat was drawn: trace.tsv.
    public let trace: FrozenTable<TraceRow>
    /// What the steps did.
    public let counts: Counts
    /// Per officer, in the order of ids: the final load, clamped base included.
    public let loads: [Load]

    /// An officer's load.
    public struct Load: Hashable, Sendable {
        /// The officer.
        public let inspector: String
        /// Seats in this task.
        public let seats: Int
        /// Seats in this task plus the clamped base.
        public let load: Int
    }

    init(instance: AssignmentInstance, holder: [Int32], trace: [SeatTrace], counts: Counts) {
        var held = [Int](repeating: 0, count: instance.officers.count)
        var teamRows: [TeamRow] = []
        var traceRows: [TraceRow] = []
        for (index, seat) in instance.seats.enumerated() {
            let officer = instance.officers[Int(holder[index])].id
            held[Int(holder[index])] += 1
            teamRows.append(
                TeamRow(
                    seat: seat.id, check: seat.check, department: seat.department, requirement: seat.requirement,
                    inspector: officer))
            let drawn = trace[index]
            traceRows.append(
                TraceRow(
                    seat: seat.id, pool: instance.pools[Int(instance.seatPool[index])].members.count,
                    excluded: instance.exclusions(seat: index), ties: Int(drawn.ties), word: drawn.word,
                    index: drawn.index < 0 ? nil : Int(drawn.index),
                    winner: drawn.winner < 0 ? nil : instance.officers[Int(drawn.winner)].id, holder: officer,
                    step: drawn.step.rawValue))
        }
        teams = TeamTable(trusted: teamRows)
        self.trace = FrozenTable(trusted: traceRows)
        self.counts = counts
        loads = instance.officers.enumerated().map {
            Load(inspector: $1.id, seats: held[$0], load: $1.base + held[$0])
        }
    }
}
