import Standards

/// A numbered sheet to sign (签批单): what is approved, and, once signed, by whom.
public struct Approval: Hashable, Sendable, Codable {
    /// The number, `2026-003`: year and serial without gaps.
    public let number: String
    /// What kind of thing is approved.
    public let kind: Kind
    /// Which one: a department's code, a plan version, a task's id, a filing route.
    public let subject: String
    /// The digest of exactly what is approved, 64 hexadecimal digits.
    public let digest: String
    /// When the sheet was printed.
    public let printed: Moment
    /// Who prepared it (经办), an office or a role.
    public let preparedBy: String
    /// The signature; nil while it is open.
    public var signature: Signature?
    /// The number of the last file that what is confirmed stems from (rosters); nil elsewhere.
    public let snapshot: Int?
    /// What the office signs for with its rosters: lines on tiers and settings (rosters of its own department); nil elsewhere.
    public let basis: String?

    /// Makes a sheet.
    public init(
        number: String, kind: Kind, subject: String, digest: String, printed: Moment, preparedBy: String,
        signature: Signature?, snapshot: Int? = nil, basis: String? = nil
    ) {
        self.number = number
        self.kind = kind
        self.subject = subject
        self.digest = digest
        self.printed = printed
        self.preparedBy = preparedBy
        self.signature = signature
        self.snapshot = snapshot
        self.basis = basis
    }

    /// What can be approved.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// Both rosters of one department are current (两库更新确认).
        case rosters
        /// The annual plan.
        case plan
        /// The plan was filed and a receipt was given (备案回执).
        case filing
        /// A publication.
        case publication
        /// Seats filled without a draw (直接指派).
        case directAssignment
        /// What a full roster takes away (全量名录的移除).
        case removal

        /// The name on the sheet.
        public var chineseName: String {
            switch self {
            case .rosters: "两库更新确认"
            case .plan: "年度抽查计划"
            case .filing: "备案回执"
            case .publication: "公示"
            case .directAssignment: "直接指派"
            case .removal: "全量名录移除确认"
            }
        }
    }

    /// A signature on a sheet.
    public struct Signature: Hashable, Sendable, Codable {
        /// Who signed (审核), never the one who prepared.
        public let by: String
        /// The day of the signature.
        public let date: CivilDate
        /// The number of the signed document.
        public let document: String

        /// Makes a signature.
        public init(by: String, date: CivilDate, document: String) {
            self.by = by
            self.date = date
            self.document = document
        }
    }
}
