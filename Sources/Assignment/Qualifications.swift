import Messages
import Standards

/// What every officer is qualified for, as small integers: departments, regions, specialties, personal obstacles.
///
/// The numbers of regions and specialties are internal; they never decide an order.
struct Qualifications: Sendable {
    /// What a kind of seat asks for.
    struct Kind: Hashable, Sendable {
        /// Every officer of the department.
        static let general: Int32 = -1
        /// Officers who may lead.
        static let leader: Int32 = -2

        var department: Int32
        /// −1 = no region rule.
        var region: Int32
        /// `general`, `leader` or the number of a specialty.
        var requirement: Int32
    }

    /// Officers per department, ascending.
    var staff: [[Int32]] = []
    /// Per officer.
    var department: [Int32] = []
    /// Per officer; empty = everywhere.
    var regions: [[Int32]] = []
    /// Per officer.
    var specialties: [[Int32]] = []
    /// Per officer.
    var mayLead: [Bool] = []
    /// Per officer: certificate and absence.
    var personal: [Ineligibility] = []

    /// What an officer lacks for a kind of seat, recusals apart.
    func failed(_ officer: Int32, for kind: Kind) -> Ineligibility {
        let index = Int(officer)
        if department[index] != kind.department { return .department }
        var failed = personal[index]
        if !covers(officer, region: kind.region) { failed.insert(.region) }
        if !fulfils(officer, kind.requirement) {
            failed.insert(kind.requirement == Kind.leader ? .role : .specialty)
        }
        return failed
    }

    private func covers(_ officer: Int32, region: Int32) -> Bool {
        region < 0 || regions[Int(officer)].isEmpty || regions[Int(officer)].contains(region)
    }

    private func fulfils(_ officer: Int32, _ requirement: Int32) -> Bool {
        switch requirement {
        case Kind.general: true
        case Kind.leader: mayLead[Int(officer)]
        default: specialties[Int(officer)].contains(requirement)
        }
    }

    /// Makes the pools of kinds; each region and each requirement of a department is looked through once.
    struct PoolMaker {
        private let qualifications: Qualifications
        private var local: [Kind: [Int32]] = [:]
        private var lacking: [Kind: Int32] = [:]

        init(_ qualifications: Qualifications) { self.qualifications = qualifications }

        mutating func pool(_ kind: Kind) -> AssignmentInstance.Pool {
            let all = kind.department < 0 ? [] : qualifications.staff[Int(kind.department)]
            let place = Kind(department: kind.department, region: kind.region, requirement: Kind.general)
            let near: [Int32]
            if let known = local[place] {
                near = known
            } else {
                near = all.filter { qualifications.covers($0, region: kind.region) }
                local[place] = near
            }
            let skill = Kind(department: kind.department, region: -1, requirement: kind.requirement)
            let without: Int32
            if let known = lacking[skill] {
                without = known
            } else {
                without = Int32(all.count { !qualifications.fulfils($0, kind.requirement) })
                lacking[skill] = without
            }
            let members = near.filter {
                qualifications.personal[Int($0)].isEmpty && qualifications.fulfils($0, kind.requirement)
            }
            return AssignmentInstance.Pool(
                kind: kind, members: members,
                excluded: Ineligibility.each.map { reason in
                    switch reason {
                    case .department: Int32(qualifications.department.count - all.count)
                    case .region: Int32(all.count - near.count)
                    case .specialty: kind.requirement >= 0 ? without : 0
                    case .role: kind.requirement == Kind.leader ? without : 0
                    case .recusal: 0
                    default: personal(reason, kind.department)
                    }
                })
        }

        private var obstacles: [Kind: Int32] = [:]

        private mutating func personal(_ reason: Ineligibility, _ department: Int32) -> Int32 {
            // The requirement slot of the cache key carries the reason.
            let key = Kind(department: department, region: 0, requirement: Int32(reason.rawValue))
            if let known = obstacles[key] { return known }
            let staff = department < 0 ? [] : qualifications.staff[Int(department)]
            let count = Int32(staff.count { qualifications.personal[Int($0)].contains(reason) })
            obstacles[key] = count
            return count
        }
    }
}
