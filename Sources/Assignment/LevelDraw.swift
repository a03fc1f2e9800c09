import Digest

/// 均衡抽签 (LevelDraw): the random assignment of officers to seats (assign.md §3.4).
///
/// The result is a near-uniform draw among all assignments that obey every hard rule and are as balanced as
/// mathematically possible; nothing but the seed decides between them.
public enum LevelDraw {
    /// What an assignment gives.
    public enum Outcome: Sendable {
        /// Lawful teams for every visit.
        case teams(LevelResult)
        /// No lawful teams exist; one explanation per missing seat, merged where they name the same people.
        case infeasible([Shortfall])
    }

    /// Assigns the officers of one InspectionTask.
    ///
    /// - Parameters:
    ///   - instance: the frozen instance.
    ///   - seed: the digest of the assignment's seed.txt.
    /// The same arguments give the same bytes on any machine. Complexity: near seats × pool for steps 1–2;
    /// steps 3–4 add searches of O(seats × pool) each where the draw got stuck or uneven.
    public static func assign(_ instance: AssignmentInstance, seed: HashValue) -> Outcome {
        assign(instance, key: LevelKey(seed: seed, instanceDigest: instance.digest))
    }

    /// Assigns with a key, for the test vectors.
    static func assign(_ instance: AssignmentInstance, key: LevelKey) -> Outcome {
        var localOfficer = [Int32](repeating: -1, count: instance.officers.count)
        var holder = [Int32](repeating: -1, count: instance.seats.count)
        var trace = [SeatTrace](repeating: SeatTrace(), count: instance.seats.count)
        var missing: [Int32] = []
        var counts = LevelResult.Counts()
        for (seats, officers) in ComponentSplit.components(instance) {
            for (local, officer) in officers.enumerated() { localOfficer[Int(officer)] = Int32(local) }
            let board = SeatBoard(instance, seats: seats, officers: officers, localOfficer: localOfficer)
            for officer in officers { localOfficer[Int(officer)] = -1 }
            var draw = ComponentDraw(instance, board: board, source: LevelSource(key))
            draw.run()
            for (local, seat) in seats.enumerated() {
                let officer = draw.board.holder[local]
                holder[Int(seat)] = officer < 0 ? -1 : officers[Int(officer)]
                trace[Int(seat)] = draw.trace[local]
            }
            missing += draw.missing.map { seats[Int($0)] }
            counts.add(draw.counts)
        }
        if !missing.isEmpty {
            return .infeasible(ShortfallFinder(instance, holder: holder).explain(missing.sorted()))
        }
        return .teams(LevelResult(instance: instance, holder: holder, trace: trace, counts: counts))
    }
}
