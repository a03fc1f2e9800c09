import Foundation

/// Runs independent checks in Python 3, standard library only.
enum Python {
    /// The trimmed output of a script; a failing script gives its complaint instead.
    static func run(_ script: String, _ arguments: [String] = []) throws -> String {
        let scratch = try Scratch()
        let file = scratch.path + "/check.py"
        try Data(script.utf8).write(to: URL(fileURLWithPath: file))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", file] + arguments
        process.standardOutput = try scratch.handle("output")
        process.standardError = try scratch.handle("complaint")
        try process.run()
        process.waitUntilExit()
        let text = try scratch.text("output") + scratch.text("complaint")
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
