import ArgumentParser

/// A command on a workspace, whose options say in which language its problems are told.
protocol WorkspaceCommand: ParsableCommand {
    var options: WorkspaceOptions { get }
}
