import Messages

/// How a step ended: the problems met on the way, and the exit status they lead to.
public struct Outcome: Sendable {
    /// Problems in the order they were met; the run went on where it could.
    public var problems: [Problem]
    /// The exit status.
    public var status: ExitStatus

    /// All is well.
    public static let done = Outcome(problems: [], status: .done)

    /// An outcome from problems: the first one's status, or done when there are none.
    public init(problems: [Problem]) {
        self.init(problems: problems, status: problems.first?.message.exit ?? .done)
    }

    /// An outcome with a status of its own.
    public init(problems: [Problem], status: ExitStatus) {
        self.problems = problems
        self.status = status
    }

    /// This outcome followed by another: all problems; the first status that is not done.
    public func then(_ next: Outcome) -> Outcome {
        Outcome(problems: problems + next.problems, status: status == .done ? next.status : status)
    }
}
