import Messages

/// One thing that a quality report says about a file: what was found where, and what became of it.
public struct Finding: Hashable, Sendable {
    /// The physical line, from 1; nil when it is about the file.
    public let line: Int?
    /// The header of the column as it stands in the file; empty when it is about the row or the file.
    public let column: String
    /// What is wrong, with code, wording and remedy; its position holds line and column.
    public let problem: Problem
    /// The value as it stood in the file; identity numbers are masked.
    public let original: String
    /// The value that was taken instead, or that the department may have meant; empty when there is none.
    public let suggestion: String
    /// What became of the row.
    public let disposition: Disposition

    /// What became of a row.
    public enum Disposition: String, Sendable, CaseIterable {
        /// The row was refused.
        case rejected = "退回"
        /// The row was taken with a value changed or left out.
        case altered = "更正后采用"
        /// The row repeats an earlier one and was joined with it.
        case merged = "合并"
        /// The row was taken as it is, or is no data row; somebody should look at it.
        case note = "提示"
    }

    /// States a finding.
    public init(
        line: Int?, column: String, problem: Problem, original: String, suggestion: String = "",
        disposition: Disposition
    ) {
        var placed = problem
        placed.position.line = line
        placed.position.column = column.isEmpty ? nil : column
        self.line = line
        self.column = column
        self.problem = placed
        self.original = original
        self.suggestion = suggestion
        self.disposition = disposition
    }
}
