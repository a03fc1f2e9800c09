import Messages
import Model
import Profile
import Registry
import Standards
import Tabular

/// The register of receipts (收件台账): what became of every file, and what each department still owes on a day.
struct ReceiptLedger {
    /// What became of a file.
    enum Fate {
        /// All its rows were taken.
        case taken
        /// Some or all rows went back and were not answered yet; answered by the day.
        case sentBack(by: CivilDate)
        /// Its successor has come.
        case answered
        /// It was withdrawn, or taken out of the inbox.
        case withdrawn

        /// In words.
        var wording: (zh: String, en: String) {
            switch self {
            case .taken: ("已采用", "taken")
            case .sentBack(let day): ("已退回，应于 \(day.text) 前重报", "sent back, due \(day.text)")
            case .answered: ("已重报", "answered")
            case .withdrawn: ("已撤回", "withdrawn")
            }
        }
    }

    /// One department's line.
    struct Line {
        let department: Department
        /// Files received, withdrawn ones aside.
        var received = 0
        /// Files of them that went back in part or as a whole.
        var returned = 0
        /// Files that answered one that went back.
        var resent = 0
        /// Whether its rosters are confirmed; nil when it has none.
        var confirmation: RosterConfirmation.State?
        /// How many changes wait for the next confirmation.
        var pending = 0
        /// What is past its day.
        var overdue: [(zh: String, en: String)] = []
    }

    /// Every file with its fate, in the order received.
    private(set) var files: [(quality: FileQuality, fate: Fate)] = []
    /// One line per department that is a member, has sent anything or has rosters, in the order of the register.
    let lines: [Line]
    /// New market entities and who has signed for them.
    let claims: Claims

    /// Draws up the register as of a day.
    init(_ workspace: Workspace, on day: CivilDate) throws(Problem) {
        let rules = workspace.county.profile.intake
        files = try ReceiptLedger.fates(in: workspace, answeredWithin: rules.returnDays)
        let withRosters = Set(
            files.filter { $0.quality.refusal == nil && !$0.fate.isWithdrawn && $0.quality.kind?.isRoster == true }
                .map(\.quality.department))
        let senders = Set(files.map(\.quality.department))
        let claims = try Claims(workspace, on: day)
        let sheets = try workspace.registry.approvals().filter { $0.kind == .rosters }
        // Nobody's rosters need to be loaded as long as nothing was printed to confirm.
        let confirmation = sheets.isEmpty ? nil : try RosterConfirmation(workspace)
        let open = try ApprovalDesk(workspace: workspace).open().filter { $0.kind == .rosters }
        var lines: [Line] = []
        for department in workspace.register.departments {
            let code = department.code
            guard department.isMember || senders.contains(code) || withRosters.contains(code) else { continue }
            var line = Line(department: department)
            line.count(files.filter { $0.quality.department == code }, on: day)
            if withRosters.contains(code) || sheets.contains(where: { $0.subject == code }) {
                line.confirmation = try confirmation?.state(of: code, on: day) ?? .missing
                if case .valid(let sheet) = line.confirmation {
                    line.pending = try confirmation?.pendingChanges(of: code, since: sheet) ?? 0
                }
            }
            if !withRosters.contains(code), department.isMember, let due = workspace.rostersDue, day > due {
                line.overdue.append(("未报送两库（期限 \(due.text)）", "rosters not sent (due \(due.text))"))
            }
            for sheet in open where sheet.subject == code {
                let due = WorkingCalendar.shipped.deadline(from: sheet.printed.date, workingDays: rules.returnDays).date
                guard day > due else { continue }
                line.overdue.append(
                    ("确认单 \(sheet.number) 未签回（期限 \(due.text)）", "sheet \(sheet.number) not signed (due \(due.text))"))
            }
            let unclaimed = claims.overdue(code)
            if unclaimed > 0 {
                line.overdue.append(
                    ("新增主体未认领 \(unclaimed) 户（监管真空）", "\(unclaimed) new entities not claimed (a supervision gap)"))
            }
            lines.append(line)
        }
        self.lines = lines
        self.claims = claims
    }

    /// A file that went back is answered by the department's next file of the same kind; one of which not even the kind
    /// could be told stands open for as long as it lies in the inbox.
    private static func fates(
        in workspace: Workspace, answeredWithin days: Int
    ) throws(Problem) -> [(quality: FileQuality, fate: Fate)] {
        let received = Set(try workspace.registry.receivedFiles().map { "\($0.digest) \($0.department)" })
        var result: [(quality: FileQuality, fate: Fate)] = []
        var open: [String: [Int]] = [:]
        for quality in try workspace.registry.fileQuality() {
            let isHere =
                quality.refusal == nil
                ? received.contains("\(quality.digest) \(quality.department)") : workspace.isInInbox(quality.name)
            var fate = isHere ? Fate.taken : .withdrawn
            if isHere, let kind = quality.kind {
                let key = "\(quality.department) \(kind.rawValue)"
                for place in open.removeValue(forKey: key) ?? [] { result[place].fate = .answered }
                if quality.isSentBack { open[key] = [result.count] }
            }
            if isHere, quality.isSentBack {
                fate = .sentBack(by: WorkingCalendar.shipped.deadline(from: quality.readOn, workingDays: days).date)
            }
            result.append((quality, fate))
        }
        return result
    }
}

extension ReceiptLedger.Line {
    /// Counts a department's files.
    fileprivate mutating func count(_ files: [(quality: FileQuality, fate: ReceiptLedger.Fate)], on day: CivilDate) {
        for (quality, fate) in files {
            if case .withdrawn = fate { continue }
            received += 1
            if quality.isSentBack { returned += 1 }
            if case .answered = fate { resent += 1 }
            guard case .sentBack(let due) = fate, day > due else { continue }
            overdue.append(
                (
                    "退回未重报：\(quality.name)（期限 \(due.text)）",
                    "\(quality.name) was sent back and not answered (due \(due.text))"
                ))
        }
    }

    /// Whether the rosters are confirmed, in words.
    var wording: (zh: String, en: String) {
        guard let state = confirmation?.wording else { return ("无名录", "not sent") }
        if pending == 0 { return state }
        return ("\(state.zh)，待确认变更 \(pending) 条", "\(state.en), \(pending) changes wait for the next confirmation")
    }

    /// The line for people.
    var notice: Notice {
        let state = wording
        let late = (
            zh: overdue.isEmpty ? "" : "；逾期：" + overdue.map(\.zh).joined(separator: "；"),
            en: overdue.isEmpty ? "" : "; overdue: " + overdue.map(\.en).joined(separator: "; ")
        )
        return Notice(
            .done,
            zh:
                "收件台账 \(department.shortName)：收到 \(received)，退回 \(returned)，重报 \(resent)，两库确认 \(state.zh)\(late.zh)",
            en:
                "receipts of \(department.shortName): \(received) received, \(returned) returned, \(resent) resent, rosters \(state.en)\(late.en)"
        )
    }
}

extension Workspace {
    /// The day by which members have sent their rosters this year; nil when the profile sets none.
    var rostersDue: CivilDate? {
        county.profile.intake.rostersDue.flatMap { CivilDate(iso: "\(county.year)-\($0)") }
    }

    /// Whether a file, or the archive it came in, still lies in the inbox.
    fileprivate func isInInbox(_ name: String) -> Bool {
        var path = "\(root)/inbox"
        for part in name.split(separator: "/") {
            path += "/\(part)"
            if !FileReader.exists(path) { return false }
            if !FileReader.isFolder(path) { return true }
        }
        return false
    }
}
