import Messages
import Standards

/// One run on a workspace as of a moment: the stages in their order, each reporting what it did.
///
/// The stages' files beside this one extend it: `Run+Import`, `Run+Plan` … Only this room knows the order.
public struct Run {
    /// The workspace, locked for this run.
    public let workspace: Workspace
    /// The moment the run stands for; every date in a result comes from it or from an event, never from a clock.
    public let asOf: Moment
    /// Whether nothing may be written.
    public let dryRun: Bool
    /// Takes every notice as it comes.
    private let listener: (Notice) -> Void
    /// Told how far the reading of a long file has come; nil when nobody waits.
    let progress: (@Sendable (ReadingProgress) -> Void)?
    /// How many steps this run has taken.
    let tally: Tally

    /// Starts a run.
    public init(
        workspace: Workspace, asOf: Moment, dryRun: Bool = false,
        progress: (@Sendable (ReadingProgress) -> Void)? = nil, report: @escaping (Notice) -> Void = { _ in }
    ) {
        self.init(
            workspace: workspace, asOf: asOf, dryRun: dryRun, listener: report, progress: progress, tally: Tally())
    }

    private init(
        workspace: Workspace, asOf: Moment, dryRun: Bool, listener: @escaping (Notice) -> Void,
        progress: (@Sendable (ReadingProgress) -> Void)?, tally: Tally
    ) {
        self.workspace = workspace
        self.asOf = asOf
        self.dryRun = dryRun
        self.listener = listener
        self.progress = progress
        self.tally = tally
    }

    /// The same run as of another moment, for replayed events.
    func at(_ moment: Moment) -> Run {
        Run(
            workspace: workspace, asOf: moment, dryRun: dryRun, listener: listener, progress: progress, tally: tally)
    }

    func report(_ notice: Notice) { listener(notice) }

    var desk: ApprovalDesk { ApprovalDesk(workspace: workspace) }

    /// Says that a step was taken.
    func done(zh chinese: String, en english: String) {
        tally.done += 1
        report(Notice(.done, zh: chinese, en: english))
    }

    func warn(zh chinese: String, en english: String) { report(Notice(.warning, zh: chinese, en: english)) }
}

/// Counts the steps a run has taken, across the moments it stands for.
final class Tally {
    /// Steps that changed something.
    var done = 0
}
