import Messages
import Standards

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
    /// The visits that were postponed by lottery, by bytes; empty unless the rules allow it.
    public let postponed: FrozenTable<PostponedRow>
    /// What the steps did.
    public let counts: Counts
    /// Per officer, in the order of ids: the final load, clamped base included.
    public let loads: [Load]
    /// Third officers and experts for whom nobody had room.
    public let droppedExtras: Int
    /// Seats of the draw, those filled directly and the extra ones left out.
    public let drawnSeats: Int

    /// An officer's load.
    public struct Load: Hashable, Sendable {
        /// The officer.
        public let inspector: String
        /// Seats in this task.
        public let seats: Int
        /// Seats in this task plus the clamped base.
        public let load: Int
    }

    /// What is to be told of the walk: fewer than two accepted moves per drawn seat (assign.md §4).
    public var mixingWarning: Problem? {
        guard drawnSeats > 0, counts.proposals > 0, counts.accepted < 2 * drawnSeats else { return nil }
        return Problem(.assignLittleMixing, expected: String(drawnSeats), found: String(counts.accepted))
    }

    init(
        instance: AssignmentInstance, drawn: LevelDraw.Drawn, extras: [ExtraSeats.Filled], postponed: [String]
    ) {
        var held = [Int](repeating: 0, count: instance.officers.count)
        var teamRows: [TeamRow] = []
        var traceRows: [TraceRow] = []
        teamRows.reserveCapacity(instance.seats.count + extras.count)
        traceRows.reserveCapacity(instance.seats.count + extras.count)
        // Shared by the rows of a pool, which else would hold a list each.
        let excluded = instance.pools.map { $0.excluded.map { Int($0) } }
        var nextExtra = 0
        func addExtras(before seat: String?) {
            while nextExtra < extras.count {
                let (extra, filled) = (extras[nextExtra].extra, extras[nextExtra])
                if let seat, !ByteOrder.precedes(extra.seat.id, seat) { return }
                teamRows.append(
                    TeamRow(
                        seat: extra.seat.id, check: extra.seat.check, department: extra.seat.department,
                        requirement: extra.seat.requirement, inspector: filled.winner))
                traceRows.append(
                    TraceRow(
                        seat: extra.seat.id, pool: filled.pool, excluded: filled.excluded, ties: filled.ties,
                        word: filled.word, index: filled.index, winner: filled.winner, holder: filled.winner,
                        step: TraceRow.extra))
                nextExtra += 1
            }
        }
        for (index, seat) in instance.seats.enumerated() {
            addExtras(before: seat.id)
            let officer = instance.officers[Int(drawn.holder[index])].id
            held[Int(drawn.holder[index])] += 1
            teamRows.append(
                TeamRow(
                    seat: seat.id, check: seat.check, department: seat.department, requirement: seat.requirement,
                    inspector: officer))
            let trace = drawn.trace[index]
            let pool = Int(instance.seatPool[index])
            let isDirect = !instance.direct.isEmpty && instance.direct[index] >= 0
            let isWhole = instance.recused[Int(instance.seatCheck[index])].isEmpty
            traceRows.append(
                TraceRow(
                    seat: seat.id, pool: instance.pools[pool].members.count,
                    excluded: isWhole ? excluded[pool] : instance.exclusions(seat: index), ties: Int(trace.ties),
                    word: trace.word, index: trace.index < 0 ? nil : Int(trace.index),
                    winner: trace.winner < 0 ? nil : instance.officers[Int(trace.winner)].id, holder: officer,
                    step: isDirect ? TraceRow.direct : trace.step.rawValue))
        }
        addExtras(before: nil)
        teams = TeamTable(trusted: teamRows)
        self.trace = FrozenTable(trusted: traceRows)
        self.postponed = FrozenTable(trusted: postponed.sortedByBytes().map { PostponedRow(check: $0) })
        counts = drawn.counts
        drawnSeats = instance.seats.count - instance.directSeats
        droppedExtras = instance.extras.count - extras.count
        for filled in extras { if let officer = filled.officer { held[Int(officer)] += 1 } }
        loads = instance.officers.enumerated().map {
            Load(inspector: $1.id, seats: held[$0], load: $1.base + held[$0])
        }
    }
}

/// A row of postponed.tsv: a visit for which there are no lawful teams now, chosen by lottery among those that compete.
public struct PostponedRow: FrozenRow {
    /// The visit: the target's oid.
    public let check: String

    init(check: String) { self.check = check }

    /// The file is postponed.tsv.
    public static let fileName = "postponed.tsv"
    /// check.
    public static let columns = ["check"]
    /// The key is check.
    public static let keyColumns = 1

    /// Reads a line's fields.
    public init(fields: [String]) throws(Problem) { check = try FieldGrammar.token(fields[0], "check") }

    /// The fields to write.
    public var fields: [String] { [check] }
}
