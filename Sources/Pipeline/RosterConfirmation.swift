import Digest
import Drawing
import Messages
import Model
import Profile
import Registry
import Standards
import Tabular

/// Whether a department's two rosters are confirmed (两库更新确认), and in which state.
///
/// A confirmation stands for the state it was printed of: later changes wait (待确认变更) and draws use what was confirmed,
/// but for targets that have since left business and officers who have left their post.
struct RosterConfirmation {
    private let workspace: Workspace
    private let current: CurrentRosters
    /// The department whose sheet is the office's own: it signs for tiers and settings as well.
    private let office: String
    /// The signed confirmation sheets of all departments, oldest first.
    private let signed: [Approval]

    /// Looks at the present state of a workspace.
    init(_ workspace: Workspace) throws(Problem) {
        self.workspace = workspace
        current = try workspace.rosters()
        office = try workspace.officeDepartment().code
        signed = try workspace.registry.approvals().filter { $0.kind == .rosters && $0.signature != nil }
    }

    private var rosters: Rosters { current.rosters }

    /// What is known about a department's confirmation on a day.
    enum State: Equatable {
        /// Signed, and no older than the profile allows.
        case valid(Approval)
        /// Signed, but too old.
        case stale(signedOn: CivilDate)
        /// Signed, but what was confirmed is no longer there: a file was withdrawn.
        case changed(signedOn: CivilDate)
        /// Signed, but the settings of draws, or the list of tiers beside the sheet, are others now.
        case basisChanged(signedOn: CivilDate)
        /// Never signed.
        case missing
    }

    /// The state on a day.
    func state(of department: String, on day: CivilDate) throws(Problem) -> State {
        guard let last = lastSigned(of: department, by: day), let signature = last.signature else { return .missing }
        guard try holdsRosters(last) else { return .changed(signedOn: signature.date) }
        if department == office, try basis(of: last) == nil { return .basisChanged(signedOn: signature.date) }
        let limit = signature.date.adding(days: workspace.county.profile.gate.rostersConfirmedDays)
        return day <= limit ? .valid(last) : .stale(signedOn: signature.date)
    }

    /// The sheet of a department that was signed last, up to a day.
    private func lastSigned(of department: String, by day: CivilDate) -> Approval? {
        signed.last { $0.subject == department && ($0.signature.map { $0.date <= day } ?? false) }
    }

    /// Whether what a sheet was printed of is still there: later files do not touch it, a withdrawal may; nor are the
    /// settings of draws, or the list of tiers beside the office's sheet, others than on that day.
    func holds(_ sheet: Approval) throws(Problem) -> Bool {
        guard try holdsRosters(sheet) else { return false }
        if sheet.subject == office { return try basis(of: sheet) != nil }
        return true
    }

    private func holdsRosters(_ sheet: Approval) throws(Problem) -> Bool {
        let rosters = try confirmed(by: sheet).digest(of: sheet.subject)
        if let signed = sheet.basis.flatMap({ SignedBasis($0) }) { return signed.rosters == rosters }
        return rosters.hex == sheet.digest
    }

    /// What the office's sheet confirms beside its rosters; nil when the sheet, the list beside it and the settings are
    /// not what they were.
    private func basis(of sheet: Approval) throws(Problem) -> (signed: SignedBasis, tiers: DrawBasis)? {
        guard let signed = sheet.basis.flatMap({ SignedBasis($0) }), signed.digest.hex == sheet.digest,
            signed.policy == DrawBasis.policy(of: workspace),
            let tiers = try DrawBasis.beside(sheet.number, month: signed.month, in: workspace),
            HashAlgorithm.sha256.hash(tiers.list) == signed.tiers
        else { return nil }
        return (signed, tiers)
    }

    /// What draws on a day are made from beside the rosters, as the office last confirmed it (W143 when it has not).
    func drawBasis(on day: CivilDate) throws(Problem) -> (signed: SignedBasis, tiers: DrawBasis) {
        let state = try state(of: office, on: day)
        guard case .valid(let sheet) = state, let basis = try basis(of: sheet) else {
            throw Problem(state.message, expected: state.lastSigned, found: workspace.name(of: office))
        }
        return basis
    }

    /// The rosters that a sheet was printed of.
    private func confirmed(by sheet: Approval) throws(Problem) -> CurrentRosters {
        guard let number = sheet.snapshot else { return current }
        return try workspace.rosters(at: Snapshot(everywhere: number))
    }

    /// How many targets, officers and recusals of a department are other than confirmed (待确认变更); of the office's
    /// department also how many targets have another tier.
    func pendingChanges(of department: String, since sheet: Approval) throws(Problem) -> Int {
        let records = try changes(of: department, since: sheet).changes.count
        guard department == office, let basis = try basis(of: sheet) else { return records }
        return records + (try DrawBasis(workspace).changes(since: basis.tiers))
    }

    /// What of a department's rosters is other than a sheet confirmed.
    private func changes(of department: String, since sheet: Approval) throws(Problem) -> RosterChanges {
        RosterChanges(from: try confirmed(by: sheet).lines(of: department), to: current.lines(of: department))
    }

    /// What draws of some departments are made from, with the digests that were signed.
    ///
    /// Each department's rosters are as it last confirmed them, the others' as they are now; targets no longer in business,
    /// officers who left their post and certificates that end earlier than confirmed are shown as they are.
    func drawRosters(
        of departments: [String], on day: CivilDate
    ) throws(Problem) -> (rosters: Rosters, confirmed: [String: String]) {
        var numbers: [String: Int] = [:]
        var digests: [String: String] = [:]
        for department in departments {
            guard case .valid(let sheet) = try state(of: department, on: day), let number = sheet.snapshot else {
                continue
            }
            numbers[department] = number
            digests[department] = sheet.digest
        }
        let confirmed = try workspace.rosters(at: Snapshot(departments: numbers))
        if confirmed === current { return (current.rosters, digests) }
        var rosters = confirmed.rosters
        var status: [String: RegistrationStatus] = [:]
        for target in current.rosters.targets where target.status != .active { status[target.oid] = target.status }
        for index in rosters.targets.indices where rosters.targets[index].status == .active {
            if let now = status[rosters.targets[index].oid] { rosters.targets[index].status = now }
        }
        let now = Dictionary(uniqueKeysWithValues: current.rosters.inspectors.map { ($0.id, $0) })
        rosters.inspectors = rosters.inspectors.map { confirmed in
            guard let known = now[confirmed.id] else { return confirmed.leaving }
            return known.isActive ? confirmed.lapsing(as: known) : confirmed.leaving
        }
        return (rosters, digests)
    }

    /// What the sheet of a department asks to confirm on a day, with what has changed since the last signed one.
    func request(for department: Department, on day: CivilDate) throws(Problem) -> ApprovalDesk.Request {
        let last = lastSigned(of: department.code, by: day)
        let changes = try last.map { (last) throws(Problem) in try self.changes(of: department.code, since: last) }
        let sheet = ConfirmationSheet(
            department: department, rosters: rosters, changes: changes, signedOn: last?.signature?.date, day: day)
        let digest = current.digest(of: department.code)
        let basis = department.code == office ? try DrawBasis(workspace) : nil
        let signed = try basis.map { (basis) throws(Problem) in try basis.signed(with: digest, in: workspace) }
        var request = ApprovalDesk.Request(
            kind: .rosters, subject: department.code, digest: (signed?.digest ?? digest).hex,
            lines: [
                "部门：\(department.fullName)",
                changes == nil ? "首次确认。" : "上次确认：签批单 \(last?.number ?? "")。",
            ] + (try singleRecords(of: department.code)), snapshot: try workspace.registry.lastRosterChange(),
            tables: sheet.tables + (basis.map { [$0.table, DrawBasis.policyTable(of: workspace)] } ?? []),
            workbook: sheet.workbook(title: "两库变更清单", banner: workspace.banner))
        if let basis, let signed {
            request.basis = (signed.text, basis.list)
            request.lines.append("本部门设联席会议办公室，一并确认信用等级和抽取设置。下列三行的 SHA-256 即本单内容摘要：\n" + signed.text)
        }
        return request
    }

    /// What was recorded without a file since a department last confirmed: what, why, by whom.
    private func singleRecords(of department: String) throws(Problem) -> [String] {
        let confirmed = signed.last { $0.subject == department }?.snapshot ?? 0
        let files = try workspace.registry.receivedFiles().filter {
            $0.department == department && SingleRecordFile.isOne($0.name) && $0.sequence > confirmed
        }
        var lines: [String] = []
        for file in files {
            let bytes = try FileReader.bytes(at: "\(workspace.root)/received/\(file.digest)")
            lines += try SingleRecordFile.lines(in: SourceFile(name: file.name, bytes: bytes))
                .map { "单条登记 \(file.receivedOn.text)：\($0)" }
        }
        return lines
    }

    /// Departments that have anything in either roster, and then the office's own, by code.
    var departments: [Department] {
        let codes = Set(rosters.targets.flatMap { $0.listings.map(\.supervisor) })
            .union(rosters.inspectors.map(\.department))
        return (codes.isEmpty ? codes : codes.union([office])).sortedByBytes()
            .compactMap { workspace.register.department(code: $0) }
    }
}

extension Inspector {
    /// The same officer, no longer at the post.
    fileprivate var leaving: Inspector {
        var result = self
        result.isActive = false
        return result
    }

    /// The same officer with certificates that end when a later record of them says, if that is earlier.
    fileprivate func lapsing(as later: Inspector) -> Inspector {
        var result = self
        result.certificates = certificates.map { own in
            guard let end = later.certificates.first(where: { $0.number == own.number })?.to,
                own.to.map({ end < $0 }) ?? true
            else { return own }
            return Certificate(number: own.number, from: own.from, to: end)
        }
        return result
    }
}
