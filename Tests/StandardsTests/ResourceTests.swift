import Foundation
import Testing

@testable import Standards

@Suite("Resources compiled into the program")
struct ResourceTests {
    static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources")

    /// Runs a copy of the script and answers how it ended.
    static func run(_ script: URL, _ arguments: String...) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", script.path] + arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    @Test("the compiled resources are those of the folder, byte for byte")
    func fresh() throws {
        #expect(try Self.run(Self.sources.appendingPathComponent("embed.py"), "--check", "Standards") == 0)
        #expect(Resource.all.count == 12)
        for resource in Resource.all {
            let file = Self.sources.appendingPathComponent("Standards/Resources/\(resource.path)")
            #expect(try Data(contentsOf: file) == Data(String(describing: resource.text).utf8))
        }
    }

    @Test("the check finds a changed, an added and a removed file, and an unknown kind")
    func stale() throws {
        let manager = FileManager.default
        let folder = manager.temporaryDirectory.appendingPathComponent(
            "embed-\(ProcessInfo.processInfo.processIdentifier)")
        let resources = folder.appendingPathComponent("Room/Resources")
        try manager.createDirectory(at: resources, withIntermediateDirectories: true)
        defer { try? manager.removeItem(at: folder) }
        let script = folder.appendingPathComponent("embed.py")
        try manager.copyItem(at: Self.sources.appendingPathComponent("embed.py"), to: script)
        let page = resources.appendingPathComponent("page.html")

        try Data("<p>\"\"\"# \\#(甲)\n".utf8).write(to: page)
        #expect(try Self.run(script, "--check") == 1)
        #expect(try Self.run(script) == 0 && Self.run(script, "--check") == 0)
        try Data("<p>乙".utf8).write(to: page)
        #expect(try Self.run(script, "--check") == 1)
        #expect(try Self.run(script) == 0 && Self.run(script, "--check") == 0)
        try manager.removeItem(at: page)
        #expect(try Self.run(script, "--check") == 1)
        #expect(try Self.run(script) == 0 && Self.run(script, "--check") == 0)
        try Data("x".utf8).write(to: resources.appendingPathComponent("page.unknown"))
        #expect(try Self.run(script) == 1)
        #expect(try Self.run(script, "--check", "NoRoom") == 1)
    }
}
