import Standards

/// What one row of a roster says of a target; what the row leaves open is nil or empty.
public struct TargetStatement: Hashable, Sendable {
    /// The identity.
    public var oid: String
    /// The name.
    public var name: String
    /// The subject class.
    public var subjectClass: SubjectClass?
    /// The registration status.
    public var status: RegistrationStatus?
    /// GB/T 2260, six digits.
    public var division: String
    /// A term of the region vocabulary.
    public var region: String
    /// GB/T 4754, digits or a section letter.
    public var industry: String
    /// The address.
    public var address: String
    /// The person in charge.
    public var representative: String
    /// A telephone number.
    public var phone: String
    /// The day of foundation.
    public var founded: CivilDate?
    /// Who answers for a product or project: an oid, or a name where the row gives no code.
    public var owner: String
    /// The entry in the department's roster.
    public var listing: Listing

    /// States what a row says.
    public init(
        oid: String, name: String, subjectClass: SubjectClass?, status: RegistrationStatus?, division: String,
        region: String, industry: String, address: String, representative: String, phone: String,
        founded: CivilDate?, owner: String = "", listing: Listing
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
        self.owner = owner
        self.listing = listing
    }

    /// This statement with what it leaves open taken from the department's earlier one: an empty cell takes nothing away.
    public func carrying(_ earlier: TargetStatement) -> TargetStatement {
        var result = self
        result.subjectClass = subjectClass ?? earlier.subjectClass
        result.status = status ?? earlier.status
        result.founded = founded ?? earlier.founded
        for path in TargetStatement.texts where self[keyPath: path].isEmpty {
            result[keyPath: path] = earlier[keyPath: path]
        }
        result.listing = listing.carrying(earlier.listing)
        return result
    }

    private static var texts: [WritableKeyPath<TargetStatement, String>] {
        [\.name, \.division, \.region, \.industry, \.address, \.representative, \.phone, \.owner]
    }
}

/// A statement with where it comes from.
public struct SuppliedStatement: Hashable, Sendable {
    /// What is said.
    public let statement: TargetStatement
    /// The code of the department whose file says it.
    public let department: String
    /// The number of the file.
    public let file: Int
    /// The line in it.
    public let line: Int

    /// States where a statement comes from.
    public init(statement: TargetStatement, department: String, file: Int, line: Int) {
        self.statement = statement
        self.department = department
        self.file = file
        self.line = line
    }
}

/// Whose values go before whose where files say different things of one target.
public struct SourceOrder: Sendable {
    /// Codes of departments, the best first; all others come after them, by their codes.
    public let departments: [String]
    /// The county's own division, for targets that no file gives one for.
    public let division: String

    /// Makes an order.
    public init(departments: [String], division: String) {
        self.departments = departments
        self.division = division
    }

    /// The place of a department; those not named come last, all equal.
    public func rank(of department: String) -> Int { departments.firstIndex(of: department) ?? departments.count }

    /// Whether what one source says goes before what another says: place in the order, code, the later file, line.
    public func precedes(
        _ left: (department: String, file: Int, line: Int), _ right: (department: String, file: Int, line: Int)
    ) -> Bool {
        let ranks = (rank(of: left.department), rank(of: right.department))
        if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
        let departments = ByteOrder.compare(left.department, right.department)
        if departments != 0 { return departments < 0 }
        return left.file != right.file ? left.file > right.file : left.line < right.line
    }

    /// The statements about one target, the one that counts most first.
    public func sorted(_ statements: [SuppliedStatement]) -> [SuppliedStatement] {
        if statements.count < 2 { return statements }
        return statements.sorted {
            precedes(($0.department, $0.file, $0.line), ($1.department, $1.file, $1.line))
        }
    }
}
