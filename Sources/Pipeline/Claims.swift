import Intake
import Messages
import Model
import Planning
import Profile
import Registry
import Standards

/// New market entities and who has signed for them (签收认领), as of a day.
///
/// New is a target that a department's roster names first after the day of its department's first roster: what came with
/// the first one is the stock. An entity that a department neither claims nor refuses within the days of the profile is a
/// 监管真空 (supervision gap).
struct Claims {
    /// A question that a department has not answered.
    struct Open {
        let target: InspectionTarget
        /// The code of the department that is asked.
        let department: String
        /// Why it is asked.
        let basis: String
        /// When the entity was first named, and by when the answer is due.
        let since: CivilDate
        let due: CivilDate
    }

    /// Questions without an answer, by department, licence, industry, code.
    private(set) var open: [Open] = []
    /// New entities that each department lists though another one named them first.
    private(set) var claimed: [String: Int] = [:]
    /// New entities that each department has refused.
    private(set) var refused: [String: Int] = [:]
    /// New entities for which no other department comes into question.
    private(set) var unasked = 0
    /// New entities that every department asked has refused.
    private(set) var refusedByAll: [InspectionTarget] = []

    private let day: CivilDate

    /// Looks at the present rosters; without new entities nothing is loaded.
    init(_ workspace: Workspace, on day: CivilDate) throws(Problem) {
        self.day = day
        let files = try workspace.registry.receivedFiles().filter { $0.kind.isTargets }
        let later = Claims.later(files)
        let new = try workspace.registry.targets(firstNamedBy: later.map(\.sequence))
        guard !new.isEmpty else { return }
        let rosters = try workspace.rosters().rosters
        let matcher = ClaimMatcher(
            items: rosters.items.map { workspace.additions.applied(to: $0) }, targets: rosters.targets)
        let refusals = Set(rosters.claimRefusals.map { "\($0.oid)\t\($0.department)" })
        var sources: [Int: ReceivedFile] = [:]
        for file in later { sources[file.sequence] = file }
        var first: [String: ReceivedFile] = [:]
        for (oid, file) in new { first[oid] = sources[file] }
        let days = workspace.county.profile.intake.claimDays
        for target in rosters.targets where target.status == .active {
            guard let file = first[target.oid] else { continue }
            for department in Set(target.listings.map(\.supervisor)) where department != file.department {
                claimed[department, default: 0] += 1
            }
            let candidates = matcher.candidates(for: target)
            let due = WorkingCalendar.shipped.deadline(from: file.receivedOn, workingDays: days).date
            let asked = candidates.filter { !refusals.contains("\(target.oid)\t\($0.department)") }
            for candidate in candidates where refusals.contains("\(target.oid)\t\(candidate.department)") {
                refused[candidate.department, default: 0] += 1
            }
            open += asked.map {
                Open(
                    target: target, department: $0.department, basis: $0.basis, since: file.receivedOn, due: due)
            }
            let isShared = Set(target.listings.map(\.supervisor)).count > 1
            if candidates.isEmpty, !isShared { unasked += 1 }
            if !candidates.isEmpty, asked.isEmpty, !isShared { refusedByAll.append(target) }
        }
        open = open.sortedByBytes {
            [$0.department, $0.target.listings.first?.licenceKind ?? "", $0.target.industry, $0.target.oid]
                .joined(separator: "\t")
        }
    }

    /// Whether there is anything to tell.
    var isEmpty: Bool { open.isEmpty && claimed.isEmpty && refused.isEmpty && unasked == 0 }

    /// The questions a department has not answered in time.
    func overdue(_ department: String) -> Int { open.count { $0.department == department && $0.due < day } }

    /// The departments asked, by their codes.
    var departments: [String] {
        Set(open.map(\.department)).union(claimed.keys).union(refused.keys).sortedByBytes()
    }

    /// Rosters of departments that had sent one on an earlier day.
    private static func later(_ files: [ReceivedFile]) -> [ReceivedFile] {
        var first: [String: CivilDate] = [:]
        for file in files where file.kind != .claims {
            first[file.department] = min(first[file.department] ?? .latest, file.receivedOn)
        }
        return files.filter { file in
            file.kind != .claims && (first[file.department].map { file.receivedOn > $0 } ?? false)
        }
    }
}
