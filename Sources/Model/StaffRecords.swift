import Standards

/// One expert (专家): assists at inspections and never fills a seat.
public struct Expert: Hashable, Sendable, Codable {
    /// The name; internal.
    public let name: String
    /// The code of the department whose list it is.
    public let department: String
    /// Where the expert works, empty when unknown.
    public let organisation: String
    /// Terms of the vocabulary of specialties, sorted by bytes.
    public let specialties: [String]
    /// The title or qualification, empty when unknown.
    public let qualification: String
    /// The last day of the appointment; nil when unlimited or unknown.
    public let until: CivilDate?

    /// Makes an expert.
    public init(
        name: String, department: String, organisation: String, specialties: [String], qualification: String,
        until: CivilDate?
    ) {
        self.name = name
        self.department = department
        self.organisation = organisation
        self.specialties = specialties
        self.qualification = qualification
        self.until = until
    }
}

/// Days on which an inspector is not available (请假、不可用).
public struct Leave: Hashable, Sendable, Codable {
    /// The inspector's id.
    public let inspector: String
    /// From the first to the last day, both included.
    public let days: DateWindow
    /// Why, empty when not told; internal.
    public let reason: String

    /// Makes a leave.
    public init(inspector: String, days: DateWindow, reason: String) {
        self.inspector = inspector
        self.days = days
        self.reason = reason
    }
}
