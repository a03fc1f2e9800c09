import Standards

/// A law-enforcement officer (执法检查人员) who can take a seat.
///
/// Name and certificate numbers never leave the office; frozen files carry the id alone.
public struct Inspector: Hashable, Sendable, Codable {
    /// `P0001` …, given at the first import and kept from then on.
    public let id: String
    /// The name; internal.
    public var name: String
    /// The code of the department.
    public let department: String
    /// One or two certificates, in the order of the file.
    public var certificates: [Certificate]
    /// Terms of the county's specialty vocabulary, sorted by bytes.
    public var specialties: [String]
    /// Terms of the county's region vocabulary, sorted by bytes; empty = the whole county.
    public var regions: [String]
    /// Whether the officer may lead; nil where the roster has no such column (then every officer may).
    public var mayLead: Bool?
    /// Whether the officer is in post.
    public var isActive: Bool

    /// Makes an inspector.
    public init(
        id: String, name: String, department: String, certificates: [Certificate], specialties: [String],
        regions: [String], mayLead: Bool?, isActive: Bool
    ) {
        self.id = id
        self.name = name
        self.department = department
        self.certificates = certificates
        self.specialties = specialties
        self.regions = regions
        self.mayLead = mayLead
        self.isActive = isActive
    }

    /// Whether the officer is in post and has a certificate that is valid on a day.
    public func isQualified(on day: CivilDate) -> Bool {
        isActive && certificates.contains { ($0.from ?? .earliest) <= day && day <= ($0.to ?? .latest) }
    }

    /// An enforcement certificate (行政执法证).
    public struct Certificate: Hashable, Sendable, Codable {
        /// The number as printed, an opaque text.
        public let number: String
        /// The first day it is valid, nil when unknown.
        public let from: CivilDate?
        /// The last day it is valid, inclusive; nil when unlimited.
        public let to: CivilDate?

        /// Makes a certificate.
        public init(number: String, from: CivilDate?, to: CivilDate?) {
            self.number = number
            self.from = from
            self.to = to
        }
    }
}

/// A declared duty to stand aside (回避): this inspector must not inspect this target.
public struct Recusal: Hashable, Sendable {
    /// The inspector's id.
    public let inspector: String
    /// The target.
    public var oid: String
    /// Why; private, only its salted digest enters frozen files.
    public let reason: String

    /// Makes a recusal.
    public init(inspector: String, oid: String, reason: String) {
        self.inspector = inspector
        self.oid = oid
        self.reason = reason
    }
}

/// One earlier inspection (检查历史): shown by `explain`, and the source of history classes later.
public struct PastInspection: Hashable, Sendable {
    /// The target.
    public var oid: String
    /// The day.
    public let date: CivilDate
    /// The code of the inspecting department.
    public let department: String
    /// The item's name or code as the file gives it.
    public let item: String
    /// The result as the file gives it.
    public let result: String

    /// Makes an earlier inspection.
    public init(oid: String, date: CivilDate, department: String, item: String, result: String) {
        self.oid = oid
        self.date = date
        self.department = department
        self.item = item
        self.result = result
    }
}
