import Messages
import Model

/// What one jurisdiction's implementing opinion fixes, as data (design §5; domain.md §1.7).
public struct JurisdictionProfile: Sendable, Equatable {
    /// The county's name in documents.
    public let county: String
    /// GB/T 2260, six digits.
    public let division: String
    /// When the plan is due.
    public let plan: PlanRules
    /// Along which routes the plan is filed, in the order of the file.
    public let filings: [FilingRoute]
    /// Which gates stand before a draw and a publication.
    public let gate: GateRules
    /// When results are due.
    public let result: ResultRules
    /// Who may form a team.
    public let crew: CrewRules
    /// How tiers are raised and named.
    public let tier: TierSettings
    /// The rate of every tier.
    public let rates: [Tier: Rate]
    /// How draws are held.
    public let draw: DrawRules
    /// What is made public, and when.
    public let publish: PublicationRules
    /// When an import is refused as a whole.
    public let intake: IntakeRules
    /// What earlier visits mean for later draws.
    public let history: HistoryRules

    /// When the annual plan is due.
    public struct PlanRules: Sendable, Equatable {
        /// Month and day as `03-31`; nil when the source sets none.
        public let deadline: String?
        /// Whether the plan is due in the year before.
        public let yearAhead: Bool
    }

    /// One route of a filing (备案).
    public struct FilingRoute: Sendable, Equatable {
        /// Who files.
        public let from: Sender
        /// The addressee (主送机关).
        public let to: String
        /// The kind of document.
        public let kind: DocumentKind
        /// The closing formula, such as 请予备案, with its full stop.
        public let closing: String

        /// Who files.
        public enum Sender: String, Sendable, CaseIterable {
            /// Every department that has items in the plan.
            case department
            /// The joint-conference office.
            case office
        }

        /// The kind of document (文种).
        public enum DocumentKind: String, Sendable, CaseIterable {
            /// 报送函.
            case letter = "报送函"
            /// 报告: upward, never holds a request.
            case report = "报告"
            /// 请示: asks for approval.
            case request = "请示"
            /// 备案.
            case record = "备案"
        }
    }

    /// The gates (闸口).
    public struct GateRules: Sendable, Equatable {
        /// What must have happened to the plan before a draw.
        public let plan: PlanGate
        /// How old a roster confirmation may be at the freeze, in days.
        public let rostersConfirmedDays: Int
        /// Whether publications need an approval.
        public let publicationNeedsApproval: Bool

        /// What must have happened to the plan.
        public enum PlanGate: String, Sendable, CaseIterable {
            /// Its sheet is signed.
            case approved
            /// It was filed and the receipt recorded.
            case filed
        }
    }

    /// When results are due (结果公示期限).
    public struct ResultRules: Sendable, Equatable {
        /// How many days.
        public let days: Int
        /// Which days count.
        public let unit: Unit
        /// What starts the clock.
        public let start: Start
        /// Which results the deadline is for.
        public let classes: Classes

        /// Which days count.
        public enum Unit: String, Sendable, CaseIterable {
            /// Working days of the State Council's calendar.
            case working
            /// Calendar days.
            case calendar
        }

        /// What starts the clock.
        public enum Start: String, Sendable, CaseIterable {
            /// The task is finished (界首).
            case taskFinished = "task-finished"
            /// The inspection has ended (宁阳、阳城).
            case inspectionEnded = "inspection-ended"
            /// The result was produced (舞钢).
            case resultProduced = "result-produced"
        }

        /// Which results the deadline is for.
        public enum Classes: String, Sendable, CaseIterable {
            /// All results.
            case all
            /// Results without problems; the others are handled first (阳城).
            case normal
        }
    }

    /// Team sizes and certificates.
    public struct CrewRules: Sendable, Equatable {
        /// Fewest officers of one department on a visit, at least 2.
        public let singleMinimum: Int
        /// Most officers of one department.
        public let singleMaximum: Int
        /// Most officers of a joint team, in general.
        public let jointMaximum: Int
        /// How many days before a window its teams may be drawn.
        public let leadDays: Int
        /// Whether a seat may be filled directly (直接指派).
        public let directAssignment: Bool
        /// What certificate numbers look like; empty when anything goes.
        public let certificatePattern: String
        /// Officers of a department where an item is not inspected on site.
        public let offSiteMinimum: Int
        /// Whether departments send one more officer where somebody has room.
        public let thirdPerson: Bool
        /// How many visits of a target back whoever was there stands aside; 0 = never.
        public let lastVisits: Int
        /// Whether they stand aside even where no team can be formed then.
        public let isLastVisitStrict: Bool
        /// Over how many months repeated pairs are avoided.
        public let pairMonths: Int
        /// The most likely that an officer may be sent to one target, in per cent; 0 = no ceiling (均衡抽签).
        public let pairCeiling: Int
        /// Whether an expert comes along where an item asks for a specialty that the expert pool has.
        public let bringsExperts: Bool
        /// How many targets of one place a team visits in one go.
        public let bundle: Int
        /// Most seats of one officer in a task, a week, a year; 0 = the task's default, or no limit.
        public let capPerBatch: Int
        /// As above.
        public let capPerWeek: Int
        /// As above.
        public let capPerYear: Int
    }

    /// How tiers are raised and what files call them.
    public struct TierSettings: Sendable, Equatable {
        /// Steps per flag; absent flags do not raise.
        public let raise: [CreditFlag: Int]
        /// From how many complaints on they count.
        public let complaintsFrom: Int
        /// For how many months complaints and penalties count.
        public let evidenceMonths: Int
        /// Tags and libraries that make a target special.
        public let specialTags: [String]
        /// The tier's name in documents.
        public let names: [Tier: String]
        /// What class files write for a tier.
        public let synonyms: [String: Tier]
    }

    /// How draws are held.
    public struct DrawRules: Sendable, Equatable {
        /// `sm3` or `sha256`.
        public let hash: String
        /// Whether draws may run unattended.
        public let unattended: Bool
        /// How many dice a sitting throws, at least 30.
        public let dice: Int
    }

    /// What is made public, and when.
    public struct PublicationRules: Sendable, Equatable {
        /// Whether single enterprises' tiers are hidden behind pseudonyms.
        public let frame: Frame
        /// Where the office puts the files, for the cover note.
        public let channels: [String]
        /// Within how many working days an enterprise's objection to a draw is answered.
        public let replyDays: Int

        /// The public form of a draw.
        public enum Frame: String, Sendable, CaseIterable {
            /// Everything as frozen.
            case full
            /// Pseudonyms per draw.
            case blinded
        }
    }

    /// What earlier visits mean for later draws (频次统筹).
    public struct HistoryRules: Sendable, Equatable {
        /// Visits of one target a year, after which it is left out; 0 = no cap.
        public let capPerYear: Int
        /// For how many months a visited target rests.
        public let restMonths: Int
        /// The share of its rate that a resting target keeps, above 0.
        public let epsilon: Rate
        /// In how many years everybody is visited; 0 = no such promise.
        public let coverageYears: Int
    }

    /// When an import is refused as a whole, and by when departments answer.
    public struct IntakeRules: Sendable, Equatable {
        /// The highest share of rejected rows.
        public let rejectCeiling: Rate
        /// From how many rows on the ceiling holds.
        public let rejectCeilingFromRows: Int
        /// How long received files are kept, in years.
        public let retentionYears: Int
        /// By which month and day of the plan's year every member department has sent its rosters; nil when none is set.
        public let rostersDue: String?
        /// Within how many working days a department sends corrected rows back and signs its confirmation sheet.
        public let returnDays: Int
        /// Within how many working days a department signs for new market entities (签收认领); then it is a 监管真空.
        public let claimDays: Int
    }
}
