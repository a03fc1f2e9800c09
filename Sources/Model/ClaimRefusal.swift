/// A department's refusal to sign for a new market entity (不认领); one that it claims is listed in its roster instead.
public struct ClaimRefusal: Hashable, Sendable {
    /// The target.
    public let oid: String
    /// The code of the department.
    public let department: String
    /// Why, never empty.
    public let reason: String

    /// Makes a refusal.
    public init(oid: String, department: String, reason: String) {
        self.oid = oid
        self.department = department
        self.reason = reason
    }
}
