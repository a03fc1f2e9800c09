import Model
import Standards

/// The records of one file, each with the line it comes from; only the arrays of the file's kind hold any.
public struct Records: Sendable {
    /// Rows of a roster of targets.
    public var targets: [TargetEntry] = []
    /// Rows of a roster of inspectors.
    public var inspectors: [InspectorEntry] = []
    /// Declared recusals.
    public var recusals: [RecusalEntry] = []
    /// Rows of an item list.
    public var items: [ItemEntry] = []
    /// Rows of a class file.
    public var classes: [ClassEntry] = []
    /// Rows of the lists of abnormal operation, serious violations, complaints and penalties.
    public var evidence: [EvidenceEntry] = []
    /// Earlier inspections.
    public var history: [HistoryEntry] = []

    /// No records.
    public init() {}
}

/// Whom a row is about: the identity where the row gives a code, and the name as it stands.
public struct SubjectReference: Hashable, Sendable {
    /// The identity, nil when the row gives a name alone.
    public let oid: String?
    /// The name, empty when the row gives none.
    public let name: String
}

/// One row of a roster of targets; what the file leaves open is nil or empty.
public struct TargetEntry: Hashable, Sendable {
    /// The line in the file.
    public let line: Int
    /// The identity.
    public let oid: String
    /// The name.
    public let name: String
    /// The subject class as the file gives it; nil when it gives none.
    public let subjectClass: SubjectClass?
    /// The status as the file gives it; nil when it gives none.
    public let status: RegistrationStatus?
    /// GB/T 2260, six digits; empty when the file gives none.
    public let division: String
    /// A term of the region vocabulary; empty when unknown.
    public let region: String
    /// GB/T 4754, digits or a section letter; empty when unknown.
    public let industry: String
    /// The registered address, else that of the business.
    public let address: String
    /// The person in charge.
    public let representative: String
    /// A telephone number.
    public let phone: String
    /// The day of foundation.
    public let founded: CivilDate?
    /// The entry in the department's roster.
    public let listing: Listing
}

/// One row of a roster of inspectors.
public struct InspectorEntry: Hashable, Sendable {
    /// The line in the file.
    public let line: Int
    /// The inspector; the id is empty until the resolver gives one.
    public let inspector: Inspector
}

/// One declared recusal.
public struct RecusalEntry: Hashable, Sendable {
    /// The line in the file.
    public let line: Int
    /// The certificate number, empty when the row gives a name alone.
    public let certificate: String
    /// The inspector's name, empty when the row gives none.
    public let inspectorName: String
    /// The code of the inspector's department.
    public let department: String
    /// From whom to stand aside.
    public let subject: SubjectReference
    /// Why.
    public let reason: String
}

/// One row of an item list.
public struct ItemEntry: Hashable, Sendable {
    /// The line in the file.
    public let line: Int
    /// The item.
    public let item: InspectionItem
}

/// One row of a class file.
public struct ClassEntry: Hashable, Sendable {
    /// The line in the file.
    public let line: Int
    /// Who.
    public let subject: SubjectReference
    /// The class.
    public let tier: Tier
    /// The month it speaks for.
    public let month: YearMonth
}

/// One row of a list that raises tiers.
public struct EvidenceEntry: Hashable, Sendable {
    /// The line in the file.
    public let line: Int
    /// Who.
    public let subject: SubjectReference
    /// What for.
    public let flag: CreditFlag
    /// How many times; at least 1.
    public let count: Int
    /// When it was decided or received.
    public let date: CivilDate?
    /// Whether the entry has ended (移出日期): it takes earlier evidence back instead of adding any.
    public let removed: CivilDate?
}

/// One earlier inspection.
public struct HistoryEntry: Hashable, Sendable {
    /// The line in the file.
    public let line: Int
    /// Who was inspected.
    public let subject: SubjectReference
    /// When.
    public let date: CivilDate
    /// The code of the inspecting department.
    public let department: String
    /// The item as the file gives it.
    public let item: String
    /// The result as the file gives it.
    public let result: String
}
