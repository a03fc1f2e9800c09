import Foundation
import TestSupport
import Testing

/// Every hostile file and every file of the public sets ends within two processor seconds and 256 MB, with rows or a
/// clear refusal: each is read by a process of its own under limits (`Cases/hostile/run.py`).
@Suite struct HostileFileTests {
    private struct Report: Decodable {
        struct File: Decodable {
            let name: String
            let expected: String?
            let end: String
            let output: String
            let seconds: Double
            let peak: Int
        }

        let controls: [String: String]
        let files: [File]
    }

    #if DEBUG
        // The promise is the delivered program's; what is built for debugging takes several times as long.
        private static let seconds = "6"
    #else
        private static let seconds = "2"
    #endif

    /// The folder of the test's files.
    private static let home = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Cases").path

    /// The probe, built beside the tests.
    private static var probe: String? {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        for _ in 0..<6 {
            let path = folder.appendingPathComponent("TabularProbe").path
            if FileManager.default.isExecutableFile(atPath: path) { return path }
            folder = folder.deletingLastPathComponent()
        }
        return nil
    }

    @Test func everyFileEndsWithinBoundsAndAsStated() throws {
        let probe = try #require(Self.probe)
        let outcome = try Python.run([Self.home + "/hostile/run.py", probe, Self.seconds, Self.home])
        try #require(outcome.status == 0, "\(String(decoding: outcome.complaint, as: UTF8.self))")
        let report = try JSONDecoder().decode(Report.self, from: outcome.output)
        // What breaks a limit is caught, and told apart.
        #expect(
            report.controls == ["--hog": "memory", "--spin": "processor", "--sleep": "wall", "--trap": "signal 4"])
        #expect(report.files.count { $0.expected != nil } >= 120)
        for file in report.files {
            #expect(file.end == "done", "\(file.name): \(file.end), \(file.seconds) s, \(file.peak) bytes")
            if let expected = file.expected {
                #expect(file.output == expected, "\(file.name)")
            }
        }
    }
}
