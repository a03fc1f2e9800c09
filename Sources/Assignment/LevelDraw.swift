import Digest
import Dispatch
import Standards

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
    ///   - threads: how many components are drawn at once; it cannot change the result.
    /// The same arguments give the same bytes on any machine. Complexity: near seats + pools for steps 1–2;
    /// steps 3–4 add searches of O(seats × pool) each where the draw got stuck or uneven.
    public static func assign(_ instance: AssignmentInstance, seed: HashValue, threads: Int = 2) -> Outcome {
        assign(instance, key: LevelKey(seed: seed, instanceDigest: instance.digest), threads: threads)
    }

    /// Assigns with a key, for the test vectors.
    static func assign(_ instance: AssignmentInstance, key: LevelKey, threads: Int = 1) -> Outcome {
        var part = instance
        var postponed: [String] = []
        while true {
            let lottery = CappedLottery(part)
            var drawn = draw(part, key: key, threads: threads, depth: lottery == nil ? .whole : .filling)
            let shortfalls =
                drawn.missing.isEmpty
                ? [lottery?.shortfall].compactMap { $0 }
                : ShortfallFinder(part, holder: drawn.holder).explain(drawn.missing.sorted())
            if shortfalls.isEmpty {
                if let lottery { drawn = lottery.drawn(LevelSource(key)) }
                let extras = ExtraSeats(part, holder: drawn.holder, source: LevelSource(key)).filled
                return .teams(LevelResult(instance: part, drawn: drawn, extras: extras, postponed: postponed))
            }
            guard instance.rules.mayPostpone else { return .infeasible(shortfalls) }
            let lots = Set(shortfalls.compactMap { lot($0, LevelSource(key)) })
            guard !lots.isEmpty, lots.count < part.targets.count else { return .infeasible(shortfalls) }
            postponed += lots.sortedByBytes()
            part = AssignmentInstance(part, without: lots)
        }
    }

    /// The visit that is postponed of those that compete for too few people: the first by random rank.
    private static func lot(_ shortfall: Shortfall, _ source: LevelSource) -> String? {
        shortfall.checks.min { (source.rank(.postpone, $0), $0) < (source.rank(.postpone, $1), $1) }
    }

    /// Whether lawful teams exist; no seed has an influence on it.
    static func isFeasible(_ instance: AssignmentInstance) -> Bool { shortfalls(of: instance).isEmpty }

    /// Why lawful teams do not exist, before any seed is known; empty where they do.
    public static func shortfalls(of instance: AssignmentInstance) -> [Shortfall] {
        let key = LevelKey(seed: .zero, instanceDigest: instance.digest)
        let drawn = draw(instance, key: key, threads: 1, depth: .filling)
        if drawn.missing.isEmpty { return CappedLottery(instance)?.shortfall.map { [$0] } ?? [] }
        return ShortfallFinder(instance, holder: drawn.holder).explain(drawn.missing.sorted())
    }

    /// Holders, traces and empty seats of a whole instance.
    struct Drawn {
        var holder: [Int32]
        var trace: [SeatTrace]
        var missing: [Int32] = []
        var counts = LevelResult.Counts()
    }

    /// Draws every component, each from streams of its own, and puts them together in their order.
    static func draw(
        _ instance: AssignmentInstance, key: LevelKey, threads: Int, depth: ComponentDraw.Depth = .whole
    ) -> Drawn {
        let components = ComponentSplit.components(instance)
        var place = [Int32](repeating: -1, count: instance.officers.count)
        var home = place
        for (number, component) in components.enumerated() {
            for (local, officer) in component.officers.enumerated() {
                place[Int(officer)] = Int32(local)
                home[Int(officer)] = Int32(number)
            }
        }
        let (placeOf, homeOf) = (place, home)
        var drawn = Drawn(
            holder: [Int32](repeating: -1, count: instance.seats.count),
            trace: [SeatTrace](repeating: SeatTrace(), count: instance.seats.count))
        // Rounds of components keep what the threads hold at once small.
        let round = max(1, threads) == 1 ? 1 : 64
        var next = 0
        while next < components.count {
            let part = next..<min(next + round, components.count)
            let results = inParallel(part.count, threads: threads) { offset in
                let number = part.lowerBound + offset
                let component = components[number]
                let board = SeatBoard(instance, seats: component.seats, officers: component.officers) { officer in
                    homeOf[Int(officer)] == Int32(number) ? placeOf[Int(officer)] : -1
                }
                var draw = ComponentDraw(instance, board: board, source: LevelSource(key))
                draw.run(depth)
                return draw.finished
            }
            for (offset, result) in results.enumerated() {
                let component = components[part.lowerBound + offset]
                for (local, seat) in component.seats.enumerated() {
                    let officer = result.holder[local]
                    drawn.holder[Int(seat)] = officer < 0 ? -1 : component.officers[Int(officer)]
                    drawn.trace[Int(seat)] = result.trace[local]
                }
                drawn.missing += result.missing.map { component.seats[Int($0)] }
                drawn.counts.add(result.counts)
            }
            next = part.upperBound
        }
        return drawn
    }

    /// The values of a function at 0…, computed on so many threads.
    private static func inParallel<Value: Sendable>(
        _ count: Int, threads: Int, _ value: @Sendable (Int) -> Value
    ) -> [Value] {
        if threads <= 1 || count == 1 { return (0..<count).map(value) }
        return [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
            nonisolated(unsafe) let places = buffer
            DispatchQueue.concurrentPerform(iterations: min(threads, count)) { thread in
                for index in stride(from: thread, to: count, by: min(threads, count)) {
                    places.initializeElement(at: index, to: value(index))
                }
            }
            initialized = count
        }
    }
}
