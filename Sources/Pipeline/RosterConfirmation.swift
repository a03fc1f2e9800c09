import Digest
import Messages
import Model
import Profile
import Registry
import Standards

/// Whether a department's two rosters are confirmed (两库更新确认), in exactly their present state.
///
/// A change after the confirmation closes the gate again until the department confirms anew.
struct RosterConfirmation {
    private let workspace: Workspace
    private let current: CurrentRosters

    /// Looks at the present state of a workspace.
    init(_ workspace: Workspace) throws(Problem) {
        self.workspace = workspace
        current = try workspace.rosters()
    }

    private var rosters: Rosters { current.rosters }

    /// What is known about a department's confirmation on a day.
    enum State: Equatable {
        /// Signed, of the present state, and no older than the profile allows.
        case valid(Approval)
        /// Signed, of the present state, but too old.
        case stale(signedOn: CivilDate)
        /// Signed, but the rosters have changed since.
        case changed(signedOn: CivilDate)
        /// Never signed.
        case missing
    }

    /// The state on a day.
    func state(of department: String, on day: CivilDate) throws(Problem) -> State {
        let signed = try workspace.registry.approvals().filter {
            $0.kind == .rosters && $0.subject == department && ($0.signature.map { $0.date <= day } ?? false)
        }
        guard let last = signed.last, let signature = last.signature else { return .missing }
        guard last.digest == digest(of: department).hex else {
            return .changed(signedOn: signature.date)
        }
        let limit = signature.date.adding(days: workspace.county.profile.gate.rostersConfirmedDays)
        return day <= limit ? .valid(last) : .stale(signedOn: signature.date)
    }

    /// The digest that a sheet names.
    func digest(of department: String) -> HashValue { current.digest(of: department) }

    /// What the sheet of a department asks to confirm.
    func request(for department: Department) -> ApprovalDesk.Request {
        let targets = rosters.targets.filter { $0.listings.contains { $0.supervisor == department.code } }
        let inspectors = rosters.inspectors.filter { $0.department == department.code }
        let active = targets.filter { $0.status == .active }.count
        return ApprovalDesk.Request(
            kind: .rosters, subject: department.code, digest: digest(of: department.code).hex,
            lines: [
                "部门：\(department.fullName)",
                "检查对象 \(targets.count) 户，其中存续 \(active) 户",
                "执法检查人员 \(inspectors.count) 人，其中在岗 \(inspectors.filter(\.isActive).count) 人",
            ])
    }

    /// Departments that have anything in either roster, by code.
    var departments: [Department] {
        let codes = Set(rosters.targets.flatMap { $0.listings.map(\.supervisor) })
            .union(rosters.inspectors.map(\.department))
        return codes.sorted().compactMap { workspace.register.department(code: $0) }
    }
}
