/// A state of the rosters in the past: for each department the number of the last file that counts.
public struct Snapshot: Hashable, Sendable {
    /// The number for departments that have none of their own; nil for the present state.
    public let everywhere: Int?
    /// The numbers by department.
    public let departments: [String: Int]

    /// Makes a snapshot.
    public init(everywhere: Int? = nil, departments: [String: Int] = [:]) {
        self.everywhere = everywhere
        self.departments = departments
    }

    /// Whether an entry of a department stood at the snapshot: started by then, and not ended by then.
    public func holds(of department: String, from file: Int, until: Int?) -> Bool {
        guard let number = departments[department] ?? everywhere else { return until == nil }
        return file <= number && (until.map { $0 > number } ?? true)
    }
}
