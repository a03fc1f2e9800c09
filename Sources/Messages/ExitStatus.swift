/// How a command ends, as a shell or cron sees it.
///
/// The values follow `sysexits.h`; 1 is never used, so that a crash of the shell cannot be taken for a result.
public enum ExitStatus: Int32, Sendable, CaseIterable {
    /// Everything asked for was done, or there was nothing to do.
    case done = 0
    /// Done, but some input rows were rejected (`import` and `onboard` only).
    case doneWithRejects = 3
    /// The command line could not be understood.
    case usage = 64
    /// Input data was refused.
    case dataRefused = 65
    /// A needed input is missing.
    case inputMissing = 66
    /// No lawful team can be formed.
    case teamInfeasible = 69
    /// A defect of the program.
    case bug = 70
    /// An output cannot be created.
    case cannotCreate = 73
    /// Reading or writing failed.
    case inputOutput = 74
    /// Another run holds the workspace.
    case locked = 75
    /// A draw or a bundle is not genuine.
    case verificationFailed = 76
    /// A gate is closed, or a step was asked for out of order.
    case gateClosed = 77
    /// The configuration is wrong.
    case configuration = 78
}
