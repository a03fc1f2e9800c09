/// Where the data rows of one file went; `read` always equals the sum of the other three.
public struct RowAccounting: Hashable, Sendable, Codable {
    /// Data rows found below the header.
    public var read: Int { accepted + merged + rejected }
    /// Rows that became a record.
    public var accepted: Int
    /// Rows that repeat a record and were joined with it.
    public var merged: Int
    /// Rows that were refused, each with a reason in the quality report.
    public var rejected: Int

    /// Makes an account.
    public init(accepted: Int = 0, merged: Int = 0, rejected: Int = 0) {
        self.accepted = accepted
        self.merged = merged
        self.rejected = rejected
    }

    /// Adds two accounts.
    public static func + (left: RowAccounting, right: RowAccounting) -> RowAccounting {
        RowAccounting(
            accepted: left.accepted + right.accepted, merged: left.merged + right.merged,
            rejected: left.rejected + right.rejected)
    }
}
