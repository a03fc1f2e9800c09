import Messages
import Model
import Standards

/// A workspace's own settings, `county.toml` over its profile.
public struct CountyConfiguration: Sendable {
    /// The profile with the county's overrides applied.
    public let profile: JurisdictionProfile
    /// The profile's name as written.
    public let profileName: String
    /// Whether everything made must say 样例数据，不得公示.
    public let isSample: Bool
    /// Whether this is a rehearsal (演练): watermarked, can never publish.
    public let isRehearsal: Bool
    /// The language of messages; nil leaves it to the locale.
    public let language: Language?
    /// The year of the plan.
    public let year: Int
    /// The day the run stands for; only samples fix it.
    public let asOf: CivilDate?
    /// The county's name in documents.
    public let county: String
    /// The division, six digits.
    public let division: String
    /// The joint-conference office.
    public let office: Office
    /// Specialties with their synonyms.
    public let specialties: Vocabulary
    /// Regions with their synonyms.
    public let regions: Vocabulary

    /// The joint-conference office (联席会议办公室).
    public struct Office: Sendable, Equatable {
        /// Its full name.
        public let name: String
        /// The department that hosts it, as the register names it.
        public let department: String
        /// Who prepares (经办), an office or a role.
        public let preparedBy: String
    }

    /// The banner that every page, sheet and document carries; empty in real workspaces.
    public var banner: String {
        isSample ? "样例数据，不得公示" : isRehearsal ? "演练，不得公示" : ""
    }

    /// Reads `county.toml`; `profileText` loads the text of a profile by its name (nil = unknown).
    public init(
        text: String, file: String, profileText: (String) -> String?
    ) throws(Problem) {
        let own = try ConfigValue.parse(text, file: file)
        let top = ConfigTable(own, file: file, source: text)
        profileName = try top.string("profile")
        guard let source = profileText(profileName) else {
            throw Problem(
                .profileUnknown, at: top.position("profile"),
                expected: BuiltInProfiles.names.joined(separator: "、"), found: profileName)
        }
        isSample = try top.boolean("sample", default: false)
        isRehearsal = try top.boolean("rehearsal", default: false)
        year = try top.integer("year")
        guard (2000...2099).contains(year) else { throw top.wrong("year", expected: "2000…2099") }
        language = top.has("language") ? try top.choice("language", Language.self) : nil
        asOf = top.has("as_of") ? try top.date("as_of") : nil
        let officeTable = try top.table("office")
        office = Office(
            name: try officeTable.string("name"), department: try officeTable.string("department"),
            preparedBy: try officeTable.string("prepared_by"))
        try officeTable.finish()
        specialties = try CountyConfiguration.vocabulary(try top.table("specialties"))
        regions = try CountyConfiguration.vocabulary(try top.table("regions"))
        let base = try ConfigValue.parse(source, file: profileName)
        let overrides = own.filter { !CountyConfiguration.ownKeys.contains($0.key) }
        let merged = ConfigTable(
            CountyConfiguration.merge(base, with: overrides), file: profileName, source: source,
            over: (file: file, source: text))
        // Known here, so that a misspelt one of them is told its nearest name.
        for key in CountyConfiguration.ownKeys { _ = merged.has(key) }
        profile = try JurisdictionProfile(merged)
        county = profile.county
        division = profile.division
        guard Divisions.name(of: division) != nil else { throw merged.wrong("division", expected: "GB/T 2260") }
    }

    private static let ownKeys = [
        "profile", "language", "sample", "rehearsal", "year", "as_of", "office", "specialties", "regions",
    ]

    private static func merge(
        _ base: [String: ConfigValue], with overrides: [String: ConfigValue]
    ) -> [String: ConfigValue] {
        base.merging(overrides) { old, new in
            guard case .table(let inner) = old, case .table(let changes) = new else { return new }
            return .table(merge(inner, with: changes))
        }
    }

    private static func vocabulary(_ table: ConfigTable) throws(Problem) -> Vocabulary {
        var synonyms: [String: [String]] = [:]
        for key in table.keys() { synonyms[key] = try table.strings(key) }
        return Vocabulary(synonyms)
    }
}
