import Foundation
import Testing

/// Runs the built program as a person or cron would.
struct Tool {
    /// What a run gave.
    struct Outcome {
        let status: Int32
        let output: String
        let complaint: String
    }

    /// The debug build of the program, beside the tests.
    static var path: String {
        let bundle = CommandLine.arguments[0]
        var folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
        for _ in 0..<6 {
            let candidate = folder.appendingPathComponent("doublerandom").path
            if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
            folder = folder.deletingLastPathComponent()
        }
        return root + "/.build/debug/doublerandom"
    }

    /// The repository.
    static var root: String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
    }

    /// Runs the program with arguments; the environment is set anew but for what is given.
    static func run(
        _ arguments: [String], in folder: String = root, environment: [String: String] = [:]
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(environment) { $1 }
        let files = try Scratch()
        process.standardOutput = try files.handle("output")
        process.standardError = try files.handle("complaint")
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationReason == .uncaughtSignal
                ? 128 + process.terminationStatus : process.terminationStatus,
            output: try files.text("output"), complaint: try files.text("complaint"))
    }
}

/// A folder that goes when the test ends.
final class Scratch: Sendable {
    let path: String

    /// The folder of this process; runs that all tests share stand in it until the process ends.
    private static let home: String = {
        atexit { Scratch.removeHome() }
        return NSTemporaryDirectory() + "doublerandom-tests-\(ProcessInfo.processInfo.processIdentifier)"
    }()

    private static func removeHome() { try? FileManager.default.removeItem(atPath: home) }

    init() throws {
        path = Scratch.home + "/" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// A new file to write to.
    func handle(_ name: String) throws -> FileHandle {
        let url = URL(fileURLWithPath: path + "/" + name)
        try Data().write(to: url)
        return try FileHandle(forWritingTo: url)
    }

    /// A file's text.
    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A fresh copy of a sample county.
    func copy(sample name: String, as folder: String? = nil) throws -> String {
        let target = path + "/" + (folder ?? name)
        try FileManager.default.copyItem(atPath: Tool.root + "/samples/" + name, toPath: target)
        return target
    }

    /// Every file below a folder with its bytes, by relative path.
    static func tree(_ folder: String, below part: String = "") throws -> [String: Data] {
        var files: [String: Data] = [:]
        let start = part.isEmpty ? folder : folder + "/" + part
        guard let walker = FileManager.default.enumerator(atPath: start) else { return [:] }
        for case let name as String in walker {
            var isFolder: ObjCBool = false
            let path = start + "/" + name
            if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
                files[name] = try Data(contentsOf: URL(fileURLWithPath: path))
            }
        }
        return files
    }
}
