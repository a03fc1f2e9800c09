import Messages

/// A row of teams.tsv: who sits where.
public struct TeamRow: FrozenRow {
    /// The seat's id.
    public let seat: String
    /// The visit: the target's oid.
    public let check: String
    /// The department.
    public let department: String
    /// `leader`, `specialty:TERM` or `general`; the holder of the leader's seat leads the team.
    public let requirement: String
    /// The officer's id.
    public let inspector: String

    /// Makes a row.
    public init(seat: String, check: String, department: String, requirement: String, inspector: String) {
        self.seat = seat
        self.check = check
        self.department = department
        self.requirement = requirement
        self.inspector = inspector
    }

    /// The file is teams.tsv.
    public static let fileName = "teams.tsv"
    /// seat, check, department, requirement, inspector.
    public static let columns = ["seat", "check", "department", "requirement", "inspector"]
    /// The key is seat.
    public static let keyColumns = 1

    /// Reads a line's fields.
    public init(fields: [String]) throws(Problem) {
        seat = fields[0]
        check = try FieldGrammar.token(fields[1], "check")
        department = try FieldGrammar.token(fields[2], "department")
        requirement = fields[3]
        inspector = try FieldGrammar.token(fields[4], "inspector")
    }

    /// The fields to write.
    public var fields: [String] { [seat, check, department, requirement, inspector] }
}

/// The teams of one task: teams.tsv, sorted by seat.
public typealias TeamTable = FrozenTable<TeamRow>

/// Seats that officers hold in earlier tasks, to be counted as load.
public struct TeamLoad: Hashable, Sendable {
    private var counts: [String: Int] = [:]

    /// No earlier task.
    public init() {}

    /// The seats of the teams of earlier tasks.
    public init(_ tables: [TeamTable]) {
        for table in tables {
            for row in table.rows { counts[row.inspector, default: 0] += 1 }
        }
    }

    /// How many seats an officer holds.
    public func seats(of id: String) -> Int { counts[id] ?? 0 }
}
