import Foundation

/// An independent reader: stock Python 3 with nothing but its standard library.
public enum Python {
    /// How a run ended.
    public struct Outcome: Sendable {
        /// The exit status.
        public let status: Int32
        /// What went to standard output.
        public let output: Data
        /// What went to standard error.
        public let complaint: Data

        /// The output as text.
        public var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// Runs `python3` with arguments and, when given, bytes on standard input.
    public static func run(_ arguments: [String], standardInput: Data? = nil) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "PYTHONIOENCODING": "utf-8",
            "LC_ALL": "C.UTF-8",
        ]
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("python-\(UUID().uuidString)")
        try (standardInput ?? Data()).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        process.standardInput = try FileHandle(forReadingFrom: file)
        let complaints = file.appendingPathExtension("complaint")
        try Data().write(to: complaints)
        defer { try? FileManager.default.removeItem(at: complaints) }
        process.standardError = try FileHandle(forWritingTo: complaints)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: bytes, complaint: try Data(contentsOf: complaints))
    }

    /// The output of a program text, or nil when it failed.
    public static func output(of program: String, _ arguments: String...) -> String? {
        guard let outcome = try? run(["-c", program] + arguments), outcome.status == 0 else { return nil }
        return outcome.text
    }

    /// The output of a program text over a file with these bytes, whose path is its first argument; nil when it failed.
    public static func output(of program: String, file bytes: [UInt8], _ arguments: String...) -> String? {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("bytes-\(UUID().uuidString)")
        guard (try? Data(bytes).write(to: file)) != nil else { return nil }
        defer { try? FileManager.default.removeItem(at: file) }
        guard let outcome = try? run(["-c", program, file.path] + arguments), outcome.status == 0 else { return nil }
        return outcome.text
    }
}
