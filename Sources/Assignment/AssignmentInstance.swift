import Digest
import Messages
import Standards

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
        /// How much of the load the officer carries compared with others: 1 for everybody unless limits.tsv says so.
        public let weight: Int

        init(id: String, cap: Int, base: Int, weight: Int = 1) {
            self.id = id
            self.cap = cap
            self.base = base
            self.weight = weight
        }
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
        /// Digest of the recorded reason for more officers than that; nil refuses them.
        public var jointReason: HashValue?
        /// Whether visits that cannot be staffed are postponed by lottery instead of the task being refused.
        public var mayPostpone: Bool
        /// The most likely that an officer may be sent to a visit, in per cent; nil for no ceiling (均衡抽签).
        public var pairCeiling: Int?

        /// The defaults of assign.md §7: 20 proposals per seat, polish on, H = 3, joint maximum 10.
        public init(
            proposalsPerSeat: Int = 20, polish: Bool = true, clamp: Int = 3, jointMaximum: Int = 10,
            jointReason: HashValue? = nil, mayPostpone: Bool = false, pairCeiling: Int? = nil
        ) {
            self.proposalsPerSeat = proposalsPerSeat
            self.polish = polish
            self.clamp = clamp
            self.jointMaximum = jointMaximum
            self.jointReason = jointReason
            self.mayPostpone = mayPostpone
            self.pairCeiling = pairCeiling
        }
    }

    /// A seat beyond what the law asks for, filled last and dropped when nobody has room: a third officer, an expert.
    struct Extra: Sendable {
        /// Among whom is drawn.
        enum People: Sendable {
            /// The officers of a pool.
            case officers(Int32)
            /// Experts, ascending.
            case experts([Int32])
        }

        let seat: Seat
        let check: Int32
        let people: People
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
    public private(set) var notices: [Problem]
    /// SHA-256 of the canonical instance.tsv.
    public private(set) var digest: HashValue

    /// Per seat: its pool.
    let seatPool: [Int32]
    /// Per seat: its check, an index into the sorted check ids.
    let seatCheck: [Int32]
    let pools: [Pool]
    let qualifications: Qualifications
    /// Per officer: the cost of one more seat, for weights w: lcm of all weights ÷ w.
    let steps: [Int]
    /// Per check: the officers who must stand aside, ascending.
    let recused: [[Int32]]
    /// Per check: those of them who inspected the target last time, ascending.
    let lastVisit: [[Int32]]
    /// Whether these take part nevertheless, for otherwise there are no teams.
    public let hasLastVisitYielded: Bool
    /// Per check: its targets.
    let targets: [[String]]
    let pairs: [Pair]
    /// Per seat: who sits there directly, −1 for nobody; empty without direct assignments.
    let direct: [Int32]
    /// By seat id.
    let extras: [Extra]
    /// Ids of the expert pool, by bytes.
    let experts: [String]
    /// Per check: the experts who must stand aside, ascending.
    let expertsAside: [[Int32]]

    /// Everything an instance is made from; its lists are sorted already.
    struct Draft {
        var rules = Rules()
        var qualifications = Qualifications()
        var seats: [Seat] = []
        var seatPool: [Int32] = []
        var pools: [Pool] = []
        var officers: [Officer] = []
        var recused: [[Int32]] = []
        var lastVisit: [[Int32]] = []
        var hasLastVisitYielded = false
        var targets: [[String]] = []
        var pairs: [Pair] = []
        var direct: [Int32] = []
        var extras: [Extra] = []
        var experts: [String] = []
        var expertsAside: [[Int32]] = []
        var defaultCaps: [DefaultCap] = []
        var notices: [Problem] = []
    }

    /// Takes a draft and computes its digest.
    init(_ draft: Draft) {
        seats = draft.seats
        officers = draft.officers
        seatPool = draft.seatPool
        pools = draft.pools
        qualifications = draft.qualifications
        recused = draft.recused
        lastVisit = draft.lastVisit
        hasLastVisitYielded = draft.hasLastVisitYielded
        targets = draft.targets
        pairs = draft.pairs
        direct = draft.direct
        extras = draft.extras.sortedByBytes(of: \.seat.id)
        experts = draft.experts
        expertsAside = draft.expertsAside
        rules = draft.rules
        defaultCaps = draft.defaultCaps
        let common = Set(officers.map(\.weight)).reduce(1) { $0 / AssignmentInstance.gcd($0, $1) * $1 }
        steps = officers.map { common / $0.weight }
        seatCheck = AssignmentInstance.checks(of: seats)
        digest = .zero
        notices = draft.notices
        notices += RandomnessWarning.problems(self)
        digest = InstanceWriter(self).digest
    }

    /// The rest of an instance without some of its visits; the digest stays that of the whole, which was frozen.
    init(_ whole: AssignmentInstance, without postponed: Set<String>) {
        let kept = whole.seats.indices.filter { !postponed.contains(whole.seats[$0].check) }
        var checks: [Int] = []
        for seat in kept where checks.last != Int(whole.seatCheck[seat]) { checks.append(Int(whole.seatCheck[seat])) }
        var newCheck = [Int32](repeating: -1, count: whole.targets.count)
        for (index, check) in checks.enumerated() { newCheck[check] = Int32(index) }
        seats = kept.map { whole.seats[$0] }
        seatPool = kept.map { whole.seatPool[$0] }
        seatCheck = kept.map { newCheck[Int(whole.seatCheck[$0])] }
        direct = whole.direct.isEmpty ? [] : kept.map { whole.direct[$0] }
        recused = checks.map { whole.recused[$0] }
        lastVisit = checks.map { whole.lastVisit[$0] }
        targets = checks.map { whole.targets[$0] }
        expertsAside = checks.map { whole.expertsAside[$0] }
        extras = whole.extras.compactMap {
            let check = newCheck[Int($0.check)]
            return check < 0 ? nil : Extra(seat: $0.seat, check: check, people: $0.people)
        }
        officers = whole.officers
        pools = whole.pools
        qualifications = whole.qualifications
        hasLastVisitYielded = whole.hasLastVisitYielded
        pairs = whole.pairs
        experts = whole.experts
        rules = whole.rules
        defaultCaps = whole.defaultCaps
        steps = whole.steps
        notices = whole.notices
        digest = whole.digest
    }

    /// Per seat of a sorted list: its check, counted from 0.
    static func checks(of seats: [Seat]) -> [Int32] {
        var checks: [Int32] = []
        checks.reserveCapacity(seats.count)
        for index in seats.indices {
            let isNew = index == 0 || seats[index].check != seats[index - 1].check
            checks.append((checks.last ?? -1) + (isNew ? 1 : 0))
        }
        return checks
    }

    /// What stands for the department in an expert's seat.
    public static let expertPool = "expert"

    /// The canonical instance.tsv, written anew at each call; its size is near seats × pool × length of an id.
    public var bytes: [UInt8] { InstanceWriter(self).bytes }

    /// The targets that one team visits, in the order of visits; the first one's oid names the visit.
    public var bundles: [[String]] { targets.filter { $0.count > 1 } }

    /// How many seats are filled directly.
    public var directSeats: Int { direct.count { $0 >= 0 } }

    private static func gcd(_ left: Int, _ right: Int) -> Int { right == 0 ? left : gcd(right, left % right) }

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
        exclusions(pool: Int(seatPool[seat]), check: Int(seatCheck[seat]))
    }

    /// As above, by pool and check.
    func exclusions(pool: Int, check: Int) -> [Int] {
        var result = pools[pool].excluded.map { Int($0) }
        let aside = recused[check]
        if !aside.isEmpty, let place = Ineligibility.each.firstIndex(of: .recusal) {
            result[place] = aside.count { pools[pool].contains($0) }
        }
        return result
    }
}
