import Foundation

/// Runs Python, the independent program that readings are compared with.
enum Python {
    /// What the script wrote to standard output, given bytes on standard input.
    static func run(_ script: String, input: Data = Data()) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        let directory = FileManager.default.temporaryDirectory
        let name = "tabular-\(ProcessInfo.processInfo.globallyUniqueString)"
        let file = directory.appendingPathComponent(name)
        try input.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let output = Pipe()
        process.standardInput = try FileHandle(forReadingFrom: file)
        process.standardOutput = output
        try process.run()
        let result = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
        return result
    }
}

/// Files that lie beside the tests.
enum Cases {
    /// The bytes of a file below `Cases`.
    static func bytes(_ path: String) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases")
        return [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
    }
}
