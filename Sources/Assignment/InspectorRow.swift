import Messages
import Standards

/// A row of inspectors.tsv: an officer who may take a seat, without name or certificate number.
public struct InspectorRow: FrozenRow {
    /// The id, kept from the first import.
    public let id: String
    /// The department's code.
    public let department: String
    /// Own and lent regions, sorted by bytes; empty (`-`) = everywhere.
    public let regions: [String]
    /// Specialties, sorted by bytes.
    public let specialties: [String]
    /// The certificate's first day; nil (`-`) when unknown.
    public let certificateFrom: CivilDate?
    /// The certificate's last day, inclusive; nil (`-`) when unlimited.
    public let certificateTo: CivilDate?
    /// Whether the officer may lead; nil (`-`) where the roster has no such column, then every officer may.
    public let mayLead: Bool?
    /// The most seats in this task; nil (`-`) = the default of the department, ⌈2·seats/people⌉.
    public let cap: Int?
    /// Seats already held this year, before this draw.
    public let base: Int

    /// Makes a row; the lists are sorted here.
    public init(
        id: String, department: String, regions: [String] = [], specialties: [String] = [],
        certificateFrom: CivilDate? = nil, certificateTo: CivilDate? = nil, mayLead: Bool? = nil, cap: Int? = nil,
        base: Int = 0
    ) {
        self.id = id
        self.department = department
        self.regions = regions.sortedByBytes()
        self.specialties = specialties.sortedByBytes()
        self.certificateFrom = certificateFrom
        self.certificateTo = certificateTo
        self.mayLead = mayLead
        self.cap = cap
        self.base = base
    }

    /// The file is inspectors.tsv.
    public static let fileName = "inspectors.tsv"
    /// id, department, regions, specialties, cert-from, cert-to, leader, cap, base.
    public static let columns = [
        "id", "department", "regions", "specialties", "cert-from", "cert-to", "leader", "cap", "base",
    ]
    /// The key is id.
    public static let keyColumns = 1

    /// Reads a line's fields; `leader` is `1`, `0` or `-`.
    public init(fields: [String]) throws(Problem) {
        id = try FieldGrammar.token(fields[0], "id")
        department = try FieldGrammar.token(fields[1], "department")
        regions = try FieldGrammar.terms(fields[2], "regions")
        specialties = try FieldGrammar.terms(fields[3], "specialties")
        certificateFrom = try FieldGrammar.optionalDay(fields[4], "cert-from")
        certificateTo = try FieldGrammar.optionalDay(fields[5], "cert-to")
        switch fields[6] {
        case "1": mayLead = true
        case "0": mayLead = false
        case "-": mayLead = nil
        default: throw FieldGrammar.refusal(fields[6], "leader", "1|0|-")
        }
        cap = fields[7] == "-" ? nil : try FieldGrammar.number(fields[7], "cap")
        base = try FieldGrammar.number(fields[8], "base")
    }

    /// The fields to write.
    public var fields: [String] {
        [
            id, department, FieldGrammar.text(regions), FieldGrammar.text(specialties), certificateFrom?.text ?? "-",
            certificateTo?.text ?? "-", mayLead.map { $0 ? "1" : "0" } ?? "-", cap.map { String($0) } ?? "-",
            String(base),
        ]
    }

    /// Whether the certificate is valid on a day, the first and the last one included.
    public func isCertified(on day: CivilDate) -> Bool {
        (certificateFrom ?? .earliest) <= day && day <= (certificateTo ?? .latest)
    }
}
