import Messages
import Model
import Standards

/// The dated events of a sample workspace (`ceremony.toml`), which `annual-plan` replays in order.
///
/// Real workspaces do not accept such a file: there every event is a command typed by a person.
public struct CeremonyScript: Sendable {
    /// The events in the order of their moments; equal moments keep the order of the file.
    public let events: [Event]

    /// One event.
    public struct Event: Sendable {
        /// When it happens; the step's own as-of.
        public let at: Moment
        /// What happens.
        public let action: Action
        /// Where it stands in the file, for messages.
        public let position: Position
    }

    /// What can happen.
    public enum Action: Sendable {
        /// Departments confirm both rosters; empty = all.
        case confirmRosters(departments: [String], signature: Approval.Signature)
        /// Open sheets of a kind are signed; nil subject = all of them.
        case approve(kind: Approval.Kind, subject: String?, signature: Approval.Signature)
        /// Tasks are frozen for a sitting.
        case freeze(tasks: [String], times: Times, masters: [String: String])
        /// The dice are thrown for frozen tasks.
        case sitting(tasks: [String], throwing: Throw)
        /// The assignment of drawn tasks is frozen and thrown.
        case assign(tasks: [String], times: Times, throwing: Throw)
    }

    /// Parties, events and the four times of a freeze.
    public struct Times: Sendable {
        /// The parties' codes; none at a sitting.
        public let parties: [String]
        /// The event, such as `DICE <id> <count>`, or `none`.
        public let beacon: String
        /// The event that counts when the operator cancels the first; nil for none.
        public let fallback: String?
        /// The last moment for commitments.
        public let commitBy: Moment
        /// The last moment for reveals.
        public let revealBy: Moment
        /// When the value is made.
        public let beaconAt: Moment
        /// When the freeze must be voided or fall back.
        public let fallbackAt: Moment

        /// Takes parties, events and times.
        public init(
            parties: [String] = [], beacon: String, fallback: String? = nil, commitBy: Moment, revealBy: Moment,
            beaconAt: Moment, fallbackAt: Moment
        ) {
            self.parties = parties
            self.beacon = beacon
            self.fallback = fallback
            self.commitBy = commitBy
            self.revealBy = revealBy
            self.beaconAt = beaconAt
            self.fallbackAt = fallbackAt
        }
    }

    /// A throw typed twice, with the minutes on which the freeze was printed.
    public struct Throw: Sendable {
        /// What the first person typed.
        public let dice: String
        /// What the second person typed.
        public let diceAgain: String
        /// The number of the signed minutes.
        public let document: String
        /// The digest of their scan.
        public let documentDigest: String
        /// When they were signed.
        public let signedAt: Moment

        /// Takes both typings and the minutes.
        public init(dice: String, diceAgain: String, document: String, documentDigest: String, signedAt: Moment) {
            self.dice = dice
            self.diceAgain = diceAgain
            self.document = document
            self.documentDigest = documentDigest
            self.signedAt = signedAt
        }
    }

    /// Reads `ceremony.toml`; departments resolve through the register.
    public init(text: String, file: String, register: DepartmentRegister) throws(Problem) {
        let top = try ConfigTable(text: text, file: file)
        var events: [Event] = []
        for table in try top.tables("event") {
            let at = try table.moment("at")
            let action = try Action(table, at: at, register: register)
            events.append(Event(at: at, action: action, position: table.position("at")))
            try table.finish()
        }
        try top.finish()
        self.events = events.enumerated()
            .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }
}

extension CeremonyScript.Action {
    init(_ table: ConfigTable, at: Moment, register: DepartmentRegister) throws(Problem) {
        switch try table.choice("kind", Kind.self) {
        case .confirmRosters:
            let names = try table.strings("departments")
            let codes = names == ["*"] ? [] : try register.codes(names, at: table.position("departments"))
            self = .confirmRosters(departments: codes, signature: try Approval.Signature(table, at: at))
        case .approve:
            let kind = try table.choice("approval", Approval.Kind.self)
            let subject = try table.string("subject", default: "*")
            self = .approve(
                kind: kind, subject: subject == "*" ? nil : subject, signature: try Approval.Signature(table, at: at))
        case .filingReceipt:
            let subject = try table.string("subject", default: "*")
            self = .approve(
                kind: .filing, subject: subject == "*" ? nil : subject,
                signature: try Approval.Signature(table, at: at))
        case .freeze:
            let masters = try table.table("masters")
            var values: [String: String] = [:]
            for key in masters.keys() { values[key] = try masters.string(key) }
            self = .freeze(
                tasks: try table.strings("tasks"), times: try CeremonyScript.Times(table), masters: values)
        case .sitting:
            self = .sitting(tasks: try table.strings("tasks"), throwing: try CeremonyScript.Throw(table))
        case .assign:
            self = .assign(
                tasks: try table.strings("tasks"), times: try CeremonyScript.Times(table),
                throwing: try CeremonyScript.Throw(table))
        }
    }

    private enum Kind: String, CaseIterable {
        case confirmRosters = "confirm-rosters"
        case approve
        case filingReceipt = "filing-receipt"
        case freeze
        case sitting
        case assign = "assign-throw"
    }
}

extension Approval.Signature {
    init(_ table: ConfigTable, at: Moment) throws(Problem) {
        self.init(by: try table.string("by"), date: at.date, document: try table.string("document"))
    }
}

extension CeremonyScript.Times {
    init(_ table: ConfigTable) throws(Problem) {
        parties = []
        fallback = nil
        beacon = try table.string("beacon")
        commitBy = try table.moment("commit_by")
        revealBy = try table.moment("reveal_by")
        beaconAt = try table.moment("beacon_at")
        fallbackAt = try table.moment("fallback_at")
    }
}

extension CeremonyScript.Throw {
    init(_ table: ConfigTable) throws(Problem) {
        dice = try table.string("dice")
        diceAgain = try table.string("dice_again")
        document = try table.string("document")
        documentDigest = try table.string("document_digest")
        signedAt = try table.moment("signed_at")
    }
}
