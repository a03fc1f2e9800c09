import Digest
import Messages

/// Everything the assignment of one InspectionTask depends on, except the seed: seats, officers, who may sit where.
///
/// A pure function of the frozen files, the takes of result.txt and the teams of earlier tasks (assign.md §3.3).
/// Flat and sorted: seats and officers by the bytes of their ids; the row order of any input has no influence.
public struct AssignmentInstance: Sendable {
    /// One seat of one visit.
    public struct Seat: Hashable, Sendable {
        /// `<oid>#<department>#<k>`, k from 00 in the order leader, specialties by bytes, general seats.
        public let id: String
        /// The visit: the target's oid.
        public let check: String
        /// The department that fills the seat.
        public let department: String
        /// `leader`, `specialty:TERM` or `general`.
        public let requirement: String
    }

    /// One officer.
    public struct Officer: Hashable, Sendable {
        /// The id.
        public let id: String
        /// The most seats in this task.
        public let cap: Int
        /// Seats already held, clamped to the department's lowest + 3.
        public let base: Int
    }

    /// The officers who fulfil one kind of seat (department, region, requirement), recusals apart.
    struct Pool: Sendable {
        let kind: Qualifications.Kind
        /// Ascending.
        let members: [Int32]
        /// How many officers each reason keeps out, in the order of `Ineligibility.each`.
        let excluded: [Int32]

        /// Whether an officer fulfils the kind; costs the log of the pool.
        func contains(_ officer: Int32) -> Bool {
            var (low, high) = (0, members.count)
            while low < high {
                let middle = (low + high) / 2
                if members[middle] < officer { low = middle + 1 } else { high = middle }
            }
            return low < members.count && members[low] == officer
        }
    }

    /// Two officers who served together before, by index, with the clamped count.
    struct Pair: Hashable, Sendable {
        let first: Int32
        let second: Int32
        let count: Int32
    }

    /// The settings that enter the instance's digest.
    public struct Rules: Hashable, Sendable {
        /// Proposals of the mixing and of the polish step per seat.
        public var proposalsPerSeat: Int
        /// Whether the polish step avoids repeated pairs.
        public var polish: Bool
        /// Carried load counts at most this much above the department's lowest (H).
        public var clamp: Int
        /// A visit with more officers than this needs a recorded reason (阜蒙政发〔2020〕12号 三(三)).
        public var jointMaximum: Int

        /// The defaults of assign.md §7: 20 proposals per seat, polish on, H = 3, joint maximum 10.
        public init(proposalsPerSeat: Int = 20, polish: Bool = true, clamp: Int = 3, jointMaximum: Int = 10) {
            self.proposalsPerSeat = proposalsPerSeat
            self.polish = polish
            self.clamp = clamp
            self.jointMaximum = jointMaximum
        }
    }

    /// A department's default cap: ⌈2·seats/people⌉, to be printed.
    public struct DefaultCap: Hashable, Sendable {
        /// The department.
        public let department: String
        /// Its seats in this task.
        public let seats: Int
        /// Its officers with a valid certificate who are present.
        public let people: Int
        /// The cap that follows.
        public let cap: Int
    }

    /// The seats, sorted by the bytes of id.
    public let seats: [Seat]
    /// The officers, sorted by the bytes of id.
    public let officers: [Officer]
    /// The settings.
    public let rules: Rules
    /// The default caps by department.
    public let defaultCaps: [DefaultCap]
    /// Warnings: 随机性不足, more than the joint maximum.
    public let notices: [Problem]
    /// SHA-256 of the canonical instance.tsv.
    public let digest: HashValue

    /// Per seat: its pool.
    let seatPool: [Int32]
    /// Per seat: its check, an index into the sorted check ids.
    let seatCheck: [Int32]
    let pools: [Pool]
    let qualifications: Qualifications
    /// Per check: the officers who must stand aside, ascending.
    let recused: [[Int32]]
    let pairs: [Pair]

    /// Joins parts that are sorted already; `recused` per check in the order in which checks first occur.
    init(
        seats: [Seat], officers: [Officer], seatPool: [Int32], pools: [Pool], qualifications: Qualifications,
        recused: [[Int32]], pairs: [Pair] = [], rules: Rules = Rules(), defaultCaps: [DefaultCap] = [],
        notices: [Problem] = []
    ) {
        self.seats = seats
        self.officers = officers
        self.seatPool = seatPool
        self.pools = pools
        self.qualifications = qualifications
        self.recused = recused
        self.pairs = pairs
        self.rules = rules
        self.defaultCaps = defaultCaps
        var seatCheck: [Int32] = []
        for index in seats.indices {
            let isNew = index == 0 || seats[index].check != seats[index - 1].check
            seatCheck.append((seatCheck.last ?? -1) + (isNew ? 1 : 0))
        }
        self.seatCheck = seatCheck
        let writer = InstanceWriter(officers: officers, pools: pools, recused: recused)
        digest = HashAlgorithm.sha256.hash(
            writer.bytes(seats: seats, seatPool: seatPool, seatCheck: seatCheck, pairs: pairs, rules: rules))
        self.notices =
            notices
            + RandomnessWarning.problems(
                seats: seats, seatPool: seatPool, seatCheck: seatCheck, pools: pools, recused: recused)
    }

    /// The canonical instance.tsv, written anew at each call; its size is near seats × pool × length of an id.
    public var bytes: [UInt8] {
        InstanceWriter(officers: officers, pools: pools, recused: recused).bytes(
            seats: seats, seatPool: seatPool, seatCheck: seatCheck, pairs: pairs, rules: rules)
    }

    /// What an officer lacks for a seat.
    func failed(seat: Int, officer: Int32) -> Ineligibility {
        let pool = pools[Int(seatPool[seat])]
        var failed = pool.contains(officer) ? [] : qualifications.failed(officer, for: pool.kind)
        if recused[Int(seatCheck[seat])].contains(officer) { failed.insert(.recusal) }
        return failed
    }

    /// How many officers each reason keeps from a seat, in the order of `Ineligibility.each`; recusals are counted
    /// among those who otherwise could.
    func exclusions(seat: Int) -> [Int] {
        let pool = pools[Int(seatPool[seat])]
        var result = pool.excluded.map { Int($0) }
        let aside = recused[Int(seatCheck[seat])]
        if !aside.isEmpty, let place = Ineligibility.each.firstIndex(of: .recusal) {
            result[place] = aside.count { pool.contains($0) }
        }
        return result
    }
}
