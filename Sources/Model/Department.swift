/// A member body of the joint conference (部门), as `departments.csv` lists it.
public struct Department: Hashable, Sendable, Codable {
    /// The department's own 18-character unified code; its identity everywhere.
    public let code: String
    /// The short name used in sheets, such as 市场监管局.
    public let shortName: String
    /// The full name used in filings.
    public let fullName: String
    /// Former names and other spellings that exports may carry.
    public let aliases: [String]
    /// The office to call, never a person.
    public let contact: String
    /// Whether it sits in the joint conference and files a plan.
    public let isMember: Bool

    /// Makes a department from its register row.
    public init(
        code: String, shortName: String, fullName: String, aliases: [String], contact: String, isMember: Bool
    ) {
        self.code = code
        self.shortName = shortName
        self.fullName = fullName
        self.aliases = aliases
        self.contact = contact
        self.isMember = isMember
    }
}
