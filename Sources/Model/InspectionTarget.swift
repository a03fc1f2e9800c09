import Standards

/// What is inspected (检查对象): a firm, a product, a project or an activity; one per `oid`.
public struct InspectionTarget: Hashable, Sendable {
    /// The identity: an 18-character unified code, else `REG-`, `PROD-`, `PROJ-` or `ACT-` with a number.
    public let oid: String
    /// The name as first accepted, unaltered.
    public var name: String
    /// Its class, such as 企业 or 个体工商户.
    public var subjectClass: SubjectClass
    /// Whether it exists.
    public var status: RegistrationStatus
    /// GB/T 2260, six digits; the county's own code where the file gives none.
    public var division: String
    /// The region inspectors are matched by: a term of the county's region vocabulary, empty when unknown.
    public var region: String
    /// GB/T 4754: section letter or two to four digits, empty when unknown.
    public var industry: String
    /// The registered address, empty when unknown; never published.
    public var address: String
    /// The person in charge, empty when unknown; never published.
    public var representative: String
    /// A telephone number, empty when unknown; never published.
    public var phone: String
    /// The day it was founded.
    public var founded: CivilDate?
    /// Under which libraries, licences and supervisors it is listed, sorted by `Listing.key`.
    public var listings: [Listing]
    /// Who answers for a product or project, an oid or a name; empty for other targets.
    public var owner: String

    /// Makes a target.
    public init(
        oid: String, name: String, subjectClass: SubjectClass, status: RegistrationStatus, division: String,
        region: String, industry: String, address: String, representative: String, phone: String,
        founded: CivilDate?, listings: [Listing], owner: String = ""
    ) {
        self.oid = oid
        self.name = name
        self.subjectClass = subjectClass
        self.status = status
        self.division = division
        self.region = region
        self.industry = industry
        self.address = address
        self.representative = representative
        self.phone = phone
        self.founded = founded
        self.listings = listings
        self.owner = owner
    }
}

/// The class of a subject (主体大类).
public enum SubjectClass: String, Sendable, Codable, CaseIterable {
    /// 企业.
    case enterprise = "企业"
    /// 个体工商户.
    case individual = "个体工商户"
    /// 农民专业合作社.
    case cooperative = "农民专业合作社"
    /// 外国企业常驻代表机构.
    case representativeOffice = "外国企业常驻代表机构"
    /// Public institutions, social organisations and others (机关、事业单位、社会组织等).
    case institution = "其他组织"
    /// 产品.
    case product = "产品"
    /// 项目.
    case project = "项目"
    /// 行为.
    case activity = "行为"
}

/// Whether a target exists (登记状态), by group.
public enum RegistrationStatus: String, Sendable, Codable, CaseIterable {
    /// 存续: in business, only these are drawn.
    case active = "存续"
    /// 停业、歇业.
    case suspended = "停业"
    /// 吊销.
    case revoked = "吊销"
    /// 注销.
    case deregistered = "注销"
    /// 撤销.
    case cancelled = "撤销"
    /// 迁出.
    case movedAway = "迁出"

    /// The reason code used when such a target is excluded from a draw; nil for active ones.
    public var exclusionReason: String? {
        switch self {
        case .active: nil
        case .suspended: "suspended"
        case .revoked: "revoked"
        case .deregistered: "deregistered"
        case .cancelled: "cancelled"
        case .movedAway: "moved-away"
        }
    }
}

/// One entry of a target in a department's roster (名录库中的一条).
public struct Listing: Hashable, Sendable {
    /// The library (专项库), never empty.
    public let library: String
    /// The kind of licence, empty when none.
    public let licenceKind: String
    /// The licence number, empty when none.
    public let licenceNumber: String
    /// The last day of the licence; nil when unlimited or unknown.
    public let licenceEnd: CivilDate?
    /// Tags, sorted by bytes.
    public let tags: [String]
    /// The code of the supervising department.
    public let supervisor: String

    /// Makes a listing.
    public init(
        library: String, licenceKind: String, licenceNumber: String, licenceEnd: CivilDate?, tags: [String],
        supervisor: String
    ) {
        self.library = library
        self.licenceKind = licenceKind
        self.licenceNumber = licenceNumber
        self.licenceEnd = licenceEnd
        self.tags = tags
        self.supervisor = supervisor
    }

    /// What makes two rows of one target the same listing: supervisor, library, licence.
    public var key: String { "\(supervisor)\t\(library)\t\(licenceKind)\t\(licenceNumber)" }

    /// Whether a row that leaves the kind of the licence open can mean this listing.
    public func canMean(_ other: Listing) -> Bool {
        ByteOrder.same(supervisor, other.supervisor) && ByteOrder.same(library, other.library)
            && ByteOrder.same(licenceNumber, other.licenceNumber)
            && (licenceKind.isEmpty || other.licenceKind.isEmpty || ByteOrder.same(licenceKind, other.licenceKind))
    }

    /// This listing with what it leaves open taken from an earlier one; one that says nothing of the licence but its
    /// number leaves all as it was.
    func carrying(_ earlier: Listing) -> Listing {
        if licenceKind.isEmpty, licenceEnd == nil, tags.isEmpty { return earlier }
        return Listing(
            library: library, licenceKind: licenceKind.isEmpty ? earlier.licenceKind : licenceKind,
            licenceNumber: licenceNumber, licenceEnd: licenceEnd, tags: tags, supervisor: supervisor)
    }
}
