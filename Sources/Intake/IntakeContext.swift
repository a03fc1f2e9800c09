import Messages
import Model

/// What reading an export needs to know of the county.
public struct IntakeContext: Sendable {
    /// The departments every name resolves to.
    public let register: DepartmentRegister
    /// 业务专长.
    public let specialties: Vocabulary
    /// 区域: terms, town codes, words of addresses.
    public let regions: Vocabulary
    /// The county's own division, six digits.
    public let division: String
    /// What class files write for a tier.
    public let tierSynonyms: [String: Tier]
    /// A regular expression that certificate numbers match as a whole; empty when anything goes.
    public let certificatePattern: String
    /// The highest share of rejected rows; a file above it is refused as a whole.
    public let rejectCeiling: Rate
    /// From how many data rows on the ceiling holds.
    public let rejectCeilingFromRows: Int
    /// Codes of departments whose values of a target's fields go before others', best first; the rest by code.
    public let sourceOrder: [String]

    /// What the office has stated about files; the first that speaks of a table counts.
    public var overrides: [ImportOverride] = []
    /// Told how far the reading of a text file of several blocks has come; nil when nobody waits.
    public var progress: (@Sendable (ReadingProgress) -> Void)?

    /// Gathers the context.
    public init(
        register: DepartmentRegister, specialties: Vocabulary, regions: Vocabulary, division: String,
        tierSynonyms: [String: Tier], certificatePattern: String, rejectCeiling: Rate, rejectCeilingFromRows: Int,
        sourceOrder: [String]
    ) {
        self.register = register
        self.specialties = specialties
        self.regions = regions
        self.division = division
        self.tierSynonyms = tierSynonyms
        self.certificatePattern = certificatePattern
        self.rejectCeiling = rejectCeiling
        self.rejectCeilingFromRows = rejectCeilingFromRows
        self.sourceOrder = sourceOrder
    }

    /// The place of a department in the source order; those not in it come last, all equal.
    func rank(of department: String) -> Int { sourceOrder.firstIndex(of: department) ?? sourceOrder.count }
}
