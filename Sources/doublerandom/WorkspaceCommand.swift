import ArgumentParser
import Messages

/// A command that knows in which language its problems are to be told.
protocol SpeakingCommand: ParsableCommand {
    var speaks: Language { get }
}

/// A command on a workspace, whose options say so.
protocol WorkspaceCommand: SpeakingCommand {
    var options: WorkspaceOptions { get }
}

extension WorkspaceCommand {
    var speaks: Language { options.speaks }
}
