import ArgumentParser
import Messages
import Pipeline

/// How a command ends: collected problems go to standard error, the outcome becomes the exit code.
enum Finish {
    static func with(_ outcome: Outcome, _ language: Language) throws {
        for problem in outcome.problems { Console.complain(problem, language) }
        guard outcome.status == .done else { throw ExitCode(outcome.status.rawValue) }
    }
}
