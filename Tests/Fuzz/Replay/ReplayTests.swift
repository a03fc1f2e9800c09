import Foundation
import FuzzTargets
import Testing

/// The inputs that fuzzing has found worth keeping, without libFuzzer.
@Suite struct ReplayTests {
    private static func inputs(_ target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Corpus/\(target.rawValue)")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
            ($0, [UInt8](try Data(contentsOf: folder.appendingPathComponent($0))))
        }
    }

    @Test(arguments: FuzzTarget.allCases.filter { $0 != .planted })
    func everyKeptInputKeepsEveryProperty(_ target: FuzzTarget) throws {
        let inputs = try Self.inputs(target)
        #expect(inputs.count >= 10)
        for input in inputs {
            #expect(target.broken(by: input.bytes) == [], "\(input.name)")
        }
    }

    @Test func thePlantedBugIsNoProperty() {
        #expect(FuzzTarget.planted.broken(by: Array("FUZZ".utf8)) == ["the planted bug"])
        #expect(FuzzTarget.planted.broken(by: Array("FUZX".utf8)).isEmpty)
    }
}
